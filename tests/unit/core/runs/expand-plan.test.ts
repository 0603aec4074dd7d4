import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandPlan, type SingleRun, weeklyRunId, weeklyRunOf } from "@/src/core/runs/expand-plan.ts";
import { startIn, wallStart } from "@/src/core/runs/plan-start.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";

const weeklyRun = (fields: Partial<WeeklyRun> = {}): WeeklyRun => ({
  id: "r",
  weekday: "mon",
  at: "18:00" as ClockTime,
  minutes: 45,
  ...fields,
});
const single = (fields: Partial<SingleRun> = {}): SingleRun => ({
  id: "s",
  start: Date.UTC(2026, 10, 23, 12),
  minutes: 30,
  isCancelled: false,
  ...fields,
});
const MONDAY_NOON = Date.UTC(2026, 10, 23, 12);
const at = (plan: Partial<Parameters<typeof expandPlan>[0]>) =>
  expandPlan({ weekly: [], singles: [], at: MONDAY_NOON, zone: "Europe/Berlin", ...plan });

describe("expanding the run plan", () => {
  it("finds the weekly runs from yesterday to today in a week, with an id of plan and date", () => {
    const weekly = (["sun", "mon", "thu"] as const).map((weekday) => weeklyRun({ id: weekday, weekday }));
    expect(at({ weekly }).map(({ id }) => id)).toEqual([
      "sun@2026-11-22",
      "mon@2026-11-23",
      "thu@2026-11-26",
      "sun@2026-11-29",
      "mon@2026-11-30",
    ]);
  });

  it("takes the wall time in the zone in force", () => {
    expect(at({ weekly: [weeklyRun()] })[0]?.start).toBe(Date.UTC(2026, 10, 23, 17));
    expect(at({ weekly: [weeklyRun()], zone: "America/New_York" })[0]?.start).toBe(Date.UTC(2026, 10, 23, 23));
  });

  it.each([
    ["a time that spring skips comes an hour later", Date.UTC(2027, 2, 28, 0), "02:30", Date.UTC(2027, 2, 28, 1, 30)],
    [
      "a time that autumn repeats is the first of the two",
      Date.UTC(2026, 9, 25, 0),
      "02:30",
      Date.UTC(2026, 9, 25, 0, 30),
    ],
  ])("on a clock-change night %s", (_what, now, time, expected) => {
    const weekly = [weeklyRun({ weekday: "sun", at: time as ClockTime })];
    expect(at({ weekly, at: now })[0]?.start).toBe(expected);
  });

  it.each([
    ["Europe/Berlin", Date.UTC(2026, 10, 24, 17)],
    ["America/New_York", Date.UTC(2026, 10, 24, 23)],
    ["Pacific/Auckland", Date.UTC(2026, 10, 24, 5)],
  ])("keeps a single run's six in the evening in %s", (zone, expected) => {
    const planned = single(wallStart(Date.UTC(2026, 10, 24, 17), "Europe/Berlin"));
    expect(at({ singles: [planned], zone })).toMatchObject([{ id: "s", start: expected }]);
  });

  it("keeps a single run's wall time when the clocks change after it was planned", () => {
    const before = wallStart(Date.UTC(2026, 9, 25, 17), "Europe/Berlin");
    const planned = single({ ...before, local: { day: "2026-10-25" as DayKey, at: "19:00" as ClockTime } });
    expect(at({ singles: [planned], at: Date.UTC(2026, 9, 25, 0) })[0]?.start).toBe(Date.UTC(2026, 9, 25, 18));
  });

  it("reads any instant back as itself in the zone where it was planned", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }),
        fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"),
        (start, zone) => {
          expect(startIn(wallStart(start, zone), zone)).toBe(start);
        },
      ),
    );
  });

  it("adds single runs of these days and leaves out cancelled and distant ones", () => {
    const singles = [
      single({ id: "today" }),
      single({ id: "cancelled", isCancelled: true }),
      single({ id: "far", start: MONDAY_NOON + 9 * DAY }),
    ];
    expect(at({ singles }).map(({ id }) => id)).toEqual(["today"]);
  });

  it("lets a stored run with a weekly one's id stand in its place: moved, moved far, cancelled", () => {
    const id = "r@2026-11-23";
    const moved = single({ id, start: MONDAY_NOON + HOUR });
    const weekly = [weeklyRun()];
    const ofToday = (singles: readonly SingleRun[]) => at({ weekly, singles }).filter((run) => run.id === id);
    expect(ofToday([moved])).toEqual([{ id, start: MONDAY_NOON + HOUR, minutes: 30 }]);
    expect(ofToday([{ ...moved, start: MONDAY_NOON + 9 * DAY }])).toEqual([]);
    expect(ofToday([{ ...moved, isCancelled: true }])).toEqual([]);
  });

  it("gives every run once, in order, at any instant and in any zone", () => {
    const zones = ["Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "UTC"];
    const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        (now, zone, minute) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
          const weekly = weekdays.map((weekday) => weeklyRun({ id: weekday, weekday, at: time as ClockTime }));
          const runs = at({ weekly, at: now, zone });
          expect(runs).toHaveLength(9);
          expect(new Set(runs.map(({ id }) => id)).size).toBe(9);
          expect(runs.map(({ start }) => start)).toEqual(runs.map(({ start }) => start).toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a run of the weekly plan", () => {
  const weekly = [weeklyRun({ id: "a" }), weeklyRun({ id: "b" })];

  it("is found again by its id, with its day", () => {
    const id = weeklyRunId("b", "2026-11-23" as DayKey);
    expect(weeklyRunOf(id, weekly)).toEqual({ run: weekly[1], day: "2026-11-23" });
  });

  it.each(["c@2026-11-23", "b@2026-11-31", "b", ""])("is none that %j names", (id) => {
    expect(weeklyRunOf(id, weekly)).toBeNull();
  });

  it("stands in the order of ids beside another at the same time", () => {
    const ids = (...order: readonly string[]) =>
      at({ weekly: order.map((id) => weeklyRun({ id })) }).map(({ id }) => id);
    expect(ids("b", "a").slice(0, 2)).toEqual(["a@2026-11-23", "b@2026-11-23"]);
    expect(ids("a", "b")).toEqual(ids("b", "a"));
  });
});
