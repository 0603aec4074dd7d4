import type { PlannedRun } from "../runs/planned-run.ts";
import { type Run, runEnd } from "../runs/run.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";

/** Something after which the next morning is worth a look: a run or a strength session. */
export type Exertion = {
  readonly kind: "run" | "strength";
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** A logged run, a finished routine. A run that was only planned may not have happened. */
  readonly isSure: boolean;
  /** The back's highest pain on it, 0-10; null where nobody said. */
  readonly pain: number | null;
};

/** What the records and the plan tell of what was done before `at`, oldest first. */
export function exertionsBefore(
  at: EpochMs,
  known: {
    readonly runs: readonly Pick<Run, "start" | "durationSeconds" | "pain" | "plannedRunId">[];
    readonly planned: readonly PlannedRun[];
    readonly sessions: readonly { readonly use: string; readonly startedAt: EpochMs; readonly endedAt: EpochMs }[];
  },
): readonly Exertion[] {
  const logged = known.runs.map((run): Exertion => ({
    kind: "run",
    start: run.start,
    end: runEnd(run),
    isSure: true,
    pain: run.pain,
  }));
  const planned = known.planned
    .filter(({ id }) => !known.runs.some(({ plannedRunId }) => plannedRunId === id))
    .map(({ start, minutes }): Exertion => ({
      kind: "run",
      start,
      end: start + minutes * MINUTE,
      isSure: false,
      pain: null,
    }))
    .filter((plan) => !logged.some((run) => run.start < plan.end && plan.start < run.end));
  const strength = known.sessions
    .filter(({ use }) => use === "strength")
    .map(({ startedAt, endedAt }): Exertion => ({
      kind: "strength",
      start: startedAt,
      end: endedAt,
      isSure: true,
      pain: null,
    }));
  return [...logged, ...planned, ...strength].filter(({ end }) => end <= at).sort((a, b) => a.start - b.start);
}
