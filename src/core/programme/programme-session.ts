import type { Felt } from "../routines/felt.ts";
import type { Prescribed, PrescribedStep } from "../routines/prescribed.ts";
import type { RoutineSession } from "../routines/routine-session.ts";
import type { SessionItem } from "../routines/session-item.ts";

/** A stored routine that was a session of a programme. */
export type ProgrammeSession = {
  readonly id: string;
  readonly startedAt: number;
  readonly prescribed: Prescribed;
  /** Null: nobody tapped. */
  readonly felt: Felt | null;
  readonly items: readonly SessionItem[];
};

/** A programme's sessions in which anything was done, oldest first, one a day: of two on a day the later one counts. */
export function programmeSessions(
  stored: readonly Pick<RoutineSession, "id" | "startedAt" | "items" | "prescribed" | "felt">[],
  programmeId: string,
): readonly ProgrammeSession[] {
  const byDay = new Map<string, ProgrammeSession>();
  for (const { id, startedAt, items, prescribed, felt } of stored.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (prescribed?.programmeId !== programmeId || !items.some(isDone)) continue;
    byDay.set(prescribed.day, { id, startedAt, items, prescribed, felt: felt ?? null });
  }
  return [...byDay.values()].toSorted((a, b) => (a.prescribed.day < b.prescribed.day ? -1 : 1));
}

const isDone = ({ outcome }: SessionItem): boolean => outcome !== "skipped";

/** What was done of one prescribed exercise. */
export type StepDone = { readonly step: PrescribedStep; readonly setsDone: number; readonly isWhole: boolean };

/**
 * Prescribed against done, step by step. An exercise that was swapped for an easier one, or left out today, has no sets of
 * its own done. Where no sets were counted, "done" is all of them.
 */
export function stepsDone({ prescribed, items }: Pick<ProgrammeSession, "prescribed" | "items">): readonly StepDone[] {
  return prescribed.steps.map((step) => {
    const item = items.find(({ exerciseId }) => exerciseId === step.exerciseId);
    if (item === undefined) return { step, setsDone: 0, isWhole: false };
    const counted = item.sets ?? (item.outcome === "skipped" ? 0 : step.sets);
    const setsDone = Math.min(counted, step.sets);
    const hasReps = item.reps === undefined || step.reps === null || item.reps >= step.reps;
    return { step, setsDone, isWhole: item.outcome === "done" && setsDone === step.sets && hasReps };
  });
}
