import { findExercise } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { momentOfKey } from "@/src/core/figure/frame-at.ts";
import { drawPicture, viewBoxOf } from "@/src/core/figure/picture.ts";
import type { StartName } from "@/src/ui/pages/popup/starts.ts";

/** The exercise that stands for each stretch in the popup's red row, and which of its key poses says most. */
const PICTURES: Readonly<Record<StartName, { readonly exercise: string; readonly pose?: number }>> = {
  posture: { exercise: "overhead-reach" },
  seated: { exercise: "seated-tall-reset" },
  short: { exercise: "sit-to-stand" },
  hipFlexor: { exercise: "standing-hip-flexor" },
  walk: { exercise: "walk-break" },
  warmUp: { exercise: "high-knee-march" },
  coolDown: { exercise: "calf-wall-stretch" },
  strength: { exercise: "squat" },
  badDay: { exercise: "seated-march" },
};

const BEGIN = "<!-- figures: npm run popup:figures -->";
const END = "<!-- /figures -->";

/** The popup's page with its pictures drawn anew between the two marks. Throws if the marks are missing. */
export function withFigures(html: string): string {
  const [begin, end] = [html.indexOf(BEGIN), html.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The popup's page has no place for figures: ${BEGIN} … ${END}`);
  return `${html.slice(0, begin)}${BEGIN}\n    ${figureSymbols()}\n    ${html.slice(end)}`;
}

function figureSymbols(): string {
  const symbols = Object.entries(PICTURES).map(([name, picture]) => symbolOf(name, picture));
  return `<svg hidden>\n${symbols.join("\n")}\n    </svg>`;
}

function symbolOf(name: string, { exercise: id, pose }: { readonly exercise: string; readonly pose?: number }): string {
  const exercise = findExercise(id);
  if (exercise === null) throw new Error(`No exercise ${id}`);
  const { illustration } = exercise;
  const moment = momentOfKey(illustration, pose ?? illustration.keyframes.length - 1, { mirror: false });
  const { box, shapes } = drawPicture(illustration, moment, {
    box: boxOf(illustration, { mirror: false }),
    floorLine: false,
  });
  const paths = shapes.map((shape) => `<path ${attributesOf(shapeAttributes(shape))} />`);
  return `      <symbol id="figure-${name}" viewBox="${viewBoxOf(box)}" preserveAspectRatio="xMidYMax meet">${paths.join("")}</symbol>`;
}

/** Tenths of a unit are finer than a screen pixel at this size; what is the default is left out. */
function attributesOf(attributes: Readonly<Record<string, string>>): string {
  const isStroked = attributes["stroke"] !== "none";
  return Object.entries(attributes)
    .filter(([name, value]) => value !== "normal" && (isStroked || !name.startsWith("stroke")))
    .map(
      ([name, value]) =>
        `${name}="${value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))}"`,
    )
    .join(" ");
}
