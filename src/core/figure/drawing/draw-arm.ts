import type { Flesh } from "../build.ts";
import type { Side } from "../illustration.ts";
import type { Joints, Limbs } from "../skeleton.ts";
import { add, cosine, direction, subtract, unit, type Vector } from "../vector.ts";
import { ELBOW, evened, FOREARM, limbOutline, scaled, SHOULDER, UPPER_ARM } from "./limb-outline.ts";
import { circle, closedCurve } from "./path-data.ts";
import { contoured, type Shape } from "./shape.ts";
import { shoulderFromFront } from "./shoulder.ts";

/** Heights of what a hand can lie on. */
export type Surfaces = readonly number[];

const HAND_REACH = 3.4;

/** One arm with its hand, one shape. */
export function drawArm(
  joints: Joints,
  side: Side,
  appearance: { readonly isFar: boolean; readonly surfaces: Surfaces; readonly build: Flesh },
): Shape {
  const limbs = joints[side];
  const isFront = joints.view === "front";
  const upperFront = isFront ? null : limbs.upperArmDirection - 90;
  const lowerFront = isFront ? null : limbs.forearmDirection - 90;
  const shoulder = isFront ? shoulderFromFront(joints, side) : limbs.shoulder;
  const { arm: wide } = appearance.build;
  const upper = scaled(isFront ? evened(UPPER_ARM, 0.97) : UPPER_ARM, wide);
  const lower = scaled(isFront ? evened(FOREARM, 0.98) : FOREARM, wide);
  const arm = [
    circle(shoulder, (isFront ? SHOULDER - 0.3 : SHOULDER) * wide),
    limbOutline(shoulder, limbs.elbow, upper, upperFront),
    circle(limbs.elbow, ELBOW * wide),
    limbOutline(limbs.elbow, limbs.hand, lower, lowerFront),
    isFront ? openHand(limbs, frontOfHand(limbs)) : sideHand(limbs, appearance.surfaces),
  ];
  return contoured(arm.join(""), appearance.isFar ? "skin-far" : "skin");
}

function sideHand(limbs: Limbs, surfaces: Surfaces): string {
  const rest = surfaces.find((height) => Math.abs(limbs.hand[1] - height) < HAND_REACH);
  const isSteep = Math.abs(cosine(limbs.forearmDirection)) > 0.5;
  if (rest !== undefined && isSteep) return flatHand([limbs.hand[0], Math.max(limbs.hand[1] - 0.2, rest + 1)]);
  return openHand(limbs, direction(limbs.forearmDirection - 90));
}

/** A hand that leans on something: fingers forward. */
function flatHand(at: Vector): string {
  const place = (x: number, y: number): Vector => add(at, [x, y]);
  return closedCurve([
    place(-1.5, 1.6),
    place(-2, 0),
    place(-1.6, -0.9),
    place(0.5, -1),
    place(3.4, -1),
    place(4.5, -0.75),
    place(4.3, -0.25),
    place(2.6, 0.5),
    place(1.5, 1.5),
  ]);
}

/** A relaxed hand along the forearm, thumb toward `front`. */
function openHand(limbs: Limbs, front: Vector): string {
  const along = unit(subtract(limbs.hand, limbs.elbow));
  const short = Math.max(0.62, limbs.forearmLength / 15.5);
  const wrist = add(limbs.hand, along, -1);
  const at = (x: number, y: number): Vector => add(add(wrist, along, x * short), front, y);
  const palm = closedCurve([
    at(-1.6, 1.2),
    at(0.3, 1.55),
    at(2.2, 1.35),
    at(4, 0.75),
    at(4.5, 0),
    at(3.7, -0.8),
    at(1.8, -1.45),
    at(-0.2, -1.4),
    at(-1.6, -1.15),
  ]);
  const thumb = closedCurve([at(-0.6, 0.8), at(0.6, 2), at(1.9, 2.75), at(2.5, 2.35), at(1.9, 1.4), at(0.8, 0.6)]);
  return palm + thumb;
}

function frontOfHand(limbs: Limbs): Vector {
  const along = unit(subtract(limbs.hand, limbs.elbow));
  return [-along[1] * limbs.outward, along[0] * limbs.outward];
}
