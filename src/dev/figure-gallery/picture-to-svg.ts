import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import type { Picture } from "@/src/core/figure/picture.ts";
import { viewBoxOf } from "@/src/core/figure/picture.ts";

/** A picture as SVG text, for sheets that are not made by the page's own component. */
export function pictureToSvg(picture: Picture, size: { readonly pixelsPerUnit: number }): string {
  const paths = picture.shapes.map((shape) => {
    const attributes = Object.entries(shapeAttributes(shape)).map(([name, value]) => `${name}="${value}"`);
    return `<path ${attributes.join(" ")}/>`;
  });
  const width = Math.round(picture.box.width * size.pixelsPerUnit);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="${viewBoxOf(picture.box)}"` +
    ` stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</svg>`
  );
}
