import { doseSeconds } from "../exercises/dose.ts";
import type { Caution, EquipmentNeed, ExerciseData } from "../exercises/exercise.ts";
import { isQuietExercise } from "../library/filter.ts";
import { itemsSeconds, type Routine, type RoutineCategory, type RoutineItem } from "../routines/routine.ts";
import { type ContainedUse, usesOf } from "./counts-as-own.ts";
import type { OwnContent, OwnStep } from "./own-routine.ts";
import { doseOfStep, hasTwoSides } from "./step-dose.ts";

/** As in our own routines. */
const LEAD_IN_SECONDS = 4;
const SIDE_SWITCH_SECONDS = 3;
/** After a rest one is in place already. */
const NEXT_SET_SECONDS = 3;

export type FindExercise = (id: string) => ExerciseData | null;
type ExerciseItem = Extract<RoutineItem, { readonly kind: "exercise" }>;

/**
 * An own routine as lists and player know routines. Place, cautions and sources come from its exercises. Steps whose
 * exercise is no longer in the library are left out; a routine may come out empty.
 */
export function toRoutine(own: { readonly id: string } & OwnContent, find: FindExercise): Routine {
  const items = itemsOf(own.steps, find);
  const parts = [...new Set(own.steps.flatMap(({ exerciseId }) => find(exerciseId) ?? []))];
  const seconds = itemsSeconds(items);
  return {
    id: own.id,
    name: own.name,
    category: categoryOf(items, find),
    seconds,
    floorNeeded: parts.some(({ position }) => position === "floor"),
    quiet: parts.every(isQuietExercise),
    intensity: parts.some(({ type }) => type === "strength") ? "moderate" : "easy",
    when: [],
    equipment: equipmentOf(parts),
    targetSeconds: [seconds, seconds],
    screenFor: [...new Set(parts.flatMap(({ avoidIf }): readonly Caution[] => avoidIf))],
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    items,
    text: { goal: "", notes: {} },
  };
}

/** Where sets are parted by rests each of them is an item of its own, so that a rest is a rest in the player too. */
function itemsOf(steps: readonly OwnStep[], find: FindExercise): readonly RoutineItem[] {
  const items = steps.flatMap((step): readonly RoutineItem[] => {
    const exercise = find(step.exerciseId);
    if (exercise === null) return [];
    const rest: readonly RoutineItem[] = step.restSeconds > 0 ? [{ kind: "rest", seconds: step.restSeconds }] : [];
    if (step.sets === 1 || rest.length === 0) return [exerciseItem(step, exercise, step.sets), ...rest];
    return Array.from({ length: step.sets }, (_, index): readonly RoutineItem[] => {
      const item = exerciseItem(step, exercise, 1);
      const leadInSeconds = index === 0 ? item.leadInSeconds : NEXT_SET_SECONDS;
      return [{ ...item, leadInSeconds, setOf: { set: index + 1, sets: step.sets } }, ...rest];
    }).flat();
  });
  return items.at(-1)?.kind === "rest" ? items.slice(0, -1) : items;
}

function exerciseItem(step: OwnStep, exercise: ExerciseData, sets: number): ExerciseItem {
  const dose = doseOfStep(step, exercise, sets);
  const onlySide = hasTwoSides(exercise) && step.sides !== "both" ? { onlySide: step.sides } : {};
  return {
    kind: "exercise",
    exerciseId: exercise.id,
    dose,
    seconds: Math.max(1, Math.round(doseSeconds(dose))),
    leadInSeconds: LEAD_IN_SECONDS,
    sideSwitchSeconds: dose.perSide && hasTwoSides(exercise) ? SIDE_SWITCH_SECONDS : 0,
    ...onlySide,
  };
}

/** Each thing once; needed as soon as one exercise can't do without it. */
function equipmentOf(parts: readonly ExerciseData[]): readonly EquipmentNeed[] {
  const needs = parts.flatMap(({ equipment }) => equipment);
  return [...new Set(needs.map(({ what }) => what))].map((what) => ({
    what,
    optional: needs.every((need) => need.what !== what || need.optional),
  }));
}

const CATEGORIES: Readonly<Record<ContainedUse, RoutineCategory>> = {
  "hip-flexor": "hip-flexor",
  walk: "walk-break",
  "warm-up": "warm-up",
  "cool-down": "cool-down",
  strength: "strength",
};

/** What it counts as when it is started; see `countsAs`. */
function categoryOf(items: readonly RoutineItem[], find: FindExercise): RoutineCategory {
  const parts = items.flatMap((item) => (item.kind === "exercise" ? [item] : []));
  const [first] = usesOf(parts, find);
  return first === undefined ? "mobility" : CATEGORIES[first];
}
