import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run } from "@/src/core/runs/run.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";
import { estimateMeters, judgeSingleRun, runStreak, weekTotals } from "@/src/core/training/load.ts";
import { findReturnRamp, findWayBack } from "@/src/core/training/return-ramp.ts";
import { aRun } from "../../../support/builders/a-run.ts";

const AT = Date.UTC(2026, 2, 28, 9);
const daysBefore = (days: number, distanceMeters: number | null = 8000) =>
  aRun({ start: AT - days * DAY, distanceMeters });
const judge = (meters: number | null, ...runs: ReturnType<typeof daysBefore>[]) =>
  judgeSingleRun({ start: AT, meters, isEstimate: false }, runs);

describe("the single-run rule", () => {
  it.each([
    [11_000, "inside"],
    [11_001, "over"],
    [20_000, "over"],
    [20_001, "doubled"],
    [3000, "inside"],
  ])("a run of %d m after a longest of 10 km is %s", (meters, verdict) => {
    expect(judge(meters, daysBefore(3, 10_000), daysBefore(5, 6000)).verdict).toBe(verdict);
  });

  it("takes eleven miles after ten for exactly on the line, whatever their metres are rounded to", () => {
    const miles = (count: number) => Math.round(count * 1609.344 * 100) / 100;
    for (const longest of [3, 5, 6.2, 10, 13.1, 20]) {
      const at = (factor: number) => judge(miles(longest * factor), daysBefore(3, miles(longest))).verdict;
      expect([at(1.1), at(1.11), at(2), at(2.01)], `${longest} mi`).toEqual(["inside", "over", "over", "doubled"]);
    }
  });

  it("names the longest run, its day and the line", () => {
    expect(judge(12_000, daysBefore(14, 11_200), daysBefore(3, 8000))).toMatchObject({
      longestMeters: 11_200,
      longestDay: "2026-03-14",
      limitMeters: 11_200 * 1.1,
      verdict: "inside",
    });
  });

  it.each([
    ["30 days back counts", daysBefore(30, 10_000), "over"],
    ["31 days back doesn't", daysBefore(31, 10_000), "no-history"],
    ["a later one doesn't", daysBefore(-1, 10_000), "no-history"],
    ["a deleted one doesn't", aRun({ start: AT - DAY, deletedAt: AT }), "no-history"],
    ["one without a distance doesn't", daysBefore(1, null), "no-history"],
  ])("%s", (_, run, verdict) => expect(judge(15_000, run).verdict).toBe(verdict));

  it("says nothing without a distance", () => {
    expect([judge(null, daysBefore(1)).verdict, judge(0, daysBefore(1)).verdict]).toEqual([
      "no-distance",
      "no-distance",
    ]);
  });

  it("takes no run for one before itself", () =>
    expect(judge(15_000, daysBefore(0, 10_000)).verdict).toBe("no-history"));

  it("never turns softer when the run is longer, whatever was run before", () => {
    const order = ["inside", "over", "doubled"];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 500, max: 40_000 })), { minLength: 1 }),
        fc.integer({ min: 500, max: 80_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (past, meters, more) => {
          const runs = past.map(([days, distance]) =>
            aRun({ start: AT - days * DAY - HOUR, distanceMeters: distance }),
          );
          const [shorter, longer] = [judge(meters, ...runs), judge(meters + more, ...runs)];
          expect(order.indexOf(longer.verdict)).toBeGreaterThanOrEqual(order.indexOf(shorter.verdict));
        },
      ),
    );
  });
});

describe("a planned run's distance", () => {
  it("is estimated from the usual speed", () => {
    const runs = [1, 3, 5].map((days) => daysBefore(days));
    expect(estimateMeters(45, runs, AT)).toBeCloseTo(7500, 0);
  });
  it("leaves out runs of which no distance is known", () => {
    const runs = [daysBefore(1), daysBefore(3), daysBefore(5), daysBefore(7, null)];
    expect(estimateMeters(45, runs, AT)).toBeCloseTo(7500, 0);
    expect(estimateMeters(45, runs.slice(1), AT)).toBeNull();
  });
  it("takes only runs of the last ninety days that are there", () => {
    const usual = [daysBefore(1), daysBefore(90), daysBefore(5)];
    const fast = { distanceMeters: 40_000 };
    const others = [
      aRun({ start: AT - 2 * DAY, deletedAt: AT, ...fast }),
      aRun({ start: AT, ...fast }),
      aRun({ start: AT - 91 * DAY, ...fast }),
    ];
    const among = [...usual, ...others, ...others.map((run) => ({ ...run, id: `${run.id} again` }))];
    expect(estimateMeters(48, among, AT)).toBeCloseTo(8000, 6);
  });

  it("is not guessed from two runs", () => expect(estimateMeters(45, [daysBefore(1), daysBefore(2)], AT)).toBeNull());
});

describe("weeks", () => {
  const range = { from: "2026-03-02" as DayKey, to: "2026-03-22" as DayKey };
  it("add up from Monday to Sunday, empty ones too, with the change as information", () => {
    const runs = [
      aRun({ start: Date.UTC(2026, 2, 2, 6), distanceMeters: 10_000 }),
      aRun({ start: Date.UTC(2026, 2, 8, 22), distanceMeters: 10_000 }),
      aRun({ start: Date.UTC(2026, 2, 16, 6), distanceMeters: 5000 }),
    ];
    expect(
      weekTotals(runs, range).map(({ week, runs: count, meters, restDays, change }) => [
        week,
        count,
        meters,
        restDays,
        change?.km ?? null,
      ]),
    ).toEqual([
      ["2026-03-02", 2, 20_000, 5, null],
      ["2026-03-09", 0, 0, 7, -1],
      ["2026-03-16", 1, 5000, 6, null],
    ]);
  });
  it("count of the running week what is over, and compare it with nothing yet", () => {
    const runs = [
      aRun({ start: Date.UTC(2026, 2, 10, 6) }),
      aRun({ start: Date.UTC(2026, 2, 17, 6) }),
      aRun({ start: Date.UTC(2026, 2, 18, 6) }),
    ];
    const totals = weekTotals(runs, { ...range, to: "2026-03-18" as DayKey, today: "2026-03-18" as DayKey });
    expect(totals.at(-1)).toMatchObject({ week: "2026-03-16", runs: 2, restDays: 1, change: null });
    expect(totals.at(-2)).toMatchObject({ restDays: 6 });
  });

  it("take the day from the zone in force, also where the clocks change", () => {
    const sundayNight = aRun({ start: Date.UTC(2026, 2, 29, 22, 30), zone: "Europe/Berlin" });
    expect(weekTotals([sundayNight], { from: "2026-03-30" as DayKey, to: "2026-03-30" as DayKey })[0]?.runs).toBe(1);
  });
  it("lose no run and count none twice", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 5, 1) })), (starts) => {
        const totals = weekTotals(
          starts.map((start) => aRun({ start, zone: "Pacific/Auckland" })),
          { from: "2025-12-25" as DayKey, to: "2026-06-10" as DayKey },
        );
        expect(totals.reduce((sum, { runs }) => sum + runs, 0)).toBe(starts.length);
      }),
    );
  });
  it("begin on the day the person's weeks begin on", () => {
    const from = "2026-03-01" as DayKey;
    expect(weekTotals([], { from, to: from }).map(({ week }) => week)).toEqual(["2026-02-23"]);
    expect(weekTotals([], { from, to: from, firstDay: "sun" }).map(({ week }) => week)).toEqual(["2026-03-01"]);
  });
});

describe("rest", () => {
  it("counts days in a row up to today or yesterday", () => {
    const runs = [0, 1, 2, 4].map((days) => daysBefore(days));
    expect(runStreak(runs, "2026-03-28" as DayKey)).toBe(3);
    expect(runStreak(runs.slice(1), "2026-03-28" as DayKey)).toBe(2);
    expect(runStreak([], "2026-03-28" as DayKey)).toBe(0);
  });
});

describe("the way back", () => {
  const ramp = (...days: number[]) =>
    findReturnRamp(
      days.map((day) => daysBefore(day, 10_000)),
      { at: AT, flareUpEndedAt: null },
    );
  it("isn't needed without a break", () => expect(ramp(2, 5, 9, 16)).toBeNull());
  it("starts with a part of what was, more cautiously after a longer break", () => {
    expect(ramp(20, 23)).toMatchObject({
      because: { cause: "break", days: 20 },
      done: 0,
      nextMeters: 6000,
      isRunWalk: false,
    });
    expect(ramp(40)).toMatchObject({ nextMeters: 3500, isRunWalk: true });
    expect(ramp(100)).toMatchObject({ nextMeters: 2500, isRunWalk: true });
  });
  it("goes a step with every run and ends", () => {
    expect(ramp(3, 22)).toMatchObject({ done: 1, nextMeters: 7500 });
    expect(ramp(1, 2, 3, 4, 24)).toBeNull();
  });
  it("follows a flare-up too", () => {
    const runs = [daysBefore(1, 4000), daysBefore(8, 10_000)];
    expect(findReturnRamp(runs, { at: AT, flareUpEndedAt: AT - 2 * DAY })).toMatchObject({
      because: { cause: "flare-up" },
      done: 1,
      nextMeters: 6500,
    });
    expect(findReturnRamp(runs, { at: AT, flareUpEndedAt: AT - 40 * DAY })).toBeNull();
  });
  it("needs nothing from someone who never ran", () =>
    expect(findReturnRamp([], { at: AT, flareUpEndedAt: null })).toBeNull());

  const every = (days: number, times: number, from: number) =>
    Array.from({ length: times }, (_, n) => daysBefore(from + n * days, 10_000));
  const way = (runs: readonly Run[], answer: Parameters<typeof findWayBack>[2] = null) =>
    findWayBack(runs, { at: AT, flareUpEndedAt: null }, answer);

  it("is asked for once where the hole may be one of the log only", () => {
    const runs = every(7, 4, 20);
    const asked = way(runs);
    expect(asked).toMatchObject({ kind: "ask", days: 20 });
    const { afterRunId } = asked as Extract<typeof asked, { kind: "ask" }>;
    expect(way(runs, { afterRunId, was: "break" })).toMatchObject({ kind: "ramp", ramp: { nextMeters: 6000 } });
    expect(way(runs, { afterRunId, was: "unlogged" })).toEqual({ kind: "none" });
    expect(way(runs, { afterRunId: "another", was: "unlogged" })).toMatchObject({ kind: "ask" });
  });

  it("needs no question after a dense log, and none after a flare-up", () => {
    expect(way(every(3, 9, 20))).toMatchObject({ kind: "ramp", ramp: { because: { days: 20 } } });
    const flareUp = { at: AT, flareUpEndedAt: AT - 2 * DAY };
    expect(findWayBack([daysBefore(8, 10_000)], flareUp, null)).toMatchObject({ kind: "ramp" });
  });

  it.each([
    ["ends in the future", -1, null],
    ["ends at this instant", 0, 0],
    ["ended four weeks ago, to the instant", 28 * DAY, null],
    ["ended a moment less than four weeks ago", 28 * DAY - 1, 2],
  ] as const)("after a flare-up that %s (%j ms ago) has so many of its runs done: %j", (_what, ago, done) => {
    const runs = [1, 8, 29, 35].map((days) => daysBefore(days, 10_000));
    const found = findReturnRamp(runs, { at: AT, flareUpEndedAt: AT - ago });
    expect(found?.because.cause === "flare-up" ? found.done : null).toBe(done);
  });

  // The last run before the hole is twenty days old; those before it so many milliseconds older.
  it.each([
    ["all of them in four weeks", 28 * DAY - 1, {}, "ramp"],
    ["the earliest four weeks before the last, to the instant", 28 * DAY, {}, "ask"],
    ["the earliest deleted", 27 * DAY, { deletedAt: 1 }, "ask"],
    ["the earliest without a distance", 27 * DAY, { distanceMeters: null }, "ramp"],
  ] as const)("judges eight runs before a hole, %s (%j ms, %j): %s", (_what, earliest, changes, kind) => {
    const last = AT - 20 * DAY;
    const runs = [...every(3, 7, 20), aRun({ start: last - earliest, distanceMeters: 10_000, ...changes })];
    expect(way(runs).kind).toBe(kind);
  });

  it("takes eight runs in four weeks for a dense log, and seven for none", () => {
    expect([7, 8].map((count) => way(every(3, count, 20)).kind)).toEqual(["ask", "ramp"]);
  });

  it("holds a run to come to its own step, so that one page has one number for it", () => {
    const runs = [daysBefore(20, 10_000)];
    const next = { start: AT + DAY, meters: 8000, isEstimate: false };
    expect(judgeSingleRun(next, runs)).toMatchObject({ verdict: "inside", limitMeters: 11_000 });
    expect(judgeSingleRun(next, runs, 6000)).toMatchObject({ verdict: "over", limitMeters: 6000 });
    expect(judgeSingleRun({ ...next, meters: 6000 }, runs, 6000)).toMatchObject({ verdict: "inside" });
  });
});
