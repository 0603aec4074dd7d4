import { findExercise } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { type Build, BUILDS } from "@/src/core/figure/build.ts";
import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { momentOfKey } from "@/src/core/figure/frame-at.ts";
import { tellingPose } from "@/src/core/figure/illustration.ts";
import { drawPicture, viewBoxOf } from "@/src/core/figure/picture.ts";
import { PARTNER_POSES, partnerPath, type PartnerPose } from "@/src/ui/components/partner.tsx";
import { startFigurePath, type StartName } from "@/src/ui/prompting/starts.ts";

/** The exercise that stands for each stretch in the popup's red row, and which of its key poses says most. */
type Picture = { readonly exercise: string; readonly pose?: number };
const PICTURES: Readonly<Record<StartName, Picture>> = {
  posture: { exercise: "overhead-reach" },
  seated: { exercise: "seated-tall-reset" },
  short: { exercise: "sit-to-stand" },
  hipFlexor: { exercise: "standing-hip-flexor" },
  walk: { exercise: "walk-break" },
  warmUp: { exercise: "high-knee-march" },
  coolDown: { exercise: "calf-wall-stretch" },
  strength: { exercise: "squat" },
  programme: { exercise: "glute-bridge", pose: 1 },
  badDay: { exercise: "seated-march" },
};

/** What the runner at your side does, out of the same poses. */
const PARTNERS: Readonly<Record<PartnerPose, Picture>> = {
  sit: { exercise: "sit-to-stand", pose: 0 },
  rise: { exercise: "sit-to-stand", pose: 1 },
  stand: { exercise: "sit-to-stand", pose: 2 },
  walk: { exercise: "walk-break" },
  dressed: { exercise: "easy-jog" },
  breathe: { exercise: "overhead-reach" },
  rest: { exercise: "constructive-rest" },
};

/** The pictures of popup and prompt in every build as files of the extension, drawn when it is built; `go-row.tsx` shows one by its name. */
export function startFigures(): readonly { readonly relativeDest: string; readonly contents: string }[] {
  return BUILDS.flatMap((build) =>
    [
      ...Object.entries(PICTURES).map(
        ([name, picture]) => [startFigurePath(name as StartName, build), picture] as const,
      ),
      ...PARTNER_POSES.map((pose) => [partnerPath(pose, build), PARTNERS[pose]] as const),
    ].map(([path, picture]) => ({ relativeDest: path.slice(1), contents: drawn(picture, build) })),
  );
}

/** A symbol, because a page that shows it by `<use>` gives it its colours. */
function drawn({ exercise: id, pose }: Picture, build: Build): string {
  const exercise = findExercise(id);
  if (exercise === null) throw new Error(`No exercise ${id}`);
  const { illustration } = exercise;
  const moment = momentOfKey(illustration, pose ?? tellingPose(illustration), { mirror: false });
  const { box, shapes } = drawPicture(illustration, moment, {
    box: boxOf(illustration, { mirror: false }),
    floorLine: false,
    build,
  });
  const paths = shapes.map((shape) => `<path ${attributesOf(shapeAttributes(shape))} />`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    `<symbol id="figure" viewBox="${viewBoxOf(box)}" preserveAspectRatio="xMidYMax meet">`,
    ...paths,
    "</symbol></svg>\n",
  ].join("\n");
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
