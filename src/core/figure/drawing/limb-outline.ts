import { add, direction, distance, subtract, unit, type Vector } from "../vector.ts";
import { ribbon } from "./path-data.ts";

/** Half widths along a bone: share of its length, then toward the figure's front and back (or either side). */
export type Profile = readonly (readonly [share: number, front: number, back: number])[];

/**
 * The outline of one bone's flesh or cloth. `frontDegrees` is where the figure's front is seen from this bone; nothing
 * reaches under `floor`.
 */
export function limbOutline(
  from: Vector,
  to: Vector,
  profile: Profile,
  frontDegrees: number | null,
  floor = Number.NEGATIVE_INFINITY,
): string {
  const along = unit(subtract(to, from));
  const size = distance(from, to);
  const front: Vector = frontDegrees === null ? [-along[1], along[0]] : direction(frontDegrees);
  const at = (share: number, width: number): Vector =>
    onFloor(add(add(from, along, size * share), front, width), floor);
  return ribbon(
    profile.map(([share, ahead]) => at(share, ahead)),
    profile.map(([share, , behind]) => at(share, -behind)),
  );
}

/** What would sink lies flat. */
export const onFloor = ([x, y]: Vector, floor: number): Vector => [x, Math.max(y, floor)];

/** The same width on both sides, for the front view. */
export const evened = (profile: Profile, factor: number): Profile =>
  profile.map(([share, front, back]) => {
    const half = ((front + back) / 2) * factor;
    return [share, half, half];
  });

/** So much wider or slimmer, for a build. */
export const scaled = (profile: Profile, factor: number): Profile =>
  factor === 1 ? profile : profile.map(([share, front, back]) => [share, front * factor, back * factor]);

export const THIGH: Profile = [
  [0, 4.3, 5.2],
  [0.26, 4.75, 4.6],
  [0.6, 4.05, 3.55],
  [0.86, 3.1, 2.9],
  [1, 2.8, 2.75],
];
export const SHANK: Profile = [
  [0, 2.75, 2.7],
  [0.14, 2.7, 3.05],
  [0.32, 2.5, 3.75],
  [0.54, 2.1, 3.05],
  [0.8, 1.65, 1.8],
  [1, 1.6, 1.75],
];
export const KNEE = 2.76;
export const UPPER_ARM: Profile = [
  [0, 2.85, 2.95],
  [0.22, 2.9, 2.8],
  [0.6, 2.4, 2.3],
  [1, 1.95, 1.95],
];
export const SHOULDER = 2.9;
export const FOREARM: Profile = [
  [0, 1.95, 1.95],
  [0.22, 2.3, 2.1],
  [0.6, 1.7, 1.65],
  [0.95, 1.25, 1.25],
];
export const ELBOW = 1.95;
