import type { Routine, RoutineData, RoutineText } from "@/src/core/routines/routine.ts";
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
  return { ...data, ...summary, text };
});

const byId: ReadonlyMap<string, Routine> = new Map(routines.map((routine) => [routine.id, routine]));

/** The routine of an id from outside, or null for an id nobody knows. */
export function findRoutine(id: string): Routine | null {
  return byId.get(id) ?? null;
}
