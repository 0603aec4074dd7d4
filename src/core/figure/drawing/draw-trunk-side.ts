import type { Joints } from "../skeleton.ts";
import { add, direction, type Vector } from "../vector.ts";
import { limbOutline } from "./limb-outline.ts";
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

export function trunkFromSide(joints: Joints): Shape[] {
  const at = spineOf(joints);
  const breath = joints.breath * 0.6;
  const edge = (girth: Girth, back: boolean): Vector[] =>
    girth.map(([height, front, behind]) => {
      const { point, ahead } = at(height);
      return add(point, ahead, back ? -behind : front);
    });
  const vest: Girth = [
    [4.2, 4.65, 4.95],
    [9, 4.6, 4.35],
    [13, 4.85, 4.2],
    [17, 5.5 + breath, 4.75],
    [21, 6.1 + breath, 5.25],
    [25, 5.35 + breath, 5.3],
    [28, 3.6, 4.25],
    [29.6, 2.2, 2.8],
  ];
  const hoop = HOOP.map(([height, front, back]) => [height, front + breath, back] as const);
  return [
    filled(closedCurve([...edge(SEAT, false), ...edge(SEAT, true).toReversed()]) + buttock(joints), "shorts"),
    filled(ribbon(edge(vest, false), edge(vest, true)), "top"),
    filled(ribbon(edge(hoop, false), edge(hoop, true)), "trim"),
    filled(ribbon(edge(WAISTBAND, false), edge(WAISTBAND, true)), "shorts"),
  ];
}

/** Keeps the seat round where the thigh comes forward under it. */
function buttock(joints: Joints): string {
  const up = direction(joints.pelvisDirection);
  const back = direction(joints.pelvisDirection - 90);
  return circle(add(add(joints.root, back, 0.4), up, 0.1), 5.5);
}

export function neckFromSide(joints: Joints): Shape {
  const base = add(joints.chest, direction(joints.thoraxDirection), -1.5);
  const top = add(joints.nape, direction(joints.neckDirection), 3.2);
  const profile = [
    [0, 2.7, 3.1],
    [0.5, 2.2, 2.45],
    [1, 2.2, 2.3],
  ] as const;
  return contoured(limbOutline(base, top, profile, joints.neckDirection + 90), "skin", 0.5);
}
