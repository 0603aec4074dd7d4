import type { PeriodTotal } from "../insights/period-total.ts";
import type { RoutineSession } from "../routines/routine-session.ts";
import { SECOND } from "../time/epoch-ms.ts";
import type { Prescribed } from "./report-records.ts";

export type RoutineDone = {
  readonly routineId: string;
  readonly times: number;
  /** Exercise time, ms. */
  readonly ms: number;
  readonly leftEarly: number;
};

export type RoutinesDone = {
  readonly prescribed: readonly Prescribed[];
  /** Most often first. */
  readonly routines: readonly RoutineDone[];
  readonly times: number;
  readonly ms: number;
  readonly breaks: PeriodTotal["breaks"];
  readonly deskDays: number;
  /** The middle desk day's sitting and longest sit, ms; null without a desk day. */
  readonly usualSittingMs: number | null;
  readonly usualLongestMs: number | null;
};

/** Sessions by routine. `sessions` of the period only. */
export function routinesDone(
  sessions: readonly RoutineSession[],
  total: PeriodTotal,
  prescribed: readonly Prescribed[],
): RoutinesDone {
  const byRoutine = new Map<string, RoutineDone>();
  for (const { routineId, items, endedEarly } of sessions) {
    const before = byRoutine.get(routineId) ?? { routineId, times: 0, ms: 0, leftEarly: 0 };
    byRoutine.set(routineId, {
      routineId,
      times: before.times + 1,
      ms: before.ms + items.reduce((sum, { seconds }) => sum + seconds, 0) * SECOND,
      leftEarly: before.leftEarly + (endedEarly ? 1 : 0),
    });
  }
  const routines = [...byRoutine.values()].toSorted((a, b) => b.times - a.times);
  return {
    prescribed,
    routines,
    times: sessions.length,
    ms: routines.reduce((sum, { ms }) => sum + ms, 0),
    breaks: total.breaks,
    deskDays: total.deskDays,
    usualSittingMs: total.usualSittingMs,
    usualLongestMs: total.usualLongestMs,
  };
}
