import { type ShapeAttributes, shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import type { Picture } from "@/src/core/figure/picture.ts";

const SVG = "http://www.w3.org/2000/svg";
const NAMES = ["d", "fill", "stroke", "stroke-width", "paint-order"] as const;

/**
 * Paints pictures into one parent, frame after frame: paths stay, and only attributes that differ from the last frame are
 * written (mostly `d`). A share of the cost of replacing the markup.
 */
export function createFramePainter(parent: SVGElement): (picture: Picture) => void {
  const paths: { readonly element: SVGPathElement; last: ShapeAttributes | null }[] = [];
  return ({ shapes }) => {
    for (const [index, shape] of shapes.entries()) {
      let path = paths[index];
      if (path === undefined) {
        path = { element: parent.ownerDocument.createElementNS(SVG, "path"), last: null };
        paths.push(path);
        parent.append(path.element);
      }
      const attributes = shapeAttributes(shape);
      for (const name of NAMES) {
        if (path.last?.[name] !== attributes[name]) path.element.setAttribute(name, attributes[name]);
      }
      path.last = attributes;
    }
    for (const path of paths.splice(shapes.length)) path.element.remove();
  };
}
