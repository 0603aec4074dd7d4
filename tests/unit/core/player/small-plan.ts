import type { Dose } from "@/src/core/exercises/dose.ts";
import type { PlanItem } from "@/src/core/player/plan.ts";
import { type ItemProgress, type PlayerState, startingState } from "@/src/core/player/player-state.ts";

export type PlannedExercise = Extract<PlanItem, { readonly kind: "exercise" }>;

/** Ten repetitions of two seconds after four seconds to get ready, all on a chair. */
export function planned(exerciseId: string, fields: Partial<PlannedExercise> = {}): PlannedExercise {
  const dose: Dose = { mode: "reps", sets: 1, reps: 10, secPerRep: 2, perSide: false };
  return {
    kind: "exercise",
    exerciseId,
    dose,
    sides: "both",
    position: "chair",
    seconds: 20,
    leadInSeconds: 4,
    sideSwitchSeconds: 0,
    ...fields,
  };
}

export const rest = (seconds: number): PlanItem => ({ kind: "rest", seconds });

/** Two sets of one exercise that a rest parts, a longer rest, another exercise. */
export const SETS_AND_MORE: readonly PlanItem[] = [
  planned("squat", { setOf: { set: 1, sets: 2 } }),
  rest(30),
  planned("squat", { setOf: { set: 2, sets: 2 } }),
  rest(60),
  planned("plank", { seconds: 40 }),
];

/** Running, so far into the first segment of its kind that an item has. */
export function standingAt(plan: readonly PlanItem[], item: number, elapsedMs = 0): PlayerState {
  const state = startingState(plan, 0);
  const index = state.segments.findLastIndex((segment) => segment.item === item);
  return { ...state, status: "running", index, elapsedMs };
}

/** A state of which each item was left so; a number is seconds of work. */
export function leftAs(
  plan: readonly PlanItem[],
  progress: readonly (readonly [left: ItemProgress["left"], seconds: number, how?: "easier"])[],
): PlayerState {
  return {
    ...startingState(plan, 0),
    progress: progress.map(([left, seconds, how]) => ({
      left,
      workedMs: seconds * 1000,
      isEasier: how === "easier",
    })),
  };
}
