import type { Flesh } from "../build.ts";
import type { Side } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { add, direction, distance, type Vector } from "../vector.ts";
import { closedCurve } from "./path-data.ts";
import { filled, type Shape } from "./shape.ts";

/** How far the arm is lifted sideways, seen from the front: 0 hanging, 90 level, 180 overhead, up to 360. */
export function raisedDegrees(joints: Joints, side: Side): number {
  const { upperArmDirection, outward } = joints[side];
  return (((outward * (180 - upperArmDirection + joints.thoraxDirection)) % 360) + 360) % 360;
}

/** Where the round of the shoulder is drawn, seen from the front: it slides up toward the neck as the arm is raised. */
export function shoulderFromFront(joints: Joints, side: Side): Vector {
  const { shoulder, outward } = joints[side];
  const raised = raisedDegrees(joints, side);
  const share = raised > 230 ? 0 : Math.min(1, Math.max(0, (raised - 40) / 110));
  const lifted = share * share * (3 - 2 * share);
  const moved = add(shoulder, direction(joints.thoraxDirection + 90), -outward * (0.3 + 1.5 * lifted));
  return add(moved, direction(joints.thoraxDirection), 2.3 * lifted - 0.7);
}

/** The slope from neck to upper arm, over the arm's outline: neck, shoulder and arm are one skin. */
export function yokeFromFront(joints: Joints, side: Side, { arm }: Flesh): Shape {
  const round = shoulderFromFront(joints, side);
  const up = direction(joints.thoraxDirection);
  const across = add([0, 0], direction(joints.thoraxDirection + 90), joints[side].outward);
  const width = Math.max(0.78, distance(joints.L.shoulder, joints.R.shoulder) / 16);
  const chest = (x: number, y: number): Vector => add(add(joints.chest, up, y), across, x * width);
  const near = (x: number, y: number): Vector => add(add(round, up, y * arm), across, x * arm);
  return filled(
    closedCurve(
      [
        chest(5.5, 0.9),
        near(-0.6, 2.35),
        near(1.3, 1.75),
        near(1.9, 0.2),
        near(0.6, -1.2),
        near(-1.2, -1),
        chest(5.75, -2),
      ],
      0.7,
    ),
    "skin",
  );
}
