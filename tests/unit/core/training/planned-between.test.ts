import { describe, expect, test } from "vitest";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { plannedBetween, type SinglePlan } from "@/src/core/training/plan-week.ts";

const MONDAY = "2026-11-23" as DayKey;
const SUNDAY = "2026-11-29" as DayKey;
const weekly = [
  { id: "club", weekday: "tue" as const, at: "18:00" as ClockTime, minutes: 45 },
  { id: "long", weekday: "sun" as const, at: "09:00" as ClockTime, minutes: 90 },
];
const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);
const single = (id: string, start: number, more: Partial<SinglePlan> = {}): SinglePlan => ({
  id,
  start,
  minutes: 30,
  isCancelled: false,
  ...more,
});
const between = (singles: readonly SinglePlan[] = [], days = { from: MONDAY, to: SUNDAY }) =>
  plannedBetween({ weekly, singles, zone: "UTC", ...days });

describe("the planned runs of some days", () => {
  test("are those of the week's plan, by when they begin", () => {
    expect(between()).toEqual([
      {
        id: "club@2026-11-24",
        start: at(24, 18),
        minutes: 45,
        day: "2026-11-24",
        meters: null,
        isCancelled: false,
        movedFrom: null,
        isWeekly: true,
      },
      expect.objectContaining({ id: "long@2026-11-29", start: at(29, 9) }),
    ]);
  });

  test("and those planned by themselves, on the first and the last day too, not beyond", () => {
    const ids = between([
      single("before", at(22, 23)),
      single("first", at(23, 0)),
      single("last", at(29, 23), { meters: 5000 }),
      single("after", at(30, 0)),
      single("same time b", at(24, 18)),
      single("a same time", at(24, 18)),
    ]);
    expect(ids.map(({ id }) => id)).toEqual([
      "first",
      "a same time",
      "club@2026-11-24",
      "same time b",
      "long@2026-11-29",
      "last",
    ]);
    expect(ids.at(-1)).toMatchObject({ meters: 5000, isWeekly: false, movedFrom: null, isCancelled: false });
    expect(ids[0]).not.toHaveProperty("isBegun");
  });

  test("show one of the week's plan as it was changed, and where it was moved from", () => {
    const moved = between([single("club@2026-11-24", at(25, 7), { isCancelled: true, begun: {} })]);
    expect(moved[0]).toMatchObject({
      id: "club@2026-11-24",
      day: "2026-11-25",
      minutes: 30,
      movedFrom: at(24, 18),
      isWeekly: true,
      isCancelled: true,
      isBegun: true,
    });
    expect(moved).toHaveLength(2);
    expect(between([single("club@2026-11-24", at(24, 18))])[0]).toMatchObject({ movedFrom: null, isWeekly: true });
  });

  test("of one day are that day's", () => {
    expect(between([], { from: "2026-11-24" as DayKey, to: "2026-11-24" as DayKey })).toHaveLength(1);
    expect(between([], { from: MONDAY, to: MONDAY })).toEqual([]);
  });
});
