import type { DayKey } from "../time/day-key.ts";
import { MINUTE } from "../time/epoch-ms.ts";
import { type DayTotal, hasDeskTime } from "./day-total.ts";
import { DESK_DAY, totalOf } from "./period-total.ts";
import type { WeekDay } from "./week.ts";

/**
 * What a week, a month, a quarter or a year is called. It compares the usual longest bout with the one before, because that is
 * what prompts can change; hours are the job's. Never a grade. `begun`: too little of it is over to be compared.
 */
export const HEADLINES = ["shorterSits", "longerSits", "steady", "begun", "first", "quiet", "noRecord"] as const;
export type Headline = (typeof HEADLINES)[number];

const LEAST_DAYS = 2;
/** Smaller differences say nothing: one look at the desk is five minutes. */
const NOTICEABLE = 10 * MINUTE;

export function headlineOf(days: readonly WeekDay[], before: readonly DayTotal[]): Headline {
  const total = totalOf(days);
  const [now, then] = [total.usualLongestMs, totalOf(before).usualLongestMs];
  if (now === null) return days.some(hasDeskTime) ? "quiet" : "noRecord";
  if (then === null) return "first";
  if (total.deskDays < LEAST_DAYS && days.some(({ is }) => is !== "past")) return "begun";
  if (now <= then - NOTICEABLE) return "shorterSits";
  return now >= then + NOTICEABLE ? "longerSits" : "steady";
}

/** The desk days with the shortest and the longest longest bout; null with fewer than two that are over. */
export function extremeDays(
  days: readonly WeekDay[],
): { readonly broken: { day: DayKey; ms: number }; readonly longest: { day: DayKey; ms: number } } | null {
  const sorted = days
    .filter(({ is, sittingMs }) => is === "past" && sittingMs >= DESK_DAY)
    .toSorted((a, b) => a.longestMs - b.longestMs);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < LEAST_DAYS) return null;
  return { broken: { day: first.day, ms: first.longestMs }, longest: { day: last.day, ms: last.longestMs } };
}

/** Whether so little lies in these days that the ones before say more: not one desk day. */
export const isThin = (days: readonly DayTotal[]): boolean => totalOf(days).deskDays === 0;
