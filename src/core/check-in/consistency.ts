import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";

/** How regularly someone checked in. Gaps cost a little and never break anything: there is no streak. */
export type Consistency = {
  /** 0-100. */
  readonly score: number;
  /** Weeks (of the last four since the first answer) with enough answers. */
  readonly goodWeeks: number;
  readonly weeks: number;
  readonly answeredDays: number;
};

const WEEKS = 4;
/** Three answers a week are plenty: a full week scores no more. */
const ENOUGH_A_WEEK = 3;

/**
 * Of the last four weeks, counted back from `today`. Saying "not today" counts as checking in. Null until the first
 * answer. Days before it are not held against anyone, and a first week that has just begun needs only its own days.
 */
export function consistency(days: ReadonlySet<DayKey>, today: DayKey): Consistency | null {
  const past = [...days].filter((day) => day <= today).sort();
  const first = past[0];
  if (first === undefined) return null;
  const age = daysBetween(first, today) + 1;
  const weeks = Array.from({ length: Math.min(WEEKS, Math.ceil(age / 7)) }, (_, back) => {
    const end = addDays(today, -7 * back);
    const start = addDays(end, -6);
    const answered = past.filter((day) => day >= start && day <= end).length;
    const possible = Math.min(7, age - 7 * back);
    return { answered, share: Math.min(1, answered / Math.min(ENOUGH_A_WEEK, possible)) };
  });
  return {
    score: Math.round((100 * sum(weeks.map(({ share }) => share))) / weeks.length),
    goodWeeks: weeks.filter(({ share }) => share === 1).length,
    weeks: weeks.length,
    answeredDays: sum(weeks.map(({ answered }) => answered)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);
