import { describe, expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { mirrorFrame, swapSide } from "@/src/core/figure/blend-frames.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { drawArrows, extentOfArrows } from "@/src/core/figure/drawing/draw-arrows.ts";
import { spineOf } from "@/src/core/figure/drawing/spine.ts";
import { loopMs, momentAt, momentOfKey } from "@/src/core/figure/frame-at.ts";
import {
  type Arrow,
  type Illustration,
  type Keyframe,
  mirrorProps,
  type Pose,
  type Prop,
  tellingPose,
} from "@/src/core/figure/illustration.ts";
import { keepAboveFloor } from "@/src/core/figure/keep-above-floor.ts";
import { drawPicture } from "@/src/core/figure/picture.ts";
import { type Frame, type Joints, LENGTHS, solveJoints } from "@/src/core/figure/skeleton.ts";
import type { Vector } from "@/src/core/figure/vector.ts";

/** Standing, hips high enough for the legs. */
const frame = (pose: Pose, more: Partial<Frame> = {}): Frame => ({
  root: [0, 50],
  pose,
  foreshorten: {},
  breath: 0,
  ...more,
});
const seen = (view: "side" | "front", pose: Pose, more: Partial<Frame> = {}) => solveJoints(frame(pose, more), view);
const near = (point: Vector | undefined): Vector =>
  (point ?? [NaN, NaN]).map((value) => Math.round(value * 100) / 100 + 0) as never;

describe("the body", () => {
  test("stands upright with arms hanging where nothing is bent", () => {
    const { waist, chest, head, R } = seen("side", {});
    expect([near(waist), near(chest)]).toEqual([
      [0, 50 + LENGTHS.lumbar],
      [0, 50 + LENGTHS.lumbar + LENGTHS.thorax],
    ]);
    expect(head[1]).toBeGreaterThan(chest[1]);
    expect([near(R.hip), near(R.knee), near(R.ankle)]).toEqual([
      [0, 50],
      [0, 27],
      [0, 4],
    ]);
    expect(near(R.elbow)[0]).toBe(0);
    expect(near(R.hand)[1]).toBeLessThan(near(R.elbow)[1]);
  });

  test.each<[string, Pose, (joints: Joints) => readonly [Vector, Vector], "right" | "left"]>([
    ["a bent hip brings the knee forward", { hipR: 90 }, ({ R }) => [R.hip, R.knee], "right"],
    ["a bent knee brings the heel back", { kneeR: 90 }, ({ R }) => [R.knee, R.ankle], "left"],
    ["a raised shoulder brings the arm forward", { shoulderR: 90 }, ({ R }) => [R.shoulder, R.elbow], "right"],
    ["a bent elbow brings the hand forward", { elbowR: 90 }, ({ R }) => [R.elbow, R.hand], "right"],
    ["a tilted pelvis takes the chest along", { pelvis: 90 }, ({ root, chest }) => [root, chest], "right"],
    ["the low back bends forward", { lumbar: 45 }, ({ root, waist }) => [root, waist], "right"],
    ["the ribs bend forward", { thorax: 45 }, ({ waist, chest }) => [waist, chest], "right"],
    ["the neck bends forward", { neck: 45 }, ({ chest, head }) => [chest, head], "right"],
    ["lying on the back the head is behind", { pelvis: -90 }, ({ root, head }) => [root, head], "left"],
  ])("from the side: %s", (_what, pose, ends, way) => {
    const [from, to] = ends(seen("side", pose));
    expect(to[0] - from[0] > 1 ? "right" : to[0] - from[0] < -1 ? "left" : "neither").toBe(way);
  });

  test("from the front its left is on the right of the screen, and each side bends outward", () => {
    const { L, R } = seen("front", { hipL: 30, hipR: 30, shoulderL: 40, shoulderR: 40 });
    expect([near(L.hip), near(R.hip)]).toEqual([
      [4.2, 50],
      [-4.2, 50],
    ]);
    expect([L.outward, R.outward]).toEqual([1, -1]);
    expect(L.knee[0]).toBeGreaterThan(L.hip[0] + 1);
    expect(R.knee[0]).toBeLessThan(R.hip[0] - 1);
    expect(near([L.hand[0], L.hand[1]])).toEqual(near([-R.hand[0], R.hand[1]]));
    expect(L.shoulder[0]).toBeCloseTo(LENGTHS.shoulderHalf, 5);
  });

  test("in profile the left shoulder goes back as the ribs turn left", () => {
    const { L, R } = seen("side", { twist: 90 });
    expect([near(L.shoulder)[0], near(R.shoulder)[0]]).toEqual([-6, 6]);
    expect(seen("front", { twist: 90 }).L.shoulder[0]).toBeCloseTo(0, 5);
  });

  test("what points at the viewer is drawn shorter", () => {
    const { L, R, waist } = seen("side", {}, { foreshorten: { thighL: 0.5, upperArmL: 0.5, lumbar: 0.5 } });
    expect([near(L.knee), near(R.knee), near(waist)]).toEqual([
      [0, 38.5],
      [0, 27],
      [0, 56.5],
    ]);
    expect(L.upperArmLength * 2).toBe(R.upperArmLength);
  });

  test("the foot points where the shin lets it", () => {
    expect(seen("side", { ankleR: 30 }).R.footDirection).toBe(seen("side", {}).R.footDirection + 30);
  });
});

test("the trunk is drawn along a line through hips, waist and chest", () => {
  const joints = seen("side", { lumbar: 40, thorax: 20 });
  const spine = spineOf(joints);
  const [waist, chest] = [LENGTHS.lumbar, LENGTHS.lumbar + LENGTHS.thorax];
  expect([0, waist, chest].map((height) => near(spine(height).point))).toEqual(
    [joints.root, joints.waist, joints.chest].map(near),
  );
});

test("a figure that is clear of the floor stays where it is, and one that would sink is lifted", () => {
  const onFloor = { ...TWO_POSES, surface: "floor" } as const;
  const heightOf = (y: number) => keepAboveFloor(frame({}, { root: [0, y] }), onFloor, 0).root[1];
  expect(heightOf(60)).toBe(60);
  expect(heightOf(40)).toBeGreaterThan(45);
});

test("a box reaches as far as its props, on the side where they are drawn", () => {
  const beside: Illustration = { ...TWO_POSES, view: "front", props: [{ type: "step", x1: 40, x2: 60, y: 8 }] };
  const reach = (mirror: boolean) => {
    const { x, width } = boxOf(beside, { mirror });
    return [-x > 60, x + width > 60];
  };
  expect([reach(false), reach(true)]).toEqual([
    [false, true],
    [true, false],
  ]);
});

test("of crossed legs the one whose ankle rests on the other's knee is drawn on top, on either side", () => {
  const { illustration } = exerciseById("seated-figure-four");
  const thighOnTop = (mirror: boolean) => {
    const { shapes } = drawPicture(illustration, momentOfKey(illustration, 1, { mirror }), { mirror });
    const { d = "" } = shapes.findLast(({ fill }) => fill === "shorts") ?? {};
    const across = [...d.matchAll(/(-?\d+) -?\d+/gu)].reduce((sum, [, x]) => sum + Number(x), 0);
    return across < 0 ? "R" : "L";
  };
  expect([thighOnTop(false), thighOnTop(true)]).toEqual(["R", "L"]);
});

describe("the other side", () => {
  test("swaps left and right, and turns the other way", () => {
    const { pose, root, foreshorten } = mirrorFrame(
      frame({ kneeL: 20, twist: 30, pelvis: 5 }, { root: [3, 50], foreshorten: { thighL: 0.5 } }),
      "side",
    );
    expect({ pose, root, foreshorten }).toEqual({
      pose: { kneeR: 20, twist: -30, pelvis: 5 },
      root: [3, 50],
      foreshorten: { thighR: 0.5 },
    });
  });

  test("from the front leans and stands the other way too", () => {
    const { pose, root } = mirrorFrame(
      frame({ kneeL: 20, pelvis: 5, lumbar: 1, thorax: 2, neck: 3, hipbar: 4 }, { root: [3, 50] }),
      "front",
    );
    expect({ pose, root }).toEqual({
      pose: { kneeR: 20, pelvis: -5, lumbar: -1, thorax: -2, neck: -3, hipbar: -4 },
      root: [-3, 50],
    });
  });

  test.each([
    ["kneeL", "kneeR"],
    ["handR", "handL"],
    ["chest", "chest"],
  ])("of %s is %s", (name, other) => expect(swapSide(name)).toBe(other));

  test.each<[Prop, Prop, Prop]>([
    [
      { type: "step", x1: 5, x2: 20, y: 8 },
      { type: "step", x1: -20, x2: -5, y: 8 },
      { type: "step", x1: 5, x2: 20, y: 8 },
    ],
    [
      { type: "wall", x: 9 },
      { type: "wall", x: -9 },
      { type: "wall", x: 9 },
    ],
    [
      { type: "bag", hand: "L" },
      { type: "bag", hand: "R" },
      { type: "bag", hand: "R" },
    ],
    [{ type: "mat" }, { type: "mat" }, { type: "mat" }],
  ])("has %j as %j from the front and as %j from the side", (prop, front, side) => {
    const props = (view: "side" | "front") => mirrorProps({ ...TWO_POSES, view, props: [prop] }).props;
    expect([props("front"), props("side")]).toEqual([[front], [side]]);
  });
});

const key = (kneeR: number, more: Partial<Keyframe> = {}): Keyframe => ({
  moveMs: 1000,
  holdMs: 500,
  root: [0, 50],
  pose: { kneeR },
  planted: [],
  ...more,
});
const TWO_POSES: Illustration = {
  view: "side",
  surface: "above",
  sides: "mirror",
  props: [],
  keyframes: [key(10), key(90, { holdMs: 6000 })],
};

describe("the loop of a movement", () => {
  const at = (ms: number) => {
    const { frame: moment, key: into, isBreathing } = momentAt(TWO_POSES, ms);
    return { knee: Math.round((moment.pose.kneeR ?? 0) * 100) / 100, into, isBreathing };
  };

  test.each([
    ["begins in the last pose", 0, { knee: 90, into: 0, isBreathing: false }],
    ["is half way at half of the time", 500, { knee: 50, into: 0, isBreathing: false }],
    ["holds the first pose", 1000, { knee: 10, into: 0, isBreathing: false }],
    ["goes into the second", 1500, { knee: 10, into: 1, isBreathing: false }],
    ["half way", 2000, { knee: 50, into: 1, isBreathing: false }],
    ["and breathes there, for it is held long", 2500, { knee: 90, into: 1, isBreathing: true }],
    ["until the loop ends", 8499, { knee: 90, into: 1, isBreathing: true }],
    ["and begins again", 8500 + 1000, { knee: 10, into: 0, isBreathing: false }],
    ["also before its beginning", -1, { knee: 90, into: 1, isBreathing: true }],
  ])("%s", (_what, ms, expected) => expect(at(ms)).toEqual(expected));

  test("takes as long as its parts", () => expect(loopMs(TWO_POSES)).toBe(8500));

  test("starts slowly, is fastest in the middle, ends slowly", () => {
    const knees = [0, 100, 500, 600, 900, 1000].map((ms) => Math.round((at(1500 + ms).knee - 10) * 100) / 100);
    expect(knees).toEqual([0, 0.32, 40, 59.52, 79.68, 80]);
  });

  test("breathes in full breaths of some three seconds, beginning and ending at rest", () => {
    const breaths = [0, 750, 1500, 2250, 3000].map(
      (ms) => Math.round(momentAt(TWO_POSES, 2500 + ms).frame.breath * 100) / 100 + 0,
    );
    expect(breaths).toEqual([0, 1, 0, -1, 0]);
    expect(momentAt(TWO_POSES, 1200).frame.breath).toBe(0);
  });

  test("shows the other side with left and right swapped", () => {
    const mirrored = momentAt(TWO_POSES, 2500, { mirror: true }).frame.pose;
    expect([mirrored.kneeL, mirrored.kneeR]).toEqual([90, undefined]);
    expect(momentOfKey(TWO_POSES, 1, { mirror: true }).frame.pose.kneeL).toBe(90);
  });

  test("stands still in the pose that was named, else in the last", () => {
    expect([tellingPose(TWO_POSES), tellingPose({ ...TWO_POSES, telling: 0 })]).toEqual([1, 0]);
    expect(momentOfKey(TWO_POSES, 1)).toMatchObject({ key: 1, isBreathing: false });
    expect(momentOfKey(TWO_POSES, 9).frame.pose.kneeR).toBe(10);
  });
});

const ORIGIN: Vector = [0, 0];

describe("arrows", () => {
  const side = seen("side", { hipR: 60, kneeR: 60, hipL: -20, shoulderR: 90, shoulderL: -40 });
  const front = seen("front", { hipL: 30, hipR: 10, shoulderL: 40, shoulderR: 80 });
  const ends = (kind: Arrow["kind"], at: Arrow["at"] = "chest", joints = side) => {
    const points = extentOfArrows([{ kind, at }], joints);
    const [from = ORIGIN, to = ORIGIN] = [points[0], points.at(-1)];
    return { from, to, rises: to[1] - from[1], goes: to[0] - from[0] };
  };

  test("point where they say", () => {
    expect(ends("up").rises).toBeGreaterThan(5);
    expect(ends("down").rises).toBeLessThan(-5);
    expect(ends("turn-left").goes).toBeLessThan(-10);
    expect(ends("turn-right").goes).toBeGreaterThan(10);
    expect(ends("over").goes).toBeLessThan(-30);
    expect(ends("toward").rises).toBeLessThan(-5);
    expect(ends("away").rises).toBeGreaterThan(5);
  });

  test("turn with a body that lies", () => {
    const lying = seen("side", { pelvis: 90 });
    expect(ends("turn-right", "chest", lying).rises).toBeLessThan(-10);
    expect(ends("turn-left", "chest", lying).rises).toBeGreaterThan(10);
  });

  test.each<[Arrow["at"], (joints: Joints) => Vector]>([
    ["pelvis", ({ root }) => root],
    ["kneeL", ({ L }) => L.knee],
    ["kneeR", ({ R }) => R.knee],
    ["ankleL", ({ L }) => L.ankle],
    ["ankleR", ({ R }) => R.ankle],
    ["handL", ({ L }) => L.hand],
    ["handR", ({ R }) => R.hand],
  ])("at %s stand beside it, outside the body from the front", (at, place) => {
    for (const joints of [side, front]) {
      const outward = at === "pelvis" ? 0 : joints === front && at.endsWith("L") ? 1 : -1;
      const { from, to } = ends("up", at, joints);
      const [x, y] = place(joints);
      expect([near(from), near(to)]).toEqual([near([x + 11 * outward, y - 5]), near([x + 11 * outward, y + 5])]);
    }
  });

  test("have their head at the end of their way", () => {
    const [edge, line] = drawArrows([{ kind: "up", at: "chest" }], side);
    const numbers = (d = "") => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([value]) => Number(value));
    const [, startY = 0, , endY = 0, , leftY = 0, , tipY = 0, , rightY = 0] = numbers(line?.d);
    // On paper y runs down: the tip is the highest, both barbs lie below it.
    expect(endY).toBeLessThan(startY);
    expect([tipY, leftY > tipY, rightY > tipY]).toEqual([endY, true, true]);
    expect(edge?.d).toBe(line?.d);
  });

  const arrowed: Illustration = {
    ...TWO_POSES,
    keyframes: [key(10), key(90, { holdMs: 6000, arrows: [{ kind: "turn-left", at: "chest" }] })],
  };
  const drawn = (ms: number, mirror = false) =>
    drawPicture(arrowed, momentAt(arrowed, ms, { mirror }), { mirror }).shapes.filter(
      ({ stroke }) => stroke === "arrow",
    );

  test("are drawn on the way into their pose and not once it is held", () => {
    expect([drawn(500), drawn(2000), drawn(4000)].map(({ length }) => length)).toEqual([0, 1, 0]);
  });

  test("turn the other way on the other side", () => {
    const joints = solveJoints(momentAt(arrowed, 2000, { mirror: true }).frame, "side");
    const [, right] = drawArrows([{ kind: "turn-right", at: "chest" }], joints);
    expect(drawn(2000, true).map(({ d }) => d)).toEqual([right?.d]);
  });
});
