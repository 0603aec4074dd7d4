import { add, type Vector } from "../vector.ts";

/**
 * Units of a picture's coordinates in one unit of the skeleton. Path data are whole hundredths: JavaScript writes whole
 * numbers several times faster than fractions, and writing numbers is three quarters of what a
 * frame cost (profiled, November 2026).
 */
export const PICTURE_SCALE = 100;

const number = (value: number): string => `${Math.round(value * PICTURE_SCALE)}`;
/** Points have y up; pictures have y down. */
const pair = (point: Vector): string =>
  `${Math.round(point[0] * PICTURE_SCALE)} ${Math.round(-point[1] * PICTURE_SCALE)}`;

/**
 * A closed curve through points (Catmull-Rom as cubic Béziers), always wound the same way, so that several in one path
 * join instead of cutting holes. `tension` 1 is round, 0 is straight.
 */
export function closedCurve(points: readonly Vector[], tension = 1): string {
  const wound = signedArea(points) < 0 ? points.toReversed() : points;
  const count = wound.length;
  const at = (index: number): Vector => wound[(index + count) % count] ?? [0, 0];
  let d = `M${pair(at(0))}`;
  for (let index = 0; index < count; index += 1) {
    d += segment(at(index - 1), at(index), at(index + 1), at(index + 2), tension);
  }
  return `${d}Z`;
}

/** An open curve through points. */
export function openCurve(points: readonly Vector[], tension = 1): string {
  const last = points.length - 1;
  const at = (index: number): Vector => points[Math.max(0, Math.min(last, index))] ?? [0, 0];
  let d = `M${pair(at(0))}`;
  for (let index = 0; index < last; index += 1) {
    d += segment(at(index - 1), at(index), at(index + 1), at(index + 2), tension);
  }
  return d;
}

/** A shape with two smooth long sides and straight ends: a limb, a sleeve, a hoop. */
export function ribbon(left: readonly Vector[], right: readonly Vector[]): string {
  const ring = [...left, ...right.toReversed()];
  const [one, two] = signedArea(ring) < 0 ? [right, left] : [left, right];
  return `${openCurve(one)}L${openCurve(two.toReversed()).slice(1)}Z`;
}

export const polyline = (points: readonly Vector[]): string => `M${points.map(pair).join("L")}`;

export function polygon(points: readonly Vector[]): string {
  return `${polyline(signedArea(points) < 0 ? points.toReversed() : points)}Z`;
}

export function ellipse(centre: Vector, radiusX: number, radiusY: number): string {
  const [x, y] = [centre[0], -centre[1]];
  const radii = `${number(radiusX)} ${number(radiusY)} 0 1 0`;
  const ends = [number(x - radiusX), number(x + radiusX), number(y)] as const;
  return `M${ends[0]} ${ends[2]}A${radii} ${ends[1]} ${ends[2]}A${radii} ${ends[0]} ${ends[2]}Z`;
}

export const circle = (centre: Vector, radius: number): string => ellipse(centre, radius, radius);

/** A rectangle by its top left corner, with rounded corners. */
export function roundedBox(x: number, top: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [y, w, h] = [-top, width, height];
  const arc = (dx: number, dy: number): string => `a${number(r)} ${number(r)} 0 0 1 ${number(dx)} ${number(dy)}`;
  return (
    `M${number(x + r)} ${number(y)}h${number(w - 2 * r)}${arc(r, r)}v${number(h - 2 * r)}${arc(-r, r)}` +
    `h${number(2 * r - w)}${arc(-r, -r)}v${number(2 * r - h)}${arc(r, -r)}Z`
  );
}

function segment(before: Vector, from: Vector, to: Vector, after: Vector, tension: number): string {
  const k = tension / 6;
  const first = add(from, [to[0] - before[0], to[1] - before[1]], k);
  const second = add(to, [after[0] - from[0], after[1] - from[1]], -k);
  return `C${pair(first)} ${pair(second)} ${pair(to)}`;
}

function signedArea(points: readonly Vector[]): number {
  let sum = 0;
  for (let index = 0; index < points.length; index += 1) {
    const a = points[index];
    const b = points[(index + 1) % points.length];
    if (a !== undefined && b !== undefined) sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}
