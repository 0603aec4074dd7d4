import { type RunDay, warmUpFor } from "../../routines/warm-up-for.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import type { EngineState } from "../state/engine-state.ts";
import { dueOccurrence, type Occurrence } from "../state/occurrence.ts";
import { isOn } from "../state/prompt-table.ts";
import { addActive, addMissed, endOccurrence, type Moment, replaceActive, type Turn } from "../state/turn.ts";

type RunKind = "warm-up" | "cool-down";

/** When each run prompt falls due. The warm-up's lead grows where what was sat today asks for a longer one. */
export function runDueAt(kind: RunKind, run: PlannedRun, now: RunDay & Pick<Moment, "settings">): EpochMs {
  const { settings } = now;
  if (kind === "cool-down") return run.start + (run.minutes + settings.coolDown.afterMinutes) * MINUTE;
  const warmUp = warmUpFor(run.start, now);
  return run.start - (warmUp.offer ? warmUp.leadMinutes : settings.warmUp.leadMinutes) * MINUTE;
}

export function runOccurrenceId(kind: RunKind, run: Pick<PlannedRun, "id" | "start">, zone: string): string {
  return `${kind}:${dayKeyAt(run.start, zone)}:${run.id}`;
}

/** Plans what runs bring: a warm-up before and a cool-down after, each run's once, whatever becomes of its date. */
export function planRunPrompts(turn: Turn, moment: Moment): Turn {
  let next = followMovedRuns(turn, moment);
  for (const run of moment.runs) {
    for (const kind of ["warm-up", "cool-down"] as const) {
      if (!isOn(kind, moment.settings)) continue;
      const dueAt = runDueAt(kind, run, moment);
      if (dueAt > moment.at) continue;
      const isOver = isPast(kind, run, dueAt, moment);
      // Over and gone since the last look: it leaves a record with its reason (`expirePrompts` ends it at once).
      if (!isOver || dueAt > moment.since) next = plan(next, kind, run, { dueAt, isMissed: isOver }, moment);
    }
  }
  return next;
}

/** A warm-up is of no use once the run has begun, a cool-down once its day is over. */
function isPast(kind: RunKind, run: PlannedRun, dueAt: EpochMs, { at, zone }: Moment): boolean {
  return kind === "warm-up" ? at >= run.start : dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone);
}

function plan(
  turn: Turn,
  kind: RunKind,
  run: PlannedRun,
  { dueAt, isMissed }: { readonly dueAt: EpochMs; readonly isMissed: boolean },
  { zone }: Moment,
): Turn {
  if (isKnown(turn.state, kind, run.id)) return turn;
  const occurrence = dueOccurrence({
    id: runOccurrenceId(kind, run, zone),
    kind,
    day: dayKeyAt(run.start, zone),
    because: "run",
    dueAt,
    runId: run.id,
    runStart: run.start,
  });
  return isMissed ? addMissed(turn, occurrence) : addActive(turn, occurrence);
}

/** A run that moved keeps its id and takes its warm-up along; one that is gone takes it away. */
function followMovedRuns(turn: Turn, moment: Moment): Turn {
  return turn.state.prompts.active.reduce((next, occurrence) => followRun(next, occurrence, moment), turn);
}

function followRun(turn: Turn, occurrence: Occurrence, moment: Moment): Turn {
  if (occurrence.kind !== "warm-up" || occurrence.runId === null) return turn;
  const run = moment.runs.find((candidate) => candidate.id === occurrence.runId);
  if (!run) return endOccurrence(turn, occurrence, { state: "expired", expiry: "run-cancelled" }, moment.at);
  if (run.start === occurrence.runStart) return turn;
  const dueAt = runDueAt("warm-up", run, moment);
  const moved = { ...occurrence, runStart: run.start };
  const isEarly = dueAt > moment.at && occurrence.claimedAt === null;
  return replaceActive(turn, isEarly ? { ...moved, state: "planned", dueAt, held: [] } : moved);
}

/** Whether this run's prompt was planned before, under whichever date: a run may move, and zones change. */
export function isKnown(state: EngineState, kind: RunKind, runId: string): boolean {
  const { active, ended } = state.prompts;
  return [...active.map(({ id }) => id), ...ended].some(
    (id) => id.startsWith(`${kind}:`) && id.replace(/\+\d+$/, "").endsWith(`:${runId}`),
  );
}
