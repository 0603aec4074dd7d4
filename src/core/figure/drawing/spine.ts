import type { Joints } from "../skeleton.ts";
import { add, direction, subtract, unit, type Vector } from "../vector.ts";

/** A place on the back: where it is and where the figure's front is seen from it. */
export type SpinePlace = { readonly point: Vector; readonly ahead: Vector };

const LUMBAR = 13;
const THORAX = 16;

/** The trunk's centre line as a curve through pelvis, waist and chest, so that the spine bends instead of folding. */
export function spineOf(joints: Joints): (height: number) => SpinePlace {
  const below = add(joints.root, direction(joints.pelvisDirection), -6);
  const above = add(joints.chest, direction(joints.neckDirection), 6);
  const knots: readonly Vector[] = [below, joints.root, joints.waist, joints.chest, above];

  const pointAt = (height: number): Vector => {
    if (height < 0) return add(joints.root, direction(joints.pelvisDirection), height);
    if (height <= LUMBAR) return catmullRom(knots, 1, height / LUMBAR);
    return catmullRom(knots, 2, Math.min(1, (height - LUMBAR) / THORAX));
  };
  return (height) => {
    const up = unit(subtract(pointAt(height + 0.3), pointAt(height - 0.3)));
    return { point: pointAt(height), ahead: [up[1], -up[0]] };
  };
}

function catmullRom(knots: readonly Vector[], index: number, t: number): Vector {
  const at = (offset: number): Vector => knots[Math.max(0, Math.min(knots.length - 1, index + offset))] ?? [0, 0];
  const [a, b, c, d] = [at(-1), at(0), at(1), at(2)];
  const along = (k: 0 | 1): number =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
  return [along(0), along(1)];
}
