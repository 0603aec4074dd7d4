import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsAndLoad } from "@/src/core/clinician/runs-and-load.ts";
import { type DayRecords, summariseDay } from "@/src/core/insights/day-total.ts";
import { fromKept, toKept } from "@/src/core/insights/kept-total.ts";
import { totalOf } from "@/src/core/insights/period-total.ts";
import { sumTold, tell, tellRuns, toldSeconds } from "@/src/core/runs/told.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, SECOND } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { weekTotals } from "@/src/core/training/load.ts";
import { shoeWear } from "@/src/core/training/shoe-wear.ts";
import { aRun, aShoe } from "../../../support/builders/a-run.ts";

const MONDAY = "2026-03-02" as DayKey;
const AT = Date.parse(`${MONDAY}T00:00Z`);
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(MONDAY, days));

const someRuns = fc
  .array(
    fc.record({
      start: fc.integer({ min: AT, max: AT + 7 * DAY - 1 }),
      distanceMeters: fc.option(fc.double({ min: 0, max: 1_000_000, noNaN: true })),
      movingSeconds: fc.option(fc.double({ min: 1, max: 90_000, noNaN: true })),
      durationSeconds: fc.double({ min: 1, max: 90_000, noNaN: true }),
    }),
    { maxLength: 12 },
  )
  .map((runs) => runs.map((run, index) => aRun({ ...run, id: String(index), zone: "UTC", shoeId: "shoe" })));

describe("how far is told", () => {
  it("is rounded once, to a tenth of either unit", () => {
    expect([tell(8449), tell(8450), tell(0)]).toEqual([
      { km: 84, mi: 52 },
      { km: 85, mi: 53 },
      { km: 0, mi: 0 },
    ]);
  });

  it("adds up: 8 and 3.3 miles are 11.3, though their metres are nearer 11.2", () => {
    const parts = [12_810, 5235];
    expect(parts.map((meters) => tell(meters).mi)).toEqual([80, 33]);
    expect(tell(12_810 + 5235).mi).toBe(112);
    expect(sumTold(parts.map(tell)).mi).toBe(113);
  });

  it("is the same for day, week, the clinician's period and the shoes, whatever the runs were", () => {
    fc.assert(
      fc.property(someRuns, (runs) => {
        const records: DayRecords = { spans: [], prompts: [], sessions: [], runs, checkIns: [] };
        const days = WEEK.map((day) => {
          const start = Date.parse(`${day}T00:00Z`);
          return fromKept(toKept(summariseDay(records, day, [{ start, end: start + DAY }])))!;
        });
        const told = sumTold(runs.map(({ distanceMeters }) => tell(distanceMeters ?? 0)));
        const seconds = runs.reduce((sum, run) => sum + toldSeconds(run), 0);
        const [week] = weekTotals(runs, { from: MONDAY, to: addDays(MONDAY, 6) });
        const report = runsAndLoad(runs, [], { first: MONDAY, last: addDays(MONDAY, 6) });
        const [worn] = shoeWear([aShoe({ id: "shoe", startMeters: 0 })], runs, "km");
        expect([tellRuns(runs), totalOf(days).runs.told, week?.told, report.told, worn?.told]).toEqual(
          Array.from({ length: 5 }, () => told),
        );
        expect([totalOf(days).runs.ms, (week?.seconds ?? 0) * SECOND, report.ms]).toEqual(
          Array.from({ length: 3 }, () => seconds * SECOND),
        );
      }),
      { numRuns: 50 },
    );
  });
});
