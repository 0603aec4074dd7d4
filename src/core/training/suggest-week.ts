import { type Weekday, WEEKDAYS } from "../time/day-key.ts";

/** One run of a week's pattern. */
export type PatternRun = { readonly weekday: Weekday; readonly minutes: number };

export type WeekSuggestion = {
  /** A day that could be a rest day: only where every day has a run. */
  readonly restDay: Weekday | null;
  /** Up to two days for strength. */
  readonly strengthDays: readonly Weekday[];
};

const STRENGTH_DAYS = 2;

/**
 * Rest and strength days for a week's pattern. One or two days without a run are a sensible default without a known
 * source. Strength goes on days without a run, not before the longest run, not two days in a row; where
 * every day has a run, after the shorter ones.
 */
export function suggestWeek(pattern: readonly PatternRun[]): WeekSuggestion {
  if (pattern.length === 0) return { restDay: null, strengthDays: [] };
  const minutes = WEEKDAYS.map((weekday) =>
    pattern.filter((run) => run.weekday === weekday).reduce((sum, run) => sum + run.minutes, 0),
  );
  const longest = minutes.indexOf(Math.max(...minutes));
  const restDay = minutes.every((day) => day > 0) ? (WEEKDAYS[(longest + 1) % 7] ?? null) : null;
  const order = WEEKDAYS.map((_, day) => day)
    .filter((day) => day !== longest && (day + 1) % 7 !== longest && WEEKDAYS[day] !== restDay)
    .sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0) || a - b);
  const chosen: number[] = [];
  for (const day of order) {
    if (chosen.length < STRENGTH_DAYS && chosen.every((other) => !areNeighbours(day, other))) chosen.push(day);
  }
  return { restDay, strengthDays: WEEKDAYS.filter((_, day) => chosen.includes(day)) };
}

const areNeighbours = (a: number, b: number): boolean => [1, 6].includes(Math.abs(a - b));
