import { loopMs } from "../figure/frame-at.ts";
import type { Illustration } from "../figure/illustration.ts";
import type { Segment } from "./segments.ts";

/**
 * Where in its loop the figure is, `elapsedMs` into a segment. Repetitions set the pace: one loop each, or half a loop
 * where the loop holds both sides. A hold goes into its last key pose once and breathes there. Everything else loops as
 * it was drawn.
 */
export function figureClock(illustration: Illustration, segment: Segment, elapsedMs: number): number {
  const loop = loopMs(illustration);
  const { reps } = segment;
  if (segment.kind !== "work") return elapsedMs % loop;
  if (reps !== null && !segment.isHold) {
    const loopsPerRep = illustration.sides === "alternates" && segment.side === "alternating" ? 0.5 : 1;
    return ((elapsedMs / reps.ms) * loopsPerRep * loop) % loop;
  }
  const last = illustration.keyframes.at(-1);
  if (!segment.isHold || last === undefined || last.holdMs === 0) return elapsedMs % loop;
  const holdFrom = loop - last.holdMs;
  const intoHold = (reps === null ? elapsedMs : elapsedMs % reps.ms) - last.moveMs;
  return intoHold < 0 ? holdFrom + intoHold : holdFrom + (intoHold % last.holdMs);
}
