import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import { dayAt, dayParts, type Zones } from "./day-parts.ts";
import { type DayRecords, type DayTotal, summariseDay } from "./day-total.ts";

/** A day as the page shows it. Not over yet, or not begun: `ahead` days have no numbers. */
export type WeekDay = DayTotal & { readonly is: "past" | "today" | "ahead" };

type Lived = { readonly now: EpochMs; readonly zones: Zones };

/** The totals of the days from `first` to `last`, both included. What lies behind `now` counts, and no more. */
export function summariseDays(
  records: DayRecords,
  { first, last }: { readonly first: DayKey; readonly last: DayKey },
  { now, zones }: Lived,
): readonly DayTotal[] {
  const spans = records.spans.map((span) => (span.end > now ? { ...span, end: now } : span));
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index);
    return summariseDay({ ...records, spans }, day, dayParts(day, zones));
  });
}

/** Days with where each lies, seen from `now`. */
export function placeDays(days: readonly DayTotal[], { now, zones }: Lived): readonly WeekDay[] {
  const today = dayAt(now, zones);
  return days.map((day) => ({ ...day, is: day.day === today ? "today" : day.day < today ? "past" : "ahead" }));
}
