import type { Point } from "./illustration.ts";

/** Plane vectors, x right and y up. Directions in degrees: 0 up, 90 right, clockwise. */
export type Vector = Point;

const RADIANS = Math.PI / 180;

export const cosine = (degrees: number): number => Math.cos(degrees * RADIANS);
export const sine = (degrees: number): number => Math.sin(degrees * RADIANS);
export const arcCosine = (value: number): number => Math.acos(Math.min(1, Math.max(-1, value))) / RADIANS;

/** The unit vector of a direction. */
export const direction = (degrees: number): Vector => [sine(degrees), cosine(degrees)];
export const directionOf = (vector: Vector): number => Math.atan2(vector[0], vector[1]) / RADIANS;

export const add = (point: Vector, vector: Vector, factor = 1): Vector => [
  point[0] + vector[0] * factor,
  point[1] + vector[1] * factor,
];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1]];
export const length = (vector: Vector): number => Math.hypot(vector[0], vector[1]);
export const distance = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const mixNumbers = (a: number, b: number, share: number): number => a + (b - a) * share;
export const mix = (a: Vector, b: Vector, share: number): Vector => [
  mixNumbers(a[0], b[0], share),
  mixNumbers(a[1], b[1], share),
];

/** The vector at length 1; of a zero vector, up. */
export function unit(vector: Vector): Vector {
  const size = length(vector);
  return size === 0 ? [0, 1] : [vector[0] / size, vector[1] / size];
}

/** The same direction plus or minus full turns, so that it is the one next to `guess`. */
export const nearestTurn = (degrees: number, guess: number): number =>
  degrees + 360 * Math.round((guess - degrees) / 360);
