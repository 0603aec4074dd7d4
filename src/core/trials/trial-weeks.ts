import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import type { Arm, Trial } from "./trial.ts";

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
