import type { DayKey, Weekday } from "@/src/core/time/day-key.ts";
import { addDays, daysBetween } from "@/src/core/time/local-day.ts";
import { weekStartOf } from "@/src/core/time/week.ts";

/** `YYYY-MM`. */
export type MonthKey = string;

export const monthOf = (day: DayKey): MonthKey => day.slice(0, 7);

export function addMonths(month: MonthKey, months: number): MonthKey {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The days of a month in weeks from `firstDay` on, null where a week reaches outside the month. */
export function monthGrid(month: MonthKey, firstDay: Weekday): readonly (readonly (DayKey | null)[])[] {
  const start = `${month}-01` as DayKey;
  const before = Array.from({ length: daysBetween(weekStartOf(start, firstDay), start) }, () => null);
  const days = Array.from({ length: Temporal.PlainDate.from(start).daysInMonth }, (_, index) => addDays(start, index));
  const cells: readonly (DayKey | null)[] = [...before, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null),
  );
}
