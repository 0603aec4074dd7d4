import { exercises } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { loopMs, momentAt } from "@/src/core/figure/frame-at.ts";
import { drawPicture } from "@/src/core/figure/picture.ts";

const FRAME_MS = 1000 / 60;
const FRAMES = 120;
/** The quickest of so many rounds counts: what others do on the machine, and code not yet compiled, only ever adds. */
const ROUNDS = 3;
/** What the figure may take of a frame. */
const MOST_SHARE = 0.1;

/**
 * What one frame of the figure costs, from the clock to the path attributes, as a share of a frame at 60 a second, in
 * processor time (the machine may be busy with other things).
 */
export function benchFigure(print: (line: string) => void): void {
  const all = [...exercises.values()];
  for (const { illustration } of all) costOf(illustration, 10);
  const costs = all.map(({ id, illustration }) => ({
    id,
    ms: Math.min(...Array.from({ length: ROUNDS }, () => costOf(illustration, FRAMES))),
  }));
  const sorted = costs.toSorted((a, b) => a.ms - b.ms);
  const median = sorted[Math.floor(sorted.length / 2)];
  const worst = sorted.at(-1);
  if (median === undefined || worst === undefined) return;
  print(`${String(all.length)} exercises, ${String(FRAMES)} frames each`);
  print(`median ${median.ms.toFixed(2)} ms a frame, ${percent(median.ms)} of a frame`);
  print(`worst  ${worst.ms.toFixed(2)} ms a frame, ${percent(worst.ms)} of a frame (${worst.id})`);
  print(worst.ms / FRAME_MS < MOST_SHARE ? `under ${percent(FRAME_MS * MOST_SHARE)}` : "TOO SLOW");
}

function costOf(illustration: Parameters<typeof boxOf>[0], frames: number): number {
  const box = boxOf(illustration);
  const loop = loopMs(illustration);
  let length = 0;
  const before = process.cpuUsage();
  for (let frame = 0; frame < frames; frame += 1) {
    const { shapes } = drawPicture(illustration, momentAt(illustration, (loop * frame) / frames), { box });
    for (const shape of shapes) length += shapeAttributes(shape).d.length;
  }
  const used = process.cpuUsage(before);
  if (length === 0) throw new Error("Nothing was drawn");
  return (used.user + used.system) / 1000 / frames;
}

const percent = (ms: number): string => `${((ms / FRAME_MS) * 100).toFixed(1)} %`;
