import type { DayKey, Weekday } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import { weekStartOf } from "../time/week.ts";

export const PERIOD_KINDS = ["week", "month", "quarter", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Whole days from `first` to `last`, both included. */
export type Period = { readonly kind: PeriodKind; readonly first: DayKey; readonly last: DayKey };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The calendar's week, month, quarter or year in which `day` lies. */
export function periodOf(day: DayKey, kind: PeriodKind, weekStart: Weekday): Period {
  if (kind === "week") {
    const first = weekStartOf(day, weekStart);
    return { kind, first, last: addDays(first, 6) };
  }
  const month = Number(day.slice(5, 7)) - 1;
  const first = monthStart(Number(day.slice(0, 4)), month - (month % MONTHS[kind]));
  return { kind, first, last: addDays(monthsOn(first, MONTHS[kind]), -1) };
}

/** The period `steps` after this one; before it where negative. */
export function stepPeriod({ kind, first }: Period, steps: number): Period {
  if (kind === "week") {
    const next = addDays(first, steps * 7);
    return { kind, first: next, last: addDays(next, 6) };
  }
  const next = monthsOn(first, steps * MONTHS[kind]);
  return { kind, first: next, last: addDays(monthsOn(next, MONTHS[kind]), -1) };
}

export const daysOf = ({ first, last }: Pick<Period, "first" | "last">): readonly DayKey[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

/**
 * What a chart has one mark for: a day in a week or month, a week in a quarter, a month in a year. The first and last week
 * of a quarter are cut at its ends.
 */
export function slotsOf(period: Period, weekStart: Weekday): readonly Pick<Period, "first" | "last">[] {
  const { kind, first, last } = period;
  if (kind === "week" || kind === "month") return daysOf(period).map((day) => ({ first: day, last: day }));
  const slots: Pick<Period, "first" | "last">[] = [];
  for (let day = first; day <= last; day = addDays(slots.at(-1)?.last ?? last, 1)) {
    const slot = periodOf(day, kind === "quarter" ? "week" : "month", weekStart);
    slots.push({ first: day, last: slot.last < last ? slot.last : last });
  }
  return slots;
}

/** The first of the month that lies `months` after the one of `first`, which is the first of a month. */
const monthsOn = (first: DayKey, months: number): DayKey =>
  monthStart(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months);

/** The first of a month, counted from January; over the year's end where it is below 0 or above 11. */
const monthStart = (year: number, month: number): DayKey => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.toISOString().slice(0, 10) as DayKey;
};
