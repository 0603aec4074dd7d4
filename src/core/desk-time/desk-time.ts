import type { EpochMs } from "../time/epoch-ms.ts";
import { type Clocks, type ClockReset, clocksAt, replayClocks, ZERO_CLOCKS } from "./clocks.ts";
import type { SoundRun } from "./sound-run.ts";
import type { OpenSpan, Span } from "./span.ts";

/** Quiet in progress: nobody has touched anything for the reading grace at least. */
export type Quiet = {
  /** The last input. */
  readonly began: EpochMs;
  /** From here on the quiet is plain: moved on by every look that found sound or a meeting. */
  readonly plainSince: EpochMs;
};

/** The time between two looks, of which nobody saw anything: the clock may have jumped ahead in it. */
export type Gap = { readonly from: EpochMs; readonly to: EpochMs };

/** What is known of the body right now. Everything before `open.start` is in the stored spans. */
export type DeskTime = {
  readonly open: OpenSpan;
  /** Wall clock of the last wake: the last sign of life. */
  readonly lastWake: EpochMs;
  /** The latest instant anything was recorded for; while the clock is behind it, nothing is written. */
  readonly latest: EpochMs;
  /** Back-dating never reaches behind the last step back of the clock. */
  readonly backstop: EpochMs;
  /** Those into which a clock that is put right could still land, oldest first (engine rule 10). */
  readonly gaps: readonly Gap[];
  /** The closed spans that reach into one of them, oldest first: one of them is cut where the clock lands. */
  readonly filling: readonly Span[];
  readonly quiet: Quiet | null;
  readonly sound: SoundRun | null;
  /** When the person said "standing"; survives a short walk away. Null: a sitter. */
  readonly standingSince: EpochMs | null;
  /** Standing ended by itself: ask whether it still lasts. */
  readonly isStillStandingAsked: boolean;
  /** When the person last came back, and how long they had been away or unknown; null until the first time. */
  readonly returned: { readonly at: EpochMs; readonly after: number } | null;
  /** The clocks at `open.start`. */
  readonly clocks: Clocks;
  /** Resets since `open.start`, oldest first. */
  readonly resets: readonly ClockReset[];
  /** The last reset of each clock, whenever it was: what a correction of the past needs to count again. */
  readonly lastResets: readonly ClockReset[];
  /** The last input that is known of, to 15 s. */
  readonly touchedAt: EpochMs;
};

/** Nothing is known yet: presence is unknown from `at` on. */
export function initialDeskTime(at: EpochMs): DeskTime {
  return {
    open: { kind: "unknown", start: at, because: "no-signal" },
    lastWake: at,
    latest: at,
    backstop: at,
    gaps: [],
    filling: [],
    quiet: null,
    sound: null,
    standingSince: null,
    isStillStandingAsked: false,
    returned: null,
    clocks: ZERO_CLOCKS,
    resets: [],
    lastResets: [],
    touchedAt: at,
  };
}

/** The clocks at `at`; while the wall clock is behind what is recorded they stand still. */
export function currentClocks(desk: DeskTime, at: EpochMs): Clocks {
  if (lastAsked?.desk === desk && lastAsked.at === at) return lastAsked.clocks;
  const to = Math.max(at, desk.latest, desk.open.start);
  const clocks = clocksAt(desk.clocks, { kind: desk.open.kind, from: desk.open.start, to, resets: desk.resets });
  lastAsked = { desk, at, clocks };
  return clocks;
}

/** One step of the engine asks ten times for the clocks at one instant. An answer of a pure function: nothing that could be lost. */
let lastAsked: { readonly desk: DeskTime; readonly at: EpochMs; readonly clocks: Clocks } | null = null;

/** Sets one clock to zero at `at`, which may lie a little back but never before the open span or a step back of the clock. */
export function resetClock(desk: DeskTime, clock: ClockReset["clock"], at: EpochMs): DeskTime {
  const isBehind = at < desk.backstop && desk.backstop > desk.open.start;
  const reset = { clock, at: isBehind ? desk.latest : Math.max(at, desk.open.start) };
  return {
    ...desk,
    resets: [...desk.resets, reset].toSorted((a, b) => a.at - b.at),
    lastResets: [...desk.lastResets.filter((last) => last.clock !== clock), reset],
  };
}

/**
 * Counts again from the spans of the last day, oldest first, which the person has corrected: bouts, laps and every sitting
 * clock, and how long the last absence was. The same spans give the same clocks, so that taking a correction back does too.
 */
export function recount(desk: DeskTime, spans: readonly Span[]): DeskTime {
  const { open, lastResets, returned } = desk;
  return {
    ...desk,
    clocks: replayClocks(spans, open.start, lastResets),
    returned: returned && { at: returned.at, after: replayClocks(spans, returned.at, lastResets).rest },
  };
}

export const isThere = (desk: DeskTime): boolean => desk.open.kind === "sitting" || desk.open.kind === "standing";
