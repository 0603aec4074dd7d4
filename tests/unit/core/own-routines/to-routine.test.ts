import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { usesOf } from "@/src/core/own-routines/counts-as-own.ts";
import { stepsOfRoutine } from "@/src/core/own-routines/from-routine.ts";
import { OWN_LIMITS } from "@/src/core/own-routines/own-routine.ts";
import { amountOf, usualStep } from "@/src/core/own-routines/step-dose.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { describePlayer } from "@/src/core/player/describe-player.ts";
import { planOf, swapExercise } from "@/src/core/player/plan.ts";
import { nextPlayerState, startingState } from "@/src/core/player/player-state.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";
import { sessionItems } from "@/src/core/player/session-result.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import { ownContent } from "@/tests/support/arbitraries/own-routines.ts";
import { anOwnRoutine, anOwnStep } from "@/tests/support/builders/an-own-routine.ts";

const factsOf = (id: string) => ({ sides: exerciseById(id).illustration.sides, position: exerciseById(id).position });
const planned = (own: Parameters<typeof toRoutine>[0]) => planOf(toRoutine(own, findExercise), factsOf);
const withSteps = (...steps: readonly Parameters<typeof anOwnStep>[0][]) =>
  anOwnRoutine({ steps: steps.map(anOwnStep) });

describe("an own routine as the player sees it", () => {
  it("parts three sets by their rests, and ends without one", () => {
    const { items } = toRoutine(withSteps({ sets: 3, restSeconds: 60 }), findExercise);
    expect(items.map((item) => (item.kind === "rest" ? item.seconds : item.setOf))).toEqual([
      { set: 1, sets: 3 },
      60,
      { set: 2, sets: 3 },
      60,
      { set: 3, sets: 3 },
    ]);
  });

  it("has each set's time to get ready, shorter after a rest, and one item for sets without rests", () => {
    const [first, , second] = toRoutine(withSteps({ sets: 2, restSeconds: 60 }), findExercise).items;
    expect([first, second]).toMatchObject([
      { leadInSeconds: 4, dose: { sets: 1 } },
      { leadInSeconds: 3, dose: { sets: 1 } },
    ]);
    const { items } = toRoutine(withSteps({ sets: 3 }, { restSeconds: 30 }, {}), findExercise);
    expect(items).toMatchObject([
      { kind: "exercise", dose: { sets: 3 } },
      { kind: "exercise", dose: { sets: 1 } },
      { kind: "rest", seconds: 30 },
      { kind: "exercise" },
    ]);
    expect(items.filter((item) => "setOf" in item)).toEqual([]);
  });

  it("is a whole routine", () => {
    expect(toRoutine(withSteps({ exerciseId: "squat", reps: 12, sides: "second" }), findExercise)).toEqual({
      id: "own:physio",
      name: "Physio",
      category: "mobility",
      seconds: 52,
      floorNeeded: false,
      quiet: true,
      intensity: "moderate",
      when: [],
      equipment: [],
      targetSeconds: [52, 52],
      screenFor: ["knee-pain"],
      sources: exerciseById("squat").sources,
      items: [
        {
          kind: "exercise",
          exerciseId: "squat",
          dose: { mode: "reps", sets: 1, reps: 12, secPerRep: 4, perSide: false },
          seconds: 48,
          leadInSeconds: 4,
          sideSwitchSeconds: 0,
        },
      ],
      text: { goal: "", notes: {} },
    });
  });

  test.each([
    ["a stretch and a squat", ["childs-pose", "squat"], { quiet: true, intensity: "moderate" }],
    ["a stretch alone", ["childs-pose"], { quiet: true, intensity: "easy" }],
    ["a squat and a jog", ["squat", "easy-jog"], { quiet: false, intensity: "moderate" }],
  ])("made of %s is as loud and as hard as its parts", (_what, ids, expected) => {
    const steps = ids.map((exerciseId) => ({ exerciseId, reps: null }));
    expect(toRoutine(withSteps(...steps), findExercise)).toMatchObject(expected);
  });

  test.each([
    [[["squat", 160]], "strength"],
    [[["walk-break", 120]], "walk-break"],
    [[["kneeling-hip-flexor", 60]], "hip-flexor"],
    [[["childs-pose", 200]], "cool-down"],
    [[["heel-flicks", 80]], "warm-up"],
    [
      [
        ["walk-break", 120],
        ["squat", 200],
      ],
      "strength",
    ],
    [[["squat", 30]], "mobility"],
  ] as const)("of %j seconds is listed under %s", (parts, category) => {
    const steps = parts.map(([exerciseId, seconds]) => ({ exerciseId, seconds, reps: null, sides: "first" as const }));
    expect(toRoutine(withSteps(...steps), findExercise)).toMatchObject({ category });
  });

  it("counts sets that rests part as one step, and tells which set it is", () => {
    const start = startingState(planned(anOwnRoutine()), 0);
    const second = nextPlayerState(start, { type: "start" }, 0);
    const at = (index: number) => describePlayer({ ...second, index });
    const sets = second.segments.flatMap((segment, index) => (segment.kind === "work" ? [at(index)] : []));
    expect(sets.map(({ step, steps, segment }) => [step, steps, segment.set, segment.sets])).toEqual([
      [1, 3, 1, 3],
      [1, 3, 2, 3],
      [1, 3, 3, 3],
      [2, 3, 1, 1],
      [3, 3, 1, 1],
    ]);
  });

  test.each([
    ["both sides, with a change", "both", ["first", "second"], 3],
    ["the side that is drawn", "first", ["first"], 0],
    ["the other side", "second", ["second"], 0],
  ] as const)("does a one-sided exercise on %s", (_what, sides, expected, switchSeconds) => {
    const [item] = planned(withSteps({ exerciseId: "clamshell", sides }));
    expect(item).toMatchObject({ sideSwitchSeconds: switchSeconds, seconds: 30 * expected.length });
    const segments = segmentsOf([item!]);
    expect(segments.filter(({ kind }) => kind === "work").map(({ side }) => side)).toEqual(expected);
    expect(segments.filter(({ kind }) => kind === "switch")).toHaveLength(expected.length - 1);
  });

  it("stays on its side when it is made easier, and never asks an exercise without sides for one", () => {
    const [item] = planned(withSteps({ exerciseId: "side-plank", sides: "second", reps: null, seconds: 20 }));
    const easier = exerciseById("side-plank-knees");
    const swapped = swapExercise(item!, { exerciseId: easier.id, dose: easier.dose, ...factsOf(easier.id) });
    expect(segmentsOf([swapped]).map(({ side }) => side)).toEqual(["second", "second"]);
    const [squat] = planned(withSteps({ exerciseId: "squat", sides: "second" }));
    expect(segmentsOf([squat!]).map(({ side }) => side)).toEqual(["both", "both"]);
  });

  test.each([
    ["repetitions at the exercise's pace", "squat", 12, null, { mode: "reps", reps: 12, secPerRep: 4 }],
    ["slow repetitions", "squat", 5, 8, { mode: "reps", reps: 5, secPerRep: 8 }],
    ["repetitions for a time", "squat", null, 45, { mode: "time", timeSec: 45 }],
    ["one hold", "plank", null, 40, { mode: "hold", reps: 1, holdSec: 40 }],
    ["several holds", "plank", 4, 10, { mode: "hold", reps: 4, holdSec: 10 }],
    ["holds of the usual length", "plank", 3, null, { mode: "hold", reps: 3, holdSec: 25 }],
    [
      "turns of a figure that is usually counted by time",
      "walk-break",
      10,
      null,
      { mode: "reps", reps: 10, secPerRep: 1.8 },
    ],
    ["both sides of an exercise that has no one side", "bird-dog", 8, null, { perSide: true }],
    ["a walk", "walk-break", null, 300, { mode: "time", timeSec: 300 }],
    ["the usual dose", "plank", null, null, { mode: "hold", reps: 2, holdSec: 25 }],
  ])("takes %s", (_what, exerciseId, reps, seconds, dose) => {
    expect(toRoutine(withSteps({ exerciseId, reps, seconds }), findExercise).items[0]).toMatchObject({ dose });
  });

  it("gets place, equipment, cautions and sources from its exercises", () => {
    expect(toRoutine(withSteps({ exerciseId: "squat" }), findExercise)).toMatchObject({
      floorNeeded: false,
      quiet: true,
      equipment: [],
    });
    const floor = toRoutine(withSteps({ exerciseId: "squat" }, { exerciseId: "glute-bridge" }), findExercise);
    expect(floor).toMatchObject({ floorNeeded: true, equipment: [{ what: "mat", optional: true }] });
    const both = toRoutine(withSteps({ exerciseId: "glute-bridge" }, { exerciseId: "donkey-kick" }), findExercise);
    expect(both.equipment).toEqual([{ what: "mat", optional: false }]);
    expect(floor.screenFor).toEqual([
      ...new Set([...exerciseById("squat").avoidIf, ...exerciseById("glute-bridge").avoidIf]),
    ]);
    expect(toRoutine(withSteps({ exerciseId: "easy-jog" }), findExercise).quiet).toBe(false);
  });

  it("leaves out what is no longer in the library, and may come out empty", () => {
    expect(toRoutine(withSteps({ exerciseId: "gone" }, {}), findExercise).items).toHaveLength(1);
    expect(toRoutine(withSteps({ exerciseId: "gone" }), findExercise)).toMatchObject({ items: [], seconds: 0 });
  });

  it("lasts as long as its segments, whatever it is made of, and is never endless", () => {
    fc.assert(
      fc.property(ownContent, (content) => {
        const routine = toRoutine({ id: "own:x", ...content }, findExercise);
        const segments = segmentsOf(planOf(routine, factsOf));
        expect(segments.reduce((sum, { ms, moveMs }) => sum + ms - moveMs, 0) / 1000).toBeCloseTo(routine.seconds, 3);
        expect(segments.every(({ ms }) => ms >= 0 && Number.isFinite(ms))).toBe(true);
        expect(routine.items.at(-1)?.kind).toBe("exercise");
      }),
    );
  });
});

describe("what is stored of it", () => {
  it("joins the sets of one exercise: done as soon as one of them is, with how many were", () => {
    let state = nextPlayerState(startingState(planned(anOwnRoutine()), 0), { type: "start" }, 0);
    // 10 s to get down to the floor, 50 s of the first set, then the other two are skipped.
    state = nextPlayerState(state, { type: "tick" }, 60_000);
    while (describePlayer(state).step === 1) state = nextPlayerState(state, { type: "skip" }, state.at);
    state = nextPlayerState(state, { type: "finish" }, state.at);
    const [first, second] = sessionItems(state);
    expect(first).toEqual({ exerciseId: "glute-bridge", outcome: "done", seconds: 50, sets: 1 });
    expect(second).toMatchObject({ exerciseId: "bird-dog", outcome: "skipped" });
  });
});

describe("what it counts as", () => {
  const counted = routines
    .filter(({ category }) =>
      ["hip-flexor", "warm-up", "cool-down", "strength", "core", "walk-break"].includes(category),
    )
    .map((routine) => [routine.id, routine] as const);

  test.each(counted)("a copy of %s counts as what ours counts as", (_id, routine) => {
    const copy = toRoutine({ id: "own:x", name: "Copy", steps: stepsOfRoutine(routine) }, findExercise);
    const parts = copy.items.flatMap((item) => (item.kind === "exercise" ? [item] : []));
    expect(usesOf(parts, findExercise)).toContain(countsAs(routine.category));
  });

  it("counts as several things where it holds several, and as none where it is short", () => {
    const parts = [
      { exerciseId: "kneeling-hip-flexor", seconds: 120 },
      { exerciseId: "walk-break", seconds: 180 },
    ];
    expect(usesOf(parts, findExercise)).toEqual(["walk", "hip-flexor"]);
    expect(usesOf([{ exerciseId: "squat", seconds: 40 }], findExercise)).toEqual([]);
  });

  test.each([
    ["childs-pose", 300, ["cool-down"]],
    ["squat", 300, ["strength"]],
    ["easy-jog", 300, ["warm-up", "walk"]],
    ["walk-break", 300, ["walk"]],
    ["heel-flicks", 300, ["warm-up"]],
    ["kneeling-hip-flexor", 179, ["hip-flexor"]],
    ["kneeling-hip-flexor", 180, ["hip-flexor", "cool-down"]],
    ["gone", 300, []],
  ])("%s for %i seconds counts as %j", (exerciseId, seconds, expected) => {
    expect(usesOf([{ exerciseId, seconds }], findExercise)).toEqual(expected);
  });
});

describe("a copy of one of ours", () => {
  test.each(routines.map((routine) => [routine.id, routine] as const))(
    "%s takes as long, give or take the getting ready",
    (_id, routine) => {
      const steps = stepsOfRoutine(routine);
      const copy = toRoutine({ id: "own:x", name: routine.name, steps }, findExercise);
      expect(copy.items.map((item) => (item.kind === "exercise" ? item.exerciseId : "rest"))).toEqual(
        routine.items.map((item) => (item.kind === "exercise" ? item.exerciseId : "rest")),
      );
      expect(Math.abs(copy.seconds - routine.seconds)).toBeLessThanOrEqual(steps.length * 4);
      expect(steps.length).toBeLessThanOrEqual(OWN_LIMITS.steps);
    },
  );

  it("gives a rest to the step before it, as long as a rest may be, and has none before the first", () => {
    const [squat] = toRoutine(withSteps({ exerciseId: "squat" }), findExercise).items;
    const rest = (seconds: number) => ({ kind: "rest" as const, seconds });
    const steps = stepsOfRoutine({ items: [rest(10), squat!, rest(200), rest(150), squat!] });
    expect(steps).toEqual([
      anOwnStep({ exerciseId: "squat", restSeconds: 300 }),
      anOwnStep({ exerciseId: "squat", restSeconds: 0 }),
    ]);
  });

  test.each([
    [
      { mode: "hold", reps: 1, holdSec: 30 },
      { reps: null, seconds: 30 },
    ],
    [
      { mode: "hold", reps: 2, holdSec: 0.3 },
      { reps: 2, seconds: 1 },
    ],
    [
      { mode: "time", timeSec: 45.4 },
      { reps: null, seconds: 45 },
    ],
    [
      { mode: "reps", reps: 8, secPerRep: 3 },
      { reps: 8, seconds: null },
    ],
  ] as const)("writes %j as %j", (dose, expected) => {
    expect(amountOf({ sets: 1, perSide: false, ...dose })).toEqual(expected);
  });

  it("has a usual step for every exercise that keeps its dose", () => {
    for (const { exerciseId, dose } of routines.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "exercise" ? [item] : [])),
    )) {
      const exercise = exerciseById(exerciseId);
      expect(usualStep(exerciseId, exercise.dose)).toMatchObject({ exerciseId, ...amountOf(exercise.dose) });
      expect(toRoutine(withSteps({ exerciseId, ...amountOf(dose) }), findExercise).items[0]).toMatchObject({
        dose: { ...dose, sets: 1 },
      });
    }
  });
});
