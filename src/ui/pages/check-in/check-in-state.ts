import type { AnswerContext } from "@/src/core/advice/answer-context.ts";
import type { ClinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import type { Run } from "@/src/core/runs/run.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** What is being answered, as typed: kept whatever becomes of saving it. */
export type Draft = {
  readonly day: DayKey;
  /** The stored answer that changes; null while there is none. */
  readonly id: string | null;
  readonly at: EpochMs;
  readonly pain: number | null;
  readonly isSkipped: boolean;
  /** Beside an answer that the day has already, and not in its place. */
  readonly isAnother: boolean;
  readonly details: CheckInDetails;
};

/** `gone`: the answer was deleted in another window; saving again adds it anew. */
export type SaveState = "nothing" | "saving" | "saved" | "failed" | "gone";

/** What could not be done, so that it can be said where it was asked for. */
export type Trouble = "region" | "profile" | "check" | "week" | "day" | "delete";

export type CheckInState = {
  readonly phase: "loading" | "ready";
  /** Past answers could not be read: the page goes on without them. */
  readonly hasLoadFailed: boolean;
  readonly now: EpochMs;
  readonly today: DayKey;
  readonly checkIns: readonly CheckIn[];
  readonly checks: readonly ClinicianCheck[];
  readonly weeks: readonly WeeklyRecord[];
  /** Of the last thirty days. */
  readonly runs: readonly Pick<Run, "start" | "zone">[];
  readonly settings: Settings;
  /** The day and its runs as the background knows them; null while it has not answered. */
  readonly around: AnswerContext | null;
  /** An exercise made it worse today: nothing more is suggested. */
  readonly gotWorse: boolean;
  readonly zone: string;
  readonly hasSettings: boolean;
  readonly draft: Draft;
  /** Counts up whenever another draft is opened, so that its fields are drawn anew. */
  readonly opening: number;
  readonly save: SaveState;
  readonly trouble: Trouble | null;
  /** The answer that was just deleted, for undo. */
  readonly deleted: { readonly checkIn: CheckIn; readonly nth: number } | null;
};

export function blankDraft(day: DayKey, at: EpochMs): Draft {
  return { day, id: null, at, pain: null, isSkipped: false, isAnother: false, details: {} };
}

export function draftOf({ day, id, at, pain, skipped, details }: CheckIn): Draft {
  return { day, id, at, pain, isSkipped: skipped, isAnother: false, details: details ?? {} };
}

export function initialCheckInState(today: DayKey, { now, zone }: Pick<CheckInState, "now" | "zone">): CheckInState {
  return {
    phase: "loading",
    hasLoadFailed: false,
    now,
    today,
    checkIns: [],
    checks: [],
    weeks: [],
    runs: [],
    settings: DEFAULT_SETTINGS,
    around: null,
    gotWorse: false,
    zone,
    hasSettings: false,
    draft: blankDraft(today, now),
    opening: 0,
    save: "nothing",
    trouble: null,
    deleted: null,
  };
}
