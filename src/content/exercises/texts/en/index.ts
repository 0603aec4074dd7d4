import type { ExerciseText } from "@/src/core/exercises/exercise.ts";
import chair from "./chair.json" with { type: "json" };
import floor from "./floor.json" with { type: "json" };
import standing from "./standing.json" with { type: "json" };

/** English words of every exercise, by id. */
export const exerciseTexts: Readonly<Record<string, ExerciseText>> = { ...chair, ...standing, ...floor };
