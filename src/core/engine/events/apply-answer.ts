import type { RoutineUse } from "../../routines/routine-use.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import type { DayKey } from "../../time/day-key.ts";
import { HOUR, MINUTE } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import { rememberRunOver } from "../plan/after-run.ts";
import { isSnoozable } from "../show/snooze.ts";
import type { RunAnswer } from "../state/engine-event.ts";
import { endedOfRun, rememberEnded } from "../state/memory.ts";
import { dueOccurrence, onceMore, type Occurrence } from "../state/occurrence.ts";
import { dailyPromptId, runPromptId } from "../state/prompt-id.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { promptDayAt, promptRow, SITTING_PROMPTS, promptUse } from "../state/prompt-table.ts";
import {
  endOccurrence,
  type StepContext,
  addLog,
  isOpen,
  replaceActive,
  resetClocks,
  type StepDraft,
  addActive,
  withPrompts,
} from "../state/step-draft.ts";

const UPCOMING_RUN = 3 * HOUR;
const RECENT_RUN = 6 * HOUR;

/** The occurrence is on the screen. Late news of one that already ended changes nothing. */
export function applyShown(draft: StepDraft, id: string, at: number): StepDraft {
  const occurrence = find(draft, id);
  if (occurrence?.state !== "claimed") return draft;
  return addLog(replaceActive(draft, { ...occurrence, state: "shown", shownAt: at }), at, "prompt-shown", { id });
}

export function applyAnswer(
  draft: StepDraft,
  id: string,
  answer: "done" | "skip" | "started",
  context: StepContext,
): StepDraft {
  const { at } = context;
  const occurrence = find(draft, id);
  if (!occurrence) return addLog(draft, at, "answer-to-ended", { id, answer });
  switch (answer) {
    case "done": {
      const ended = endOccurrence(draft, occurrence, { state: "done" }, at);
      const use = promptUse(occurrence.kind);
      return use === null ? ended : applyRoutine(ended, use, context);
    }
    case "skip":
      return endOccurrence(draft, occurrence, { state: "skipped" }, at);
    case "started":
      return startOccurrence(draft, occurrence, at);
  }
}

function startOccurrence(draft: StepDraft, occurrence: Occurrence, at: number): StepDraft {
  const started = replaceActive(draft, { ...occurrence, startedAt: at, clearedAt: occurrence.clearedAt ?? at });
  const logged = addLog(started, at, "prompt-started", { id: occurrence.id });
  return occurrence.claimedAt === null
    ? logged
    : { ...logged, effects: [...logged.effects, { type: "clear", id: occurrence.id }] };
}

/**
 * A snooze ends the occurrence and plans a new one, `<id>+1`. A second in a row ends it like a skip. One that isn't on
 * offer (past the end of hours, past the run) is ignored and the prompt stays.
 */
export function applySnooze(draft: StepDraft, id: string, minutes: number, context: StepContext): StepDraft {
  const { at } = context;
  const occurrence = find(draft, id);
  if (!occurrence) return addLog(draft, at, "answer-to-ended", { id, answer: "snooze" });
  if (!isSnoozable(occurrence, minutes, context)) return addLog(draft, at, "snooze-not-offered", { id, minutes });
  if (occurrence.snoozes > 0) return endOccurrence(draft, occurrence, { state: "skipped" }, at);

  const again = onceMore(occurrence, {
    // Whoever still stands then is due for the same reason as before; sitting, it is the snooze that is over.
    because: occurrence.because === "standing" ? "standing" : "snooze",
    dueAt: at + minutes * MINUTE,
    snoozes: occurrence.snoozes + 1,
  });
  return addActive(endOccurrence(draft, occurrence, { state: "snoozed" }, at), again);
}

/** A meeting begins: what is on the screen goes back to wait for its end, and comes as if it had not been there. */
export function putBackOpen(draft: StepDraft, at: number): StepDraft {
  return draft.state.prompts.active
    .filter((occurrence) => isOpen(occurrence) && occurrence.startedAt === null)
    .reduce((next, occurrence) => {
      const again = onceMore(occurrence, { state: "due", dueAt: at });
      return addActive(endOccurrence(next, occurrence, { state: "snoozed" }, at), again);
    }, draft);
}

/** A routine was finished, or left early: what was done counts. It satisfies every prompt it stands for, shown or not. */
export function applyRoutine(draft: StepDraft, use: RoutineUse, context: StepContext): StepDraft {
  const { at } = context;
  const satisfied = SITTING_PROMPTS.filter((prompt) => prompt.trigger.satisfiedBy.includes(use));
  const ended = finishKinds(draft, [...satisfied.map(({ kind }) => kind), use], at);
  const cleared = resetClocks(ended, ["bout", ...satisfied.map(({ trigger }) => trigger.clock)], at);
  return addLog(rememberBeforehand(cleared, use, context), at, "routine-finished", { use });
}

/** Ends every active occurrence of these kinds as done; there is none of a use that no prompt has. */
export function finishKinds(draft: StepDraft, kinds: readonly (PromptKind | RoutineUse)[], at: number): StepDraft {
  return draft.state.prompts.active
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), draft);
}

/** What is done before its prompt falls due needs no prompt any more. */
function rememberBeforehand(draft: StepDraft, use: RoutineUse, context: StepContext): StepDraft {
  const { at, zone } = context;
  if (use === "other") return draft;
  const { kind, trigger } = promptRow(use);
  if (trigger.by === "time") return rememberDaily(draft, kind, promptDayAt(kind, at, zone));
  const run = trigger.by === "run" ? nearestRun(trigger.side, context) : undefined;
  return run ? rememberRun(draft, kind, run, zone) : draft;
}

const rememberDaily = (draft: StepDraft, kind: PromptKind, day: DayKey): StepDraft =>
  withPrompts(draft, rememberEnded(draft.state.prompts, { id: dailyPromptId(kind, day), day }));

/** A run's prompt that came before keeps its id; one that never came is remembered under the id it would have had. */
function rememberRun(
  draft: StepDraft,
  kind: PromptKind,
  run: Pick<PlannedRun, "id" | "start">,
  zone: string,
): StepDraft {
  const { prompts } = draft.state;
  const id = endedOfRun(prompts, kind, run.id)?.id ?? runPromptId(kind, run, zone);
  return withPrompts(draft, rememberEnded(prompts, { id, day: dayKeyAt(run.start, zone), runStart: run.start }));
}

/** The next run within three hours, or the last one that began within six. */
function nearestRun(side: "before" | "after", { at, runs }: StepContext): PlannedRun | undefined {
  const near = runs.filter(({ start }) =>
    side === "before" ? start > at && start <= at + UPCOMING_RUN : start <= at && at <= start + RECENT_RUN,
  );
  return near.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

export function applyCheckIn(draft: StepDraft, day: DayKey, at: number): StepDraft {
  const open = draft.state.prompts.active.filter(
    (occurrence) => occurrence.kind === "check-in" && occurrence.day <= day,
  );
  const ended = open.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), draft);
  return rememberDaily(ended, "check-in", day);
}

/** The warm-up of a run has been started by hand: its prompt has what it asked for, or never comes. */
export function applyRunBegun(
  draft: StepDraft,
  run: Pick<PlannedRun, "id" | "start">,
  { at, zone }: StepContext,
): StepDraft {
  const open = draft.state.prompts.active.filter(({ kind, runId }) => kind === "warm-up" && runId === run.id);
  const ended = open.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), draft);
  return rememberRun(ended, "warm-up", run, zone);
}

/** A run was logged: its cool-down is due at once, and its warm-up is no longer of use. */
export function applyRunLogged(
  draft: StepDraft,
  { runId, endedAt }: { runId: string | null; endedAt: number },
  context: StepContext,
): StepDraft {
  const { at, runs, settings, zone } = context;
  const warmUps = draft.state.prompts.active.filter(({ kind, runId: of }) => kind === "warm-up" && of === runId);
  const warmed = warmUps.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), draft);
  const run = runs.find(({ id }) => id === runId) ?? { id: `logged-${endedAt}`, start: endedAt };
  const over = rememberRunOver(warmed, endedAt, context);
  const { prompts } = over.state;
  const isKnown =
    prompts.active.some((other) => other.kind === "cool-down" && other.runId === run.id) ||
    endedOfRun(prompts, "cool-down", run.id) !== undefined;
  if (!settings.coolDown.on || isKnown || dayKeyAt(endedAt, zone) !== dayKeyAt(at, zone)) return over;
  return addActive(
    over,
    dueOccurrence({
      id: runPromptId("cool-down", run, zone),
      kind: "cool-down",
      day: dayKeyAt(run.start, zone),
      because: "run",
      dueAt: at,
      runId: run.id,
      runStart: run.start,
    }),
  );
}

/**
 * "Did you run?" is answered. As planned: the cool-down comes now. Anything else brings nothing of its own: a run that moves
 * brings its prompts by its new time.
 */
export function applyRunAnswered(
  draft: StepDraft,
  { runId, answer }: { readonly runId: string; readonly answer: RunAnswer },
  context: StepContext,
): StepDraft {
  const { at, settings } = context;
  const { askedRun } = draft.state.prompts;
  if (askedRun?.id !== runId) return draft;
  const heard = addLog(withPrompts(draft, { askedRun: null }), at, "run-answered", { runId, answer });
  if (answer === "later" || answer === "not-today") return heard;
  const over = rememberRunOver(heard, Math.min(at, askedRun.start + askedRun.minutes * MINUTE), context);
  const ended = endedOfRun(over.state.prompts, "cool-down", runId);
  if (answer === "early" || ended === undefined || !settings.coolDown.on) return over;
  const { day, id, count } = ended;
  const again = { id: `${id}+${count}`, kind: "cool-down", day, because: "run", dueAt: at } as const;
  return addActive(over, dueOccurrence({ ...again, runId, runStart: askedRun.start }));
}

const find = (draft: StepDraft, id: string): Occurrence | undefined =>
  draft.state.prompts.active.find((occurrence) => occurrence.id === id);
