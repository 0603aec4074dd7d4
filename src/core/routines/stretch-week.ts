import type { ExerciseData } from "../exercises/exercise.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { STRETCH_GROUPS, type StretchGroup, stretchGroupsOf } from "./stretch-groups.ts";

/** About where more stretching in a week adds no flexibility, in seconds a muscle group and side (`ev:ingram-2024`). */
export const LEVELS_OFF_SECONDS = 600;
export const LEVELS_OFF_SOURCE = "ev:ingram-2024";

/** A stored session as far as it says what was stretched. */
export type StretchedSession = {
  readonly startedAt: EpochMs;
  readonly items: readonly { readonly exerciseId: string; readonly seconds: number }[];
};

export type StretchWeek = Readonly<Record<StretchGroup, number>>;

export const NOTHING_STRETCHED: StretchWeek = {
  "hip-flexors": 0,
  quadriceps: 0,
  hamstrings: 0,
  buttocks: 0,
  calves: 0,
  back: 0,
};

/**
 * Seconds of stretching a muscle group and side in the seven days up to `now`. What was left early counts as far as it
 * was done. A stretch done on both sides in turn gives each side half of its time.
 */
export function stretchWeek(
  sessions: readonly StretchedSession[],
  now: EpochMs,
  exerciseOf: (id: string) => Pick<ExerciseData, "type" | "targets" | "dose"> | null,
): StretchWeek {
  const week: Record<StretchGroup, number> = { ...NOTHING_STRETCHED };
  for (const { startedAt, items } of sessions) {
    if (startedAt <= now - 7 * DAY || startedAt > now) continue;
    for (const { exerciseId, seconds } of items) {
      const exercise = exerciseOf(exerciseId);
      if (exercise === null) continue;
      for (const group of stretchGroupsOf(exercise)) week[group] += exercise.dose.perSide ? seconds / 2 : seconds;
    }
  }
  return week;
}

/** The groups that some stretching went to, most first. */
export const stretchedGroups = (week: StretchWeek): readonly StretchGroup[] =>
  STRETCH_GROUPS.filter((group) => week[group] > 0).toSorted((a, b) => week[b] - week[a]);
