import { type ClockTime, type DayKey, WEEKDAYS, type Weekday } from "./day-key.ts";
import type { EpochMs } from "./epoch-ms.ts";

/** A local day as instants: `start` ≤ t < `end`. 23 or 25 hours long on clock-change nights. */
export type DayBounds = { readonly day: DayKey; readonly start: EpochMs; readonly end: EpochMs };

// Temporal is exact but slow, and one engine step asks for the same few days again and again. Remembering answers of
// pure functions changes nothing but the time they take; the limit keeps a year's simulation small.
const remembered = new Map<string, DayBounds>();
const recentOfZone = new Map<string, readonly DayBounds[]>();
const added = new Map<string, DayKey>();
const REMEMBERED_DAYS = 64;
const REMEMBERED_SUMS = 512;
const RECENT_DAYS = 8;

/** The local day that contains `at`. */
export function dayOf(at: EpochMs, zone: string): DayBounds {
  const recent = recentOfZone.get(zone) ?? [];
  const known = recent.find(({ start, end }) => start <= at && at < end);
  if (known) return known;
  const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate();
  const bounds = boundsOf(date.toString() as DayKey, zone);
  recentOfZone.set(zone, [bounds, ...recent].slice(0, RECENT_DAYS));
  return bounds;
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
  const today = dayKeyAt(at, zone);
  const day = at < instantOn(today, DIARY_DAY_STARTS, zone) ? addDays(today, -1) : today;
  return diaryBoundsOf(day, zone);
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
  const key = `${day} ${zone}`;
  const known = remembered.get(key);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  const bounds = {
    day,
    start: date.toZonedDateTime({ timeZone: zone }).epochMilliseconds,
    end: date.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds,
  };
  if (remembered.size >= REMEMBERED_DAYS) remembered.clear();
  remembered.set(key, bounds);
  return bounds;
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
  const key = `${day}${String(days)}`;
  const known = added.get(key);
  if (known !== undefined) return known;
  const sum = new Date(utcMidnight(day) + days * 86_400_000).toISOString().slice(0, 10) as DayKey;
  if (added.size >= REMEMBERED_SUMS) added.clear();
  added.set(key, sum);
  return sum;
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: DayKey, to: DayKey): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / 86_400_000);
}

export function weekdayOf(day: DayKey): Weekday {
  const sinceEpoch = utcMidnight(day) / 86_400_000;
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((sinceEpoch + 3) % 7) + 7) % 7] ?? "mon";
}

const utcMidnight = (day: DayKey) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
