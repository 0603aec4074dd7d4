import type { Caution } from "@/src/core/exercises/exercise.ts";
import { splitRoutineId } from "@/src/core/routines/joined-id.ts";
import { joinRoutines } from "@/src/core/routines/joined-routine.ts";
import { itemsSeconds, type Routine, type RoutineData, type RoutineText } from "@/src/core/routines/routine.ts";
import { exerciseById } from "../exercises/index.ts";
import { routineData } from "./data/index.ts";
import { routineSummaries } from "./summary.ts";
import texts from "./texts/en.json" with { type: "json" };

const dataById: ReadonlyMap<string, RoutineData> = new Map(routineData.map((data) => [data.id, data]));
const textById: Readonly<Record<string, RoutineText>> = texts;

/** Every routine, shortest kinds first as in the library. */
export const routines: readonly Routine[] = routineSummaries.map((summary) => {
  const data = dataById.get(summary.id);
  const text = textById[summary.id];
  if (data === undefined || text === undefined) throw new Error(`Routine ${summary.id} lacks its data or its words`);
  return { ...data, ...summary, seconds: itemsSeconds(data.items), text, screenFor: cautionsOf(data) };
});

const byId: ReadonlyMap<string, Routine> = new Map(routines.map((routine) => [routine.id, routine]));

/** More parts than any warm-up has. */
const MOST_PARTS = 4;

/** The routine of an id from outside, a joined one too (`hip-flexor-standing+warmup-run`), or null for an id nobody knows. */
export function findRoutine(id: string): Routine | null {
  const ids = splitRoutineId(id).slice(0, MOST_PARTS + 1);
  const parts = ids.flatMap((part) => byId.get(part) ?? []);
  if (parts.length !== ids.length || parts.length > MOST_PARTS) return null;
  const main = parts.find(({ category }) => category === "warm-up") ?? parts[0];
  return main === undefined || parts.length === 1 ? (main ?? null) : joinRoutines(parts, main);
}

function cautionsOf({ items }: RoutineData): readonly Caution[] {
  const ids = items.flatMap((item) => (item.kind === "exercise" ? [item.exerciseId] : []));
  return [...new Set(ids.flatMap((id) => exerciseById(id).avoidIf))];
}
