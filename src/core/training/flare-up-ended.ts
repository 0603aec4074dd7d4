import type { AnswerContext } from "../advice/answer-context.ts";
import { assessDay, dayInput } from "../advice/day-input.ts";
import { followThrough } from "../care-level/follow-through.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { addDays, boundsOf } from "../time/local-day.ts";

/** How far back a flare-up is looked for: longer than its way back lasts. */
const DAYS_BACK = 35;

/**
 * When the advice last allowed running again after having stopped it: the end of the last day that stopped it. Null where
 * none did, or where today still does. Each day is judged by the answers that stood then.
 */
export function flareUpEndedAt(
  checkIns: readonly CheckIn[],
  {
    today,
    zone,
    answerContext,
  }: { readonly today: DayKey; readonly zone: string; readonly answerContext: AnswerContext },
): EpochMs | null {
  const stopsRuns = (day: DayKey) => {
    const assessment = assessDay(dayInput(checkIns, day, answerContext));
    return assessment !== null && !followThrough(assessment.level).runPrompts;
  };
  if (stopsRuns(today)) return null;
  for (let back = 1; back <= DAYS_BACK; back += 1) {
    const day = addDays(today, -back);
    if (stopsRuns(day)) return boundsOf(day, zone).end;
  }
  return null;
}
