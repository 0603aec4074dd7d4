import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { workingIntervalAt } from "../../time/hours.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { isBeforeRun, isSittingKind, promptRow, rankOf, RUN_PROMPTS, SITTING_PROMPTS } from "../state/prompt-table.ts";
import { clocksNow, isOpen, type StepContext, type StepDraft } from "../state/step-draft.ts";
import { intervalOf } from "./after-run.ts";
import { isKnown } from "./plan-runs.ts";

const HIGHER_WITHIN = 10 * MINUTE;
const WARM_UP_WITHIN = 15 * MINUTE;

/**
 * Whether something better makes this sitting prompt needless: a higher sitting prompt that is open or due within ten
 * minutes, or a warm-up that is open or comes within fifteen. Nothing else is ever absorbed.
 */
export function isAbsorbed(draft: StepDraft, occurrence: Occurrence, context: StepContext): boolean {
  if (!isSittingKind(occurrence.kind) || isOpen(occurrence)) return false;
  return isHigherNear(draft, occurrence, context) || isWarmUpNear(draft, context);
}

function isHigherNear(draft: StepDraft, occurrence: Occurrence, context: StepContext): boolean {
  const { at, settings, zone } = context;
  const higher = SITTING_PROMPTS.filter(({ kind }) => rankOf(kind) > rankOf(occurrence.kind));
  const clocks = clocksNow(draft, at);
  return higher.some((prompt) => {
    const active = draft.state.prompts.active.find(({ kind }) => kind === prompt.kind);
    if (active) return isOpen(active) || active.dueAt <= at + HIGHER_WITHIN;
    if (!prompt.isOn(settings) || draft.state.desk.open.kind !== "sitting") return false;
    const dueAt = at + intervalOf(prompt, draft.state, context) - clocks[prompt.trigger.clock];
    return dueAt <= at + HIGHER_WITHIN && workingIntervalAt(settings.workingHours, dueAt, zone) !== null;
  });
}

function isWarmUpNear(draft: StepDraft, context: StepContext): boolean {
  const { at, runs, settings } = context;
  const isActive = draft.state.prompts.active.some(
    ({ kind, dueAt }) => isBeforeRun(promptRow(kind)) && dueAt <= at + WARM_UP_WITHIN,
  );
  if (isActive) return true;
  return RUN_PROMPTS.filter((prompt) => isBeforeRun(prompt) && prompt.isOn(settings)).some(({ kind, trigger }) =>
    runs.some((run) => !isKnown(draft.state, kind, run.id) && isWithin(trigger.dueAt(run, context), at)),
  );
}

const isWithin = (dueAt: EpochMs, at: EpochMs): boolean => dueAt >= at && dueAt <= at + WARM_UP_WITHIN;
