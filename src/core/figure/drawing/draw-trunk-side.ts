import type { Flesh } from "../build.ts";
import type { Joints } from "../skeleton.ts";
import { add, direction, sine, type Vector } from "../vector.ts";
import { limbOutline, onFloor, scaled } from "./limb-outline.ts";
import { circle, closedCurve, ribbon } from "./path-data.ts";
import { contoured, filled, type Shape } from "./shape.ts";
import { spineOf } from "./spine.ts";

/** Half widths along the spine: units above the hip centre, then toward front and back. */
type Girth = readonly (readonly [height: number, front: number, back: number])[];

const SEAT: Girth = [
  [-3.4, 3.8, 4.6],
  [-1.2, 4.8, 5.7],
  [1.6, 4.95, 5.75],
  [4.6, 4.5, 4.8],
];
const WAISTBAND: Girth = [
  [2.4, 4.95, 5.65],
  [3.8, 4.75, 5.2],
  [5.1, 4.6, 4.8],
];
const HOOP: Girth = [
  [18.6, 5.85, 5],
  [20.4, 6.05, 5.2],
  [22.3, 5.95, 5.3],
];

export function trunkFromSide(joints: Joints, build: Flesh): Shape[] {
  const at = spineOf(joints);
  const breath = joints.breath * 0.6;
  // The back lies on the floor and leans on chairs: a build grows half as much there.
  const waistBehind = (1 + build.waist) / 2;
  const chestBehind = (1 + build.chest) / 2;
  const seat = SEAT.map(([height, front, back]) => [height, front * build.hips, back * build.hips] as const);
  const edge = (girth: Girth, back: boolean): Vector[] =>
    girth.map(([height, front, behind]) => {
      const { point, ahead } = at(height);
      return onFloor(add(point, ahead, back ? -behind : front), build.floor);
    });
  // Ribs that turn show their width.
  const turned = Math.abs(sine(joints.twist));
  const vest: Girth = [
    [4.2, 4.65 * build.waist + build.belly * 0.6, 4.95 * build.hips],
    [9, 4.6 * build.waist + build.belly, 4.35 * waistBehind],
    [13, 4.85 * build.waist + build.belly * 0.7, 4.2 * waistBehind],
    [17, 5.5 * build.chest + build.bust * 0.6 + breath, 4.75 * chestBehind],
    [21, 6.1 * build.chest + build.bust + breath + turned * 1.6, 5.25 * chestBehind + turned * 1.6],
    [25, 5.35 * build.chest + build.bust * 0.3 + breath + turned * 3.4, 5.3 * chestBehind + turned * 3.2],
    [28, 3.6 * build.neck + turned * 1.6, 4.25 * chestBehind + turned * 1.4],
    [29.6, 2.2 * build.neck, 2.8 * build.neck],
  ];
  const hoop = HOOP.map(
    ([height, front, back]) =>
      [
        height,
        front * build.chest + build.bust * 0.9 + breath + turned * 1.5,
        back * chestBehind + turned * 1.5,
      ] as const,
  );
  const band = WAISTBAND.map(
    ([height, front, back]) => [height, front * build.waist + build.belly * 0.5, back * build.hips] as const,
  );
  return [
    filled(closedCurve([...edge(seat, false), ...edge(seat, true).toReversed()]) + buttock(joints, build), "shorts"),
    filled(ribbon(edge(vest, false), edge(vest, true)), "top"),
    filled(ribbon(edge(hoop, false), edge(hoop, true)), "trim"),
    filled(ribbon(edge(band, false), edge(band, true)), "shorts"),
  ];
}

/** Keeps the seat round where the thigh comes forward under it. */
function buttock(joints: Joints, { hips, floor }: Flesh): string {
  const up = direction(joints.pelvisDirection);
  const back = direction(joints.pelvisDirection - 90);
  const middle = add(add(joints.root, back, 0.4), up, 0.1);
  return circle(middle, Math.min(5.5 * hips, middle[1] - floor));
}

export function neckFromSide(joints: Joints, { neck }: Flesh): Shape {
  const base = add(joints.chest, direction(joints.thoraxDirection), -1.5);
  const top = add(joints.nape, direction(joints.neckDirection), 3.2);
  const profile = [
    [0, 2.7, 3.1],
    [0.5, 2.2, 2.45],
    [1, 2.2, 2.3],
  ] as const;
  return contoured(limbOutline(base, top, scaled(profile, neck), joints.neckDirection + 90), "skin", 0.5);
}
