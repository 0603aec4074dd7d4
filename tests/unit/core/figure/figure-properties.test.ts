import { describe, expect, test } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { loopMs, momentAt } from "@/src/core/figure/frame-at.ts";
import type { Illustration, PlantedJoint } from "@/src/core/figure/illustration.ts";
import { lowestOfFoot } from "@/src/core/figure/keep-above-floor.ts";
import { drawPicture } from "@/src/core/figure/picture.ts";
import { type Joints, planeOf, SIDES, solveJoints } from "@/src/core/figure/skeleton.ts";
import { add, direction, distance, type Vector } from "@/src/core/figure/vector.ts";

const MOMENTS = 60;
const all = [...exercises.values()].map((exercise) => [exercise.id, exercise.illustration] as const);

describe.each(all)("%s", (_, illustration) => {
  test.each([
    ["one side", false],
    ["the other side", true],
  ])("has no joint below the floor at any of 60 moments (%s)", (_side, mirror) => {
    if (illustration.surface !== "floor") return;
    for (const { joints } of moments(illustration, mirror)) {
      for (const point of jointsOf(joints)) expect(point[1]).toBeGreaterThan(-0.5);
      for (const side of SIDES) expect(lowestOfFoot(joints, side)).toBeGreaterThan(-0.5);
    }
  });

  test("moves no planted joint by as much as one unit", () => {
    const slides = plantedSlides(illustration);
    expect(slides.filter((slide) => slide.by >= 1)).toEqual([]);
  });

  test("moves smoothly: no joint jumps between neighbouring moments", () => {
    expect(Math.max(...jumps(illustration, 20))).toBeLessThan(10);
  });
});

/** Steps that are gone up on, not stood on sideways. */
const steps = [...exercises.values()]
  .filter(({ illustration }) => illustration.view === "side")
  .flatMap(({ id, illustration }) =>
    illustration.props.flatMap((prop) => (prop.type === "step" ? [[id, illustration, prop] as const] : [])),
  );
describe.each(steps)("%s", (_, illustration, { x1, x2, y }) => {
  test.each([
    ["one side", false],
    ["the other side", true],
  ])("takes its feet round the step, not through it (%s)", (_side, mirror) => {
    for (const { ms, joints } of moments(illustration, mirror)) {
      for (const side of SIDES) {
        const { ankle, footDirection } = joints[side];
        const toe = add(ankle, direction(footDirection), 8);
        const isOverStep = toe[0] > x1 + 1 && toe[0] < x2;
        if (isOverStep) expect(lowestOfFoot(joints, side), `${side} at ${String(ms)} ms`).toBeGreaterThan(y - 0.5);
      }
    }
  });
});

const held = [...exercises.values()].filter(({ dose }) => dose.mode === "hold");
test.each(held.map(({ id, illustration }) => [id, illustration] as const))(
  "%s breathes in its hold, and points nowhere there",
  (_, illustration) => {
    const { holdMs } = illustration.keyframes.at(-1) ?? { holdMs: 0 };
    const whole = loopMs(illustration);
    const breaths = Array.from({ length: 30 }, (_step, index) =>
      momentAt(illustration, whole - holdMs + (holdMs * (index + 0.5)) / 30),
    );
    expect(Math.max(...breaths.map(({ frame }) => frame.breath))).toBeGreaterThan(0.9);
    expect(breaths.every(({ isBreathing }) => isBreathing)).toBe(true);
    const inked = breaths.flatMap((moment) => drawPicture(illustration, moment).shapes);
    expect(inked.filter(({ fill, stroke }) => fill === "arrow" || stroke === "arrow")).toEqual([]);
  },
);

/** How far the fastest joint comes in each stretch of so many ms. */
function jumps(illustration: Illustration, stepMs: number): number[] {
  const count = Math.ceil(loopMs(illustration) / stepMs) + 1;
  const frames = Array.from({ length: count }, (_, index) => jointsOf(jointsAt(illustration, index * stepMs, false)));
  return frames
    .slice(1)
    .map((points, index) =>
      Math.max(...points.map((point, joint) => distance(point, frames[index]?.[joint] ?? point))),
    );
}

function jointsAt(illustration: Illustration, ms: number, mirror: boolean): Joints {
  return solveJoints(momentAt(illustration, ms, { mirror }).frame, planeOf(illustration.view));
}

function moments(illustration: Illustration, mirror: boolean) {
  return Array.from({ length: MOMENTS }, (_, index) => {
    const ms = (loopMs(illustration) * index) / MOMENTS;
    return { ms, joints: jointsAt(illustration, ms, mirror) };
  });
}

/** How far each planted joint strays, over 60 moments of the loop, from where it was when its stretch began. */
function plantedSlides(illustration: Illustration): { joint: PlantedJoint; key: number; by: number }[] {
  const slides: { joint: PlantedJoint; key: number; by: number }[] = [];
  let start = 0;
  const spacing = loopMs(illustration) / MOMENTS;
  for (const [key, keyframe] of illustration.keyframes.entries()) {
    const span = keyframe.moveMs + keyframe.holdMs;
    const before = jointsAt(illustration, start - 0.001, false);
    for (const joint of keyframe.planted) {
      let by = 0;
      for (let ms = start; ms < start + span; ms += Math.min(spacing, span / 4)) {
        by = Math.max(by, distance(pointOf(before, joint), pointOf(jointsAt(illustration, ms, false), joint)));
      }
      by = Math.max(
        by,
        distance(pointOf(before, joint), pointOf(jointsAt(illustration, start + span - 0.01, false), joint)),
      );
      slides.push({ joint, key, by });
    }
    start += span;
  }
  return slides;
}

function pointOf(joints: Joints, joint: PlantedJoint): Vector {
  if (joint === "pelvis") return joints.root;
  const side = joint.endsWith("L") ? "L" : "R";
  const name = joint.slice(0, -1) as "ankle" | "knee" | "hand" | "elbow";
  return joints[side][name];
}

function jointsOf(joints: Joints): Vector[] {
  const limbs = SIDES.flatMap((side) => {
    const { hip, knee, ankle, shoulder, elbow, hand } = joints[side];
    return [hip, knee, ankle, shoulder, elbow, hand];
  });
  return [joints.root, joints.waist, joints.chest, joints.nape, joints.head, ...limbs];
}
