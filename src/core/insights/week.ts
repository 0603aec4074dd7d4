import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";
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
  const elsewhere = (records.elsewhere ?? []).map(({ start, end }) => ({ start, end: Math.min(end, now) }));
  const recordsOf = byTime({ ...records, spans, elsewhere });
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index);
    const parts = dayParts(day, zones);
    return summariseDay(recordsOf(day, parts), day, parts);
  });
}

/** Finds what may belong to a day without going through the records of years for each. */
function byTime(records: DayRecords): (day: DayKey, parts: readonly Interval[]) => DayRecords {
  const prompts = placed(records.prompts, ({ shownAt }) => shownAt ?? Number.NEGATIVE_INFINITY);
  const sessions = placed(records.sessions, ({ startedAt }) => startedAt);
  const runs = placed(records.runs, ({ start }) => start);
  // Stored spans are never empty (`spanSchema`) and never overlap, so those that begin first also end first.
  const spans = placed(records.spans, ({ end }) => end);
  const elsewhere = placed(records.elsewhere ?? [], ({ end }) => end);
  const checkIns = new Map<DayKey, DayRecords["checkIns"][number][]>();
  for (const checkIn of records.checkIns) checkIns.set(checkIn.day, [...(checkIns.get(checkIn.day) ?? []), checkIn]);
  return (day, parts) => {
    const from = Math.min(...parts.map(({ start }) => start));
    const until = Math.max(...parts.map(({ end }) => end));
    const reaching = spans(from, Number.POSITIVE_INFINITY, ({ start }) => start < until);
    return {
      elsewhere: elsewhere(from, Number.POSITIVE_INFINITY, ({ start }) => start < until),
      spans: reaching,
      prompts: prompts(from, until),
      sessions: sessions(from, until),
      runs: runs(from, until),
      checkIns: checkIns.get(day) ?? [],
    };
  };
}

/** Items in the order of an instant of theirs; gives those from `from` ≤ t < `until`, while `goesOn`. */
function placed<T>(items: readonly T[], at: (item: T) => EpochMs) {
  const sorted = items.toSorted((a, b) => at(a) - at(b));
  return (from: EpochMs, until: EpochMs, goesOn: (item: T) => boolean = () => true): readonly T[] => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = sorted[middle];
      if (item !== undefined && at(item) < from) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let index = low; index < sorted.length; index += 1) {
      const item = sorted[index];
      if (item === undefined || at(item) >= until || !goesOn(item)) break;
      found.push(item);
    }
    return found;
  };
}

/** Days with where each lies, seen from `now`. */
export function placeDays(days: readonly DayTotal[], { now, zones }: Lived): readonly WeekDay[] {
  const today = dayAt(now, zones);
  return days.map((day) => ({ ...day, is: day.day === today ? "today" : day.day < today ? "past" : "ahead" }));
}
