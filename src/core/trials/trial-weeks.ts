import type { Level } from "../care-level/level.ts";
import type { SuggestsHere } from "../care-level/suggests.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import type { Arm, Trial, TrialChange } from "./trial.ts";

/**
 * So many weeks in pairs of one with and one without the change; which comes first is drawn anew for each pair, so that a
 * month that gets better by itself helps neither side.
 * @param weeks even
 * @param random 0 ≤ r < 1
 */
export function drawWeeks(weeks: number, random: () => number): readonly Arm[] {
  return Array.from({ length: weeks / 2 }, () => random() < 0.5).flatMap((isFirst): readonly Arm[] =>
    isFirst ? ["with", "without"] : ["without", "with"],
  );
}

/** Where a trial is on a day. */
export type TrialDay =
  | { readonly is: "ahead" }
  /** `week` counts from 0. */
  | { readonly is: "on"; readonly week: number; readonly arm: Arm }
  | { readonly is: "stopped" }
  | { readonly is: "over" };

export function trialDay({ firstDay, weeks, stoppedOn }: Trial, day: DayKey): TrialDay {
  if (stoppedOn !== null && day >= stoppedOn) return { is: "stopped" };
  const since = daysBetween(firstDay, day);
  if (since < 0) return { is: "ahead" };
  const week = Math.floor(since / 7);
  const arm = weeks[week];
  return arm === undefined ? { is: "over" } : { is: "on", week, arm };
}

/** The last of its days, as it was planned. */
export const lastDayOf = ({ firstDay, weeks }: Trial): DayKey => addDays(firstDay, weeks.length * 7 - 1);

/** The trial that goes on or is about to; the newest, should another machine have begun one too. */
export function openTrial(trials: readonly Trial[], day: DayKey): Trial | null {
  const open = trials.filter((trial) => ["ahead", "on"].includes(trialDay(trial, day).is));
  return open.toSorted((one, other) => other.createdAt - one.createdAt)[0] ?? null;
}

/** From this level on answers ask for care: nothing new is begun, and what goes on asks for nothing. */
const CARE: Level = 2;

/** How careful today has to be. */
export type TrialCare = { readonly level: Level; readonly suggests: SuggestsHere };

/** Whether a change may be asked for today: a longer warm-up is exercise, the others are for everybody. */
export function mayTry(change: TrialChange, { level, suggests }: TrialCare): boolean {
  return level < CARE && (suggests === "exercise" || (suggests === "tips" && change !== "longWarmUp"));
}

/** What a trial asks of today. `week` counts from 1. */
export type TrialToday = {
  readonly change: TrialChange;
  readonly arm: Arm;
  readonly week: number;
  readonly weeks: number;
};

/** Null: nothing is tried out on that day, or its answers rule it out. */
export function trialToday(trials: readonly Trial[], day: DayKey, care: TrialCare): TrialToday | null {
  const trial = openTrial(trials, day);
  const now = trial === null ? null : trialDay(trial, day);
  if (trial === null || now?.is !== "on" || !mayTry(trial.change, care)) return null;
  return { change: trial.change, arm: now.arm, week: now.week + 1, weeks: trial.weeks.length };
}
