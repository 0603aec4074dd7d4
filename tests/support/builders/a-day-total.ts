import type { DayTotal } from "@/src/core/insights/day-total.ts";

/** A day of which nothing is known but what is given. */
export function aDayTotal(fields: Pick<DayTotal, "day"> & Partial<DayTotal>): DayTotal {
  return {
    sittingMs: 0,
    standingMs: 0,
    longestMs: 0,
    breaks: { shown: 0, done: 0 },
    routines: 0,
    stretchMs: 0,
    exercised: {},
    runs: { count: 0, meters: 0, ms: 0 },
    pain: { kind: "missed" },
    ...fields,
  };
}
