import { describe, expect, it } from "vitest";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { SOURCES } from "@/src/content/sources.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { LADDERS, rungOf, stepOfRung, TRACKS } from "@/src/core/programme/ladders.ts";
import { START_TEST, START_TEST_ID, START_TEST_STEPS } from "@/src/core/programme/start-test.ts";
import { allOn } from "@/tests/support/builders/a-programme.ts";

const secondsOn = (rung: number): number =>
  toRoutine(
    { id: "own:x", name: "x", steps: LADDERS.map((ladder) => stepOfRung(rungOf(ladder, allOn(rung)))) },
    findExercise,
  ).seconds;

describe("the ladders", () => {
  it("train core, glutes, upper back and hip flexors", () => {
    expect([...new Set(LADDERS.map(({ track }) => track))]).toEqual(TRACKS);
  });

  it.each(LADDERS)("$id names exercises of the library, and sources that are listed", ({ rungs, sources }) => {
    for (const { exerciseId } of rungs) expect(findExercise(exerciseId)?.id).toBe(exerciseId);
    for (const source of sources) expect(SOURCES.map(({ id }) => id)).toContain(source);
  });

  it.each(LADDERS)("$id grows by a little at a time while its variant stays", ({ rungs }) => {
    for (const [index, rung] of rungs.entries()) {
      const next = rungs[index + 1];
      if (next?.exerciseId !== rung.exerciseId) continue;
      const [before, after] = [rung, next].map(({ sets, reps, seconds }) => sets * (reps ?? seconds ?? 0)) as [
        number,
        number,
      ];
      expect(after).toBeGreaterThan(before * 0.95);
      expect(after).toBeLessThanOrEqual(before * 2);
    }
  });

  it.each(LADDERS)("$id never comes back to a variant that it left", ({ rungs }) => {
    const turns = rungs.filter(({ exerciseId }, index) => exerciseId !== rungs[index - 1]?.exerciseId);
    expect(turns.length).toBe(new Set(rungs.map(({ exerciseId }) => exerciseId)).size);
  });

  it("stay inside five to fifteen repetitions, and holds of ten seconds to a minute", () => {
    for (const { reps, seconds } of LADDERS.flatMap(({ rungs }) => rungs)) {
      if (reps !== null) expect(reps >= 5 && reps <= 15).toBe(true);
      if (seconds !== null) expect(seconds >= 10 && seconds <= 60).toBe(true);
    }
  });

  it("make a session of ten minutes on the first rungs and of no more than twenty-three on the last", () => {
    expect(secondsOn(0)).toBeLessThanOrEqual(10 * 60);
    expect(secondsOn(99)).toBeLessThanOrEqual(23 * 60);
  });
});

describe("the start test", () => {
  it("takes two minutes", () => {
    const { seconds } = toRoutine({ id: START_TEST_ID, name: "test", steps: START_TEST_STEPS }, findExercise);
    expect(seconds).toBeGreaterThan(100);
    expect(seconds).toBeLessThanOrEqual(125);
  });

  it.each(START_TEST)("begins $ladder with the exercise that was tested, or easier", ({ ladder, exerciseId, done }) => {
    const { rungs } = LADDERS.find(({ id }) => id === ladder) ?? { rungs: [] };
    expect(rungs.findIndex((rung) => rung.exerciseId === exerciseId)).toBeLessThanOrEqual(rungs.length - 1);
    expect(rungs.slice(0, done + 1).map((rung) => rung.exerciseId)).toContain(rungs[done]?.exerciseId);
    expect(exerciseById(exerciseId).id).toBe(exerciseId);
  });
});
