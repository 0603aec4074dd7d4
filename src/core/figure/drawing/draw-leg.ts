import type { Flesh } from "../build.ts";
import type { Side } from "../illustration.ts";
import type { Joints, Limbs } from "../skeleton.ts";
import { add, direction, type Vector } from "../vector.ts";
import { shoeFromFront, shoeFromSide } from "./draw-shoe.ts";
import { evened, KNEE, limbOutline, type Profile, scaled, SHANK, THIGH } from "./limb-outline.ts";
import { circle, openCurve, polyline } from "./path-data.ts";
import { contoured, filled, type Shape, stroked } from "./shape.ts";

/** Skin, sock and shoe under the shorts; the shorts' leg over them. */
export type LegShapes = { readonly skin: readonly Shape[]; readonly cloth: readonly Shape[] };

const SOCK: Profile = [
  [0.84, 1.95, 2.05],
  [0.93, 1.85, 1.95],
  [1, 1.85, 1.95],
];
const SHORTS_SIDE: Profile = [
  [0, 5.1, 5.5],
  [0.2, 5.15, 5.45],
  [0.47, 5.2, 5.05],
];
const SHORTS_FRONT: Profile = [
  [-0.1, 2.4, 2.4],
  [0.04, 3.7, 3.7],
  [0.2, 4.4, 4.4],
  [0.5, 4.8, 4.8],
];
/** The thigh points at the viewer: the leg of the shorts is seen nearly end on. */
const SHORTS_FRONT_SEATED: Profile = [
  [-0.2, 4.7, 4.7],
  [0.4, 5.05, 5.05],
  [0.72, 4.9, 4.9],
];
const SEATED_THIGH_LENGTH = 12;
const CREASED_ABOVE = 98;

export function legFromSide(
  joints: Joints,
  side: Side,
  options: { readonly isFar: boolean; readonly build: Flesh },
): LegShapes {
  const limbs = joints[side];
  const { isFar, build } = options;
  const thighFront = limbs.thighDirection - 90;
  const shankFront = limbs.shankDirection - 90;
  const skin = [
    limbOutline(limbs.hip, limbs.knee, scaled(THIGH, build.thigh), thighFront, build.floor),
    circle(limbs.knee, KNEE * build.shank),
    limbOutline(limbs.knee, limbs.ankle, scaled(SHANK, build.shank), shankFront, build.floor),
  ].join("");
  const shorts =
    limbOutline(limbs.hip, limbs.knee, scaled(SHORTS_SIDE, build.thigh), thighFront, build.floor) +
    circle(limbs.hip, Math.min(5.2 * build.hips, limbs.hip[1] - build.floor));
  return {
    skin: [
      contoured(skin, isFar ? "skin-far" : "skin"),
      contoured(
        limbOutline(limbs.knee, limbs.ankle, scaled(SOCK, build.shank), shankFront),
        isFar ? "sock-far" : "sock",
        0.45,
      ),
      ...shoeFromSide(limbs, { isFar }),
      ...(Math.abs(limbs.kneeBend) > CREASED_ABOVE ? [crease(limbs, thighFront, build)] : []),
    ],
    cloth: [
      filled(shorts, isFar ? "shorts-far" : "shorts"),
      hem(limbs, thighFront, build),
      ...(isFar ? [] : [stripe(limbs, thighFront)]),
    ],
  };
}

/** The lower leg with sock and shoe, once more over the shorts where it crosses the other thigh. */
export function shankFromFront(joints: Joints, side: Side, build: Flesh): readonly Shape[] {
  const limbs = joints[side];
  return [
    contoured(shinFromFront(limbs, build) + circle(limbs.knee, KNEE * build.shank), "skin"),
    contoured(sockFromFront(limbs, build), "sock", 0.45),
    ...shoeFromFront(limbs),
  ];
}

const shinFromFront = (limbs: Limbs, build: Flesh): string =>
  limbOutline(limbs.knee, limbs.ankle, scaled(evened(SHANK, 0.98), build.shank), null);
const sockFromFront = (limbs: Limbs, build: Flesh): string =>
  limbOutline(limbs.knee, limbs.ankle, scaled(evened(SOCK, 1), build.shank), null);

export function legFromFront(joints: Joints, side: Side, build: Flesh): LegShapes {
  const limbs = joints[side];
  const isSeated = limbs.thighLength < SEATED_THIGH_LENGTH;
  const thigh = evened(isSeated ? THIGH : THIGH.slice(1), 0.95);
  const skin = [
    limbOutline(limbs.hip, limbs.knee, scaled(thigh, build.thigh), null),
    circle(limbs.knee, (KNEE + 0.05) * build.shank),
    shinFromFront(limbs, build),
  ].join("");
  const cut = scaled(isSeated ? SHORTS_FRONT_SEATED : SHORTS_FRONT, build.thigh);
  const shorts = limbOutline(limbs.hip, limbs.knee, cut, null);
  return {
    skin: [
      contoured(skin, "skin"),
      contoured(sockFromFront(limbs, build), "sock", 0.45),
      ...shoeFromFront(limbs),
      ...(isSeated ? [kneecap(limbs)] : []),
    ],
    cloth: [contoured(shorts, "shorts", 0.45)],
  };
}

/** Where calf meets thigh in a deep bend. */
function crease(limbs: Limbs, thighFront: number, build: Flesh): Shape {
  const along = direction(limbs.thighDirection);
  const points = [0.5, 0.7, 0.88].map((share): Vector =>
    add(add(limbs.hip, along, limbs.thighLength * share), direction(thighFront), (2 * share - 4.6) * build.thigh),
  );
  return stroked(openCurve(points), "seam", 0.7);
}

/** The shorts' side stripe: shows how the thigh is turned. */
function stripe(limbs: Limbs, thighFront: number): Shape {
  const along = direction(limbs.thighDirection);
  const at = (share: number, ahead: number): Vector =>
    add(add(limbs.hip, along, limbs.thighLength * share), direction(thighFront), ahead);
  return stroked(polyline([at(0.04, -0.9), at(0.45, -0.2)]), "trim", 0.9);
}

/** The lower edge of the shorts: all that parts cloth from skin in forced colours. */
function hem(limbs: Limbs, thighFront: number, build: Flesh): Shape {
  const along = direction(limbs.thighDirection);
  const at = (ahead: number): Vector =>
    add(add(limbs.hip, along, limbs.thighLength * 0.47), direction(thighFront), ahead * build.thigh);
  return stroked(polyline([at(5.1), at(-4.9)]), "seam", 0.5);
}

function kneecap(limbs: Limbs): Shape {
  const at = (x: number, y: number): Vector => add(limbs.knee, [x * limbs.outward, y]);
  return stroked(openCurve([at(-1.5, -1.2), at(0, -1.9), at(1.5, -1.2)]), "seam", 0.6);
}
