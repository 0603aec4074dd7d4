import { assess, type Banner } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import type { Flag } from "@/src/core/check-in/vocabulary.ts";
import { WARNING_GROUPS } from "@/src/core/check-in/warning-groups.ts";

/** The groups with what the check-in calls them, the emergencies first: one screen, read at a glance. */
export const SIGN_GROUPS = [
  ["checkIn.warning.groupNerves", WARNING_GROUPS.nerves],
  ["checkIn.warning.groupNow", WARNING_GROUPS.now],
  ["checkIn.warning.groupToday", WARNING_GROUPS.today],
  ["checkIn.warning.groupTell", WARNING_GROUPS.tell],
] as const;

/** The signs that by themselves bring this banner, in the order of the list: asked of the rules, so that no page can differ. */
export function signsOf(banner: Exclude<Banner, "none">): readonly Flag[] {
  return SIGN_GROUPS.flatMap(([, flags]) => flags).filter(
    (id) => assess({ ...blankAdviceInput(null), flags: [id] }).banner === banner,
  );
}
