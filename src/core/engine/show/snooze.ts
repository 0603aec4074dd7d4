import { MINUTE } from "../../time/epoch-ms.ts";
import { worksThrough } from "../../time/hours.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { dayEndOf, isBeforeRun, isSittingKind, promptRow } from "../state/prompt-table.ts";
import type { StepContext } from "../state/step-draft.ts";

export const SNOOZE_MINUTES = [5, 10, 15] as const;
/** What "I'm in a call" holds for: nobody tells when it ends. */
export const CALL_MINUTES = 30;

/** The snoozes that are on offer now: none past the end of hours, past the run's start or past the day. */
export function snoozeOptions(
  occurrence: Occurrence,
  context: Pick<StepContext, "at" | "zone" | "settings">,
): readonly number[] {
  return SNOOZE_MINUTES.filter((minutes) => isSnoozable(occurrence, minutes, context));
}

/** Whether `minutes` may be chosen for this occurrence; any whole number of minutes from 1 to 60 counts, not only the three on the buttons. */
export function isSnoozable(
  occurrence: Occurrence,
  minutes: number,
  { at, zone, settings }: Pick<StepContext, "at" | "zone" | "settings">,
): boolean {
  const dueAt = at + minutes * MINUTE;
  if (minutes < 1 || minutes > 60) return false;
  if (isSittingKind(occurrence.kind)) {
    return worksThrough(settings.workingHours, { from: at, until: dueAt }, zone);
  }
  if (occurrence.runStart !== null && isBeforeRun(promptRow(occurrence.kind))) return dueAt < occurrence.runStart;
  return dueAt < dayEndOf(occurrence, zone);
}
