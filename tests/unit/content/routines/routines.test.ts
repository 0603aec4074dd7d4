import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { routineData } from "@/src/content/routines/data/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { routineSummaries } from "@/src/content/routines/summary.ts";
import { findSource } from "@/src/content/sources.ts";
import { doseSeconds } from "@/src/core/exercises/dose.ts";
import { CAUTIONS, EQUIPMENT_NEEDS } from "@/src/core/exercises/exercise.ts";
import { INTENSITIES, OCCASIONS, ROUTINE_CATEGORIES } from "@/src/core/routines/routine.ts";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.minLength(3), v.regex(/^[^!…]*$/, "no exclamation marks"));

const shape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]+$/)),
  name: words,
  category: v.picklist(ROUTINE_CATEGORIES),
  seconds: whole,
  floorNeeded: v.boolean(),
  quiet: v.boolean(),
  intensity: v.picklist(INTENSITIES),
  when: v.pipe(v.array(v.picklist(OCCASIONS)), v.minLength(1)),
  equipment: v.array(v.strictObject({ what: v.picklist(EQUIPMENT_NEEDS), optional: v.boolean() })),
  targetSeconds: v.tuple([whole, whole]),
  screenFor: v.array(v.picklist(CAUTIONS)),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  items: v.pipe(
    v.array(
      v.variant("kind", [
        v.strictObject({
          kind: v.literal("exercise"),
          exerciseId: v.string(),
          dose: v.looseObject({ mode: v.string() }),
          seconds: whole,
          leadInSeconds: v.pipe(whole, v.minValue(3)),
          sideSwitchSeconds: whole,
        }),
        v.strictObject({ kind: v.literal("rest"), seconds: v.pipe(whole, v.minValue(5)) }),
      ]),
    ),
    v.minLength(1),
  ),
  text: v.strictObject({ goal: words, notes: v.record(v.string(), words) }),
});

test("there are 30 routines and the summary lists the same ones", () => {
  expect(routines).toHaveLength(30);
  expect(routineData.map((data) => data.id)).toEqual(routineSummaries.map((summary) => summary.id));
  expect(new Set(routineSummaries.map((summary) => summary.id)).size).toBe(30);
});

test("an id from outside that nobody knows is null, not an error", () => {
  expect(findRoutine("nap")).toBeNull();
});

describe.each(routines.map((routine) => [routine.id, routine] as const))("%s", (_, routine) => {
  const items = routine.items.filter((item) => item.kind === "exercise");

  test("has the shape of a routine", () => {
    const parsed = v.safeParse(shape, routine);
    expect(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  test("takes as long as its items, inside the range it was made for", () => {
    const total = routine.items.reduce(
      (sum, item) => sum + item.seconds + (item.kind === "rest" ? 0 : item.leadInSeconds + item.sideSwitchSeconds),
      0,
    );
    expect(routine.seconds).toBe(total);
    expect(total).toBeGreaterThanOrEqual(routine.targetSeconds[0]);
    expect(total).toBeLessThanOrEqual(routine.targetSeconds[1]);
  });

  test("states each item's seconds as its dose gives them", () => {
    for (const item of items) expect(item.seconds).toBe(Math.round(doseSeconds(item.dose)));
  });

  test("switches sides exactly where the dose has sides", () => {
    for (const item of items) expect(item.sideSwitchSeconds > 0).toBe(item.dose.perSide);
  });

  test("names exercises and sources that exist and needs the floor only if one of them does", () => {
    expect(items.filter((item) => findExercise(item.exerciseId) === null)).toEqual([]);
    expect(routine.sources.filter((id) => findSource(id) === null)).toEqual([]);
    expect(items.some((item) => exerciseById(item.exerciseId).position === "floor")).toBe(routine.floorNeeded);
  });

  test("screens for every caution of its exercises", () => {
    const cautions = new Set(items.flatMap((item) => exerciseById(item.exerciseId).avoidIf));
    expect([...routine.screenFor].sort()).toEqual([...cautions].sort());
  });

  test("annotates items that exist", () => {
    for (const index of Object.keys(routine.text.notes)) expect(routine.items[Number(index)]?.kind).toBe("exercise");
  });
});
