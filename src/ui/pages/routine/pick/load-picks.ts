import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { cautionsFor } from "@/src/core/advice/screen-routine.ts";
import { screenedRoutine } from "@/src/core/advice/screened-routine.ts";
import { picksForMinutes, type RoutinePick } from "@/src/core/routines/pick-for-minutes.ts";
import { stretchWeek } from "@/src/core/routines/stretch-week.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { DoneSession, RoutineDay, RoutineDeps } from "../routine-deps.ts";

/** What a pick is made from, read once. */
export type PickBasis = { readonly day: RoutineDay; readonly sessions: readonly DoneSession[]; readonly at: number };

/** Rejects where today's answers can't be read: without them nothing is suggested. A record of sessions is not needed. */
export async function loadPickBasis(deps: RoutineDeps): Promise<PickBasis> {
  const at = deps.now();
  const [day, sessions] = await Promise.all([deps.loadDay(), deps.sessionsSince(at - 7 * DAY).catch(() => [])]);
  return { day, sessions, at };
}

export function picksOf(
  { day, sessions, at }: PickBasis,
  minutes: number,
  place: Settings["place"],
  zone: string,
): readonly RoutinePick[] {
  const today = dayKeyAt(at, zone);
  const doneToday = sessions.flatMap(({ routineId, startedAt }) =>
    dayKeyAt(startedAt, zone) === today ? [routineId] : [],
  );
  const week = stretchWeek(sessions, at, findExercise);
  const { advice, minutesToRun, input } = day;
  const around = { level: advice?.level ?? 0, minutesToRun, minutes, place, week, doneToday };
  const cautions = cautionsFor(input);
  return picksForMinutes(routines, around, findExercise).filter(({ routineId }) => {
    const routine = findRoutine(routineId);
    return routine !== null && screenedRoutine(routine, cautions, screeningLibrary).routine.items.length > 0;
  });
}
