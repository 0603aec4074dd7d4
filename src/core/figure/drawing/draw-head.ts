import type { Flesh } from "../build.ts";
import type { Joints } from "../skeleton.ts";
import { add, direction, sine, type Vector } from "../vector.ts";
import { circle, closedCurve, ellipse, openCurve } from "./path-data.ts";
import { contoured, filled, type Shape, stroked } from "./shape.ts";

type Place = (ahead: number, up: number) => Vector;

/** Hair with a thin rim under it where the page gives it one: black hair is still seen in the dark. */
const rimmed = (d: string, paint: "hair" | "knot"): Shape => ({
  d,
  fill: paint,
  stroke: paint === "hair" ? "hair-rim" : "knot-rim",
  width: 0.7,
  isContoured: true,
});

/** Profile with brow, nose, lips, chin and ear; headband and topknot show how the head is turned. */
export function headFromSide(joints: Joints, { head: size }: Flesh): Shape[] {
  const up = direction(joints.neckDirection);
  const ahead = direction(joints.neckDirection + 90);
  const at: Place = (x, y) => add(add(joints.head, ahead, x * size), up, y * size);
  const face = [
    at(-2.4, -4.7),
    at(0.5, -5.2),
    at(2.7, -6.15),
    at(4.1, -5.8),
    at(4.5, -4.7),
    at(4.35, -3.75),
    at(4.85, -2.9),
    at(4.6, -2.05),
    at(6.05, -1.15),
    at(5.1, 0.75),
    at(4.65, 1.8),
    at(4.75, 3.6),
    at(2.6, 5.7),
    at(-0.6, 6.15),
    at(-3.8, 4.7),
    at(-5.2, 1.4),
    at(-4.4, -2.2),
  ];
  const hair = [
    at(4.65, 4),
    at(3.7, 5.5),
    at(0.7, 6.8),
    at(-2.6, 6.3),
    at(-5.05, 4),
    at(-5.8, 0.6),
    at(-5, -2.6),
    at(-3.7, -4.3),
    at(-2.95, -3.1),
    at(-2.4, -1),
    at(-1.9, 0.9),
    at(0.2, 1.9),
    at(1.8, 3),
  ];
  const band = [at(4.75, 3.3), at(1.6, 3.35), at(-2, 2.75), at(-5.5, 1.5)];
  const ear = [at(-1.6, 0.3), at(-0.3, 0.45), at(0.1, -0.8), at(-0.7, -1.95), at(-1.5, -1)];
  return [
    rimmed(circle(at(-3.5, 6.3), 2.35), "knot"),
    contoured(closedCurve(face, 0.85), "skin", 0.5),
    rimmed(closedCurve(hair, 0.9), "hair"),
    stroked(openCurve(band), "trim", 1.2),
    filled(closedCurve(ear), "skin-far"),
    filled(ellipse(at(3.35, 0.75), 0.42, 0.62), "feature"),
    stroked(openCurve([at(2.5, 2.2), at(3.4, 2.5), at(4.2, 2.3)]), "feature", 0.5),
  ];
}

/** Seen from the front: features, hairline and topknot slide sideways as the head turns with the trunk. */
export function headFromFront(joints: Joints, { head: size }: Flesh): Shape[] {
  const up = direction(joints.neckDirection);
  const across = direction(joints.neckDirection + 90);
  const at: Place = (x, y) => add(add(joints.head, across, x * size), up, y * size);
  const turn = sine(joints.twist);
  const shift = turn * 2.9;
  const face = [
    at(0, -6.2),
    at(2.5, -5.4),
    at(4.25, -2.7),
    at(4.75, 1.2),
    at(4, 4.6),
    at(0, 6.2),
    at(-4, 4.6),
    at(-4.75, 1.2),
    at(-4.25, -2.7),
    at(-2.5, -5.4),
  ];
  const hair = [
    at(-4.95, 0.2),
    at(-5.05, 3.2),
    at(-3.4, 6.1),
    at(0, 7.1),
    at(3.4, 6.1),
    at(5.05, 3.2),
    at(4.95, 0.2),
    at(4.2, 2.2),
    at(2.3 + shift * 0.5, 3.9),
    at(shift * 0.6, 4.25),
    at(-2.3 + shift * 0.5, 3.9),
    at(-4.2, 2.2),
  ];
  const band = [at(-4.8, 2.5), at(-2.3, 3.6), at(shift * 0.3, 3.9), at(2.3, 3.6), at(4.8, 2.5)];
  const side = turn >= 0 ? 1 : -1;
  const eyes = [-1.9, 1.9]
    .map((x) => x + shift)
    .filter((x) => Math.abs(x) < 4.4)
    .map((x) => ellipse(at(x, 0.7), 0.45, 0.62));
  const brows = [-1.9, 1.9]
    .map((x) => x + shift)
    .filter((x) => Math.abs(x) < 4.3)
    .map((x) => openCurve([at(x - 0.9, 2.05), at(x, 2.35), at(x + 0.9, 2.05)]));
  const ears = [-4.85, 4.85]
    .filter((x) => x * turn <= 1.6)
    .map((x) => circle(at(x * (1 - Math.abs(turn) * 0.12), -0.4), 1.05));
  return [
    rimmed(circle(at(-shift * 0.5, 7.7), 2.3), "knot"),
    filled(ears.join(""), "skin-far"),
    contoured(closedCurve(face), "skin", 0.5),
    rimmed(closedCurve(hair, 0.95), "hair"),
    stroked(openCurve(band), "trim", 1.2),
    filled(eyes.join(""), "feature"),
    stroked(brows.join(""), "feature", 0.5),
    stroked(
      openCurve([at(shift - 0.1, 0.6), at(shift + 0.85 * side, -1.25), at(shift - 0.1 * side, -1.6)]),
      "skin-far",
      0.7,
    ),
    stroked(openCurve([at(shift - 1.2, -3.2), at(shift, -3.65), at(shift + 1.2, -3.2)]), "skin-far", 0.65),
  ];
}
