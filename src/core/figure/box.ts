import { extentOfArrows } from "./drawing/draw-arrows.ts";
import { loopMs, momentAt, momentOfKey } from "./frame-at.ts";
import { type Illustration, mirrorProps, type Prop } from "./illustration.ts";
import { type Joints, planeOf, SIDES, solveJoints } from "./skeleton.ts";
import { add, direction, subtract, unit, type Vector } from "./vector.ts";

/** A window on the figure's world: left edge, top edge (y up), size. All in units. */
export type Box = {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The floor is the world's 0, just above the lower edge; false: seen from above. */
  readonly hasFloor: boolean;
};

const MARGIN = 8;
const HEADROOM = 5;
const UNDER_FLOOR = 6;
const MOMENTS = 24;

/** A box that holds the whole loop with its props: use it for every frame, or the picture jumps. */
export function boxOf(illustration: Illustration, options: { readonly mirror?: boolean } = {}): Box {
  const view = planeOf(illustration.view);
  const { props } = options.mirror === true ? mirrorProps(illustration) : illustration;
  const points = Array.from({ length: MOMENTS }, (_, index) => {
    const ms = (loopMs(illustration) * (index + 0.5)) / MOMENTS;
    return extentOf(solveJoints(momentAt(illustration, ms, options).frame, view));
  }).flat();
  const arrows = illustration.keyframes.flatMap((keyframe, key) =>
    extentOfArrows(keyframe.arrows ?? [], solveJoints(momentOfKey(illustration, key).frame, view)),
  );
  points.push(...(options.mirror === true && view === "front" ? arrows.map(([x, y]): Vector => [-x, y]) : arrows));
  const xs = [...points.map((point) => point[0]), ...props.flatMap(widthOfProp)];
  const ys = points.map((point) => point[1]);
  const hasFloor = illustration.surface === "floor";
  const left = Math.min(...xs) - MARGIN;
  const bottom = hasFloor ? -UNDER_FLOOR : Math.min(...ys) - MARGIN;
  const top = Math.max(...ys, ...props.map(heightOfProp)) + (hasFloor ? HEADROOM : MARGIN);
  return { x: left, top, width: Math.max(...xs) + MARGIN - left, height: top - bottom, hasFloor };
}

/** A box at least so large, the figure centred and kept on the floor. */
export function atLeast(box: Box, size: { readonly width: number; readonly height: number }): Box {
  const width = Math.max(box.width, size.width);
  const height = Math.max(box.height, size.height);
  const taller = height - box.height;
  return {
    ...box,
    x: box.x - (width - box.width) / 2,
    width,
    top: box.hasFloor ? box.top + taller : box.top + taller / 2,
    height,
  };
}

/** The points that stand out furthest. */
export function extentOf(joints: Joints): Vector[] {
  const points: Vector[] = [
    joints.root,
    joints.waist,
    joints.chest,
    ...[0, 90, -90].map((turn) => add(joints.head, direction(joints.neckDirection + turn), turn === 0 ? 10 : 6)),
  ];
  for (const side of SIDES) {
    const limbs = joints[side];
    const toes =
      joints.view === "front"
        ? add(limbs.ankle, direction(limbs.shankDirection), 3)
        : add(limbs.ankle, direction(limbs.footDirection), 9);
    const fingers = add(limbs.hand, unit(subtract(limbs.hand, limbs.elbow)), 4);
    points.push(limbs.knee, limbs.elbow, fingers, limbs.ankle, toes, limbs.shoulder);
  }
  return points;
}

function widthOfProp(prop: Prop): number[] {
  switch (prop.type) {
    case "chair":
      return [prop.x - 14, prop.x + 14];
    case "chairFront":
      return [-13, 13];
    case "desk":
      return [prop.x, prop.x + 30];
    case "wall":
    case "pole":
      return [prop.x + 6];
    case "step":
    case "bench":
      return [prop.x1 - 2, prop.x2 + 2];
    case "roller":
    case "ball":
      return [prop.x - prop.r, prop.x + prop.r];
    case "mat":
    case "band":
    case "bag":
      return [];
  }
}

function heightOfProp(prop: Prop): number {
  if (prop.type === "chair") return prop.back ? prop.seatY + 26 : prop.seatY;
  return prop.type === "chairFront" ? prop.seatY + 26 : 0;
}
