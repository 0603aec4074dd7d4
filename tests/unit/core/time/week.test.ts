import { describe, expect, it } from "vitest";
import { type DayKey, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { addDays, weekdayOf } from "@/src/core/time/local-day.ts";
import { weekdaysFrom, weekStartOf } from "@/src/core/time/week.ts";

const SUNDAY = "2026-03-01" as DayKey;

describe("a week", () => {
  it.each([
    ["mon", "2026-02-23"],
    ["sat", "2026-02-28"],
    ["sun", "2026-03-01"],
  ] as const)("that begins on %s and holds Sunday 1 March began on %s", (first, start) =>
    expect(weekStartOf(SUNDAY, first)).toBe(start),
  );

  it.each(WEEKDAYS)("that begins on %s begins there and lasts seven days", (first) => {
    const start = weekStartOf(SUNDAY, first);
    expect(weekdayOf(start)).toBe(first);
    for (let day = 0; day < 7; day += 1) expect(weekStartOf(addDays(start, day), first)).toBe(start);
    expect(weekStartOf(addDays(start, 7), first)).toBe(addDays(start, 7));
    expect(weekdaysFrom(first)).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => weekdayOf(addDays(start, day))));
  });
});
