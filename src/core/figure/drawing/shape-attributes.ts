import { PAINT_COLOR } from "./paint-color.ts";
import { PICTURE_SCALE } from "./path-data.ts";
import type { Shape } from "./shape.ts";

/** SVG attributes of one path, in a fixed order, so that two frames can be compared name by name. */
export type ShapeAttributes = Readonly<Record<"d" | "fill" | "stroke" | "stroke-width" | "paint-order", string>>;

export function shapeAttributes(shape: Shape): ShapeAttributes {
  return {
    d: shape.d,
    fill: shape.fill === null ? "none" : PAINT_COLOR[shape.fill],
    stroke: shape.stroke === null ? "none" : PAINT_COLOR[shape.stroke],
    "stroke-width": String(Math.round(shape.width * PICTURE_SCALE)),
    "paint-order": shape.isContoured ? "stroke" : "normal",
  };
}
