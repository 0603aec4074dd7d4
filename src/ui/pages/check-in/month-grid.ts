import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";

/** `YYYY-MM`. */
export type MonthKey = string;

export const monthOf = (day: DayKey): MonthKey => day.slice(0, 7);

export function addMonths(month: MonthKey, months: number): MonthKey {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The days of a month in weeks from Monday, null where a week reaches outside the month. */
export function monthGrid(month: MonthKey): readonly (readonly (DayKey | null)[])[] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const before = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const start = first.toString() as DayKey;
  const days = Array.from({ length: first.daysInMonth }, (_, index) => addDays(start, index));
  const cells: readonly (DayKey | null)[] = [...before, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null),
  );
}
