import type { Flesh } from "../build.ts";
import type { Joints } from "../skeleton.ts";
import { add, cosine, direction, distance, sine, subtract, unit, type Vector } from "../vector.ts";
import { closedCurve, openCurve, polygon, polyline } from "./path-data.ts";
import { contoured, filled, type Shape, stroked } from "./shape.ts";

type Place = (across: number, up: number) => Vector;

/** Hips go under the shorts' legs, the chest over them. */
export type FrontTrunk = { readonly hips: readonly Shape[]; readonly chest: readonly Shape[] };

/** Lane marks on the hoop, in degrees round the ribs: they travel as the ribs turn. */
const RIB_MARKS = [-120, -60, 0, 60, 120] as const;
const RIB_RADIUS = 6.5;

export function trunkFromFront(joints: Joints, build: Flesh): FrontTrunk {
  const half = distance(joints.L.shoulder, joints.R.shoulder) / 2;
  const upChest = direction(joints.thoraxDirection);
  const acrossChest = direction(joints.thoraxDirection + 90);
  const upWaist = direction(joints.lumbarDirection);
  const acrossHips = unit(subtract(joints.L.hip, joints.R.hip));
  const acrossWaist = unit(add(acrossChest, acrossHips));
  const height = distance(joints.chest, joints.waist) / 16;
  const width = Math.max(0.78, half / 8);
  const breath = joints.breath * 0.55;
  // From the front a build shows half as much as in depth: shoulders are where the arms hang.
  const ribs = (1 + build.chest) / 2;
  const chest: Place = (x, y) => add(add(joints.waist, upChest, y * height), acrossChest, x * width * ribs);
  const waist: Place = (x, y) => add(add(joints.waist, upWaist, y), acrossWaist, x * build.waist);
  const hips: Place = (x, y) => add(add(joints.root, upWaist, y), acrossHips, x * build.hips);
  const neck: Place = (x, y) =>
    add(add(joints.chest, direction(joints.neckDirection), y), direction(joints.neckDirection + 90), x * build.neck);

  const seat = [
    hips(-5.6, 4),
    hips(-6.5, 2.4),
    hips(-7.5, -1),
    hips(-7, -3.6),
    hips(0, -4.6),
    hips(7, -3.6),
    hips(7.5, -1),
    hips(6.5, 2.4),
    hips(5.6, 4),
  ];
  const shoulders = [
    chest(-8.3, 13.4),
    chest(-7.5, 15.8),
    chest(-3.4, 17.4),
    chest(0, 18),
    chest(3.4, 17.4),
    chest(7.5, 15.8),
    chest(8.3, 13.4),
    chest(6.4, 9.5),
    chest(0, 8),
    chest(-6.4, 9.5),
  ];
  const throat = [
    neck(-2.3, 6),
    neck(-2.3, 2.5),
    neck(-3.7, -0.4),
    neck(0, -1.8),
    neck(3.7, -0.4),
    neck(2.3, 2.5),
    neck(2.3, 6),
  ];
  const half1 = (sign: 1 | -1): Vector[] => [
    hips(sign * 6.3, 2.4),
    hips(sign * 5.9, 5.6),
    waist(sign * 5.2, -2.6),
    waist(sign * 5.3, 1.5),
    chest(sign * 6.1, 6),
    chest(sign * (6.65 + breath), 10),
    chest(sign * 6.2, 12.2),
    chest(sign * 5.6, 14.6),
    chest(sign * 5.2, 16.6),
    chest(sign * 3.4, 17.2),
  ];
  const turn = sine(joints.twist) * 1.6;
  const neckline = [chest(-2.2 + turn * 0.5, 14.9), chest(turn, 13.6), chest(2.2 + turn * 0.5, 14.9)];
  const vest = `${openCurve([...half1(-1), ...neckline, ...half1(1).toReversed()], 0.75)}Z`;
  return {
    hips: [filled(closedCurve(seat, 0.9), "shorts")],
    chest: [
      filled(closedCurve(shoulders, 0.9), "skin"),
      filled(closedCurve(throat, 0.8), "skin"),
      contoured(vest, "top", 0.4),
      ...hoop(joints, chest, breath),
      stroked(polyline([hips(-5.8, 2.7), hips(5.8, 2.7)]), "shorts", 0.9),
    ],
  };
}

/** The vest's hoop: it bows as the ribs turn, and its lane marks travel round with them. */
function hoop(joints: Joints, chest: Place, breath: number): Shape[] {
  const edges = (y: number, half: number): Vector[] => [chest(-half, y), chest(0, y - 0.35), chest(half, y)];
  const bandShape = polygon([...edges(8.3, 6.35 + breath), ...edges(11.6, 6.62 + breath).toReversed()]);
  const marks = RIB_MARKS.filter((degrees) => cosine(degrees + joints.twist) > 0.15).map((degrees) => {
    const x = sine(degrees + joints.twist) * RIB_RADIUS;
    const bow = -0.35 * cosine(degrees + joints.twist);
    const half = 0.55 * cosine(degrees + joints.twist) + 0.12;
    return polygon([
      chest(x - half, 8.3 + bow),
      chest(x + half, 8.3 + bow),
      chest(x + half, 11.6 + bow),
      chest(x - half, 11.6 + bow),
    ]);
  });
  return [filled(bandShape, "trim"), filled(marks.join(""), "top")];
}
