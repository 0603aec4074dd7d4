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

/**
 * One soft shadow on the floor, in two flat tones, under whatever of the body is near the ground. What lifts draws its end
 * of the shadow in, so that nothing jumps. Always the same number of shapes.
 */
export function drawShadow(joints: Joints): Shape[] {
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
  const { from, to, weight } = spread(spots);
  const tone = (grow: number, thick: number): string =>
    ellipse([(from + to) / 2, -0.7], Math.max(0.1, (to - from) / 2 + grow), thick * weight);
  return [filled(tone(1.6, 1.5), "shade"), filled(tone(-0.8, 0.9), "shade")];
}

/** From where to where the shadow reaches, and 0.4 to 1 how dark the nearest part makes it. */
function spread(spots: readonly Spot[]): { readonly from: number; readonly to: number; readonly weight: number } {
  const near = spots
    .map(({ x, half, height }) => ({ x, half, weight: Math.min(1, Math.max(0, 1 - height / SHADOW_HEIGHT)) }))
    .filter(({ weight }) => weight > 0);
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  // In the air, as between two running steps: a speck under the middle.
  if (total === 0) {
    const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
    return { from: x, to: x, weight: 0.4 };
  }
  const middle = near.reduce((sum, { x, weight }) => sum + x * weight, 0) / total;
  const ends = near.map(({ x, half, weight }) => ({
    from: middle + (x - half - middle) * weight,
    to: middle + (x + half - middle) * weight,
  }));
  return {
    from: Math.min(...ends.map(({ from }) => from)),
    to: Math.max(...ends.map(({ to }) => to)),
    weight: 0.4 + 0.6 * Math.max(...near.map(({ weight }) => weight)),
  };
}
