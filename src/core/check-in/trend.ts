import { median } from "../lib/median.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { DayAnswer } from "./day-answers.ts";

/** Whether the back is higher or lower than the week before, and by how much. */
export type Trend = {
  readonly direction: "higher" | "lower" | "steady";
  /** Points: `recent` − `before`. */
  readonly delta: number;
  /** Median of the last three answered days. */
  readonly recent: number;
  /** Median of up to seven answered days before those. */
  readonly before: number;
};

const RECENT = 3;
const BEFORE = 7;
const LEAST_ANSWERS = 5;
/** From two points on a change means something (ev:ostelo-2008, ev:suzuki-2020). */
const MEANINGFUL = 2;
/** Answers older than this say nothing about this week. */
const WINDOW_DAYS = 28;

/**
 * The trend on `today`: median of the last 3 answered days against that of the 7 before. Null with fewer than
 * five answers in the last four weeks. `answers` are oldest first; later ones than `today` are ignored.
 */
export function painTrend(answers: readonly DayAnswer[], today: DayKey): Trend | null {
  const from = addDays(today, -WINDOW_DAYS);
  const pains = answers.filter(({ day }) => day > from && day <= today).map(({ pain }) => pain);
  if (pains.length < LEAST_ANSWERS) return null;
  const recent = median(pains.slice(-RECENT));
  const before = median(pains.slice(-RECENT - BEFORE, -RECENT));
  if (recent === null || before === null) return null;
  const delta = recent - before;
  return {
    direction: delta >= MEANINGFUL ? "higher" : delta <= -MEANINGFUL ? "lower" : "steady",
    delta,
    recent,
    before,
  };
}
