import { describe, expect, test } from "vitest";
import type { Dose } from "@/src/core/exercises/dose.ts";
import { swapExercise } from "@/src/core/player/plan.ts";
import { planned, rest } from "./small-plan.ts";

const swapTo = (dose: Dose, sides: "both" | "mirror" | "alternates" = "both") => ({
  exerciseId: "easier",
  dose,
  sides,
  position: "floor" as const,
});

describe("another exercise in an item's place", () => {
  test.each<[Dose, Partial<Dose>]>([
    [
      { mode: "reps", sets: 2, reps: 30, secPerRep: 3, perSide: false },
      { sets: 1, reps: 7, secPerRep: 3 },
    ],
    [{ mode: "reps", sets: 1, reps: 1, secPerRep: 90, perSide: false }, { reps: 1 }],
    [
      { mode: "hold", sets: 2, reps: 4, holdSec: 7, perSide: false },
      { sets: 1, reps: 3, holdSec: 20 / 3 },
    ],
    [
      { mode: "hold", sets: 1, reps: 1, holdSec: 60, perSide: false },
      { reps: 1, holdSec: 20 },
    ],
    [
      { mode: "time", sets: 3, timeSec: 45, perSide: false },
      { sets: 1, timeSec: 20 },
    ],
  ])("takes its twenty seconds: %j becomes %j", (dose, expected) => {
    expect(swapExercise(planned("squat"), swapTo(dose))).toMatchObject({
      exerciseId: "easier",
      position: "floor",
      seconds: 20,
      sideSwitchSeconds: 0,
      leadInSeconds: 4,
      dose: expected,
    });
  });

  test.each<[Dose, Partial<Dose>]>([
    [
      { mode: "reps", sets: 1, reps: 9, secPerRep: 2, perSide: true },
      { reps: 4, perSide: true },
    ],
    [
      { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
      { reps: 1, holdSec: 8.5, perSide: true },
    ],
    [
      { mode: "time", sets: 1, timeSec: 30, perSide: true },
      { timeSec: 8.5, perSide: true },
    ],
  ])("shares them between two sides and the change between: %j becomes %j", (dose, expected) => {
    expect(swapExercise(planned("squat"), swapTo(dose, "mirror"))).toMatchObject({
      seconds: 17,
      sideSwitchSeconds: 3,
      dose: expected,
    });
  });

  test("stays on the one side that was asked for, where the other exercise has sides too", () => {
    const dose: Dose = { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true };
    const item = planned("side-plank", { sides: "mirror", onlySide: "second" });
    expect(swapExercise(item, swapTo(dose, "mirror"))).toMatchObject({
      onlySide: "second",
      seconds: 20,
      dose: { perSide: false, holdSec: 20 },
    });
    expect(swapExercise(item, swapTo(dose, "alternates"))).toMatchObject({ dose: { perSide: true } });
  });

  test("leaves a rest a rest", () => {
    expect(swapExercise(rest(30), swapTo(planned("squat").dose))).toEqual(rest(30));
  });
});
