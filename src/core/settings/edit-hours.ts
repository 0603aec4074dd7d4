import type { ClockTime, Weekday } from "../time/day-key.ts";
import { WEEKDAYS } from "../time/day-key.ts";
import { minutesOf } from "../time/local-day.ts";
import type { TimeRange } from "../time/time-schemas.ts";
import type { Settings } from "./settings.ts";

type WorkingHours = Settings["workingHours"];
/** A stretch in minutes since a day's midnight, `from` < `to`. */
export type DayInterval = { readonly from: number; readonly to: number };

const DAY_MINUTES = 24 * 60;
export const MOST_RANGES = 6;
const WORKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const USUAL: TimeRange = { from: "09:00" as ClockTime, to: "18:00" as ClockTime };

/**
 * A range in minutes since the midnight of the day it starts on, which it belongs to: over midnight `to` is past 1440.
 * Equal ends are the whole day.
 */
function extentOf({ from, to }: TimeRange): DayInterval {
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (start === end) return { from: 0, to: DAY_MINUTES };
  return { from: start, to: start < end ? end : end + DAY_MINUTES };
}

/** What of a day is worked: its own ranges up to midnight, and what the night before reaches into it. */
export function intervalsOf(ranges: readonly TimeRange[], before: readonly TimeRange[]): readonly DayInterval[] {
  const night = before.map(extentOf).filter(({ to }) => to > DAY_MINUTES);
  return [
    ...night.map(({ to }) => ({ from: 0, to: to - DAY_MINUTES })),
    ...ranges.map(extentOf).map(({ from, to }) => ({ from, to: Math.min(to, DAY_MINUTES) })),
  ];
}

/** Index of the first range that overlaps an earlier one, or null. Ranges that only touch don't overlap. */
export function overlapAt(ranges: readonly TimeRange[]): number | null {
  const index = ranges.findIndex((range, at) => ranges.slice(0, at).some((earlier) => overlap(range, earlier)));
  return index < 0 ? null : index;
}

/** Ranges in the order of the clock. */
export function inOrder(ranges: readonly TimeRange[]): TimeRange[] {
  return ranges.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from));
}

/**
 * A further range for a day: the usual hours on an empty day, else up to four hours after the last one with an hour's
 * gap, or before the first, or in the longest gap between two. Null where the day is full or there are six already.
 */
export function nextRange(ranges: readonly TimeRange[]): TimeRange | null {
  if (ranges.length === 0) return USUAL;
  if (ranges.length >= MOST_RANGES) return null;
  const intervals = ranges.map(extentOf);
  const last = Math.max(...intervals.map((interval) => interval.to));
  const first = Math.min(...intervals.map((interval) => interval.from));
  const latest = DAY_MINUTES - 60;
  if (last + 120 <= latest) return { from: clockOf(last + 60), to: clockOf(Math.min(last + 300, latest)) };
  if (first >= 120) return { from: clockOf(Math.max(0, first - 300)), to: clockOf(first - 60) };
  return between(intervals);
}

/** Up to four hours of the longest gap between two stretches, an hour after the one before it; null under three hours. */
function between(intervals: readonly DayInterval[]): TimeRange | null {
  const sorted = intervals.toSorted((a, b) => a.from - b.from);
  const gaps = sorted.slice(1).map((next, at) => ({
    from: Math.max(...sorted.slice(0, at + 1).map(({ to }) => to)) + 60,
    to: next.from - 60,
  }));
  const [longest] = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined || longest.to - longest.from < 60) return null;
  return { from: clockOf(longest.from), to: clockOf(Math.min(longest.to, longest.from + 240)) };
}

/** Monday's hours for every day up to Friday. */
export function copyMondayToFriday(hours: WorkingHours): WorkingHours {
  return Object.fromEntries(
    WEEKDAYS.map((day) => [day, WORKDAYS.includes(day) ? [...hours.mon] : hours[day]]),
  ) as WorkingHours;
}

/** First and last full hour to draw: 6 to 22, or the whole day where someone works outside it. */
export function hoursToDraw(hours: WorkingHours): { readonly from: number; readonly to: number } {
  const intervals = WEEKDAYS.flatMap((day) => hours[day].map(extentOf));
  const isUsual = intervals.every((interval) => interval.from >= 6 * 60 && interval.to <= 22 * 60);
  return isUsual ? { from: 6, to: 22 } : { from: 0, to: 24 };
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  const [one, other] = [extentOf(a), extentOf(b)];
  return one.from < other.to && other.from < one.to;
}

function clockOf(minutes: number): ClockTime {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as ClockTime;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
