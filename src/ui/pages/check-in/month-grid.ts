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

/** So many days into a month, it stands alone. */
const EARLY_DAYS = 7;
const WEEKS_BEFORE = 3;
/** As many as the longest month has: with those before it, a month's last weeks, all to come, would make the page longer. */
const MOST_WEEKS = 6;

/**
 * The weeks that a calendar shows for a month: early in the month that `today` is in, the weeks before it too, or the first
 * of a month would show an empty page. Never more than six: then the last ones of the month, which are to come, are left out.
 */
export function shownWeeks(
  month: MonthKey,
  { today, firstDay }: { readonly today: DayKey; readonly firstDay: Weekday },
): readonly (readonly (DayKey | null)[])[] {
  const weeks = monthGrid(month, firstDay);
  if (month !== monthOf(today) || Number(today.slice(8)) > EARLY_DAYS) return weeks;
  const before = monthGrid(addMonths(month, -1), firstDay);
  const [first = [], ...others] = weeks;
  const last = before.at(-1) ?? [];
  const shared = first.map((day, index) => day ?? last[index] ?? null);
  const shown =
    first[0] === null
      ? [...before.slice(-1 - WEEKS_BEFORE, -1), shared, ...others]
      : [...before.slice(-WEEKS_BEFORE), ...weeks];
  return shown.slice(0, MOST_WEEKS);
}
