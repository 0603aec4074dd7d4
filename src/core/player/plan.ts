import { type Dose, doseSeconds } from "../exercises/dose.ts";
import type { Position } from "../exercises/exercise.ts";
import type { Routine, RoutineItem } from "../routines/routine.ts";

/** How an exercise is done on two sides: not at all, one after the other, or turn by turn. */
export type Sides = "both" | "mirror" | "alternates";

/** What the player needs to know of an exercise. */
export type ExerciseFacts = { readonly sides: Sides; readonly position: Position };

/** An item of a routine as it will really be done, after swaps. */
export type PlanItem =
  | ({
      readonly kind: "exercise";
      readonly exerciseId: string;
      readonly dose: Dose;
      readonly sides: Sides;
      readonly position: Position;
      /** Seconds of work, all sets and sides. */
      readonly seconds: number;
      readonly leadInSeconds: number;
      readonly sideSwitchSeconds: number;
    } & Pick<Extract<RoutineItem, { readonly kind: "exercise" }>, "onlySide" | "setOf">)
  | { readonly kind: "rest"; readonly seconds: number };

/** A routine's items with what the player needs to know of each exercise. */
export function planOf(routine: Routine, factsOf: (exerciseId: string) => ExerciseFacts): readonly PlanItem[] {
  return routine.items.map((item) =>
    item.kind === "rest"
      ? { kind: "rest", seconds: item.seconds }
      : {
          kind: "exercise",
          exerciseId: item.exerciseId,
          dose: item.dose,
          ...factsOf(item.exerciseId),
          seconds: item.seconds,
          leadInSeconds: item.leadInSeconds,
          sideSwitchSeconds: item.sideSwitchSeconds,
          ...(item.onlySide && { onlySide: item.onlySide }),
          ...(item.setOf && { setOf: item.setOf }),
        },
  );
}

/** An easier exercise to put in an item's place. */
export type Swap = ExerciseFacts & { readonly exerciseId: string; readonly dose: Dose };

const SWITCH_SECONDS = 3;

/** The item with another exercise in the same time: its repetitions or hold are fitted to it. */
export function swapExercise(item: PlanItem, swap: Swap): PlanItem {
  if (item.kind === "rest") return item;
  const whole = item.seconds + item.sideSwitchSeconds;
  const dose = item.onlySide !== undefined && swap.sides === "mirror" ? { ...swap.dose, perSide: false } : swap.dose;
  const sideSwitchSeconds = dose.perSide ? SWITCH_SECONDS : 0;
  const seconds = whole - sideSwitchSeconds;
  return { ...item, ...swap, dose: fitDose(dose, seconds), seconds, sideSwitchSeconds };
}

/** About the same kind of dose in a given time; never less than one repetition. */
function fitDose(dose: Dose, seconds: number): Dose {
  const perSide = seconds / (dose.perSide ? 2 : 1);
  switch (dose.mode) {
    case "reps":
      return { ...dose, sets: 1, reps: Math.max(1, Math.round(perSide / dose.secPerRep)) };
    case "hold": {
      const reps = Math.max(1, Math.round(perSide / dose.holdSec));
      return { ...dose, sets: 1, reps, holdSec: perSide / reps };
    }
    case "time":
      return { ...dose, sets: 1, timeSec: (dose.timeSec * seconds) / doseSeconds({ ...dose, sets: 1 }) };
  }
}
