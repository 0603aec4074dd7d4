import { blankAdviceInput } from "@/src/core/advice/advice-input.ts";
import { assess, type Assessment } from "@/src/core/advice/assess.ts";
import { checkedItems } from "@/src/core/advice/clinician-check.ts";
import { profileAnswers } from "@/src/core/advice/profile-answers.ts";
import { standingAnswers } from "@/src/core/advice/standing-advice.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";

/** Far enough for the last answer to the warning signs, which is asked for weekly; little enough for every wake. */
const LOOK_BACK_DAYS = 120;

/**
 * What the answers that stand now come to, null where none does. Only answers, profile and checks decide a level: where
 * and how long someone sits chooses exercises, which is left to pages. Without its database the product carries on.
 */
export async function loadAssessment(
  reads: Pick<DeskReads, "checkIns" | "marks">,
  settings: Settings,
  { at, zone }: { readonly at: EpochMs; readonly zone: string },
): Promise<Assessment | null> {
  const today = dayKeyAt(at, zone);
  const [checkIns, checks] = await Promise.all([
    reads.checkIns.betweenDays({ first: addDays(today, -LOOK_BACK_DAYS), last: today }).catch(() => [] as const),
    reads.marks.clinicianChecks().catch(() => [] as const),
  ]);
  const { hour, minutesToRun, minutesSinceRun, sittingHours, longestSitMin } = blankAdviceInput(null);
  const standing = standingAnswers(checkIns, today, {
    profile: profileAnswers(settings.profile),
    clinicianChecked: checkedItems(checks, at),
    hour,
    minutesToRun,
    minutesSinceRun,
    sittingHours,
    longestSitMin,
    canUseFloor: settings.place.floor,
  });
  return standing === null ? null : assess(standing.input);
}
