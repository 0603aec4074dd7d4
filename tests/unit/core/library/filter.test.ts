import { describe, expect, it } from "vitest";
import { exerciseData } from "@/src/content/exercises/data/index.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { targetWords } from "@/src/content/exercises/words.ts";
import { routines } from "@/src/content/routines/index.ts";
import { areasOf } from "@/src/core/library/areas.ts";
import { exerciseFits, filterCount, NO_FILTER, routineFits } from "@/src/core/library/filter.ts";

const exercisesWith = (filter: Partial<typeof NO_FILTER>) =>
  exerciseData.filter((exercise) => exerciseFits(exercise, { ...NO_FILTER, ...filter })).map((exercise) => exercise.id);
const routinesWith = (filter: Partial<typeof NO_FILTER>) =>
  routines
    .filter((routine) => routineFits(routine, { ...NO_FILTER, ...filter }, findExercise))
    .map((routine) => routine.id);

describe("filters of the library", () => {
  it("leave everything when none is set", () => {
    expect(exercisesWith({})).toHaveLength(exerciseData.length);
    expect(routinesWith({})).toHaveLength(routines.length);
    expect(filterCount(NO_FILTER)).toBe(0);
  });

  it("keep the floor out", () => {
    expect(exercisesWith({ noFloor: true })).not.toContain("plank");
    expect(routinesWith({ noFloor: true })).not.toContain("core-10");
    expect(routinesWith({ noFloor: true })).toContain("hip-flexor-standing");
  });

  it("keep to two minutes, to a quiet office, to what any room has", () => {
    expect(routinesWith({ mostMinutes: 2 })).not.toContain("warmup-run");
    expect(routinesWith({ mostMinutes: 2 })).toContain("hip-flexor-standing");
    expect(routinesWith({ mostMinutes: 10 })).toContain("warmup-run");
    expect(exercisesWith({ quiet: true })).not.toContain("ankle-bounces");
    expect(exercisesWith({ bare: true })).not.toContain("ball-back-extension");
    expect(exercisesWith({ bare: true })).toContain("standing-hip-flexor");
  });

  it("look for what a thing is used in", () => {
    expect(exercisesWith({ equipment: "roller" })).toEqual(["roller-thoracic-extension", "roller-mid-back"]);
    expect(routinesWith({ equipment: "step" })).toContain("strength-runner");
    expect(routinesWith({ equipment: "step" })).not.toContain("reset-seated");
  });

  it("look for a position and a part of the body", () => {
    expect(exercisesWith({ position: "chair" })).toHaveLength(10);
    expect(exercisesWith({ area: "lower-leg" })).toContain("calf-raise");
    expect(routinesWith({ area: "lower-leg" })).toContain("cooldown");
  });

  it("know an area for every target", () => {
    expect(Object.keys(targetWords).filter((target) => areasOf([target]).length === 0)).toEqual([]);
  });
});
