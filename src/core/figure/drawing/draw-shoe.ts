import type { Limbs } from "../skeleton.ts";
import { add, direction, type Vector } from "../vector.ts";
import { closedCurve, polyline } from "./path-data.ts";
import { contoured, filled, type Shape, stroked } from "./shape.ts";

type Place = (along: number, up: number) => Vector;

/** A running shoe in profile: upper, midsole with a raised heel, two laces, a pull tab. */
export function shoeFromSide(limbs: Limbs, options: { readonly isFar: boolean }): Shape[] {
  const ahead = direction(limbs.footDirection);
  const up: Vector = [-ahead[1], ahead[0]];
  const at: Place = (x, y) => add(add(limbs.ankle, ahead, x), up, y);
  const upper = closedCurve([
    at(-3.1, -1.3),
    at(-3.05, 0.5),
    at(-2.7, 2.7),
    at(-1.9, 2.35),
    at(-0.3, 1.75),
    at(1.6, 2.35),
    at(2.5, 1.95),
    at(3.7, 1.05),
    at(5.9, 0.5),
    at(7.9, 0.15),
    at(9, -0.75),
    at(8.9, -1.6),
    at(3, -1.8),
  ]);
  const sole = closedCurve([
    at(-3.2, -0.75),
    at(-3.7, -1.5),
    at(-2.9, -2.35),
    at(2, -2.25),
    at(6.6, -2.35),
    at(8.9, -1.95),
    at(9.5, -1.15),
    at(8.9, -0.95),
    at(5, -1.35),
    at(0, -1.05),
  ]);
  const laces = `${polyline([at(1.7, 0.9), at(2.9, 0)])}${polyline([at(3, 0.4), at(4.1, -0.5)])}`;
  return [
    contoured(upper, options.isFar ? "shoe-far" : "shoe", 0.5),
    filled(sole, options.isFar ? "sole-far" : "sole"),
    stroked(laces, options.isFar ? "sole-far" : "sole", 0.65),
  ];
}

/** A shoe from the toes; `y` runs down the shin. */
export function shoeFromFront(limbs: Limbs): Shape[] {
  const down = direction(limbs.shankDirection);
  const across: Vector = [-down[1], down[0]];
  const at: Place = (x, y) => add(add(limbs.ankle, across, x * limbs.outward), down, y);
  const upper = closedCurve(
    [at(-1.95, -1.5), at(-2.45, 0.5), at(-2.75, 1.8), at(0.3, 2.3), at(3.4, 1.8), at(3, 0.4), at(2, -1.5), at(0, -1)],
    0.9,
  );
  const sole = closedCurve(
    [at(-2.9, 1.35), at(-2.8, 2.25), at(0.3, 2.5), at(3.5, 2.25), at(3.55, 1.35), at(0.3, 1.75)],
    0.8,
  );
  const laces = `${polyline([at(-0.9, -0.2), at(1.3, -0.2)])}${polyline([at(-1, 0.7), at(1.5, 0.7)])}`;
  return [contoured(upper, "shoe", 0.5), filled(sole, "sole"), stroked(laces, "sole", 0.5)];
}
