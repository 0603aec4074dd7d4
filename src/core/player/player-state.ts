import type { EpochMs } from "../time/epoch-ms.ts";
import { type PlanItem, type Swap, swapExercise } from "./plan.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** Why it stands still. `asleep`: the machine slept or the page was frozen; `reload`: the page was opened again. */
export type PauseReason = "person" | "asleep" | "reload" | "hurts";

/** What was done of one item so far; `left` says how it was left: null while nobody has. */
export type ItemProgress = {
  readonly workedMs: number;
  readonly left: "done" | "skipped" | null;
  readonly isEasier: boolean;
};

/** A guided routine at one instant. Plain data: it can be stored and read back. */
export type PlayerState = {
  readonly plan: readonly PlanItem[];
  readonly segments: readonly Segment[];
  /** One a plan item. */
  readonly progress: readonly ItemProgress[];
  readonly status: "waiting" | "running" | "paused" | "done";
  readonly pausedBecause: PauseReason | null;
  readonly index: number;
  /** Ms into the segment at `index`, as of `at`. */
  readonly elapsedMs: number;
  /** When the state was last brought up to date. */
  readonly at: EpochMs;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly endedEarly: boolean;
};

export type PlayerEvent =
  | { readonly type: "start" }
  | { readonly type: "tick" }
  /** Nothing of the time since the last look counts: the machine slept. */
  | { readonly type: "slept" }
  | { readonly type: "pause"; readonly because: PauseReason }
  | { readonly type: "resume" }
  /** To the start of this segment, or to the one before if it has only just begun. */
  | { readonly type: "back" }
  | { readonly type: "restart" }
  /** To the next segment. */
  | { readonly type: "next" }
  /** Leaves the whole exercise out. */
  | { readonly type: "skip" }
  /** `swap` null: the same exercise, made easier in words. */
  | { readonly type: "easier"; readonly swap: Swap | null }
  | { readonly type: "finish" };

/**
 * Longest gap between two ticks that still counts as time spent. Browsers let a hidden page tick once a minute; longer
 * than that and a half the machine slept.
 */
export const LONGEST_TICK_MS = 90_000;
/** The same for a page that was seen all along: its ticks are never held back, so that only sleep explains more. */
export const LONGEST_SEEN_TICK_MS = 10_000;
/** Within so short a time "back" means the segment before. */
const JUST_BEGUN_MS = 3000;
/** Less work than this share of an item and it counts as skipped. */
const DONE_SHARE = 0.5;

export function startingState(plan: readonly PlanItem[], now: EpochMs): PlayerState {
  return {
    plan,
    segments: segmentsOf(plan),
    progress: plan.map(() => ({ workedMs: 0, left: null, isEasier: false })),
    status: "waiting",
    pausedBecause: null,
    index: 0,
    elapsedMs: 0,
    at: now,
    startedAt: null,
    endedAt: null,
    endedEarly: false,
  };
}

/** What a person or the clock does to a routine. Time is wall time: late and irregular ticks lose nothing. */
export function nextPlayerState(before: PlayerState, event: PlayerEvent, now: EpochMs): PlayerState {
  const state = event.type === "slept" ? asleep(before, now) : advance(before, now);
  if (state.status === "done") return state;
  switch (event.type) {
    case "tick":
    case "slept":
      return state;
    case "start":
      return state.status === "waiting" ? { ...state, status: "running", startedAt: now } : state;
    case "pause":
      return state.status === "running" ? { ...state, status: "paused", pausedBecause: event.because } : state;
    case "resume":
      return state.status === "paused" ? { ...state, status: "running", pausedBecause: null } : state;
    case "restart":
      return { ...state, elapsedMs: 0 };
    case "back":
      return state.elapsedMs > JUST_BEGUN_MS
        ? { ...state, elapsedMs: 0 }
        : reopen(goTo(state, Math.max(0, state.index - 1)));
    case "next":
      return leaveSegment(state, now);
    case "skip":
      return skipItem(state, now);
    case "easier":
      return makeEasier(state, event.swap);
    case "finish":
      return { ...leaveItem(state, null), status: "done", endedAt: now, endedEarly: true, pausedBecause: null };
  }
}

const goTo = (state: PlayerState, index: number): PlayerState => ({ ...state, index, elapsedMs: 0 });

const asleep = (state: PlayerState, now: EpochMs): PlayerState =>
  state.status === "running" ? { ...state, at: now, status: "paused", pausedBecause: "asleep" } : { ...state, at: now };

/** Brings a running routine up to `now`. After a gap that only sleep explains it stands paused where it was. */
function advance(state: PlayerState, now: EpochMs): PlayerState {
  const passed = now - state.at;
  if (state.status !== "running") return { ...state, at: now };
  if (passed > LONGEST_TICK_MS) return asleep(state, now);
  // The clock was set back: no time is invented and none is lost twice.
  if (passed <= 0) return { ...state, at: now };

  let next: PlayerState = { ...state, at: now };
  let left = passed;
  while (next.status === "running") {
    const segment = next.segments[next.index];
    if (segment === undefined) return end(next, now);
    const missing = segment.ms - next.elapsedMs;
    const step = Math.min(left, missing);
    next = work(next, segment, step);
    left -= step;
    if (step < missing) return { ...next, elapsedMs: next.elapsedMs + step };
    next = leaveSegment({ ...next, elapsedMs: segment.ms }, now - left);
  }
  return next;
}

function work(state: PlayerState, segment: Segment, ms: number): PlayerState {
  if (segment.kind !== "work" || ms === 0) return state;
  return updateItem(state, segment.item, (item) => ({ ...item, workedMs: item.workedMs + ms }));
}

function leaveSegment(state: PlayerState, at: EpochMs): PlayerState {
  const next = state.segments[state.index + 1];
  const item = state.segments[state.index]?.item;
  const left = next?.item === item ? state : leaveItem(state, null);
  return next === undefined ? end(left, at) : goTo(left, state.index + 1);
}

function skipItem(state: PlayerState, now: EpochMs): PlayerState {
  const item = state.segments[state.index]?.item;
  const left = leaveItem(state, "skipped");
  const index = state.segments.findIndex((segment, position) => position > state.index && segment.item !== item);
  return index < 0 ? end(left, now) : goTo(left, index);
}

function end(state: PlayerState, at: EpochMs): PlayerState {
  return { ...state, status: "done", pausedBecause: null, endedAt: at, index: Math.max(0, state.segments.length - 1) };
}

/** Notes how the present item was left; without a word, by how much of it was done. */
function leaveItem(state: PlayerState, how: "skipped" | null): PlayerState {
  const index = state.segments[state.index]?.item;
  const planned = index === undefined ? undefined : state.plan[index];
  if (index === undefined || planned?.kind !== "exercise") return state;
  return updateItem(state, index, (item) => {
    const isDone = item.workedMs >= planned.seconds * 1000 * DONE_SHARE;
    return { ...item, left: how ?? (isDone ? "done" : "skipped") };
  });
}

/** Going back into an item that had been left. */
function reopen(state: PlayerState): PlayerState {
  const index = state.segments[state.index]?.item;
  return index === undefined ? state : updateItem(state, index, (item) => ({ ...item, left: null }));
}

function makeEasier(state: PlayerState, swap: Swap | null): PlayerState {
  const index = state.segments[state.index]?.item;
  const planned = index === undefined ? undefined : state.plan[index];
  if (index === undefined || planned?.kind !== "exercise") return state;
  const marked = updateItem(state, index, (item) => ({ ...item, isEasier: true }));
  if (swap === null) return marked;
  const plan = state.plan.map((item, position) => (position === index ? swapExercise(item, swap) : item));
  const segments = segmentsOf(plan);
  const first = segments.findIndex((segment) => segment.item === index);
  return goTo({ ...marked, plan, segments }, first);
}

function updateItem(state: PlayerState, index: number, change: (item: ItemProgress) => ItemProgress): PlayerState {
  return { ...state, progress: state.progress.map((item, position) => (position === index ? change(item) : item)) };
}
