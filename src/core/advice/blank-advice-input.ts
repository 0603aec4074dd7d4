import { PROFILE_ITEMS } from "../check-in/vocabulary.ts";
import type { AdviceInput, ProfileAnswers } from "./advice-input.ts";

/**
 * An input in which only the number is known (or not even that): what `parseAdviceInput` makes of the number alone. Written out,
 * because every wake needs several and none the schema, which is the largest of all.
 */
export const blankAdviceInput = (nrs: number | null): AdviceInput => ({
  nrs,
  zones: [],
  quality: [],
  timing: [],
  flags: [],
  flagsUnsure: [],
  flagsDenied: [],
  profile: Object.fromEntries(PROFILE_ITEMS.map((item) => [item, null])) as ProfileAnswers,
  followUp: { saddleArea: "unsure", ordinarySoreness: null, chestMuscle: null, urine: null, hop: null },
  clinicianChecked: [],
  hour: null,
  minutesToRun: null,
  minutesSinceRun: null,
  runPain: null,
  nextDayDelta: null,
  delta7: null,
  since: null,
  onset: null,
  daysSinceOnset: null,
  sittingHours: null,
  longestSitMin: null,
  canUseFloor: false,
});
