import type { ExerciseData } from "../exercises/exercise.ts";
import { areasOf } from "../library/areas.ts";
import type { RoutineUse } from "../routines/routine-use.ts";

/** So much of one exercise: planned, or really done. */
export type Part = { readonly exerciseId: string; readonly seconds: number };

/** Uses that show in what a routine is made of. Any routine at all is a posture reset. */
export type ContainedUse = Exclude<RoutineUse, "posture" | "other">;

type Row = {
  readonly use: ContainedUse;
  readonly belongs: (exercise: ExerciseData) => boolean;
  /** Seconds of work from which on it is what the prompt asks for. */
  readonly leastSeconds: number;
};

const isStretch = ({ type }: ExerciseData): boolean => type === "static-stretch";

/**
 * When a routine that someone built does what one of ours does. The least is about what the shortest of ours for that use
 * has: the standing hip-flexor stretch at 30 s a side, the standing cool-down, the gentle warm-up without its walk, desk
 * strength, the walk.
 */
const TABLE: readonly Row[] = [
  {
    use: "hip-flexor",
    belongs: (exercise) => isStretch(exercise) && areasOf(exercise.targets).includes("front-of-hip"),
    leastSeconds: 60,
  },
  { use: "cool-down", belongs: isStretch, leastSeconds: 180 },
  { use: "warm-up", belongs: ({ id, type }) => type === "dynamic-warm-up" && id !== "walk-break", leastSeconds: 70 },
  { use: "strength", belongs: ({ type }) => ["strength", "isometric", "activation"].includes(type), leastSeconds: 160 },
  { use: "walk", belongs: ({ id }) => id === "walk-break" || id === "easy-jog", leastSeconds: 110 },
];

/** Everything that these parts count as, what most of them are for first; empty where they are too little for any. */
export function usesOf(parts: readonly Part[], find: (id: string) => ExerciseData | null): readonly ContainedUse[] {
  const known = parts.flatMap(({ exerciseId, seconds }) => {
    const exercise = find(exerciseId);
    return exercise === null ? [] : [{ exercise, seconds }];
  });
  return TABLE.map(({ use, belongs, leastSeconds }) => ({
    use,
    leastSeconds,
    seconds: known.reduce((sum, part) => (belongs(part.exercise) ? sum + part.seconds : sum), 0),
  }))
    .filter(({ seconds, leastSeconds }) => seconds >= leastSeconds)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ use }) => use);
}
