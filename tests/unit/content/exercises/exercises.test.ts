import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import { cautionWords, targetWords } from "@/src/content/exercises/words.ts";
import { findSource } from "@/src/content/sources.ts";
import { doseSeconds } from "@/src/core/exercises/dose.ts";
import { type Caution, CAUTIONS, EQUIPMENT_NEEDS, EXERCISE_TYPES, POSITIONS } from "@/src/core/exercises/exercise.ts";
import { ARROW_KINDS, PLANTABLE, POSE_ANGLES, SEGMENTS } from "@/src/core/figure/illustration.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const seconds = v.pipe(v.number(), v.minValue(0.5), v.maxValue(600));
const words = v.pipe(v.string(), v.trim(), v.minLength(3), v.regex(/^[^!…]*$/, "no exclamation marks"));
const sentence = v.pipe(words, v.regex(/[.:]$/, "a sentence ends in a full stop"));

const dose = v.variant("mode", [
  v.strictObject({ mode: v.literal("reps"), sets: count, reps: count, secPerRep: seconds, perSide: v.boolean() }),
  v.strictObject({ mode: v.literal("hold"), sets: count, reps: count, holdSec: seconds, perSide: v.boolean() }),
  v.strictObject({ mode: v.literal("time"), sets: count, timeSec: seconds, perSide: v.boolean() }),
]);

const angle = v.pipe(v.number(), v.minValue(-200), v.maxValue(260));
const coordinate = v.pipe(v.number(), v.minValue(-150), v.maxValue(150));
const partial = <K extends string>(keys: readonly K[], value: v.GenericSchema) =>
  v.record(v.picklist(keys), v.optional(value));

const joint = v.picklist(["chest", "pelvis", "kneeL", "kneeR", "ankleL", "ankleR", "handL", "handR"]);
const keyframe = v.strictObject({
  moveMs: v.pipe(v.number(), v.minValue(100), v.maxValue(6000)),
  holdMs: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  root: v.tuple([coordinate, coordinate]),
  pose: partial(POSE_ANGLES, angle),
  foreshorten: v.optional(partial(SEGMENTS, v.pipe(v.number(), v.minValue(-1), v.maxValue(1.2)))),
  planted: v.array(v.picklist(PLANTABLE)),
  stepsOver: v.optional(v.array(v.picklist(["ankleL", "ankleR"]))),
  arrows: v.optional(v.array(v.strictObject({ kind: v.picklist(ARROW_KINDS), at: joint }))),
});

const shape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]+$/)),
  type: v.picklist(EXERCISE_TYPES),
  position: v.picklist(POSITIONS),
  targets: v.pipe(v.array(v.string()), v.minLength(1)),
  equipment: v.array(v.strictObject({ what: v.picklist(EQUIPMENT_NEEDS), optional: v.boolean() })),
  dose,
  estSeconds: seconds,
  avoidIf: v.array(v.picklist(CAUTIONS)),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  regressTo: v.optional(v.string()),
  progressTo: v.optional(v.string()),
  offByDefault: v.optional(v.literal(true)),
  illustration: v.strictObject({
    view: v.picklist(["side", "front", "top"]),
    surface: v.picklist(["floor", "above"]),
    sides: v.picklist(["both", "mirror", "alternates"]),
    props: v.array(v.looseObject({ type: v.string() })),
    keyframes: v.pipe(v.array(keyframe), v.minLength(2), v.maxLength(6)),
    telling: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))),
  }),
  text: v.strictObject({
    name: words,
    steps: v.pipe(v.array(sentence), v.minLength(2), v.maxLength(5)),
    cue: sentence,
    sides: v.optional(v.pipe(v.array(words), v.length(2))),
    phases: v.array(v.pipe(v.string(), v.minLength(2))),
    equipment: v.array(words),
    note: v.optional(sentence),
    easier: v.optional(sentence),
    harder: v.optional(words),
    sourceDose: v.optional(words),
  }),
});

const all = [...exercises.values()];

test("there are 73 exercises, no id twice", () => {
  expect(all).toHaveLength(73);
  expect(new Set(all.map((exercise) => exercise.id)).size).toBe(73);
});

test("an id from outside that nobody knows is null, not an error", () => {
  expect(findExercise("cartwheel")).toBeNull();
});

describe.each(all.map((exercise) => [exercise.id, exercise] as const))("%s", (_, exercise) => {
  test("has the shape of an exercise", () => {
    const parsed = v.safeParse(shape, exercise);
    expect(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  test("has a name for each key pose and words for each need, target and caution", () => {
    expect(exercise.text.phases).toHaveLength(exercise.illustration.keyframes.length);
    expect(exercise.text.equipment).toHaveLength(exercise.equipment.length);
    expect(exercise.targets.filter((target) => targetWords[target] === undefined)).toEqual([]);
    expect(exercise.avoidIf.filter((caution) => cautionWords[caution] === undefined)).toEqual([]);
  });

  test("names its two sides exactly where they are done one after the other", () => {
    expect(exercise.text.sides !== undefined).toBe(exercise.illustration.sides === "mirror");
  });

  test("names only exercises and sources that exist", () => {
    const named = [exercise.regressTo, exercise.progressTo].filter((id) => id !== undefined);
    expect(named.filter((id) => findExercise(id) === null || id === exercise.id)).toEqual([]);
    expect(exercise.sources.filter((id) => findSource(id) === null)).toEqual([]);
  });

  test("says about how long its dose takes", () => {
    expect(Math.abs(doseSeconds(exercise.dose) - exercise.estSeconds)).toBeLessThanOrEqual(6);
  });
});

test("following the easier variant always comes to an end", () => {
  for (const exercise of all) {
    const seen = new Set<string>();
    let id: string | undefined = exercise.id;
    while (id !== undefined) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
      id = findExercise(id)?.regressTo;
    }
  }
});

describe("cautions", () => {
  const carrying = (caution: Caution) =>
    all
      .filter(({ avoidIf }) => avoidIf.includes(caution))
      .map(({ id }) => id)
      .sort();

  test("every hop, jog, bounce and load on one leg asks about a sore spot in a bone", () => {
    expect(carrying("bone-stress-suspected")).toEqual([
      "ankle-bounces",
      "easy-jog",
      "heel-flicks",
      "high-knee-march",
      "hip-circles",
      "hip-hike",
      "leg-swing-front",
      "leg-swing-side",
      "reverse-lunge-reach",
      "single-leg-balance",
      "single-leg-bridge",
      "single-leg-deadlift",
      "split-squat",
      "standing-quad-stretch",
      "step-up",
      "walking-lunge",
      "wall-lean-drive",
    ]);
  });

  test("whatever bends or twists the spine asks about osteoporosis; a hinge with a long back does not", () => {
    const bendsOrTwists = all.filter(
      ({ avoidIf }) => avoidIf.includes("flexion-sensitive") || avoidIf.includes("twist-provokes"),
    );
    expect(bendsOrTwists.filter(({ avoidIf }) => !avoidIf.includes("osteoporosis")).map(({ id }) => id)).toEqual([
      "hip-hinge",
    ]);
    for (const id of ["seated-side-bend", "overhead-reach", "roller-mid-back", "seated-thoracic-extension"]) {
      expect(carrying("osteoporosis")).toContain(id);
    }
  });

  test("whatever is done lying on the back asks about late pregnancy", () => {
    expect(carrying("pregnancy-late")).toEqual([
      "constructive-rest",
      "dead-bug",
      "glute-bridge",
      "knee-rocks",
      "knee-to-chest",
      "roller-mid-back",
      "roller-thoracic-extension",
      "single-leg-bridge",
      "supine-figure-four",
      "supine-hamstring",
      "supine-pelvic-tilt",
    ]);
  });

  test("a chair that is leant on, stood up from or holds a foot must not roll", () => {
    expect(carrying("wheeled-chair")).toEqual([
      "chair-hip-flexor",
      "constructive-rest",
      "leg-swing-front",
      "leg-swing-side",
      "seated-hamstring-reach",
      "seated-thoracic-extension",
      "sit-to-stand",
      "standing-quad-stretch",
    ]);
  });

  test("a desk that takes weight must not slide", () => {
    expect(carrying("unstable-desk")).toEqual(["bag-row", "desk-hinge-stretch", "desk-plank", "standing-hip-flexor"]);
  });

  test("bending and arching are asked about where an exercise does them", () => {
    for (const id of ["cat-cow", "seated-hamstring-reach", "seated-figure-four"]) {
      expect(carrying("flexion-sensitive")).toContain(id);
    }
    expect(carrying("extension-sensitive")).toContain("cat-cow");
  });
});
