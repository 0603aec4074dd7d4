import type { EpochMs } from "../../time/epoch-ms.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { PromptKind } from "../state/prompt-kind.ts";

/** Since when the person wants this kind as it is now; what we know of no change is as old as we are. */
export const wantedSince = ({ prompts, startedAt }: EngineState, kind: PromptKind): EpochMs =>
  prompts.rules.find((rule) => rule.kind === kind)?.since ?? startedAt;
