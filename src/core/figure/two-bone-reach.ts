import type { Side } from "./illustration.ts";
import { type Frame, type Joints, type Limbs, signOf } from "./skeleton.ts";
import { arcCosine, directionOf, length, nearestTurn, subtract, type Vector } from "./vector.ts";

/**
 * Directions of two bones that start at `start` and end at `end`, as near as their lengths allow.
 * `bend` is the side on which the middle joint stands out.
 */
function twoBoneReach(
  start: Vector,
  end: Vector,
  bones: { readonly first: number; readonly second: number; readonly bend: 1 | -1 },
): readonly [first: number, second: number] {
  const { first, second, bend } = bones;
  const way = subtract(end, start);
  const slack = 1e-3;
  const far = Math.min(first + second - slack, Math.max(Math.abs(first - second) + slack, length(way)));
  const heading = directionOf(way);
  const atStart = arcCosine((first * first + far * far - second * second) / (2 * first * far));
  const atEnd = arcCosine((second * second + far * far - first * first) / (2 * second * far));
  return [heading - bend * atStart, heading + bend * atEnd];
}

/** The frame with one leg's directions set; the foot keeps `footDirection`. */
export function withLeg(
  frame: Frame,
  joints: Joints,
  side: Side,
  to: { readonly thigh: number; readonly shank: number; readonly foot: number },
): Frame {
  const sign = signOf(joints.view, side);
  const { pose } = frame;
  return {
    ...frame,
    pose: {
      ...pose,
      [`hip${side}`]: nearestTurn(sign * (joints.pelvisDirection + 180 - to.thigh), pose[`hip${side}`] ?? 0),
      [`knee${side}`]: nearestTurn(sign * (to.shank - to.thigh), pose[`knee${side}`] ?? 0),
      [`ankle${side}`]: nearestTurn(to.foot + 90 - to.shank, pose[`ankle${side}`] ?? 0),
    },
  };
}

/** The frame with one ankle at `goal` (as near as the leg reaches), knee bending as it does now. */
export function withAnkleAt(frame: Frame, joints: Joints, side: Side, goal: Vector, foot: number): Frame {
  const limbs = joints[side];
  const [thigh, shank] = twoBoneReach(limbs.hip, goal, {
    first: limbs.thighLength,
    second: limbs.shankLength,
    bend: kneeSide(joints, limbs, side),
  });
  return withLeg(frame, joints, side, { thigh, shank, foot });
}

/** The frame with one hand at `goal` (as near as the arm reaches), elbow bending as it does now. */
export function withHandAt(frame: Frame, joints: Joints, side: Side, goal: Vector): Frame {
  const sign = signOf(joints.view, side);
  const limbs = joints[side];
  const [upperArm, forearm] = twoBoneReach(limbs.shoulder, goal, {
    first: limbs.upperArmLength,
    second: limbs.forearmLength,
    bend: limbs.elbowBend * sign < 0 ? 1 : -1,
  });
  const { pose } = frame;
  return {
    ...frame,
    pose: {
      ...pose,
      [`shoulder${side}`]: nearestTurn(sign * (joints.thoraxDirection + 180 - upperArm), pose[`shoulder${side}`] ?? 0),
      [`elbow${side}`]: nearestTurn(sign * (upperArm - forearm), pose[`elbow${side}`] ?? 0),
    },
  };
}

const kneeSide = (joints: Joints, limbs: Limbs, side: Side): 1 | -1 =>
  (limbs.kneeBend * signOf(joints.view, side) || 1) > 0 ? 1 : -1;
