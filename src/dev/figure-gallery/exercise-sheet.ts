import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { type FigureMoment, momentAt, momentOfKey } from "@/src/core/figure/frame-at.ts";
import { otherSide } from "@/src/core/figure/other-side.ts";
import { drawPicture, type Picture, viewBoxOf } from "@/src/core/figure/picture.ts";

/** One exercise as a row of pictures: every key pose, and the middle of every move before it. */
export function exerciseSheet(exercise: Exercise, signals: { readonly pixelsPerUnit: number }): string {
  const { illustration, text } = exercise;
  const box = boxOf(illustration);
  const sides = illustration.sides === "mirror" ? [false, true] : [false];
  const rows = sides.map((isOther) => {
    const { mirror, isTurnedOver } = otherSide(illustration, { mirror: isOther });
    const sideBox = mirror ? boxOf(illustration, { mirror }) : box;
    const cells = momentsOf(exercise, mirror).map(
      ({ name, moment }) =>
        `<figure>${pictureToSvg(drawPicture(illustration, moment, { box: sideBox, mirror }), signals)}` +
        `<figcaption>${name}</figcaption></figure>`,
    );
    return `<div class="row${isTurnedOver ? " turned" : ""}">${cells.join("")}</div>`;
  });
  return `<section id="${exercise.id}"><h2>${text.name} <small>${exercise.id}</small></h2>${rows.join("")}</section>`;
}

function momentsOf({ illustration, text }: Exercise, mirror: boolean): { name: string; moment: FigureMoment }[] {
  let start = 0;
  return illustration.keyframes.flatMap((keyframe, key) => {
    const middle = momentAt(illustration, start + keyframe.moveMs / 2, { mirror });
    start += keyframe.moveMs + keyframe.holdMs;
    return [
      { name: "…", moment: middle },
      { name: text.phases[key] ?? "", moment: momentOfKey(illustration, key, { mirror }) },
    ];
  });
}

/** A picture as SVG text, for sheets that are not made by the page's own component. */
function pictureToSvg(picture: Picture, size: { readonly pixelsPerUnit: number }): string {
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
