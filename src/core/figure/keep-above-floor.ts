import type { Illustration, PlantedJoint, Side } from "./illustration.ts";
import { type Frame, type Joints, planeOf, SIDES, solveJoints, SOLE } from "./skeleton.ts";
import { withAnkleAt, withHandAt } from "./two-bone-reach.ts";
import { add, direction } from "./vector.ts";

/** Half the thickness of what lies between a joint and the floor. */
const FLESH = { pelvis: 3.5, knee: 2.6, elbow: 1.6, hand: 0.8 } as const;
/** How far skin may give way to the floor. */
const GIVE = 0.4;

/**
 * Nothing goes through the floor: what a leg or the seat would sink lifts the whole figure; a leg that swings or an arm
 * bends instead. `key` is the keyframe that the frame moves into.
 */
export function keepAboveFloor(frame: Frame, illustration: Illustration, key: number): Frame {
  if (illustration.surface !== "floor") return frame;
  const view = planeOf(illustration.view);
  const planted = illustration.keyframes[key]?.planted ?? [];
  const free = SIDES.filter((side) => !planted.includes(`ankle${side}`));
  const swinging = free.length === 1 ? (free[0] ?? null) : null;

  let result = frame;
  const sunk = lowestPoint(solveJoints(result, view), { arms: false, except: swinging });
  if (sunk < 0) result = liftUnderHands(result, -sunk, planted, view);
  if (swinging !== null) result = bendSwingingLeg(result, swinging, view);
  for (const side of SIDES) result = bendSunkenArm(result, side, view);
  const left = lowestPoint(solveJoints(result, view), { arms: true, except: swinging });
  return left < -GIVE ? lift(result, -left - GIVE) : result;
}

/** The lowest point of one shoe. */
export function lowestOfFoot(joints: Joints, side: Side): number {
  const { ankle, footDirection } = joints[side];
  if (joints.view === "front") return ankle[1] - SOLE;
  const ahead = direction(footDirection);
  const heel = add(ankle, [-ahead[1], ahead[0]], -SOLE);
  return Math.min(add(heel, ahead, -2.4)[1], add(heel, ahead, 8)[1], add(ankle, ahead, 8.2)[1]);
}

/** The lowest point of the body, with the flesh around its joints. */
function lowestPoint(joints: Joints, of: { readonly arms: boolean; readonly except: Side | null }): number {
  let lowest = joints.root[1] - FLESH.pelvis;
  for (const side of SIDES) {
    const limbs = joints[side];
    lowest = Math.min(lowest, limbs.knee[1] - FLESH.knee);
    if (side !== of.except) lowest = Math.min(lowest, lowestOfFoot(joints, side));
    if (of.arms) lowest = Math.min(lowest, limbs.elbow[1] - FLESH.elbow, limbs.hand[1] - FLESH.hand);
  }
  return lowest;
}

const lift = (frame: Frame, by: number): Frame => ({ ...frame, root: [frame.root[0], frame.root[1] + by] });

/** Lifts the body while planted hands stay where they lean. */
function liftUnderHands(frame: Frame, by: number, planted: readonly PlantedJoint[], view: "side" | "front"): Frame {
  const before = solveJoints(frame, view);
  let result = lift(frame, by);
  for (const side of SIDES) {
    if (!planted.includes(`hand${side}`) || planted.includes(`elbow${side}`)) continue;
    result = withHandAt(result, solveJoints(result, view), side, before[side].hand);
  }
  return result;
}

/** One foot stands and the other swings: the swinging leg bends, the standing one is never lifted. */
function bendSwingingLeg(frame: Frame, side: Side, view: "side" | "front"): Frame {
  const joints = solveJoints(frame, view);
  const under = lowestOfFoot(joints, side);
  if (under >= 0) return frame;
  const { ankle, footDirection } = joints[side];
  return withAnkleAt(frame, joints, side, [ankle[0], ankle[1] - under], footDirection);
}

function bendSunkenArm(frame: Frame, side: Side, view: "side" | "front"): Frame {
  const joints = solveJoints(frame, view);
  const { hand, elbow } = joints[side];
  if (hand[1] >= FLESH.hand || elbow[1] < FLESH.elbow) return frame;
  return withHandAt(frame, joints, side, [hand[0], FLESH.hand]);
}
