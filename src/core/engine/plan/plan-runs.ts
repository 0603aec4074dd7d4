import { summariseSpans } from "../../desk-time/summarise-spans.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { dayKeyAt, diaryDayOf } from "../../time/local-day.ts";
import { keepBegunRuns, nextRunPromptId, rememberEnded } from "../state/memory.ts";
import { dueOccurrence, type ExpiryReason, type Occurrence } from "../state/occurrence.ts";
import { isBeforeRun, RUN_PROMPTS, type RunPrompt } from "../state/prompt-table.ts";
import {
  addActive,
  addLog,
  addMissed,
  endOccurrence,
  isWaiting,
  replaceActive,
  type StepContext,
  type StepDraft,
  withPrompts,
} from "../state/step-draft.ts";
import { wantedSince } from "./wanted-since.ts";

/** Plans what runs bring: a warm-up before and a cool-down after, once for each start that a run is given. */
export function planRunPrompts(draft: StepDraft, context: StepContext): StepDraft {
  let next = followMovedRuns(draft, context);
  for (const run of context.runs) {
    for (const prompt of RUN_PROMPTS) next = planOne(next, prompt, run, context);
  }
  return next;
}

function planOne(draft: StepDraft, prompt: RunPrompt, run: PlannedRun, context: StepContext): StepDraft {
  const { at, since, settings, zone } = context;
  const ruleDueAt = Math.min(prompt.trigger.dueAt(run, context), backFrom(run, prompt, draft) ?? Infinity);
  if (!prompt.isOn(settings) || ruleDueAt > at) return draft;
  const knownSince = knownFrom(draft, prompt, run, context);
  const isOver = isPast(prompt, run, ruleDueAt, context);
  // A run planned a moment before its start still gets its warm-up; a cool-down for what was over by then is none.
  const isOfBefore = ruleDueAt < knownSince && (isOver || !isBeforeRun(prompt));
  // Over and gone since the last look: it leaves a record with its reason (`expirePrompts` ends it at once).
  if (isOfBefore || (isOver && ruleDueAt <= since)) return draft;
  const id = nextRunPromptId(draft.state.prompts, prompt.kind, run, zone);
  if (id === null) return draft;
  const occurrence = dueOccurrence({
    id,
    kind: prompt.kind,
    day: dayKeyAt(run.start, zone),
    because: "run",
    dueAt: Math.max(ruleDueAt, knownSince),
    runId: run.id,
    runStart: run.start,
  });
  if (isOver) return addMissed(draft, occurrence);
  return isBeforeRun(prompt) || !satThrough(run, context)
    ? addActive(draft, occurrence)
    : askAbout(draft, run, occurrence, context);
}

/** When someone came back who was away in the middle of the run: a cool-down is due then, not at the run's planned end. */
function backFrom({ start, minutes }: PlannedRun, prompt: RunPrompt, { state }: StepDraft): EpochMs | null {
  const { returned } = state.desk;
  if (isBeforeRun(prompt) || returned === null) return null;
  const [middle, end] = [start + (minutes * MINUTE) / 2, start + minutes * MINUTE];
  const isBackEarly = returned.at - returned.after <= middle && middle < returned.at && returned.at < end;
  return isBackEarly ? returned.at : null;
}

/** Whether someone sat for more than half of the run. */
function satThrough({ start, minutes }: PlannedRun, { spans }: StepContext): boolean {
  const end = start + minutes * MINUTE;
  return summariseSpans(spans, { start, end }).sitting * 2 > end - start;
}

/** A cool-down for a run that plainly was not run is noise: the popup asks instead, once. */
function askAbout(
  draft: StepDraft,
  { id, start, minutes }: PlannedRun,
  occurrence: Occurrence,
  context: StepContext,
): StepDraft {
  const askedRun = { id, start, minutes, day: diaryDayOf(context.at, context.zone).day };
  const asked = withPrompts(draft, { ...rememberEnded(draft.state.prompts, occurrence), askedRun });
  return addLog(asked, context.at, "run-asked", { runId: id });
}

/** Since when the run has been planned as it is, and its prompt wanted. */
function knownFrom({ state }: StepDraft, prompt: RunPrompt, run: PlannedRun, { at }: StepContext): EpochMs {
  const known = state.prompts.knownRuns.find(({ id }) => id === run.id)?.since ?? at;
  return Math.max(known, wantedSince(state, prompt.kind, at));
}

/** A warm-up is of no use once the run has begun, a cool-down once its day is over. */
function isPast(prompt: RunPrompt, run: PlannedRun, dueAt: EpochMs, { at, zone }: StepContext): boolean {
  return isBeforeRun(prompt) ? at >= run.start : dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone);
}

function followMovedRuns(draft: StepDraft, context: StepContext): StepDraft {
  const { at, runs, zone, zoneBefore } = context;
  const flown = zone === zoneBefore ? draft : withPrompts(draft, keepBegunRuns(draft.state.prompts, runs, at));
  return flown.state.prompts.active.reduce((next, occurrence) => followRun(next, occurrence, context), flown);
}

/**
 * A run that moved keeps its id and takes along what has not been shown; what was shown for the old time ends, and comes
 * again for the new one. A run that is gone takes its prompts away. (A shown warm-up that stood on until the new start, six
 * hours later, took every prompt of the afternoon with it.)
 */
function followRun(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  const { at, runs, areRunsUnread = false } = context;
  const prompt = RUN_PROMPTS.find(({ kind }) => kind === occurrence.kind);
  if (!prompt || occurrence.runId === null) return draft;
  const end = (expiry: ExpiryReason) => endOccurrence(draft, occurrence, { state: "expired", expiry }, at);
  const run = runs.find(({ id }) => id === occurrence.runId);
  if (!run) return isBeforeRun(prompt) && !areRunsUnread ? end("run-cancelled") : draft;
  if (run.start === occurrence.runStart) return draft;
  const dueAt = prompt.trigger.dueAt(run, context);
  if (!isBeforeRun(prompt)) return run.start > at ? end("run-moved") : draft;
  const moved = { ...occurrence, runStart: run.start };
  if (dueAt <= at) return replaceActive(draft, moved);
  return isWaiting(occurrence)
    ? replaceActive(draft, { ...moved, state: "planned", dueAt, held: [] })
    : end("run-moved");
}
