import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { workingIntervalAt } from "../../time/hours.ts";
import { letsCome, type PromptCare, promptCareOf } from "../state/level-rule.ts";
import { nextRunPromptId } from "../state/memory.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { isBeforeRun, isSittingKind, promptRow, rankOf, RUN_PROMPTS, SITTING_PROMPTS } from "../state/prompt-table.ts";
import { clocksNow, isOpen, type StepContext, type StepDraft } from "../state/step-draft.ts";
import { intervalOf } from "./after-run.ts";

const HIGHER_WITHIN = 10 * MINUTE;
const WARM_UP_WITHIN = 15 * MINUTE;
/** How long a warm-up has the screen to itself. */
const WARM_UP_ALONE = 10 * MINUTE;

/**
 * Whether something better makes this sitting prompt needless: a higher sitting prompt that is open or due within ten
 * minutes, or a warm-up that comes within fifteen, has just come, or whose run is near. Nothing else is ever absorbed, and
 * only by one that really comes: a warm-up shown ninety minutes before its run took all the prompts of those minutes.
 */
export function isAbsorbed(draft: StepDraft, occurrence: Occurrence, context: StepContext): boolean {
  if (!isSittingKind(occurrence.kind) || isOpen(occurrence)) return false;
  return isHigherNear(draft, occurrence, context) || isWarmUpNear(draft, context);
}

function isHigherNear(draft: StepDraft, occurrence: Occurrence, context: StepContext): boolean {
  const { at, settings, zone } = context;
  const higher = SITTING_PROMPTS.filter(({ kind }) => rankOf(kind) > rankOf(occurrence.kind));
  const clocks = clocksNow(draft, at);
  const mayComeAt = (dueAt: EpochMs) =>
    dueAt <= at + HIGHER_WITHIN && workingIntervalAt(settings.workingHours, Math.max(at, dueAt), zone) !== null;
  return higher.some((prompt) => {
    const active = draft.state.prompts.active.find(({ kind }) => kind === prompt.kind);
    if (active) return isOpen(active) || mayComeAt(active.dueAt);
    if (!prompt.isOn(settings) || draft.state.desk.open.kind !== "sitting") return false;
    return mayComeAt(at + intervalOf(prompt, draft.state, context) - clocks[prompt.trigger.clock]);
  });
}

function isWarmUpNear({ state }: StepDraft, context: StepContext): boolean {
  const { at, runs, settings, zone } = context;
  const care = promptCareOf(state, context);
  if (state.prompts.active.some((other) => isBeforeRun(promptRow(other.kind)) && absorbsNow(other, at, care))) {
    return true;
  }
  if (runs.length === 0) return false;
  return RUN_PROMPTS.filter((prompt) => isBeforeRun(prompt) && prompt.isOn(settings) && letsCome(care, prompt.kind))
    .flatMap(({ kind, trigger }) =>
      runs
        .filter((run) => nextRunPromptId(state.prompts, kind, run, zone) !== null)
        .map((run) => trigger.dueAt(run, context)),
    )
    .some((dueAt) => dueAt >= at && dueAt <= at + WARM_UP_WITHIN);
}

/** A warm-up has two ends at which it absorbs: its first ten minutes on the screen, and the last fifteen before the run. */
function absorbsNow(
  { kind, dueAt, runStart, claimedAt, startedAt }: Occurrence,
  at: EpochMs,
  care: PromptCare,
): boolean {
  if (runStart !== null && runStart - at <= WARM_UP_WITHIN) return true;
  if (claimedAt === null) return dueAt <= at + WARM_UP_WITHIN && letsCome(care, kind);
  return at < (startedAt ?? claimedAt) + WARM_UP_ALONE;
}
