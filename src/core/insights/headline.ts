import type { DayKey } from "../time/day-key.ts";
import { HOUR, MINUTE } from "../time/epoch-ms.ts";
import { hasDeskTime, type WeekDay } from "./week.ts";

/**
 * What the week is called. It compares the usual longest bout with the week before, because that is what prompts can change;
 * hours are the job's. Never a grade.
 */
export type Headline = "shorterSits" | "longerSits" | "steady" | "firstWeek" | "quietWeek" | "noRecord";

/** A day that counts as a desk day. */
const DESK_DAY = HOUR;
const LEAST_DAYS = 2;
/** Smaller differences say nothing: one look at the desk is five minutes. */
const NOTICEABLE = 10 * MINUTE;

export function headlineOf(week: readonly WeekDay[], before: readonly WeekDay[]): Headline {
  const now = usualLongest(week);
  const then = usualLongest(before);
  if (now === null) return week.some(hasDeskTime) ? "quietWeek" : "noRecord";
  if (then === null) return "firstWeek";
  if (now <= then - NOTICEABLE) return "shorterSits";
  return now >= then + NOTICEABLE ? "longerSits" : "steady";
}

/** The desk days with the shortest and the longest longest bout; null with fewer than two desk days. */
export function extremeDays(
  week: readonly WeekDay[],
): { readonly broken: { day: DayKey; ms: number }; readonly longest: { day: DayKey; ms: number } } | null {
  const sorted = deskDays(week).toSorted((a, b) => a.longestMs - b.longestMs);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < LEAST_DAYS) return null;
  return { broken: { day: first.day, ms: first.longestMs }, longest: { day: last.day, ms: last.longestMs } };
}

const deskDays = (week: readonly WeekDay[]) => week.filter(({ sittingMs }) => sittingMs >= DESK_DAY);

/** The median of the longest bouts of the desk days, ms; null where there is none. */
function usualLongest(week: readonly WeekDay[]): number | null {
  const sorted = deskDays(week)
    .map(({ longestMs }) => longestMs)
    .toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
