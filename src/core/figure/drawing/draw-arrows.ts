import type { Arrow } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { add, direction, unit, type Vector } from "../vector.ts";
import { openCurve, polyline } from "./path-data.ts";
import { type Shape, stroked } from "./shape.ts";

/** Motion that a flat picture hides. `share` 0 to 1 is how far the move has come: the arrow fades in by growing. */
export function drawArrows(arrows: readonly Arrow[], joints: Joints): Shape[] {
  return arrows.flatMap((arrow) => {
    switch (arrow.kind) {
      case "turn-left":
        return turn(placeOf(arrow.at, joints), joints, -1);
      case "turn-right":
        return turn(placeOf(arrow.at, joints), joints, 1);
      case "toward":
        return depth(placeOf(arrow.at, joints), 1, outwardOf(arrow.at, joints));
      case "away":
        return depth(placeOf(arrow.at, joints), -1, outwardOf(arrow.at, joints));
    }
  });
}

const TURN_WIDE = 16;
const TURN_FLAT = 5;

/** Half an ellipse round the spine, passing in front, with a head at its end. `way` 1 goes to the right of the screen. */
function turn(centre: Vector, joints: Joints, way: 1 | -1): Shape[] {
  const across = direction(joints.thoraxDirection + 90);
  const up = direction(joints.thoraxDirection);
  const at = (degrees: number): Vector =>
    add(
      add(centre, across, way * TURN_WIDE * Math.sin((degrees * Math.PI) / 180)),
      up,
      -TURN_FLAT * Math.cos((degrees * Math.PI) / 180),
    );
  const curve = openCurve([-46, -28, -10, 10, 28, 46].map(at));
  return withHead(curve, at(46), unit(add([across[0] * way, across[1] * way], up, 0.28)), 4.2);
}

/** Beside the body: on the joint's own side where it is seen from the front, before the middle for the trunk. */
function outwardOf(at: Arrow["at"], joints: Joints): 1 | 0 | -1 {
  if (at === "chest" || at === "pelvis") return 0;
  return joints.view === "front" && at.endsWith("L") ? 1 : -1;
}

/**
 * A line beside the joint with an open head, broad toward the viewer and slight away from it. Never filled: what is filled
 * and as thick as a hand is read as a limb.
 */
function depth(centre: Vector, way: 1 | -1, outward: 1 | 0 | -1): Shape[] {
  const start: Vector = add(centre, way === 1 ? [6 * outward, 9] : [11 * outward, 2]);
  const end: Vector = add(centre, way === 1 ? [12 * outward, 1] : [5 * outward, 10]);
  return withHead(polyline([start, end]), end, unit([end[0] - start[0], end[1] - start[1]]), way === 1 ? 4.2 : 2.8);
}

/** An open head of so many units at the tip of a line. */
function withHead(line: string, tip: Vector, along: Vector, size: number): Shape[] {
  const side: Vector = [-along[1], along[0]];
  const back = add(tip, along, -size * 0.8);
  const drawn = line + polyline([add(back, side, size * 0.7), tip, add(back, side, -size * 0.7)]);
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
