import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { Mark } from "@/src/core/library/mark.ts";
import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import type { DeskDB, Quarantined, RoutineSession, StoredRunPlan } from "./schema.ts";

export type StoredCheckIn = DeskDB["checkIns"]["value"];

/**
 * Everything that one event writes, as plain data: stored in one transaction, all of it or nothing, or put by as it is in
 * the journal while the database can't be written. Records replace those with the same key, so it can be repeated.
 * Order: quarantine, removals, records.
 */
export type Batch = {
  /** When it was made. */
  readonly at: EpochMs;
  /** Null: the engine's state stays. */
  readonly state: EngineState | null;
  /** Stored spans that start here or later go to quarantine: the clock was wrong. Null: none. */
  readonly quarantineSpansFrom: EpochMs | null;
  /** Starts of stored spans that a correction replaces. */
  readonly removedSpans: readonly EpochMs[];
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  readonly checkIns: readonly StoredCheckIn[];
  readonly routines: readonly OwnRoutine[];
  readonly routineSessions: readonly RoutineSession[];
  readonly plans: readonly StoredRunPlan[];
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  readonly marks: readonly Mark[];
  readonly questionnaires: readonly WeeklyRecord[];
  readonly log: readonly LogRow[];
  readonly quarantine: readonly Quarantined[];
};

export function emptyBatch(at: EpochMs): Batch {
  return {
    at,
    state: null,
    quarantineSpansFrom: null,
    removedSpans: [],
    spans: [],
    prompts: [],
    checkIns: [],
    routines: [],
    routineSessions: [],
    plans: [],
    runs: [],
    shoes: [],
    marks: [],
    questionnaires: [],
    log: [],
    quarantine: [],
  };
}

/** The log lines that a joined batch keeps: the journal must stay small however long the database is out of reach. */
export const JOINED_LOG_ROWS = 500;

/** One batch that does what `earlier` and then `later` would have done. */
export function joinBatches(earlier: Batch, later: Batch): Batch {
  const from = later.quarantineSpansFrom;
  const isWrong = (span: Span) => from !== null && span.start >= from;
  const removed = new Set(later.removedSpans);
  const kept = earlier.spans.filter((span) => !isWrong(span) && !removed.has(span.start));
  return {
    at: later.at,
    state: later.state ?? earlier.state,
    quarantineSpansFrom:
      from === null ? earlier.quarantineSpansFrom : Math.min(from, earlier.quarantineSpansFrom ?? from),
    removedSpans: [...earlier.removedSpans, ...later.removedSpans],
    spans: lastOfEach([...kept, ...later.spans], (span) => span.start),
    prompts: lastOfEach([...earlier.prompts, ...later.prompts], (prompt) => prompt.id),
    checkIns: lastOfEach([...earlier.checkIns, ...later.checkIns], (checkIn) => checkIn.id),
    routines: lastOfEach([...earlier.routines, ...later.routines], (routine) => routine.id),
    routineSessions: lastOfEach([...earlier.routineSessions, ...later.routineSessions], (session) => session.id),
    plans: lastOfEach([...earlier.plans, ...later.plans], (plan) => plan.id),
    runs: lastOfEach([...earlier.runs, ...later.runs], (run) => run.id),
    shoes: lastOfEach([...earlier.shoes, ...later.shoes], (shoe) => shoe.id),
    marks: lastOfEach([...earlier.marks, ...later.marks], (mark) => mark.id),
    questionnaires: lastOfEach([...earlier.questionnaires, ...later.questionnaires], (week) => week.id),
    log: [...earlier.log, ...later.log].slice(-JOINED_LOG_ROWS),
    quarantine: [
      ...earlier.quarantine,
      ...earlier.spans.filter(isWrong).map((span) => wrongClock(span, later.at)),
      ...later.quarantine,
    ],
  };
}

/** A span that a wrong clock made, as it is put aside. */
export function wrongClock(span: Span, at: EpochMs): Quarantined {
  return { store: "spans", key: span.start, value: span, because: "clock", at };
}

function lastOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
