import type { Exercise, ExerciseText } from "@/src/core/exercises/exercise.ts";
import { exerciseData } from "./data/index.ts";
import { exerciseTexts } from "./texts/en/index.ts";

export type ExerciseId = (typeof exerciseData)[number]["id"];

/**
 * Every exercise with its words, in library order (chair, standing, floor). Data and words are kept apart so that
 * another language is one more folder in texts/.
 */
export const exercises: ReadonlyMap<ExerciseId, Exercise> = new Map(
  exerciseData.map((data) => [data.id, { ...data, text: textOf(data.id) }]),
);

/** The exercise of an id from outside (an address, a stored session), or null for an id nobody knows. */
export function findExercise(id: string): Exercise | null {
  return (exercises as ReadonlyMap<string, Exercise>).get(id) ?? null;
}

/** The exercise of a known id. Throws on an unknown one: routines are tested to name known ones only. */
export function exerciseById(id: string): Exercise {
  const exercise = findExercise(id);
  if (exercise === null) throw new Error(`No exercise ${id} in src/content/exercises`);
  return exercise;
}

function textOf(id: ExerciseId): ExerciseText {
  const text = exerciseTexts[id];
  if (text === undefined) throw new Error(`No words for exercise ${id} in src/content/exercises/texts`);
  return text;
}
