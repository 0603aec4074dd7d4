import { type ClockTime, type DayKey, WEEKDAYS, type Weekday } from "./day-key.ts";
import type { EpochMs } from "./epoch-ms.ts";

/** A local day as instants: `start` ≤ t < `end`. 23 or 25 hours long on clock-change nights. */
export type DayBounds = { readonly day: DayKey; readonly start: EpochMs; readonly end: EpochMs };

// Temporal is exact but slow, and one engine step asks for the same few days again and again. Remembering answers of
// pure functions changes nothing but the time they take; the limits keep a year's simulation small. Keys are the days
// themselves: to put a key together takes longer than to look it up.
const boundsOfZone = new Map<string, Map<DayKey, DayBounds>>();
const recentOfZone = new Map<string, readonly DayBounds[]>();
const recentDiaryOfZone = new Map<string, readonly DayBounds[]>();
const sumsOfDay = new Map<DayKey, Map<number, DayKey>>();
const weekdays = new Map<DayKey, Weekday>();
const REMEMBERED_DAYS = 64;
const RECENT_DAYS = 8;

/** The local day that contains `at`. */
export function dayOf(at: EpochMs, zone: string): DayBounds {
  return remembered(recentOfZone, at, zone) ?? remember(recentOfZone, boundsOf(dateAt(at, zone), zone), zone);
}

const dateAt = (at: EpochMs, zone: string): DayKey =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate().toString() as DayKey;

type RecentDays = Map<string, readonly DayBounds[]>;

function remembered(days: RecentDays, at: EpochMs, zone: string): DayBounds | undefined {
  return days.get(zone)?.find(({ start, end }) => start <= at && at < end);
}

function remember(days: RecentDays, bounds: DayBounds, zone: string): DayBounds {
  days.set(zone, [bounds, ...(days.get(zone) ?? [])].slice(0, RECENT_DAYS));
  return bounds;
}

/** The answer that is known for `key`, or `find`'s from now on. */
function known<Key, Answer>(answers: Map<Key, Answer>, key: Key, find: () => Answer): Answer {
  const before = answers.get(key);
  if (before !== undefined) return before;
  const answer = find();
  if (answers.size >= REMEMBERED_DAYS) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** The key of the local day that contains `at`. */
export function dayKeyAt(at: EpochMs, zone: string): DayKey {
  return dayOf(at, zone).day;
}

const DIARY_DAY_STARTS = "04:00" as ClockTime;

/**
 * The day that people mean at `at`: until four in the morning it is still the evening before. For check-ins, their prompt
 * and "today"; sums of desk time are split at midnight.
 */
export function diaryDayOf(at: EpochMs, zone: string): DayBounds {
  const recent = remembered(recentDiaryOfZone, at, zone);
  if (recent) return recent;
  const today = dayKeyAt(at, zone);
  const day = at < instantOn(today, DIARY_DAY_STARTS, zone) ? addDays(today, -1) : today;
  return remember(recentDiaryOfZone, diaryBoundsOf(day, zone), zone);
}

/** From four in the morning to four in the morning, in `zone`. */
export function diaryBoundsOf(day: DayKey, zone: string): DayBounds {
  return {
    day,
    start: instantOn(day, DIARY_DAY_STARTS, zone),
    end: instantOn(addDays(day, 1), DIARY_DAY_STARTS, zone),
  };
}

/** Local midnight to local midnight, in `zone`. */
export function boundsOf(day: DayKey, zone: string): DayBounds {
  const days = known(boundsOfZone, zone, () => new Map<DayKey, DayBounds>());
  return known(days, day, () => {
    const date = Temporal.PlainDate.from(day);
    return {
      day,
      start: date.toZonedDateTime({ timeZone: zone }).epochMilliseconds,
      end: date.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds,
    };
  });
}

/**
 * The instant at which the clocks of `zone` show `time` on `day`. A time that a clock change skips comes an hour later;
 * one that comes twice is the first of the two.
 */
export function instantOn(day: DayKey, time: ClockTime, zone: string): EpochMs {
  const { start, end } = boundsOf(day, zone);
  const sinceMidnight = minutesOf(time) * 60_000;
  // An ordinary day needs no calendar arithmetic; the two clock-change days do.
  if (end - start === 86_400_000) return start + sinceMidnight;
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** Minutes since midnight, 0 to 1439. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Calendar days have no zone, so plain arithmetic on UTC midnights is exact for them. */
export function addDays(day: DayKey, days: number): DayKey {
  const sums = known(sumsOfDay, day, () => new Map<number, DayKey>());
  return known(sums, days, () => new Date(utcMidnight(day) + days * 86_400_000).toISOString().slice(0, 10) as DayKey);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: DayKey, to: DayKey): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / 86_400_000);
}

export function weekdayOf(day: DayKey): Weekday {
  return known(weekdays, day, () => {
    const sinceEpoch = utcMidnight(day) / 86_400_000;
    // 1970-01-01 was a Thursday.
    return WEEKDAYS[(((sinceEpoch + 3) % 7) + 7) % 7] ?? "mon";
  });
}

const utcMidnight = (day: DayKey) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
