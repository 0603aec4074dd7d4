import { type Dose, doseSeconds } from "../exercises/dose.ts";
import type { Caution, ExerciseData } from "../exercises/exercise.ts";
import type { RoutineItem } from "../routines/routine.ts";
import type { AdviceInput } from "./advice-input.ts";
import { factsOf, hasLegZone, isFlexionSensitive, painAtLeast } from "./facts.ts";
import { boneStressSigns } from "./rules/bone-stress.ts";

/** What screening needs to know of the content. Both answer null for an id nobody knows. */
export type ScreeningLibrary = {
  readonly itemsOf: (routineId: string) => readonly RoutineItem[] | null;
  readonly exercise: (exerciseId: string) => Pick<ExerciseData, "avoidIf" | "regressTo" | "dose"> | null;
};

/** One exercise that clashes: the easier one that takes its place, or null where it is left out. */
export type Swap = { readonly exerciseId: string; readonly replaceWith: string | null };

/**
 * The cautions that today's answers and the profile call for. "Not sure" counts as yes; a check by a clinician does not
 * take a caution away. Only today's: knees, wrists, chairs and the like are asked where the routine starts.
 */
export function cautionsFor(input: AdviceInput): ReadonlySet<Caution> {
  const facts = factsOf(input);
  const { osteoporosis, pregnant } = facts.profile;
  const mayBe = (answer: typeof osteoporosis) => answer === "yes" || answer === "unsure";
  const table: readonly (readonly [Caution, boolean])[] = [
    ["severe-pain", painAtLeast(facts, 7)],
    ["leg-symptoms", hasLegZone(facts)],
    ["flexion-sensitive", isFlexionSensitive(facts)],
    ["extension-sensitive", facts.timing.has("standing") || facts.timing.has("arching")],
    ["twist-provokes", facts.timing.has("twisting")],
    ["bone-stress-suspected", boneStressSigns(facts).length > 0],
    ["osteoporosis", mayBe(osteoporosis)],
    ["pregnancy", mayBe(pregnant)],
    // Nobody is asked which month it is.
    ["pregnancy-late", mayBe(pregnant)],
  ];
  return new Set(table.filter(([, holds]) => holds).map(([caution]) => caution));
}

/**
 * The exercises of a routine that clash with `cautions`, each once, in the routine's order. `regressTo` is followed until
 * an exercise is safe; a chain that ends or comes back to itself leaves the exercise out.
 */
export function screenRoutine(
  items: readonly RoutineItem[],
  cautions: ReadonlySet<Caution>,
  library: Pick<ScreeningLibrary, "exercise">,
): readonly Swap[] {
  const ids = new Set(items.flatMap((item) => (item.kind === "exercise" ? [item.exerciseId] : [])));
  return [...ids]
    .filter((id) => clashes(id, cautions, library))
    .map((id) => ({ exerciseId: id, replaceWith: saferThan(id, cautions, library) }));
}

/**
 * The routine as it should be done: clashing exercises swapped or left out, rests at either end dropped. A replacement
 * keeps the routine's dose where it is counted the same way, else it has its own.
 */
export function applySwaps(
  items: readonly RoutineItem[],
  swaps: readonly Swap[],
  library: Pick<ScreeningLibrary, "exercise">,
): readonly RoutineItem[] {
  return keepItems(items, swaps, library).map(({ item }) => item);
}

/** An item with the index that it had before. */
type KeptItem = { readonly item: RoutineItem; readonly from: number };

/** As `applySwaps`, each item with the index that it had. Of two rests that a left-out exercise parted one is enough. */
export function keepItems(
  items: readonly RoutineItem[],
  swaps: readonly Swap[],
  library: Pick<ScreeningLibrary, "exercise">,
): readonly KeptItem[] {
  const byId = new Map(swaps.map(({ exerciseId, replaceWith }) => [exerciseId, replaceWith]));
  const left = items.flatMap((item, from): readonly KeptItem[] => {
    if (item.kind === "rest") return [{ item, from }];
    const replacement = byId.get(item.exerciseId);
    if (replacement === undefined) return [{ item, from }];
    if (replacement === null) return [];
    return [{ item: replaced(item, replacement, library.exercise(replacement)?.dose ?? item.dose), from }];
  });
  const kept = left.filter(({ item, from }, index) => {
    const before = left[index - 1];
    return item.kind !== "rest" || before?.item.kind !== "rest" || from === before.from + 1;
  });
  const first = kept.findIndex(isWork);
  return first === -1 ? [] : kept.slice(first, kept.findLastIndex(isWork) + 1);
}

type ExerciseItem = Extract<RoutineItem, { readonly kind: "exercise" }>;

const isWork = ({ item }: KeptItem): boolean => item.kind === "exercise";

function replaced(item: ExerciseItem, exerciseId: string, own: Dose): ExerciseItem {
  const isCountedAlike = own.mode === item.dose.mode && own.perSide === item.dose.perSide;
  if (isCountedAlike) return { ...item, exerciseId };
  const sideSwitchSeconds = own.perSide ? Math.max(item.sideSwitchSeconds, SIDE_SWITCH_SECONDS) : 0;
  return { ...item, exerciseId, dose: own, seconds: Math.round(doseSeconds(own)), sideSwitchSeconds };
}

/** As in the routines. */
const SIDE_SWITCH_SECONDS = 3;

/** Whether `cautions` rule an exercise out. */
export function clashes(
  id: string,
  cautions: ReadonlySet<Caution>,
  library: Pick<ScreeningLibrary, "exercise">,
): boolean {
  return library.exercise(id)?.avoidIf.some((caution) => cautions.has(caution)) ?? false;
}

/** The next easier exercise that `cautions` do not rule out; null where there is none. */
export function saferThan(
  id: string,
  cautions: ReadonlySet<Caution>,
  library: Pick<ScreeningLibrary, "exercise">,
): string | null {
  const tried = new Set([id]);
  let next = library.exercise(id)?.regressTo;
  while (next !== undefined && !tried.has(next) && library.exercise(next) !== null) {
    if (!clashes(next, cautions, library)) return next;
    tried.add(next);
    next = library.exercise(next)?.regressTo;
  }
  return null;
}
