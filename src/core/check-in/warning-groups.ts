import type { Flag } from "./vocabulary.ts";

/**
 * The warning signs as people see them, wherever a list of them stands: in the check-in, on the page about the advice
 * and in the article on when to get help. The first two groups are emergencies, the third is for medical advice on the
 * same day, the last changes what other answers mean.
 */
export const WARNING_GROUPS = {
  nerves: ["bladder", "bowel", "saddleNumb", "sexualFunction", "bothLegs", "legControl"],
  now: [
    ...(["chestPain", "breathless", "faintOnEffort", "faintTearing", "confused", "coldLeg"] as const),
    ...(["majorAccident", "pregnancySigns"] as const),
  ],
  today: [
    ...(["fever", "unwell", "weightLoss", "lumpOrShape", "nightNoRelief", "footDrop", "newLegWeakness"] as const),
    ...(["swollenLeg", "bloodInUrine", "recentProcedure"] as const),
  ],
  tell: ["minorFall", "hopPain", "urineBurning", "rash"],
} as const satisfies Readonly<Record<string, readonly Flag[]>>;
export type WarningGroup = keyof typeof WARNING_GROUPS;
