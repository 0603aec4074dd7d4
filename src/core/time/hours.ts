import type { DayKey, Weekday } from "./day-key.ts";
import type { EpochMs } from "./epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt, instantOn, weekdayOf } from "./local-day.ts";
import type { TimeRange } from "./time-schemas.ts";

/** A stretch of time, `start` ≤ t < `end`. */
export type Interval = { readonly start: EpochMs; readonly end: EpochMs };
export type WorkingHours = Readonly<Record<Weekday, readonly TimeRange[]>>;

/** The working range that contains `at`, or null outside hours. A range over midnight belongs to the day it starts on. */
export function workingIntervalAt(hours: WorkingHours, at: EpochMs, zone: string): Interval | null {
  return intervalsNear(hours, dayKeyAt(at, zone), zone).find(({ start, end }) => start <= at && at < end) ?? null;
}

/** Of each person's hours the intervals that were last asked for: a step of the engine asks for the same again and again. */
const lastNear = new WeakMap<WorkingHours, { readonly today: DayKey; zone: string; near: readonly Interval[] }>();

/** The working ranges that begin on `today` or the day before. */
function intervalsNear(hours: WorkingHours, today: DayKey, zone: string): readonly Interval[] {
  const last = lastNear.get(hours);
  if (last?.today === today && last.zone === zone) return last.near;
  const near = [...intervalsOn(hours, addDays(today, -1), zone), ...intervalsOn(hours, today, zone)];
  lastNear.set(hours, { today, zone, near });
  return near;
}

/** Whether all of `from` ≤ t ≤ `until` is in working hours; ranges that touch are one, over midnight too. */
export function worksThrough(
  hours: WorkingHours,
  { from, until }: { readonly from: EpochMs; readonly until: EpochMs },
  zone: string,
): boolean {
  const interval = workingIntervalAt(hours, from, zone);
  return interval !== null && (until < interval.end || worksThrough(hours, { from: interval.end, until }, zone));
}

/** The next start of working hours after `at`, looking eight days ahead; null if there are none. */
export function nextWorkingStart(hours: WorkingHours, at: EpochMs, zone: string): EpochMs | null {
  const today = dayKeyAt(at, zone);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const starts = intervalsOn(hours, addDays(today, ahead), zone).map((interval) => interval.start);
    const later = starts.filter((start) => start > at);
    if (later.length > 0) return Math.min(...later);
  }
  return null;
}

/** Whether another working range starts later on the same local day. */
export function hasWorkingStartLaterToday(hours: WorkingHours, at: EpochMs, zone: string): boolean {
  return intervalsOn(hours, dayKeyAt(at, zone), zone).some((interval) => interval.start > at);
}

/** The end of the quiet hours that contain `at`, or null outside them. */
export function quietUntil(quietHours: TimeRange | null, at: EpochMs, zone: string): EpochMs | null {
  if (!quietHours) return null;
  const today = dayKeyAt(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const interval = intervalOf(quietHours, day, zone);
    if (interval.start <= at && at < interval.end) return interval.end;
  }
  return null;
}

function intervalsOn(hours: WorkingHours, day: DayKey, zone: string): readonly Interval[] {
  return hours[weekdayOf(day)].map((range) => intervalOf(range, day, zone));
}

function intervalOf(range: TimeRange, day: DayKey, zone: string): Interval {
  if (range.from === range.to) return boundsOf(day, zone);
  const endDay = range.to > range.from ? day : addDays(day, 1);
  return { start: instantOn(day, range.from, zone), end: instantOn(endDay, range.to, zone) };
}
