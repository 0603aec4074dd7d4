import type { EquipmentNeed, ExerciseData, Position } from "../exercises/exercise.ts";
import type { RoutineData, RoutineSummary } from "../routines/routine.ts";
import { type Area, areasOf } from "./areas.ts";

/** Minutes that a break may have. */
export const LENGTHS = [1, 2, 5, 10] as const;
/** What not every room has; the settings ask about these. */
export const EQUIPMENT_TO_OWN = ["mat", "band", "roller", "ball", "step", "bench", "towel"] as const;

/** What must be true of a thing in the list. Everything off: all of them. */
export type LibraryFilter = {
  readonly noFloor: boolean;
  readonly quiet: boolean;
  /** Nothing to fetch: a chair, a desk and a wall at most. */
  readonly bare: boolean;
  /** At most so long. */
  readonly mostMinutes: (typeof LENGTHS)[number] | null;
  /** Something that this thing is used in. */
  readonly equipment: (typeof EQUIPMENT_TO_OWN)[number] | null;
  readonly position: Position | null;
  readonly area: Area | null;
};

export const NO_FILTER: LibraryFilter = {
  noFloor: false,
  quiet: false,
  bare: false,
  mostMinutes: null,
  equipment: null,
  position: null,
  area: null,
};

/** What any room has. A mat is a comfort on carpet but counts as something to fetch. */
const IN_ANY_ROOM: readonly EquipmentNeed["what"][] = ["chair", "desk", "wall", "support", "space", "pillow"];
const NEEDS_ROOM: readonly string[] = ["ankle-bounces", "heel-flicks", "easy-jog", "walk-break"];

/** No jumps, and no more room than an office has. */
export const isQuietExercise = ({ id, equipment }: ExerciseData): boolean =>
  !NEEDS_ROOM.includes(id) && !equipment.some(({ what }) => what === "space");

/** Whether an exercise stays in the list. */
export function exerciseFits(exercise: ExerciseData, filter: LibraryFilter): boolean {
  if (filter.noFloor && exercise.position === "floor") return false;
  if (filter.quiet && !isQuietExercise(exercise)) return false;
  if (!isShort(exercise.estSeconds, filter) || !isUsed(exercise.equipment, filter)) return false;
  if (filter.bare && !isBare(exercise.equipment)) return false;
  if (filter.position !== null && exercise.position !== filter.position) return false;
  return filter.area === null || areasOf(exercise.targets).includes(filter.area);
}

/** Whether a routine stays in the list. Its position and area are those of its exercises: one that fits is enough. */
export function routineFits(
  routine: RoutineSummary & RoutineData,
  filter: LibraryFilter,
  exerciseOf: (id: string) => ExerciseData | null,
): boolean {
  if (filter.noFloor && routine.floorNeeded) return false;
  if (filter.quiet && !routine.quiet) return false;
  if (!isShort(routine.seconds, filter) || !isUsed(routine.equipment, filter)) return false;
  if (filter.bare && !isBare(routine.equipment)) return false;
  const parts = routine.items.flatMap((item) => (item.kind === "exercise" ? [exerciseOf(item.exerciseId)] : []));
  const { position, area } = filter;
  if (position !== null && !parts.some((part) => part?.position === position)) return false;
  return area === null || parts.some((part) => part !== null && areasOf(part.targets).includes(area));
}

/** How many conditions are set. */
export function filterCount(filter: LibraryFilter): number {
  return Object.values(filter).filter((value) => value !== false && value !== null).length;
}

const isShort = (seconds: number, { mostMinutes }: LibraryFilter): boolean =>
  mostMinutes === null || seconds <= mostMinutes * 60;

const isUsed = (needs: readonly EquipmentNeed[], { equipment }: LibraryFilter): boolean =>
  equipment === null || needs.some(({ what }) => what === equipment);

function isBare(equipment: readonly EquipmentNeed[]): boolean {
  return equipment.every((need) => need.optional || IN_ANY_ROOM.includes(need.what));
}
