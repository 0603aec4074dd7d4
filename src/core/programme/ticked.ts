import { doseSeconds } from "../exercises/dose.ts";
import type { OwnStep } from "../own-routines/own-routine.ts";
import { doseOfStep } from "../own-routines/step-dose.ts";
import type { FindExercise } from "../own-routines/to-routine.ts";
import type { SessionItem } from "../routines/session-item.ts";

/** What somebody says they did of one step: sets, and the repetitions of each, null where it is held. */
export type Ticked = { readonly sets: number; readonly reps: number | null };

/** Everything as it was asked for: what a list begins with. */
export const asAsked = (steps: readonly OwnStep[]): readonly Ticked[] =>
  steps.map(({ sets, reps }) => ({ sets, reps }));

/** A list that was ticked off, as a session: seconds are those that the doses take. Steps of unknown exercises are left out. */
export function tickedItems(
  steps: readonly OwnStep[],
  ticked: readonly Ticked[],
  find: FindExercise,
): readonly SessionItem[] {
  return steps.flatMap((step, index): readonly SessionItem[] => {
    const exercise = find(step.exerciseId);
    const done = ticked[index];
    if (exercise === null || done === undefined) return [];
    const dose = doseOfStep({ ...step, reps: done.reps ?? step.reps }, exercise, done.sets);
    return [
      {
        exerciseId: step.exerciseId,
        outcome: done.sets > 0 ? "done" : "skipped",
        seconds: Math.round(doseSeconds(dose)),
        sets: done.sets,
        ...(done.reps !== null && { reps: done.reps }),
      },
    ];
  });
}
