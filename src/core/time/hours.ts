import type { DayKey, Weekday } from "./day-key.ts";
import type { EpochMs } from "./epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt, instantOn, weekdayOf } from "./local-day.ts";
import type { TimeRange } from "./time-schemas.ts";

/** A stretch of time, `start` ≤ t < `end`. */
export type Stretch = { readonly start: EpochMs; readonly end: EpochMs };
export type WorkingHours = Readonly<Record<Weekday, readonly TimeRange[]>>;

/** The working range that contains `at`, or null outside hours. A range over midnight belongs to the day it starts on. */
export function workingStretchAt(hours: WorkingHours, at: EpochMs, zone: string): Stretch | null {
  const today = dayKeyAt(at, zone);
  const near = [...stretchesOn(hours, addDays(today, -1), zone), ...stretchesOn(hours, today, zone)];
  return near.find((stretch) => stretch.start <= at && at < stretch.end) ?? null;
}

/** Whether all of `from` ≤ t ≤ `until` is in working hours; ranges that touch are one, over midnight too. */
export function worksThrough(
  hours: WorkingHours,
  { from, until }: { readonly from: EpochMs; readonly until: EpochMs },
  zone: string,
): boolean {
  const stretch = workingStretchAt(hours, from, zone);
  return stretch !== null && (until < stretch.end || worksThrough(hours, { from: stretch.end, until }, zone));
}

/** The next start of working hours after `at`, looking eight days ahead; null if there are none. */
export function nextWorkingStart(hours: WorkingHours, at: EpochMs, zone: string): EpochMs | null {
  const today = dayKeyAt(at, zone);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const starts = stretchesOn(hours, addDays(today, ahead), zone).map((stretch) => stretch.start);
    const later = starts.filter((start) => start > at);
    if (later.length > 0) return Math.min(...later);
  }
  return null;
}

/** Whether another working range starts later on the same local day. */
export function hasWorkingStartLaterToday(hours: WorkingHours, at: EpochMs, zone: string): boolean {
  return stretchesOn(hours, dayKeyAt(at, zone), zone).some((stretch) => stretch.start > at);
}

/** The end of the quiet hours that contain `at`, or null outside them. */
export function quietUntil(quietHours: TimeRange | null, at: EpochMs, zone: string): EpochMs | null {
  if (!quietHours) return null;
  const today = dayKeyAt(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const stretch = stretchOf(quietHours, day, zone);
    if (stretch.start <= at && at < stretch.end) return stretch.end;
  }
  return null;
}

function stretchesOn(hours: WorkingHours, day: DayKey, zone: string): readonly Stretch[] {
  return hours[weekdayOf(day)].map((range) => stretchOf(range, day, zone));
}

function stretchOf(range: TimeRange, day: DayKey, zone: string): Stretch {
  if (range.from === range.to) return boundsOf(day, zone);
  const endDay = range.to > range.from ? day : addDays(day, 1);
  return { start: instantOn(day, range.from, zone), end: instantOn(endDay, range.to, zone) };
}
