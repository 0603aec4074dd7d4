import { blankAdviceInput } from "@/src/core/advice/advice-input.ts";
import { assess, type Banner } from "@/src/core/advice/assess.ts";
import type { Flag } from "@/src/core/check-in/vocabulary.ts";

/** By what they have to do with, the emergencies first: one screen, read at a glance. */
export const SIGN_GROUPS = [
  ["checkIn.warning.groupNerves", ["bladder", "bowel", "saddleNumb", "sexualFunction", "bothLegs", "legControl"]],
  [
    "checkIn.warning.groupNow",
    [
      ...(["chestPain", "breathless", "faintOnEffort", "faintTearing", "confused", "coldLeg"] as const),
      ...(["majorAccident", "pregnancySigns"] as const),
    ],
  ],
  [
    "checkIn.warning.groupToday",
    [
      ...(["fever", "unwell", "weightLoss", "lumpOrShape", "nightNoRelief", "footDrop", "newLegWeakness"] as const),
      ...(["swollenLeg", "bloodInUrine", "recentProcedure"] as const),
    ],
  ],
  ["checkIn.warning.groupTell", ["minorFall", "hopPain", "urineBurning", "rash"]],
] as const satisfies readonly (readonly [string, readonly Flag[]])[];

/** The signs that by themselves bring this banner, in the order of the list: asked of the rules, so that no page can differ. */
export function signsOf(banner: Exclude<Banner, "none">): readonly Flag[] {
  return SIGN_GROUPS.flatMap(([, flags]) => flags).filter(
    (id) => assess({ ...blankAdviceInput(null), flags: [id] }).banner === banner,
  );
}
