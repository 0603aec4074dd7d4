import { describe, expect, it } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
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

  it("is never higher than six weeks, and has today in it, on every day of three years", () => {
    for (let today = "2026-01-01" as DayKey; today < "2029-01-01"; today = addDays(today, 1)) {
      for (const firstDay of ["mon", "sun", "sat"] as const) {
        const weeks = shownWeeks(today.slice(0, 7), { today, firstDay });
        expect([weeks.length <= 6, weeks.flat().includes(today)], `${today} ${firstDay}`).toEqual([true, true]);
      }
    }
  });
});
