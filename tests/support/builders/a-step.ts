import { type EngineState, initialState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { StepContext, StepDraft } from "@/src/core/engine/state/step-draft.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { LOOKS } from "../engine-driver.ts";
import { nineAnd } from "./records.ts";

/** Someone who has sat since nine on a Monday, in UTC, with these prompts. */
export function aDraft(active: readonly Occurrence[] = [], change: Partial<EngineState["prompts"]> = {}): StepDraft {
  const state = initialState(nineAnd(0), "UTC");
  return {
    state: {
      ...state,
      desk: { ...state.desk, open: { kind: "sitting", start: nineAnd(0), because: "input" } },
      prompts: { ...state.prompts, active: [...active], ...change },
    },
    ended: [],
    effects: [],
    decisions: [],
    log: [],
  };
}

/** A look at someone who types, five minutes after the last one. */
export function aContext(at: number, change: Partial<StepContext> = {}): StepContext {
  return {
    settings: parseSettings({}).settings,
    runs: [],
    at,
    since: at - 300_000,
    zone: "UTC",
    zoneBefore: "UTC",
    signals: LOOKS.typing,
    deskToday: () => ({ deskMs: 0, longestBoutMs: 0 }),
    spans: [],
    ...change,
  };
}
