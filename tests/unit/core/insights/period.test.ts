import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf, PERIOD_KINDS, periodOf, slotsOf, stepPeriod } from "@/src/core/insights/period.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";

const day = (text: string) => text as DayKey;
const anyDay = fc.integer({ min: -4000, max: 9000 }).map((days) => addDays(day("2026-01-01"), days));
const anyKind = fc.constantFrom(...PERIOD_KINDS);

describe("a period", () => {
  test.each([
    ["week", "2026-11-25", "2026-11-23", "2026-11-29"],
    ["month", "2028-02-10", "2028-02-01", "2028-02-29"],
    ["quarter", "2026-11-25", "2026-10-01", "2026-12-31"],
    ["year", "2026-11-25", "2026-01-01", "2026-12-31"],
  ] as const)("of a %s that holds %s goes from %s to %s", (kind, at, first, last) => {
    expect(periodOf(day(at), kind, "mon")).toEqual({ kind, first, last });
  });

  test("holds its day, and the next one begins where it ends", () => {
    fc.assert(
      fc.property(anyDay, anyKind, (at, kind) => {
        const period = periodOf(at, kind, "sun");
        expect(period.first <= at && at <= period.last).toBe(true);
        expect(stepPeriod(period, 1).first).toBe(addDays(period.last, 1));
        expect(stepPeriod(stepPeriod(period, 1), -1)).toEqual(period);
        expect(stepPeriod(period, -3)).toEqual(stepPeriod(stepPeriod(stepPeriod(period, -1), -1), -1));
      }),
      { numRuns: 30 },
    );
  });

  test("has slots that cover each of its days once", () => {
    fc.assert(
      fc.property(anyDay, anyKind, (at, kind) => {
        const period = periodOf(at, kind, "mon");
        expect(slotsOf(period, "mon").flatMap(daysOf)).toEqual(daysOf(period));
      }),
      { numRuns: 30 },
    );
  });

  test("of a quarter has weeks, cut at its ends, and of a year twelve months", () => {
    const quarter = slotsOf(periodOf(day("2026-11-25"), "quarter", "mon"), "mon");
    expect(quarter[0]).toEqual({ first: "2026-10-01", last: "2026-10-04" });
    expect(quarter).toHaveLength(14);
    expect(slotsOf(periodOf(day("2026-11-25"), "year", "mon"), "mon")).toHaveLength(12);
  });
});
