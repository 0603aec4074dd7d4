import type { Flesh } from "../build.ts";
import type { Side } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { distance } from "../vector.ts";
import { drawArm, type Surfaces } from "./draw-arm.ts";
import { headFromFront, headFromSide } from "./draw-head.ts";
import { legFromFront, legFromSide, shankFromFront } from "./draw-leg.ts";
import { trunkFromFront } from "./draw-trunk-front.ts";
import { neckFromSide, trunkFromSide } from "./draw-trunk-side.ts";
import type { Shape } from "./shape.ts";
import { raisedDegrees, yokeFromFront } from "./shoulder.ts";

/** Units from one ankle to the other knee where the legs are crossed. */
const CROSSED_WITHIN = 8;

/** Degrees from which a trunk in profile shows the viewer its front. */
const TURNED_HERE = 12;

/** What hands can lie on, and how the figure is made. */
type Appearance = { readonly surfaces: Surfaces; readonly build: Flesh };

/** The whole body, back to front. */
export function drawBody(joints: Joints, appearance: Appearance): Shape[] {
  return joints.view === "front" ? bodyFromFront(joints, appearance) : bodyFromSide(joints, appearance);
}

function bodyFromSide(joints: Joints, { surfaces, build }: Appearance): Shape[] {
  const far = legFromSide(joints, "L", { isFar: true, build });
  const near = legFromSide(joints, "R", { isFar: false, build });
  // Turned to the viewer the chest is in sight, and the far arm with it.
  const isTurnedHere = joints.twist < -TURNED_HERE;
  const farArm = drawArm(joints, "L", { isFar: true, surfaces, build });
  return [
    ...(isTurnedHere ? [] : [farArm]),
    ...far.skin,
    ...far.cloth,
    neckFromSide(joints, build),
    ...trunkFromSide(joints, build),
    ...headFromSide(joints, build),
    ...near.skin,
    ...near.cloth,
    ...(isTurnedHere ? [farArm] : []),
    drawArm(joints, "R", { isFar: false, surfaces, build }),
  ];
}

function bodyFromFront(joints: Joints, { surfaces, build }: Appearance): Shape[] {
  const trunk = trunkFromFront(joints, build);
  const head = headFromFront(joints, build);
  const legs = { L: legFromFront(joints, "L", build), R: legFromFront(joints, "R", build) };
  const arms = (behind: boolean): Shape[] =>
    (["R", "L"] as const)
      .filter((side) => isBehindHead(joints, side) === behind)
      .flatMap((side) => [
        drawArm(joints, side, { isFar: false, surfaces, build }),
        yokeFromFront(joints, side, build),
      ]);
  const isLying = Math.abs(joints.pelvisDirection) > 45;
  const order = legOrder(joints, isLying);
  const skinOf = (sides: readonly Side[]): Shape[] => sides.flatMap((side) => legs[side].skin);
  const [under, over] = order;
  if (!isLying && areKneesBeforeTrunk(joints)) {
    return [
      ...arms(true),
      ...trunk.hips,
      ...trunk.chest,
      ...head,
      ...order.flatMap((side) => [...legs[side].cloth, ...legs[side].skin]),
      ...arms(false),
    ];
  }
  const dressed = isLying
    ? [...skinOf(order), ...legs[under].cloth, ...trunk.hips, ...legs[over].cloth]
    : isCrossed(joints)
      ? [
          ...legs[under].skin,
          ...trunk.hips,
          ...legs[under].cloth,
          ...legs[over].skin,
          ...legs[over].cloth,
          ...shankFromFront(joints, over, build),
        ]
      : [...skinOf(order), ...trunk.hips, ...legs[under].cloth, ...legs[over].cloth];
  return [...arms(true), ...dressed, ...trunk.chest, ...head, ...arms(false)];
}

/** Sitting on the floor with the knees up: they hide the trunk, and the shins hide the thighs. */
const areKneesBeforeTrunk = ({ L, R }: Joints): boolean => L.knee[1] > L.hip[1] + 4 && R.knee[1] > R.hip[1] + 4;

/**
 * Lying, the upper leg goes on top; else the one whose ankle rests on the other's knee, or the one that comes further
 * forward, the shorter one on paper.
 */
function legOrder(joints: Joints, isLying: boolean): readonly [under: Side, over: Side] {
  if (isLying) return joints.L.hip[1] >= joints.R.hip[1] ? ["R", "L"] : ["L", "R"];
  if (restsOnKnee(joints, "R")) return ["L", "R"];
  if (restsOnKnee(joints, "L")) return ["R", "L"];
  return joints.L.thighLength < joints.R.thighLength ? ["R", "L"] : ["L", "R"];
}

const restsOnKnee = (joints: Joints, side: Side): boolean =>
  distance(joints[side].ankle, joints[side === "L" ? "R" : "L"].knee) < CROSSED_WITHIN;

const isCrossed = (joints: Joints): boolean => restsOnKnee(joints, "L") || restsOnKnee(joints, "R");

/** Raised beside the head: drawn behind it. */
function isBehindHead(joints: Joints, side: Side): boolean {
  const raised = raisedDegrees(joints, side);
  return raised > 120 && raised < 240;
}
