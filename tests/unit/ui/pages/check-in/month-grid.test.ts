import { describe, expect, it } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { shownWeeks } from "@/src/ui/pages/check-in/month-grid.ts";

const daysOf = (month: string, today: string) => shownWeeks(month, { today: today as DayKey, firstDay: "mon" }).flat();

describe("the calendar of a month", () => {
  it("shows its own days and no others once it is a week old", () => {
    const days = daysOf("2026-11", "2026-11-23").filter((day) => day !== null);
    expect([days[0], days.at(-1), days.length]).toEqual(["2026-11-01", "2026-11-30", 30]);
  });

  it.each([
    // December 2026 begins on a Tuesday, June 2026 on a Monday.
    ["2026-12", "2026-12-01", "2026-11-09"],
    ["2026-06", "2026-06-01", "2026-05-11"],
  ])("shows the weeks before %s too when it has just begun, each day once, in order", (month, today, first) => {
    const days = daysOf(month, today).filter((day) => day !== null);
    expect(days[0]).toBe(first);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(shownWeeks(month, { today: today as DayKey, firstDay: "mon" }).every((week) => week.length === 7)).toBe(
      true,
    );
  });
});
