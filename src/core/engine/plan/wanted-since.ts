import type { EpochMs } from "../../time/epoch-ms.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { PromptKind } from "../state/prompt-kind.ts";

/**
 * Since when the person wants this kind as it is now; what we know of no change is as old as we are. A rule may seem older
 * than we are: the clock went back and on again. A first start that lies ahead was told by a clock that was wrong.
 */
export function wantedSince({ prompts, startedAt }: EngineState, kind: PromptKind, at: EpochMs): EpochMs {
  const since = prompts.rules.find((rule) => rule.kind === kind)?.since ?? startedAt;
  return startedAt > at ? since : Math.max(since, startedAt);
}
