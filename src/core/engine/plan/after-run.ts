import { GUARD_MS, postRunGuard } from "../../routines/choose-cool-down.ts";
import { type EpochMs, HOUR, MINUTE } from "../../time/epoch-ms.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { SittingPrompt } from "../state/prompt-table.ts";
import { type StepContext, type StepDraft, withPrompts } from "../state/step-draft.ts";

/** Two ends so near each other are one run's: the plan's and the log's. */
const SAME_RUN = HOUR;

/** How long a sitting prompt waits, ms: the person's own interval, or less in the first bout after a run. */
export function intervalOf(
  prompt: SittingPrompt,
  { prompts }: Pick<EngineState, "prompts">,
  { at, settings }: Pick<StepContext, "at" | "settings">,
): number {
  const everyMinutes = prompt.trigger.everyMinutes(settings);
  const { afterRun } = prompts;
  if (!prompt.trigger.isShorterAfterRun || afterRun === null || afterRun.isUsed) return everyMinutes * MINUTE;
  const guard = postRunGuard({ endedAt: afterRun.endedAt, at, everyMinutes });
  return (guard?.lapMinutes ?? everyMinutes) * MINUTE;
}

/** A run is over: said by the log, or by a planned run's end. The same run twice counts once. */
export function rememberRunOver(draft: StepDraft, endedAt: EpochMs, { at }: Pick<StepContext, "at">): StepDraft {
  const { afterRun } = draft.state.prompts;
  const isKnown = afterRun !== null && Math.abs(afterRun.endedAt - endedAt) < SAME_RUN;
  if (isKnown || endedAt > at || at >= endedAt + GUARD_MS) return draft;
  return withPrompts(draft, { afterRun: { endedAt, isUsed: false } });
}

/** Someone who comes back, and was away in the middle of a planned run, has run it, for all we know. */
export function noticeRunOver(draft: StepDraft, context: StepContext): StepDraft {
  const { returned } = draft.state.desk;
  const { at, runs } = context;
  if (returned?.at !== at) return draft;
  const run = runs.find(({ start, minutes }) => {
    const middle = start + (minutes * MINUTE) / 2;
    return at - returned.after <= middle && middle < at && at < start + minutes * MINUTE + GUARD_MS;
  });
  return run === undefined ? draft : rememberRunOver(draft, Math.min(at, run.start + run.minutes * MINUTE), context);
}
