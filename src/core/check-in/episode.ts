import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import type { DayAnswer } from "./day-answers.ts";

/** From here on a day counts as a bad one (advice rule T2). */
const BAD = 3;
/** Two answered days in a row under `BAD` end an episode; a single good day does not. */
const GOOD_DAYS_THAT_END = 2;
/** A longer silence ends an episode: nobody can say that it lasted. */
const LONGEST_SILENCE = 14;
/** Pain after so many days without any is a new episode. */
const FREE_DAYS = 14;

/**
 * Days since the present stretch of 3 or more began, counted to `today`; null if the last answer is lower.
 * `answers` are oldest first.
 */
export function daysSinceOnset(answers: readonly DayAnswer[], today: DayKey): number | null {
  const past = answers.filter(({ day }) => day <= today);
  const last = past.at(-1);
  if (last === undefined || last.pain < BAD || daysBetween(last.day, today) > LONGEST_SILENCE) return null;
  let onset = last.day;
  let later = last.day;
  let goodDays = 0;
  for (const { day, pain } of past.toReversed()) {
    if (daysBetween(day, later) > LONGEST_SILENCE) break;
    later = day;
    goodDays = pain < BAD ? goodDays + 1 : 0;
    if (goodDays >= GOOD_DAYS_THAT_END) break;
    if (pain >= BAD) onset = day;
  }
  return daysBetween(onset, today);
}

/** Pain today after answers, but no pain, in the two weeks before: worth asking the warning signs again. */
export function isNewEpisode(answers: readonly DayAnswer[], today: DayKey): boolean {
  const from = addDays(today, -FREE_DAYS);
  const before = answers.filter(({ day }) => day < today);
  const painToday = answers.find(({ day }) => day === today)?.pain ?? 0;
  return painToday >= 1 && before.length > 0 && before.every(({ day, pain }) => day < from || pain === 0);
}
