import type { PlanItem } from "./plan.ts";
import type { PlayerState } from "./player-state.ts";
import type { Segment } from "./segments.ts";

/** What a screen shows of a routine at one instant. */
export type PlayerView = {
  readonly segment: Segment;
  readonly remainingMs: number;
  /** 0 to 1 through the segment: one lap. */
  readonly share: number;
  /** From 1; null where nothing is counted. */
  readonly rep: { readonly number: number; readonly of: number; readonly isHold: boolean } | null;
  /** Of the exercises, from 1. During a rest it is the one before. */
  readonly step: number;
  readonly steps: number;
  /** Of the routine itself: time to move elsewhere is beside it. */
  readonly routineRemainingMs: number;
  /** Index in the plan of the exercise that comes after this item; null at the last. */
  readonly nextItem: number | null;
};

export function describePlayer(state: PlayerState): PlayerView {
  const segment = state.segments[state.index];
  if (segment === undefined) throw new Error("A routine needs at least one segment");
  const remainingMs = Math.max(0, segment.ms - state.elapsedMs);
  const later = state.segments.slice(state.index + 1).reduce((total, { ms, moveMs }) => total + ms - moveMs, 0);
  const exercises = state.plan.flatMap((item, index) => (item.kind === "exercise" ? [index] : []));
  const begun = exercises.filter((index) => isFirstSet(state.plan[index]));
  return {
    segment,
    remainingMs,
    share: segment.ms === 0 ? 1 : Math.min(1, state.elapsedMs / segment.ms),
    rep: repOf(segment, state.elapsedMs),
    step: Math.max(1, begun.filter((index) => index <= segment.item).length),
    steps: begun.length,
    routineRemainingMs: Math.min(remainingMs, segment.ms - segment.moveMs) + later,
    nextItem: exercises.find((index) => index > segment.item) ?? null,
  };
}

/** Sets that rests part are one step. */
const isFirstSet = (item: PlanItem | undefined): boolean =>
  item?.kind === "exercise" && (item.setOf === undefined || item.setOf.set === 1);

function repOf({ reps, isHold }: Segment, elapsedMs: number): PlayerView["rep"] {
  if (reps === null) return null;
  const number = Math.min(reps.count, Math.floor(elapsedMs / reps.ms) + 1);
  return { number, of: reps.count, isHold };
}

/** How full each segment but the lead-ins is, 0 to 1, for the bar of the whole routine. */
export function segmentShares(state: PlayerState): readonly { readonly ms: number; readonly share: number }[] {
  return state.segments.flatMap((segment, index) => {
    if (segment.kind === "ready" || segment.kind === "switch") return [];
    if (state.status === "done" && !state.endedEarly) return [{ ms: segment.ms, share: 1 }];
    if (index !== state.index) return [{ ms: segment.ms, share: index < state.index ? 1 : 0 }];
    return [{ ms: segment.ms, share: Math.min(1, state.elapsedMs / segment.ms) }];
  });
}
