import { mean, sum } from "d3-array";
import type { DayAnswer } from "../check-in/day-answers.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import { trialDay } from "./trial-weeks.ts";
import type { Arm, Trial, TrialOutcome } from "./trial.ts";

/** A week with fewer answered days than this is unknown: two days say nothing of seven. */
const LEAST_DAYS = 3;
/** The first day of a week still belongs half to the week before. */
const SETTLING_DAYS = 1;
/** A day at four or more is one that hinders (evidence: moderate pain begins at 4 on the 0-10 scale). */
const BAD_DAY = 4;
/** One week with and one without may differ for any reason. */
const LEAST_PAIRS = 2;
/** As rare as this by chance alone, and it is called a difference. */
const RARE = 0.05;

export type TrialWeek = {
  readonly arm: Arm;
  readonly firstDay: DayKey;
  /** Days that were answered, without the first of the week. */
  readonly days: number;
  /** Average pain, or the share of bad days; null: too few days were answered. */
  readonly value: number | null;
};

export type TrialResult = {
  readonly weeks: readonly TrialWeek[];
  /** Pairs of which both weeks are known. */
  readonly pairs: number;
  /** Null: too few pairs to say anything. */
  readonly found: {
    readonly with: number;
    readonly without: number;
    /** Of so many orders in which the weeks could have come, as many show a difference as large, whichever way. */
    readonly orders: number;
    readonly asLarge: number;
    readonly is: "less" | "more" | "unclear";
  } | null;
};

/**
 * What a trial has shown up to `today`. Weeks are compared in their pairs; the chance of it is counted over every order that
 * the lot could have drawn (exact randomisation test), because a person's days hang together and only the order was left to
 * chance. A stopped trial is judged by its whole weeks. Unknown days are unknown, never zero.
 */
export function trialResult(trial: Trial, answers: readonly DayAnswer[], today: DayKey): TrialResult {
  const weeks = trial.weeks.flatMap((arm, index) => {
    const firstDay = addDays(trial.firstDay, index * 7);
    return isWhole(trial, firstDay, today) ? [weekOf(arm, firstDay, trial.outcome, answers)] : [];
  });
  const known = knownPairs(weeks);
  const pairs = known.length;
  if (pairs < LEAST_PAIRS) return { weeks, pairs, found: null };
  const differences = known.map((pair) => pair.with - pair.without);
  const observed = sum(differences);
  const orders = 2 ** pairs;
  const asLarge = countAsLarge(differences, Math.abs(observed));
  const isRare = asLarge / orders <= RARE;
  const is = !isRare ? "unclear" : observed < 0 ? "less" : "more";
  const of = (arm: Arm) => mean(known, (pair) => pair[arm]) ?? 0;
  return { weeks, pairs, found: { with: of("with"), without: of("without"), orders, asLarge, is } };
}

/** Its last day is over, and it was not stopped before. */
function isWhole(trial: Trial, firstDay: DayKey, today: DayKey): boolean {
  const lastDay = addDays(firstDay, 6);
  return lastDay < today && trialDay(trial, lastDay).is === "on";
}

function weekOf(arm: Arm, firstDay: DayKey, outcome: TrialOutcome, answers: readonly DayAnswer[]): TrialWeek {
  const within = answers.filter(({ day }) => {
    const since = daysBetween(firstDay, day);
    return since >= SETTLING_DAYS && since < 7;
  });
  const value = mean(within, ({ pain }) => (outcome === "pain" ? pain : Number(pain >= BAD_DAY))) ?? null;
  return { arm, firstDay, days: within.length, value: within.length < LEAST_DAYS ? null : value };
}

/** Both values of each pair; pairs with an unknown week are left out. */
function knownPairs(weeks: readonly TrialWeek[]): readonly Readonly<Record<Arm, number>>[] {
  return weeks.flatMap(({ arm, value }, at) => {
    const other = weeks[at + 1]?.value ?? null;
    if (at % 2 !== 0 || value === null || other === null) return [];
    return [arm === "with" ? { with: value, without: other } : { with: other, without: value }];
  });
}

/** How many of the 2ⁿ orders of the pairs give a sum at least as far from nothing. */
function countAsLarge(differences: readonly number[], observed: number): number {
  // Sums of the same numbers in another order may differ in the last digit.
  const least = observed - 1e-9;
  let sums = [0];
  for (const difference of differences) sums = sums.flatMap((so) => [so + difference, so - difference]);
  return sums.filter((so) => Math.abs(so) >= least).length;
}
