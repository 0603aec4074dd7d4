import { describe, expect, it } from "vitest";
import { findExercise } from "@/src/content/exercises/index.ts";
import { linesOf } from "@/src/core/own-routines/group-sets.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import type { RoutineItem } from "@/src/core/routines/routine.ts";
import { anOwnRoutine, anOwnStep } from "@/tests/support/builders/an-own-routine.ts";

/** Forty seconds of squats after four of getting ready. */
const squats = (setOf?: { set: number; sets: number }): RoutineItem => ({
  kind: "exercise",
  exerciseId: "squat",
  dose: { mode: "reps", sets: 2, reps: 5, secPerRep: 4, perSide: false },
  seconds: 40,
  leadInSeconds: 4,
  sideSwitchSeconds: 0,
  ...(setOf && { setOf }),
});
const rest = (seconds: number): RoutineItem => ({ kind: "rest", seconds });
const told = (items: readonly RoutineItem[]) =>
  linesOf(items).map(({ index, sets, restSeconds, restAfterSeconds, seconds }) => ({
    index,
    sets,
    restSeconds,
    restAfterSeconds,
    seconds,
  }));

describe("the lines of a routine", () => {
  it("have a line for each exercise, with the rest before the next", () => {
    expect(told([squats(), rest(30), squats()])).toEqual([
      { index: 0, sets: 2, restSeconds: 0, restAfterSeconds: 30, seconds: 44 },
      { index: 2, sets: 2, restSeconds: 0, restAfterSeconds: 0, seconds: 44 },
    ]);
  });

  it("bring sets that rests part together, with their rests in the time", () => {
    const sets = [1, 2, 3].flatMap((set) => [squats({ set, sets: 3 }), rest(60)]);
    expect(told([...sets, squats()])).toEqual([
      { index: 0, sets: 3, restSeconds: 60, restAfterSeconds: 60, seconds: 3 * 44 + 2 * 60 },
      { index: 6, sets: 2, restSeconds: 0, restAfterSeconds: 0, seconds: 44 },
    ]);
  });

  it("begin with an exercise even where a rest or a later set stands first", () => {
    expect(told([rest(10), squats({ set: 2, sets: 3 })])).toEqual([
      { index: 1, sets: 3, restSeconds: 0, restAfterSeconds: 0, seconds: 44 },
    ]);
    expect(linesOf([])).toEqual([]);
  });

  it("are as many as the steps of an own routine", () => {
    const steps = [anOwnStep({ sets: 3, restSeconds: 20 }), anOwnStep({ sets: 3 }), anOwnStep()];
    const { items } = toRoutine(anOwnRoutine({ steps }), findExercise);
    expect(linesOf(items).map(({ sets }) => sets)).toEqual([3, 3, 1]);
  });
});
