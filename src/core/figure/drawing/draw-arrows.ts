import type { Arrow } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { add, direction, subtract, unit, type Vector } from "../vector.ts";
import { openCurve, polyline } from "./path-data.ts";
import { type Shape, stroked } from "./shape.ts";

/** Motion that a flat picture hides. Never filled: what is filled and as thick as a hand is read as a limb. */
export function drawArrows(arrows: readonly Arrow[], joints: Joints): Shape[] {
  return arrows.flatMap((arrow) => linesOf(arrow, joints).flatMap(drawLine));
}

/** Where arrows reach, for the box that has to hold them. */
export const extentOfArrows = (arrows: readonly Arrow[], joints: Joints): Vector[] =>
  arrows.flatMap((arrow) => linesOf(arrow, joints).flatMap(({ points }) => points));

/** A line or a curve with an open head of so many units at its end. `aim`: where the head points if not along the line. */
type Line = {
  readonly points: readonly [Vector, Vector, ...Vector[]];
  readonly head: number;
  readonly aim?: Vector;
};

function linesOf({ kind, at }: Arrow, joints: Joints): readonly Line[] {
  const centre = placeOf(at, joints);
  const outward = outwardOf(at, joints);
  const from = (...points: readonly [Vector, Vector]): Line["points"] => [
    add(centre, points[0]),
    add(centre, points[1]),
  ];
  switch (kind) {
    case "turn-left":
      return [turn(centre, joints, -1)];
    case "turn-right":
      return [turn(centre, joints, 1)];
    case "toward":
      return [{ points: from([6 * outward, 9], [12 * outward, 1]), head: 4.2 }];
    case "away":
      return [{ points: from([11 * outward, 2], [5 * outward, 10]), head: 2.8 }];
    case "up":
      return [{ points: from([11 * outward, -5], [11 * outward, 5]), head: 3.4 }];
    case "down":
      return [{ points: from([11 * outward, 19], [11 * outward, 9.5]), head: 3.4 }];
    case "over":
      return [over(centre, joints)];
    case "squeeze":
      return [
        { points: from([-15.5, 6], [-8.8, 2.2]), head: 3 },
        { points: from([-15.5, -6.5], [-8.8, -2.7]), head: 3 },
      ];
    case "rock-back":
      return [rock(centre, BEHIND)];
    case "rock-forward":
      return [rock(centre, BEHIND.toReversed())];
  }
}

/** Round the small of the back, from above it to behind the seat. */
const BEHIND: readonly Vector[] = [
  [-9.5, 19],
  [-13.5, 15],
  [-15.5, 9],
  [-15.5, 3],
];

function rock(centre: Vector, way: readonly Vector[]): Line {
  const [first, second, ...rest] = way.map((point) => add(centre, point));
  if (first === undefined || second === undefined) throw new Error("A curve has two points at least.");
  return { points: [first, second, ...rest], head: 4.2 };
}

const TURN_WIDE = 16;
const TURN_FLAT = 5;

/** Half an ellipse round the spine, passing in front. `way` 1 goes to the right of the screen. */
function turn(centre: Vector, joints: Joints, way: 1 | -1): Line {
  const across = direction(joints.thoraxDirection + 90);
  const up = direction(joints.thoraxDirection);
  const at = (degrees: number): Vector =>
    add(
      add(centre, across, way * TURN_WIDE * Math.sin((degrees * Math.PI) / 180)),
      up,
      -TURN_FLAT * Math.cos((degrees * Math.PI) / 180),
    );
  return {
    points: [at(-46), at(-28), at(-10), at(10), at(28), at(46)],
    head: 4.2,
    aim: add([across[0] * way, across[1] * way], up, 0.28),
  };
}

/** Seen from above: from where the arm lay, over the body, to the other side. */
function over(centre: Vector, joints: Joints): Line {
  const across = direction(joints.thoraxDirection + 90);
  const up = direction(joints.thoraxDirection);
  const at = (beyond: number, ahead: number): Vector => add(add(centre, across, beyond), up, ahead);
  return { points: [at(21, -4.5), at(11, -8), at(0, -9), at(-11, -8), at(-21, -4.5)], head: 4.2 };
}

/** Beside the body: on the joint's own side where it is seen from the front, before the middle for the trunk. */
function outwardOf(at: Arrow["at"], joints: Joints): 1 | 0 | -1 {
  if (at === "chest" || at === "pelvis") return 0;
  return joints.view === "front" && at.endsWith("L") ? 1 : -1;
}

function drawLine({ points, head, aim }: Line): Shape[] {
  const [before = points[0], tip = points[1]] = points.slice(-2);
  const along = unit(aim ?? subtract(tip, before));
  const side: Vector = [-along[1], along[0]];
  const back = add(tip, along, -head * 0.8);
  const line = points.length > 2 ? openCurve(points) : polyline(points);
  const drawn = line + polyline([add(back, side, head * 0.7), tip, add(back, side, -head * 0.7)]);
  return [stroked(drawn, "arrow-edge", 2.6), stroked(drawn, "arrow", 1.1)];
}

function placeOf(name: Arrow["at"], joints: Joints): Vector {
  switch (name) {
    case "chest":
      return add(joints.waist, direction(joints.thoraxDirection), 0.5);
    case "pelvis":
      return joints.root;
    case "kneeL":
      return joints.L.knee;
    case "kneeR":
      return joints.R.knee;
    case "ankleL":
      return joints.L.ankle;
    case "ankleR":
      return joints.R.ankle;
    case "handL":
      return joints.L.hand;
    case "handR":
      return joints.R.hand;
  }
}
