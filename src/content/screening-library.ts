import type { ScreeningLibrary } from "@/src/core/advice/screen-routine.ts";
import { findExercise } from "./exercises/index.ts";
import { findRoutine } from "./routines/index.ts";

/** The content as the advice needs it to screen routines. */
export const screeningLibrary: ScreeningLibrary = {
  itemsOf: (routineId) => findRoutine(routineId)?.items ?? null,
  exercise: findExercise,
};
