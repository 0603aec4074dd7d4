import { latestWeek, pegChange, pegScore, type WeeklyRecord } from "../check-in/weekly-answers.ts";
import type { DayKey } from "../time/day-key.ts";

/** A week that was answered in full. `score`: the mean of the three, 0-10. */
export type PegWeek = {
  readonly day: DayKey;
  readonly average: number;
  readonly enjoyment: number;
  readonly activity: number;
  readonly score: number;
};

export type PegOverTime = {
  /** Earliest first. */
  readonly weeks: readonly PegWeek[];
  /** The last against the first; null with fewer than two. */
  readonly change: ReturnType<typeof pegChange>;
};

/** Weeks with all three items; the newest answer of a day stands for it. */
export function pegOverTime(records: readonly WeeklyRecord[]): PegOverTime {
  const days = [...new Set(records.map(({ day }) => day))].toSorted();
  const weeks = days.flatMap((day) => {
    const week = latestWeek(records.filter((record) => record.day === day));
    const score = week && pegScore(week);
    if (week === null || score === null) return [];
    const { average, enjoyment, activity } = week;
    return average === null || enjoyment === null || activity === null
      ? []
      : [{ day, average, enjoyment, activity, score }];
  });
  const [first, last] = [weeks[0], weeks.at(-1)];
  return { weeks, change: first && last && weeks.length > 1 ? pegChange(first.score, last.score) : null };
}

/** At most `most` of them, spread evenly, with the first and the last. */
export function spreadOut<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, index) => items[Math.round((index * (items.length - 1)) / (most - 1))],
  ).filter((item) => item !== undefined);
}
