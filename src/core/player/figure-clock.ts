import { loopMs } from "../figure/frame-at.ts";
import type { Illustration } from "../figure/illustration.ts";
import type { Segment } from "./segments.ts";

/** The work that comes after a segment, and when. */
export type ComingWork = { readonly segment: Segment; readonly inMs: number };

/**
 * Where in its loop the figure is, `elapsedMs` into a segment. Repetitions set the pace: one loop each, or half a loop
 * where the loop holds both sides. A hold goes into its last key pose, breathes there, and comes out of it before the next
 * one. Everything else loops as it was drawn. Before the work the figure shows the movement, so that it is where the work
 * begins when it begins (`coming`); changing sides it stands ready.
 */
export function figureClock(
  illustration: Illustration,
  segment: Segment,
  elapsedMs: number,
  coming: ComingWork | null = null,
): number {
  const loop = loopMs(illustration);
  if (segment.kind === "work") return workClock(illustration, segment, elapsedMs);
  const start = coming === null ? 0 : workClock(illustration, coming.segment, 0);
  if (segment.kind === "switch") return Math.min(elapsedMs, start);
  return coming === null ? elapsedMs % loop : modulo(start - coming.inMs, loop);
}

function workClock(illustration: Illustration, segment: Segment, elapsedMs: number): number {
  const loop = loopMs(illustration);
  const { reps } = segment;
  if (reps !== null && !segment.isHold) {
    const loopsPerRep = illustration.sides === "alternates" && segment.side === "alternating" ? 0.5 : 1;
    return ((elapsedMs / reps.ms) * loopsPerRep * loop) % loop;
  }
  const last = illustration.keyframes.at(-1);
  if (!segment.isHold || last === undefined || last.holdMs === 0) return elapsedMs % loop;
  const holdFrom = loop - last.holdMs;
  const intoRep = reps === null ? elapsedMs : elapsedMs % reps.ms;
  const isLast = reps === null || elapsedMs >= (reps.count - 1) * reps.ms;
  const comesOutMs = isLast ? 0 : Math.min(illustration.keyframes[0]?.moveMs ?? 0, holdFrom - last.moveMs);
  const leftOfRep = (reps?.ms ?? segment.ms) - intoRep;
  if (leftOfRep <= comesOutMs) return comesOutMs - leftOfRep;
  const intoHold = intoRep - last.moveMs;
  return intoHold < 0 ? holdFrom + intoHold : holdFrom + (intoHold % last.holdMs);
}

/** The next work from `index` on, `elapsedMs` into the segment there; null where none comes. */
export function comingWork(segments: readonly Segment[], index: number, elapsedMs: number): ComingWork | null {
  let inMs = -elapsedMs;
  for (let at = index; at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment === undefined) return null;
    if (segment.kind === "work") return { segment, inMs };
    inMs += segment.ms;
  }
  return null;
}

const modulo = (value: number, of: number): number => ((value % of) + of) % of;
