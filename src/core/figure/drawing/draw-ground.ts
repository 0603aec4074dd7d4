import type { Box } from "../box.ts";
import { lowestOfFoot } from "../keep-above-floor.ts";
import { type Joints, SIDES } from "../skeleton.ts";
import { ellipse, polyline, roundedBox } from "./path-data.ts";
import { filled, type Shape, stroked } from "./shape.ts";

/** Above this height a part casts no shadow. */
const SHADOW_HEIGHT = 16;

/** Floor line, or the mat seen from above. */
export function drawGround(box: Box, options: { readonly floorLine: boolean }): Shape[] {
  if (!box.hasFloor) {
    const inset = [box.x + 5, box.top - 5, box.width - 10, box.height - 10] as const;
    return [
      filled(roundedBox(box.x + 3, box.top - 3, box.width - 6, box.height - 6, 3), "mat"),
      stroked(roundedBox(...inset, 2), "mat-2", 0.8),
    ];
  }
  if (!options.floorLine) return [];
  return [
    stroked(
      polyline([
        [box.x + 2, -0.5],
        [box.x + box.width - 2, -0.5],
      ]),
      "floor",
      0.7,
    ),
  ];
}

type Spot = { readonly x: number; readonly half: number; readonly height: number };
/** One shadow; `weight` 0 to 1 is how near the floor its nearest part is. */
type Pool = { readonly x: number; readonly half: number; readonly weight: number };

/**
 * Soft shadows on the floor, two flat tones: one under each foot, smaller as it lifts, and one under whatever of the
 * trunk, knees and arms is near the ground. Always the same number of shapes.
 */
export function drawShadows(joints: Joints): Shape[] {
  const spots: Spot[] = SIDES.flatMap((side) => {
    const limbs = joints[side];
    const ahead = joints.view === "front" ? 0 : 3;
    return [
      { x: limbs.ankle[0] + ahead, half: joints.view === "front" ? 4.5 : 8, height: lowestOfFoot(joints, side) },
      { x: limbs.knee[0], half: 5, height: limbs.knee[1] - 2.6 },
      { x: limbs.hand[0], half: 4, height: limbs.hand[1] - 1 },
      { x: limbs.elbow[0], half: 4, height: limbs.elbow[1] - 1.6 },
    ];
  });
  spots.push({ x: joints.root[0], half: 9, height: joints.root[1] - 5 });
  spots.push({ x: joints.chest[0], half: 9, height: joints.chest[1] - 5 });
  spots.push({ x: joints.waist[0], half: 9, height: joints.waist[1] - 5 });
  spots.push({ x: joints.head[0], half: 6, height: joints.head[1] - 6 });
  const pools = joinSpots(spots.filter((spot) => spot.height < SHADOW_HEIGHT));
  const tone = (grow: number, thick: number): string =>
    pools.map((pool) => ellipse([pool.x, -0.7], Math.max(0.1, pool.half + grow), thick * pool.weight)).join("");
  return [filled(tone(1.6, 1.5), "shade"), filled(tone(-0.8, 0.9), "shade")];
}

/** Shadows that touch flow into one. */
function joinSpots(spots: readonly Spot[]): Pool[] {
  const joined: { from: number; to: number; weight: number }[] = [];
  const sized = spots.map(({ x, half, height }) => {
    const weight = 1 - Math.max(0, height) / SHADOW_HEIGHT;
    const reach = half * (0.35 + 0.65 * weight);
    return { from: x - reach, to: x + reach, weight: 0.4 + 0.6 * weight };
  });
  for (const spot of sized.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || spot.from > last.to + 1) joined.push({ ...spot });
    else {
      last.to = Math.max(last.to, spot.to);
      last.weight = Math.max(last.weight, spot.weight);
    }
  }
  return joined.map(({ from, to, weight }) => ({ x: (from + to) / 2, half: (to - from) / 2, weight }));
}
