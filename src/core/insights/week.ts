import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt, daysBetween } from "../time/local-day.ts";
import { type DayRecords, type DayTotal, summariseDay } from "./day-total.ts";

/** A day as the page shows it. Not over yet, or not begun: `ahead` days have no numbers. */
export type WeekDay = DayTotal & { readonly is: "past" | "today" | "ahead" };

type Lived = { readonly now: EpochMs; readonly zone: string };

const DAYS_A_WEEK = 7;

/** The seven days from `firstDay` on, as lived in `zone`. */
export function summariseWeek(
  records: DayRecords,
  { firstDay, ...lived }: Lived & { readonly firstDay: DayKey },
): readonly WeekDay[] {
  return placeDays(summariseDays(records, { first: firstDay, last: addDays(firstDay, DAYS_A_WEEK - 1) }, lived), lived);
}

/** The totals of the days from `first` to `last`, both included. What lies behind `now` counts, and no more. */
export function summariseDays(
  records: DayRecords,
  { first, last }: { readonly first: DayKey; readonly last: DayKey },
  { now, zone }: Lived,
): readonly DayTotal[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index);
    const { start, end } = boundsOf(day, zone);
    const isOver = end <= now;
    const spans = isOver ? records.spans : records.spans.map((span) => ({ ...span, end: Math.min(span.end, now) }));
    return summariseDay({ ...records, spans }, day, { start, end });
  });
}

/** Days with where each lies, seen from `now`. */
export function placeDays(days: readonly DayTotal[], { now, zone }: Lived): readonly WeekDay[] {
  const today = dayKeyAt(now, zone);
  return days.map((day) => ({ ...day, is: day.day === today ? "today" : day.day < today ? "past" : "ahead" }));
}
