import { type AroundNow, type AnswerContext, answerContextOf } from "@/src/core/advice/answer-context.ts";
import { checkedItems } from "@/src/core/advice/clinician-check.ts";
import { type DayInput, dayInput } from "@/src/core/advice/day-input.ts";
import { exertionsBefore } from "@/src/core/advice/exertion.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { type WarningListReason, warningListDue } from "@/src/core/check-in/warning-list.ts";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, boundsOf, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";

/** Far enough for the last answer to the warning signs, which is asked for weekly; little enough for every wake. */
const LOOK_BACK_DAYS = 120;

export type LoadedDay = DayInput & {
  /** Of the last four months. */
  readonly checkIns: readonly CheckIn[];
  readonly around: AnswerContext;
  /** Why the list of warning signs is due; null: it is not. */
  readonly warningList: WarningListReason | null;
};

/**
 * What today's advice rests on: the answers that stand, what a clinician has checked, yesterday's runs and sessions.
 * Without its database the product carries on with what it knows.
 */
export async function loadDay(
  reads: Pick<DeskReads, "checkIns" | "marks" | "runs" | "routineSessions">,
  now: Omit<AroundNow, "clinicianChecked" | "exertions">,
): Promise<LoadedDay> {
  const { at, zone, planned } = now;
  const today = dayKeyAt(at, zone);
  const range = { from: boundsOf(addDays(today, -1), zone).start, until: at };
  const [checkIns, marks, runs, sessions] = await Promise.all([
    reads.checkIns.ofDays(lastDays(today)).catch(() => [] as const),
    reads.marks.all().catch(() => [] as const),
    reads.runs.between(range).catch(() => [] as const),
    reads.routineSessions.between(range).catch(() => [] as const),
  ]);
  const around = answerContextOf({
    ...now,
    clinicianChecked: checkedItems(clinicianChecksOf(marks), at),
    exertions: exertionsBefore(at, { runs, planned, sessions }),
  });
  const day = dayInput(checkIns, today, around);
  return { ...day, checkIns, around, warningList: warningListDue(checkIns, { ...day.input, today, now: at }) };
}

const lastDays = (today: DayKey) => ({ first: addDays(today, -LOOK_BACK_DAYS), last: today });
