/** The words a check-in is answered with: ids only, the words on the screen are in locales. Ids are stored: never rename. */
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
  "legBackL",
  "legBackR",
  "legBelowKneeL",
  "legBelowKneeR",
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
  "majorAccident",
  "faintTearing",
  "fever",
  "unwell",
  "weightLoss",
  "lumpOrShape",
  "nightNoRelief",
  "footDrop",
  "newLegWeakness",
  "minorFall",
  "hopPain",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What the person may tell once about themselves. Every item can be unknown, which is never the same as "no". */
export const PROFILE_ITEMS = [
  "cancerHistory",
  "steroids",
  "immuneSuppressed",
  "osteoporosis",
  "over65",
  "under16",
  "pregnant",
] as const;
export type ProfileItem = (typeof PROFILE_ITEMS)[number];

/** What someone used for their back, so that they can see whether it does anything for them. */
export const SUPPORTS = ["belt", "roller", "insoles", "heat", "cold", "tape", "cushion", "other"] as const;
export type Support = (typeof SUPPORTS)[number];
