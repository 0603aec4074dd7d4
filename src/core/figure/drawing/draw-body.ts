import type { Side } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { drawArm, type Surfaces } from "./draw-arm.ts";
import { headFromFront, headFromSide } from "./draw-head.ts";
import { legFromFront, legFromSide } from "./draw-leg.ts";
import { trunkFromFront } from "./draw-trunk-front.ts";
import { neckFromSide, trunkFromSide } from "./draw-trunk-side.ts";
import type { Shape } from "./shape.ts";

/** The whole body, back to front. */
export function drawBody(joints: Joints, surfaces: Surfaces): Shape[] {
  return joints.view === "front" ? bodyFromFront(joints, surfaces) : bodyFromSide(joints, surfaces);
}

function bodyFromSide(joints: Joints, surfaces: Surfaces): Shape[] {
  const far = legFromSide(joints, "L", { isFar: true });
  const near = legFromSide(joints, "R", { isFar: false });
  return [
    drawArm(joints, "L", { isFar: true, surfaces }),
    ...far.skin,
    ...far.cloth,
    neckFromSide(joints),
    ...trunkFromSide(joints),
    ...headFromSide(joints),
    ...near.skin,
    ...near.cloth,
    drawArm(joints, "R", { isFar: false, surfaces }),
  ];
}

function bodyFromFront(joints: Joints, surfaces: Surfaces): Shape[] {
  const trunk = trunkFromFront(joints);
  const head = headFromFront(joints);
  const legs = { L: legFromFront(joints, "L"), R: legFromFront(joints, "R") };
  const arms = (behind: boolean): Shape[] =>
    (["R", "L"] as const)
      .filter((side) => isBehindHead(joints, side) === behind)
      .map((side) => drawArm(joints, side, { isFar: false, surfaces }));
  const isLying = Math.abs(joints.pelvisDirection) > 45;
  const order = legOrder(joints, isLying);
  const [under, over] = order;
  const cloth = isLying
    ? [...legs[under].cloth, ...trunk.hips, ...legs[over].cloth]
    : [...trunk.hips, ...legs[under].cloth, ...legs[over].cloth];
  return [
    ...arms(true),
    ...order.flatMap((side) => legs[side].skin),
    ...cloth,
    ...trunk.chest,
    ...head,
    ...arms(false),
  ];
}

/** Lying, the upper leg goes on top; else the one that comes further forward, the shorter one on paper. */
function legOrder(joints: Joints, isLying: boolean): readonly [under: Side, over: Side] {
  if (isLying) return joints.L.hip[1] >= joints.R.hip[1] ? ["R", "L"] : ["L", "R"];
  return joints.L.thighLength < joints.R.thighLength ? ["R", "L"] : ["L", "R"];
}

/** Raised beside the head: drawn behind it. */
function isBehindHead(joints: Joints, side: Side): boolean {
  const { upperArmDirection, outward } = joints[side];
  const raised = (((outward * (180 - upperArmDirection + joints.thoraxDirection)) % 360) + 360) % 360;
  return raised > 120 && raised < 240;
}
