import type { ExerciseData } from "../exercises/exercise.ts";

/** Muscle groups whose stretching is counted. */
export const STRETCH_GROUPS = ["hip-flexors", "quadriceps", "hamstrings", "buttocks", "calves", "back"] as const;
export type StretchGroup = (typeof STRETCH_GROUPS)[number];

const TARGETS: Readonly<Record<StretchGroup, readonly string[]>> = {
  "hip-flexors": ["hip-flexors", "front-of-hips"],
  quadriceps: ["quadriceps"],
  hamstrings: ["hamstrings"],
  buttocks: ["gluteals", "deep-hip-rotators"],
  calves: ["gastrocnemius", "soleus"],
  back: ["lower-back", "back-extensors", "lats"],
};

/**
 * What an exercise stretches. Only held stretches count: the dose that `ev:ingram-2024` pooled is static stretching, so
 * moving through a range adds nothing here.
 */
export function stretchGroupsOf({ type, targets }: Pick<ExerciseData, "type" | "targets">): readonly StretchGroup[] {
  if (type !== "static-stretch") return [];
  return STRETCH_GROUPS.filter((group) => TARGETS[group].some((target) => targets.includes(target)));
}
