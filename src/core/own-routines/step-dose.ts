import type { Dose } from "../exercises/dose.ts";
import type { ExerciseData } from "../exercises/exercise.ts";
import { loopMs } from "../figure/frame-at.ts";
import { SECOND } from "../time/epoch-ms.ts";
import type { OwnStep } from "./own-routine.ts";

export type DosedExercise = Pick<ExerciseData, "dose" | "illustration">;

/** One side, then the other: only these can be done on one side alone. */
export const hasTwoSides = ({ illustration }: DosedExercise): boolean => illustration.sides === "mirror";

/** A step's dose as the player counts it, one set of it or all. */
export function doseOfStep(step: OwnStep, exercise: DosedExercise, sets: number): Dose {
  const { dose } = exercise;
  const { reps, seconds } = step;
  const perSide = dose.perSide && (step.sides === "both" || !hasTwoSides(exercise));
  if (reps === null && seconds === null) return { ...dose, sets, perSide };
  if (reps === null) return timed(seconds ?? 1, dose, { sets, perSide });
  const each = seconds ?? paceOf(exercise);
  return dose.mode === "hold"
    ? { mode: "hold", sets, reps, holdSec: each, perSide }
    : { mode: "reps", sets, reps, secPerRep: each, perSide };
}

function timed(seconds: number, dose: Dose, rest: Pick<Dose, "sets" | "perSide">): Dose {
  return dose.mode === "hold"
    ? { mode: "hold", reps: 1, holdSec: seconds, ...rest }
    : { mode: "time", timeSec: seconds, ...rest };
}

/** Seconds that one repetition takes where nobody says: the exercise's own pace, else one turn of its figure. */
function paceOf({ dose, illustration }: DosedExercise): number {
  switch (dose.mode) {
    case "reps":
      return dose.secPerRep;
    case "hold":
      return dose.holdSec;
    case "time":
      return Math.max(1, loopMs(illustration) / SECOND);
  }
}

/** The step that an exercise is added as: its usual dose, once, without a rest. */
export function usualStep(exerciseId: string, dose: Dose): OwnStep {
  return { exerciseId, ...amountOf(dose), sides: "both", sets: dose.sets, restSeconds: 0 };
}

/** How a dose of ours is written in an own step. Repetitions keep the exercise's pace. */
export function amountOf(dose: Dose): Pick<OwnStep, "reps" | "seconds"> {
  switch (dose.mode) {
    case "reps":
      return { reps: dose.reps, seconds: null };
    case "hold":
      return { reps: dose.reps > 1 ? dose.reps : null, seconds: Math.max(1, Math.round(dose.holdSec)) };
    case "time":
      return { reps: null, seconds: Math.max(1, Math.round(dose.timeSec)) };
  }
}
