import { expect, test } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { extentOfArrows } from "@/src/core/figure/drawing/draw-arrows.ts";
import { momentOfKey } from "@/src/core/figure/frame-at.ts";
import { tellingPose } from "@/src/core/figure/illustration.ts";
import { planeOf, solveJoints } from "@/src/core/figure/skeleton.ts";

const all = [...exercises.values()];

test("every exercise stands still in a key pose that it has", () => {
  const without = all.filter(({ illustration }) => illustration.keyframes[tellingPose(illustration)] === undefined);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test("what is marched, flicked or opened is shown in the middle of it, not at rest", () => {
  const poses = Object.fromEntries(all.map(({ id, illustration }) => [id, tellingPose(illustration)]));
  expect(poses).toMatchObject({ "high-knee-march": 0, "heel-flicks": 0, clamshell: 2, "sit-to-stand": 1, squat: 1 });
});

test("every arrow lies inside the picture that it is in", () => {
  const outside = all.flatMap(({ id, illustration }) => {
    const box = boxOf(illustration);
    return illustration.keyframes.flatMap(({ arrows = [] }, key) => {
      const joints = solveJoints(momentOfKey(illustration, key).frame, planeOf(illustration.view));
      return extentOfArrows(arrows, joints).flatMap(([x, y]) =>
        x < box.x || x > box.x + box.width || y > box.top || y < box.top - box.height ? [id] : [],
      );
    });
  });
  expect(outside).toEqual([]);
});
