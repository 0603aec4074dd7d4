import { FELT, type Felt } from "../routines/felt.ts";
import type { DayKey } from "../time/day-key.ts";
import { programmeDays, type ProgrammeFacts } from "./programme-days.ts";
import { stepsDone } from "./programme-session.ts";

/** One exercise of a period: what was asked for and what was done. */
export type ExerciseAgainst = {
  readonly exerciseId: string;
  readonly sessions: number;
  readonly setsPrescribed: number;
  readonly setsDone: number;
};

/** "Done against prescribed" of a period: what a clinician reads, and what the week's page counts. */
export type DoneAgainstPrescribed = {
  /** Sessions that were for these days: done on them, missed on them. Days that a rule kept free count as neither. */
  readonly done: number;
  readonly missed: number;
  readonly rested: readonly { readonly day: DayKey; readonly because: string }[];
  readonly light: number;
  readonly felt: Readonly<Record<Felt, number>>;
  /** In the order in which they were first prescribed. */
  readonly exercises: readonly ExerciseAgainst[];
};

/** What was done of a programme against what it asked for, from `from` to `to`, both included, and never after today. */
export function doneAgainstPrescribed(
  facts: ProgrammeFacts,
  { from, to }: { readonly from: DayKey; readonly to: DayKey },
): DoneAgainstPrescribed {
  const days = programmeDays(facts, { from, to: to < facts.today ? to : facts.today });
  const sessions = days.flatMap((day) => (day.state === "done" ? [day.session] : []));
  const exercises = new Map<string, ExerciseAgainst>();
  for (const { step, setsDone } of sessions.flatMap(stepsDone)) {
    const sum = exercises.get(step.exerciseId);
    exercises.set(step.exerciseId, {
      exerciseId: step.exerciseId,
      sessions: (sum?.sessions ?? 0) + 1,
      setsPrescribed: (sum?.setsPrescribed ?? 0) + step.sets,
      setsDone: (sum?.setsDone ?? 0) + setsDone,
    });
  }
  return {
    done: sessions.length,
    missed: days.filter(({ state }) => state === "missed").length,
    rested: days.flatMap((day) => (day.state === "rest" ? [{ day: day.day, because: day.reason.because }] : [])),
    light: sessions.filter(({ prescribed }) => prescribed.isLight).length,
    felt: Object.fromEntries(
      FELT.map((felt) => [felt, sessions.filter((session) => session.felt === felt).length]),
    ) as Record<Felt, number>,
    exercises: [...exercises.values()],
  };
}
