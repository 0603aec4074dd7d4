import type { PlayerState } from "./player-state.ts";
import type { Segment } from "./segments.ts";

/** Something to say or sound at this moment. Words are the page's business. */
export type PlayerCue =
  | { readonly kind: "ready"; readonly segment: Segment }
  | { readonly kind: "go"; readonly segment: Segment }
  | { readonly kind: "switch"; readonly segment: Segment }
  | { readonly kind: "rest"; readonly segment: Segment }
  | { readonly kind: "halfway" }
  | { readonly kind: "count"; readonly left: 3 | 2 | 1 }
  | { readonly kind: "rep"; readonly number: number }
  | { readonly kind: "done" };

/** After a longer gap counting would come too late: only where we are is said. */
const LATE_MS = 1500;
const HALFWAY_FROM_MS = 20_000;
const COUNT_FROM_MS = 8000;
/** Faster repetitions than this can't be counted aloud. */
const FASTEST_COUNT_MS = 1900;

/** What happened between two states that a person should hear of. */
export function cuesBetween(before: PlayerState, after: PlayerState): readonly PlayerCue[] {
  if (after.status === "done") return before.status === "done" || after.endedEarly ? [] : [{ kind: "done" }];
  if (after.status !== "running") return [];
  const segment = after.segments[after.index];
  if (segment === undefined) return [];
  const isNew =
    before.status === "waiting" ||
    before.index !== after.index ||
    before.segments !== after.segments ||
    after.elapsedMs < before.elapsedMs;
  if (isNew) return [entering(segment)];
  if (after.elapsedMs - before.elapsedMs > LATE_MS || segment.kind === "switch") return [];
  return within(segment, before.elapsedMs, after.elapsedMs);
}

/**
 * What is counted down to, from this ms of the segment on: the end of a rest, of a time or of moving elsewhere, and of each
 * of several holds.
 */
function countedEnds({ kind, ms, reps, isHold }: Segment, from: number): readonly number[] {
  if (kind === "rest" || kind === "ready" || (kind === "work" && reps === null)) return ms >= COUNT_FROM_MS ? [ms] : [];
  if (reps === null || !isHold || reps.ms < COUNT_FROM_MS) return [];
  return [(Math.floor(from / reps.ms) + 1) * reps.ms];
}

function entering(segment: Segment): PlayerCue {
  const { kind } = segment;
  return { kind: kind === "work" ? "go" : kind, segment };
}

function within(segment: Segment, from: number, to: number): PlayerCue[] {
  const crossed = (ms: number): boolean => from < ms && to >= ms;
  const cues: PlayerCue[] = [];
  if (segment.kind === "work" && segment.ms >= HALFWAY_FROM_MS && segment.reps === null && crossed(segment.ms / 2)) {
    cues.push({ kind: "halfway" });
  }
  if (segment.reps !== null && segment.kind === "work") {
    const { ms, count } = segment.reps;
    const number = Math.floor(to / ms) + 1;
    if (ms >= FASTEST_COUNT_MS && number <= count && crossed((number - 1) * ms)) cues.push({ kind: "rep", number });
  }
  for (const end of countedEnds(segment, from)) {
    for (const left of [3, 2, 1] as const) if (crossed(end - left * 1000)) cues.push({ kind: "count", left });
  }
  return cues;
}
