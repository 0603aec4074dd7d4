import { easeInOut } from "./blend-frames.ts";
import type { Keyframe } from "./illustration.ts";
import { type Frame, solveJoints } from "./skeleton.ts";
import { withAnkleAt } from "./two-bone-reach.ts";
import { mixNumbers } from "./vector.ts";

/** Units between the sole and the edge that it clears, at the middle of the way. */
const CLEARANCE = 3;

/**
 * Takes the feet of `to.stepsOver` round an edge instead of through it: on the way up they rise before they come forward,
 * on the way down they go back before they sink.
 */
export function stepOver(
  frame: Frame,
  ends: { readonly start: Frame; readonly end: Frame; readonly to: Keyframe },
  move: { readonly share: number; readonly view: "side" | "front" },
): Frame {
  const { start, end, to } = ends;
  const { share, view } = move;
  return (to.stepsOver ?? []).reduce((moved, joint) => {
    const side = joint === "ankleL" ? "L" : "R";
    const from = solveJoints(start, view)[side].ankle;
    const goal = solveJoints(end, view)[side].ankle;
    const early = easeInOut(Math.min(1, share * 1.6));
    const late = easeInOut(Math.max(0, share * 1.6 - 0.6));
    const [across, up] = goal[1] > from[1] ? [late, early] : [early, late];
    const lift = CLEARANCE * Math.sin(Math.PI * share) ** 2;
    const joints = solveJoints(moved, view);
    return withAnkleAt(
      moved,
      joints,
      side,
      [mixNumbers(from[0], goal[0], across), mixNumbers(from[1], goal[1], up) + lift],
      joints[side].footDirection,
    );
  }, frame);
}
