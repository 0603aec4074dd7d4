import { swapSide } from "./blend-frames.ts";
import { type Box, boxOf } from "./box.ts";
import { type Build, BUILD_SHAPES } from "./build.ts";
import { drawArrows } from "./drawing/draw-arrows.ts";
import { drawBody } from "./drawing/draw-body.ts";
import { drawGround, drawShadow } from "./drawing/draw-ground.ts";
import { drawCarried, drawProps, surfacesOf } from "./drawing/draw-props.ts";
import { PICTURE_SCALE } from "./drawing/path-data.ts";
import type { Shape } from "./drawing/shape.ts";
import type { FigureMoment } from "./frame-at.ts";
import { type Arrow, type Illustration, mirrorProps } from "./illustration.ts";
import { planeOf, solveJoints } from "./skeleton.ts";

/** Paths to paint back to front inside a box. Path data: y down, PICTURE_SCALE to a unit; box and widths are in units. */
export type Picture = { readonly box: Box; readonly shapes: readonly Shape[] };

export type PictureOptions = {
  /** Take it from `boxOf` once per exercise and side. */
  readonly box?: Box;
  /** Left out in small pictures. */
  readonly floorLine?: boolean;
  readonly mirror?: boolean;
  /** How the figure is made; `medium` where absent. */
  readonly build?: Build;
};

/** How far below the floor line flesh may lie, in units: half the line's width. */
const FLESH_FLOOR = -0.4;

/** Draws one moment, as made by `momentAt` or `momentOfKey` with the same `mirror`. */
export function drawPicture(illustration: Illustration, moment: FigureMoment, options: PictureOptions = {}): Picture {
  const mirror = options.mirror === true;
  const props = mirror ? mirrorProps(illustration) : illustration;
  const box = options.box ?? boxOf(illustration, { mirror });
  const floor = box.hasFloor ? FLESH_FLOOR : Number.NEGATIVE_INFINITY;
  const build = { ...BUILD_SHAPES[options.build ?? "medium"], floor };
  const joints = solveJoints(moment.frame, planeOf(illustration.view));
  return {
    box,
    shapes: [
      ...drawGround(box, { floorLine: options.floorLine ?? true }),
      ...drawProps(props, box),
      ...(box.hasFloor ? drawShadow(joints) : []),
      ...drawBody(joints, { surfaces: surfacesOf(illustration), build }),
      ...drawCarried(props, joints),
      ...drawArrows(arrowsOf(illustration, moment, { mirror }), joints),
    ],
  };
}

/** SVG's viewBox of a box, in the picture's own coordinates. */
export function viewBoxOf(box: Box): string {
  return [box.x, -box.top, box.width, box.height].map((value) => Math.round(value * PICTURE_SCALE)).join(" ");
}

const otherWay = (kind: Arrow["kind"]): Arrow["kind"] =>
  kind === "turn-left" ? "turn-right" : kind === "turn-right" ? "turn-left" : kind;

function arrowsOf(
  illustration: Illustration,
  moment: FigureMoment,
  options: { readonly mirror: boolean },
): readonly Arrow[] {
  const arrows = moment.isBreathing ? [] : (illustration.keyframes[moment.key]?.arrows ?? []);
  if (!options.mirror) return arrows;
  return arrows.map((arrow) => ({ kind: otherWay(arrow.kind), at: swapSide(arrow.at) }));
}
