import { blendFrames } from "./blend-frames.ts";
import type { PlantedJoint, Side } from "./illustration.ts";
import { type Frame, type Joints, SIDES, solveJoints } from "./skeleton.ts";
import { withAnkleAt, withHandAt, withLeg } from "./two-bone-reach.ts";
import { add, directionOf, mix, mixNumbers, nearestTurn, subtract, type Vector } from "./vector.ts";

/** A frame between two others in which the planted joints stay where they are, by two-bone inverse kinematics. */
export function holdPlanted(
  from: Frame,
  to: Frame,
  share: number,
  hold: { readonly planted: readonly PlantedJoint[]; readonly view: "side" | "front" },
): Frame {
  const { planted, view } = hold;
  const blended = blendFrames(from, to, share);
  if (planted.length === 0) return blended;
  const start = solveJoints(from, view);
  const end = solveJoints(to, view);
  const goal: GoalOf = (side, joint) => mix(start[side][joint], end[side][joint], share);

  const carried = carryTrunk(blended, planted, goal, view);
  const placed = placeLimbs(carried, planted, goal, { start, end, share, view });
  const pull = outOfReach(placed, planted, goal, view);
  return pull === null
    ? placed
    : placeLimbs({ ...carried, root: add(carried.root, pull) }, planted, goal, { start, end, share, view });
}

type GoalOf = (side: Side, joint: "knee" | "elbow" | "ankle" | "hand") => Vector;
type Course = {
  readonly start: Joints;
  readonly end: Joints;
  readonly share: number;
  readonly view: "side" | "front";
};

function placeLimbs(from: Frame, planted: readonly PlantedJoint[], goal: GoalOf, course: Course): Frame {
  const { start, end, share, view } = course;
  let frame = from;
  for (const side of SIDES) {
    if (planted.includes(`ankle${side}`)) {
      frame = plantFoot(frame, side, {
        goal: goal(side, "ankle"),
        foot: mixNumbers(
          start[side].footDirection,
          nearestTurn(end[side].footDirection, start[side].footDirection),
          share,
        ),
        isKneePlanted: planted.includes(`knee${side}`),
        view,
      });
    }
    if (planted.includes(`hand${side}`) && !planted.includes(`elbow${side}`)) {
      frame = withHandAt(frame, solveJoints(frame, view), side, goal(side, "hand"));
    }
  }
  return frame;
}

/** Hands at full stretch pull the trunk with them: by how much it would have to move, null where nothing is planted. */
function outOfReach(
  frame: Frame,
  planted: readonly PlantedJoint[],
  goal: GoalOf,
  view: "side" | "front",
): Vector | null {
  if (planted.some((joint) => joint.startsWith("knee") || joint.startsWith("elbow") || joint === "pelvis")) return null;
  const joints = solveJoints(frame, view);
  const misses = SIDES.filter((side) => planted.includes(`hand${side}`)).map((side) =>
    subtract(goal(side, "hand"), joints[side].hand),
  );
  if (misses.length === 0) return null;
  return add(
    [0, 0],
    misses.reduce((total, miss) => add(total, miss), [0, 0] as Vector),
    1 / misses.length,
  );
}

/** A planted knee or elbow carries the trunk with it. */
function carryTrunk(
  frame: Frame,
  planted: readonly PlantedJoint[],
  goal: (side: Side, joint: "knee" | "elbow") => Vector,
  view: "side" | "front",
): Frame {
  const joints: Joints = solveJoints(frame, view);
  const shifts: Vector[] = [];
  for (const side of SIDES) {
    for (const joint of ["knee", "elbow"] as const) {
      if (planted.includes(`${joint}${side}`)) shifts.push(subtract(goal(side, joint), joints[side][joint]));
    }
  }
  if (shifts.length === 0) return frame;
  const sum = shifts.reduce((total, shift) => add(total, shift), [0, 0] as Vector);
  return { ...frame, root: add(frame.root, sum, 1 / shifts.length) };
}

function plantFoot(
  frame: Frame,
  side: Side,
  to: {
    readonly goal: Vector;
    readonly foot: number;
    readonly isKneePlanted: boolean;
    readonly view: "side" | "front";
  },
): Frame {
  const joints = solveJoints(frame, to.view);
  if (!to.isKneePlanted) return withAnkleAt(frame, joints, side, to.goal, to.foot);
  const shank = directionOf(subtract(to.goal, joints[side].knee));
  return withLeg(frame, joints, side, { thigh: joints[side].thighDirection, shank, foot: to.foot });
}
