import type { RoutineUse } from "../../routines/routine-use.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import type { DayKey } from "../../time/day-key.ts";
import { HOUR, MINUTE } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import { rememberRunOver } from "../plan/after-run.ts";
import { dailyOccurrenceId } from "../plan/plan-daily.ts";
import { runOccurrenceId } from "../plan/plan-runs.ts";
import { isSnoozable } from "../show/snooze.ts";
import { dueOccurrence, type Occurrence } from "../state/occurrence.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { SITTING_PROMPTS, promptUse } from "../state/prompt-table.ts";
import {
  endOccurrence,
  type Moment,
  note,
  rememberEnded,
  replaceActive,
  resetClocks,
  type Turn,
  addActive,
} from "../state/turn.ts";

const UPCOMING_RUN = 3 * HOUR;
const RECENT_RUN = 6 * HOUR;

/** The occurrence is on the screen. Late news of one that already ended changes nothing. */
export function applyShown(turn: Turn, id: string, at: number): Turn {
  const occurrence = find(turn, id);
  if (occurrence?.state !== "claimed") return turn;
  return note(replaceActive(turn, { ...occurrence, state: "shown", shownAt: at }), at, "prompt-shown", { id });
}

export function applyAnswer(turn: Turn, id: string, answer: "done" | "skip" | "started", moment: Moment): Turn {
  const { at } = moment;
  const occurrence = find(turn, id);
  if (!occurrence) return note(turn, at, "answer-to-ended", { id, answer });
  switch (answer) {
    case "done": {
      const ended = endOccurrence(turn, occurrence, { state: "done" }, at);
      const use = promptUse(occurrence.kind);
      return use === null ? ended : applyRoutine(ended, use, moment);
    }
    case "skip":
      return endOccurrence(turn, occurrence, { state: "skipped" }, at);
    case "started":
      return startOccurrence(turn, occurrence, at);
  }
}

function startOccurrence(turn: Turn, occurrence: Occurrence, at: number): Turn {
  const started = replaceActive(turn, { ...occurrence, startedAt: at, clearedAt: occurrence.clearedAt ?? at });
  const noted = note(started, at, "prompt-started", { id: occurrence.id });
  return occurrence.claimedAt === null
    ? noted
    : { ...noted, effects: [...noted.effects, { type: "clear", id: occurrence.id }] };
}

/**
 * A snooze ends the occurrence and plans a new one, `<id>+1`. A second in a row ends it like a skip. One that isn't on
 * offer (past the end of hours, past the run) is ignored and the prompt stays.
 */
export function applySnooze(turn: Turn, id: string, minutes: number, moment: Moment): Turn {
  const { at } = moment;
  const occurrence = find(turn, id);
  if (!occurrence) return note(turn, at, "answer-to-ended", { id, answer: "snooze" });
  if (!isSnoozable(occurrence, minutes, moment)) return note(turn, at, "snooze-not-offered", { id, minutes });
  if (occurrence.snoozes > 0) return endOccurrence(turn, occurrence, { state: "skipped" }, at);

  const snoozes = occurrence.snoozes + 1;
  const again = dueOccurrence({
    ...occurrence,
    id: `${id.replace(/\+\d+$/, "")}+${snoozes}`,
    state: "planned",
    // Whoever still stands then is due for the same reason as before; sitting, it is the snooze that is over.
    because: occurrence.because === "standing" ? "standing" : "snooze",
    dueAt: at + minutes * MINUTE,
    claimedAt: null,
    attempts: 0,
    shownAt: null,
    startedAt: null,
    clearedAt: null,
    held: [],
    snoozes,
  });
  return addActive(endOccurrence(turn, occurrence, { state: "snoozed" }, at), again);
}

/** A routine was finished, or left early: what was done counts. It satisfies every prompt it stands for, shown or not. */
export function applyRoutine(turn: Turn, use: RoutineUse, moment: Moment): Turn {
  const { at } = moment;
  const satisfied = SITTING_PROMPTS.filter((prompt) => prompt.satisfiedBy.includes(use));
  const kinds: readonly PromptKind[] = [...satisfied.map(({ kind }) => kind), ...ownKind(use)];
  const ended = finishKinds(turn, kinds, at);
  const cleared = resetClocks(ended, ["bout", ...satisfied.map(({ clock }) => clock)], at);
  return note(rememberBeforehand(cleared, use, moment), at, "routine-finished", { use });
}

const ownKind = (use: RoutineUse): readonly PromptKind[] => (use === "other" ? [] : [use]);

/** Ends every active occurrence of these kinds as done. */
export function finishKinds(turn: Turn, kinds: readonly PromptKind[], at: number): Turn {
  return turn.state.prompts.active
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), turn);
}

/** What is done before its prompt falls due needs no prompt any more. */
function rememberBeforehand(turn: Turn, use: RoutineUse, { at, runs, zone }: Moment): Turn {
  if (use === "strength") return rememberEnded(turn, dailyOccurrenceId("strength", dayKeyAt(at, zone)));
  if (use === "warm-up") {
    const next = runs
      .filter((run) => run.start > at && run.start <= at + UPCOMING_RUN)
      .toSorted((a, b) => a.start - b.start)[0];
    return next ? rememberEnded(turn, runOccurrenceId("warm-up", next, zone)) : turn;
  }
  if (use === "cool-down") {
    const last = runs
      .filter((run) => run.start <= at && at <= run.start + RECENT_RUN)
      .toSorted((a, b) => b.start - a.start)[0];
    return last ? rememberEnded(turn, runOccurrenceId("cool-down", last, zone)) : turn;
  }
  return turn;
}

export function applyCheckIn(turn: Turn, day: DayKey, at: number): Turn {
  const open = turn.state.prompts.active.filter(
    (occurrence) => occurrence.kind === "check-in" && occurrence.day <= day,
  );
  const ended = open.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), turn);
  return rememberEnded(ended, dailyOccurrenceId("check-in", day));
}

/** The warm-up of a run has been started by hand: its prompt has what it asked for, or never comes. */
export function applyRunBegun(turn: Turn, run: Pick<PlannedRun, "id" | "start">, { at, zone }: Moment): Turn {
  const open = turn.state.prompts.active.filter(({ kind, runId }) => kind === "warm-up" && runId === run.id);
  const ended = open.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), turn);
  return rememberEnded(ended, runOccurrenceId("warm-up", run, zone));
}

/** A run was logged: its cool-down is due at once, and its warm-up is no longer of use. */
export function applyRunLogged(
  turn: Turn,
  { runId, endedAt }: { runId: string | null; endedAt: number },
  moment: Moment,
): Turn {
  const { at, runs, settings, zone } = moment;
  const warmUps = turn.state.prompts.active.filter(({ kind, runId: of }) => kind === "warm-up" && of === runId);
  const warmed = warmUps.reduce((next, occurrence) => endOccurrence(next, occurrence, { state: "done" }, at), turn);
  const run = runs.find(({ id }) => id === runId) ?? { id: `logged-${endedAt}`, start: endedAt };
  const id = runOccurrenceId("cool-down", run, zone);
  const over = rememberRunOver(warmed, endedAt, moment);
  const { active, ended } = over.state.prompts;
  const isOver =
    ended.includes(id) || active.some((other) => other.id === id) || dayKeyAt(endedAt, zone) !== dayKeyAt(at, zone);
  if (!settings.coolDown.on || isOver) return over;
  const day = dayKeyAt(run.start, zone);
  return addActive(
    over,
    dueOccurrence({ id, kind: "cool-down", day, because: "run", dueAt: at, runId: run.id, runStart: run.start }),
  );
}

const find = (turn: Turn, id: string): Occurrence | undefined =>
  turn.state.prompts.active.find((occurrence) => occurrence.id === id);
