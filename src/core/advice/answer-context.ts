import type { PlannedRun } from "../runs/planned-run.ts";
import type { Settings } from "../settings/settings.ts";
import { type EpochMs, HOUR, MINUTE } from "../time/epoch-ms.ts";
import { dayOf } from "../time/local-day.ts";
import type { AdviceInput } from "./advice-input.ts";
import type { CheckableItem } from "./clinician-check.ts";
import type { Exertion } from "./exertion.ts";
import { profileAnswers } from "./profile-answers.ts";

/** What surrounds an answer: the person, the day at the desk, the runs. Unknown is null. */
export type AnswerContext = {
  readonly clinicianChecked: readonly CheckableItem[];
  /** Runs and strength sessions of yesterday and today that have ended, oldest first. */
  readonly exertions: readonly Exertion[];
} & Pick<
  AdviceInput,
  "profile" | "hour" | "minutesToRun" | "minutesSinceRun" | "sittingHours" | "longestSitMin" | "canUseFloor"
>;

export type AroundNow = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly settings: Pick<Settings, "profile" | "place">;
  readonly clinicianChecked: readonly CheckableItem[];
  /** Every run from yesterday to the day after tomorrow. */
  readonly planned: readonly PlannedRun[];
  readonly exertions: readonly Exertion[];
  /** Sitting of today; null where nobody has counted. */
  readonly desk: { readonly sittingMs: number; readonly longestBoutMs: number } | null;
};

/** The answer context of an answer given at `at`. Only a run of today is soon or has just ended. */
export function answerContextOf(now: AroundNow): AnswerContext {
  const { at, zone, settings, clinicianChecked, planned, exertions, desk } = now;
  const today = dayOf(at, zone);
  const toRun = planned.filter(({ start }) => start >= at && start < today.end).map(({ start }) => start - at);
  const sinceRun = exertions.filter(({ kind, end }) => kind === "run" && end >= today.start).map(({ end }) => at - end);
  return {
    profile: profileAnswers(settings.profile),
    clinicianChecked,
    exertions,
    hour: Math.min(23, Math.floor((at - today.start) / HOUR)),
    minutesToRun: leastMinutes(toRun),
    minutesSinceRun: leastMinutes(sinceRun),
    sittingHours: desk === null ? null : Math.min(24, desk.sittingMs / HOUR),
    longestSitMin: desk === null ? null : Math.min(24 * 60, desk.longestBoutMs / MINUTE),
    canUseFloor: settings.place.floor,
  };
}

/** Nothing is known but the person. */
export function bareAnswerContext(
  settings: AroundNow["settings"],
  clinicianChecked: readonly CheckableItem[],
): AnswerContext {
  return {
    profile: profileAnswers(settings.profile),
    clinicianChecked,
    exertions: [],
    hour: null,
    minutesToRun: null,
    minutesSinceRun: null,
    sittingHours: null,
    longestSitMin: null,
    canUseFloor: settings.place.floor,
  };
}

const leastMinutes = (lengths: readonly number[]): number | null =>
  lengths.length === 0 ? null : Math.min(...lengths) / MINUTE;
