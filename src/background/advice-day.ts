import { type AnswerContext, answerContextOf, type AroundNow } from "@/src/core/advice/answer-context.ts";
import { checkedItems } from "@/src/core/advice/clinician-check.ts";
import { type DayInput, dayInput } from "@/src/core/advice/day-input.ts";
import { exertionsBefore } from "@/src/core/advice/exertion.ts";
import { type WarningListReason, warningListDue } from "@/src/core/check-in/warning-list.ts";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import { diaryDayOf } from "@/src/core/time/local-day.ts";
import type { NearRows } from "./near-rows.ts";

export type AdviceDay = DayInput & {
  readonly around: AnswerContext;
  /** Why the list of warning signs is due; null: it is not. */
  readonly warningList: WarningListReason | null;
};

/** What today's advice rests on: the answers that stand, what a clinician has checked, yesterday's runs and sessions. */
export function adviceDay(
  { checkIns, marks, runs, routineSessions }: NearRows,
  now: Omit<AroundNow, "clinicianChecked" | "exertions">,
): AdviceDay {
  const { at, zone, planned } = now;
  const today = diaryDayOf(at, zone).day;
  const around = answerContextOf({
    ...now,
    clinicianChecked: checkedItems(clinicianChecksOf(marks), at),
    exertions: exertionsBefore(at, { runs, planned, sessions: routineSessions }),
  });
  const day = dayInput(checkIns, today, around);
  return { ...day, around, warningList: warningListDue(checkIns, { ...day.input, today, now: at }) };
}
