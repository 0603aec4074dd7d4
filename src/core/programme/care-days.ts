import type { AnswerContext } from "../advice/answer-context.ts";
import { assessDay, dayInput } from "../advice/day-input.ts";
import type { Evidence } from "../advice/evidence.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { CareDay } from "./step-back.ts";

const isIllness = (evidence: Evidence): boolean =>
  evidence.kind === "flag" && (evidence.id === "fever" || evidence.id === "unwell");

/** Farther back a break says more than any answer. */
const DAYS_BACK = 35;

/** The days before today, of the last five weeks unless told, on which the answers that stood asked for care; oldest first. */
export function careDays(
  checkIns: readonly CheckIn[],
  {
    today,
    answerContext,
    daysBack = DAYS_BACK,
  }: { readonly today: DayKey; readonly answerContext: AnswerContext; readonly daysBack?: number },
): readonly CareDay[] {
  const days: CareDay[] = [];
  for (let back = daysBack; back >= 1; back -= 1) {
    const day = addDays(today, -back);
    const assessment = assessDay(dayInput(checkIns, day, answerContext));
    if (assessment === null || assessment.level === 0) continue;
    days.push({
      day,
      level: assessment.level,
      isIll: assessment.fired.some(({ evidence }) => evidence.some(isIllness)),
    });
  }
  return days;
}
