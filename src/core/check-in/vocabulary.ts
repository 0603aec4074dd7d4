/** The words a check-in is answered with: ids only, the words on the screen are in locales. Ids are stored: never rename. */
export const LEG_ZONES = [
  "legBackL",
  "legBackR",
  "legBelowKneeL",
  "legBelowKneeR",
  "thighFrontL",
  "thighFrontR",
  "thighInnerL",
  "thighInnerR",
  "kneeL",
  "kneeR",
  "footL",
  "footR",
] as const;

export const ZONES = [
  "lowL",
  "lowC",
  "lowR",
  "sacrum",
  "buttL",
  "buttR",
  "hipL",
  "hipR",
  "groinL",
  "groinR",
  "midBack",
  "upperBack",
  ...LEG_ZONES,
  "flankL",
  "flankR",
  "saddle",
  "abdomen",
  "chest",
] as const;
export type Zone = (typeof ZONES)[number];

export const QUALITIES = [
  "ache",
  "stiff",
  "tight",
  "spasm",
  "sharp",
  "burning",
  "electric",
  "pins",
  "numb",
  "weak",
  "focal",
] as const;
export type Quality = (typeof QUALITIES)[number];

export const TIMINGS = [
  "sitting",
  "standing",
  "bending",
  "arching",
  "twisting",
  "morning",
  "duringRun",
  "afterRun",
  "impact",
  "night",
  "constant",
  "coughSneeze",
] as const;
export type Timing = (typeof TIMINGS)[number];

/** Warning signs. The order is that of the list on the screen: emergencies first. */
export const FLAGS = [
  "bladder",
  "bowel",
  "saddleNumb",
  "sexualFunction",
  "bothLegs",
  "legControl",
  "chestPain",
  "breathless",
  "faintOnEffort",
  "coldLeg",
  "confused",
  "majorAccident",
  "faintTearing",
  "pregnancySigns",
  "fever",
  "unwell",
  "weightLoss",
  "lumpOrShape",
  "nightNoRelief",
  "footDrop",
  "newLegWeakness",
  "swollenLeg",
  "bloodInUrine",
  "recentProcedure",
  "minorFall",
  "hopPain",
  "urineBurning",
  "rash",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What the person may tell once about themselves. Every item can be unknown, which is never the same as "no". */
export const PROFILE_ITEMS = [
  "cancerHistory",
  "steroids",
  "immuneSuppressed",
  "osteoporosis",
  "bloodThinners",
  "injectsDrugs",
  "diabetesOrDialysis",
  "lowEnergy",
  "stressFracture",
  "over65",
  "under16",
  "pregnant",
] as const;
export type ProfileItem = (typeof PROFILE_ITEMS)[number];

/** How long this stretch of pain has lasted, as the person says it: for the days before the first check-in. */
export const SINCE_ANSWERS = ["today", "days", "weeks", "longer"] as const;
export type Since = (typeof SINCE_ANSWERS)[number];

export const ONSETS = ["sudden", "gradual"] as const;

/**
 * Questions that only a certain answer makes worth asking, with what they can be answered with. Ids are stored: never
 * rename. `urine`: what the trouble passing water is like.
 */
export const FOLLOW_UPS = {
  saddleArea: ["yes", "no", "unsure"],
  ordinarySoreness: ["yes", "no", "unsure"],
  chestMuscle: ["yes", "no", "unsure"],
  urine: ["burns", "cannot", "unsure"],
  hop: ["yes", "no", "unsure"],
} as const;
export type FollowUpId = keyof typeof FOLLOW_UPS;

/** What someone used for their back, so that they can see whether it does anything for them. */
export const SUPPORTS = ["belt", "roller", "insoles", "heat", "cold", "tape", "cushion", "other"] as const;
export type Support = (typeof SUPPORTS)[number];
