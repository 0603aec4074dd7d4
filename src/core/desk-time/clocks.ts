import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import type { Span, SpanKind } from "./span.ts";

/**
 * Everything that grows on the chair and shrinks off it, in ms. One function (`advanceClocks`) owns rest credit.
 * - `bout`: effective sitting, what the popup shows: 1:1 while sitting, rest takes back six times its length and five
 *   minutes of it clear the bout, standing pays back 1:1.
 * - `posture`: the same, but set to zero at every end of a posture prompt.
 * - `hipFlexor`: plain sitting since the last one; only 30 min off the chair clear it.
 * - `walk`: time without two minutes on one's feet.
 * - `rest`, `feet`: how long the present rest (away, unknown) and the present time off the chair already last.
 * - `present`: how long someone has been back at the desk. Less than 90 s is a bumped desk: the rest goes on after it.
 */
export type Clocks = {
  readonly bout: number;
  readonly posture: number;
  readonly hipFlexor: number;
  readonly walk: number;
  readonly rest: number;
  readonly feet: number;
  readonly present: number;
};

export type ClockName = "bout" | "posture" | "hipFlexor" | "walk";

/** A clock set to zero at an instant: a routine done, a prompt ended, a pause over, a new day. */
export type ClockReset = { readonly clock: ClockName; readonly at: EpochMs };

export const ZERO_CLOCKS: Clocks = { bout: 0, posture: 0, hipFlexor: 0, walk: 0, rest: 0, feet: 0, present: 0 };

/** Five minutes off per half hour sat (columbia-2023's dose), so a rest counts six times its length. */
const REST_CREDIT = 6;
export const CLEARING_REST = 5 * MINUTE;
const HIP_FLEXOR_CLEARING = 30 * MINUTE;
const WALK_CLEARING = 2 * MINUTE;
/** One input in an empty room (a bumped desk, a jittering mouse) ends no rest. */
const BUMP = 90 * SECOND;
/** A browser started again so soon after its end is like a short sleep: what was counted before goes on. */
export const SHORT_CLOSURE = 3 * MINUTE;

/** The clocks after `ms` more of `kind`. Additive: two halves give the same as the whole. */
export function advanceClocks(clocks: Clocks, kind: SpanKind, ms: number): Clocks {
  if (ms <= 0) return clocks;
  switch (kind) {
    case "sitting": {
      const present = clocks.present + ms;
      return {
        bout: clocks.bout + ms,
        posture: clocks.posture + ms,
        hipFlexor: clocks.hipFlexor + ms,
        walk: clocks.walk + ms,
        rest: present < BUMP ? clocks.rest : 0,
        feet: present < BUMP ? clocks.feet : 0,
        present,
      };
    }
    case "standing": {
      const present = clocks.present + ms;
      return { ...onFeet(clocks, ms, { credit: 1, rest: present < BUMP ? clocks.rest : 0 }), present };
    }
    case "away":
    // Unknown time is never sitting and counts as rest (engine rule 9).
    case "unknown":
      return onFeet(clocks, ms, { credit: REST_CREDIT, rest: clocks.rest + ms });
  }
}

function onFeet(clocks: Clocks, ms: number, { credit, rest }: { credit: number; rest: number }): Clocks {
  const feet = clocks.feet + ms;
  const isCleared = rest >= CLEARING_REST;
  return {
    bout: isCleared ? 0 : Math.max(0, clocks.bout - credit * ms),
    posture: isCleared ? 0 : Math.max(0, clocks.posture - credit * ms),
    hipFlexor: feet >= HIP_FLEXOR_CLEARING ? 0 : clocks.hipFlexor,
    walk: feet >= WALK_CLEARING ? 0 : clocks.walk + ms,
    rest,
    feet,
    present: 0,
  };
}

/** The clocks at the end of a whole span, given those at its start, with the resets that fall into it. */
export function clocksOver(clocks: Clocks, { kind, because, start, end }: Span, resets: readonly ClockReset[]): Clocks {
  if (because !== "closed" || end - start > SHORT_CLOSURE) {
    return clocksAt(clocks, { kind, from: start, to: end, resets });
  }
  return resets.filter(({ at }) => at <= end).reduce((result, { clock }) => withReset(result, clock), clocks);
}

/** Written out: a computed key takes twenty times as long, and every step of the engine comes here again and again. */
const withReset = ({ bout, posture, hipFlexor, walk, rest, feet, present }: Clocks, name: ClockName): Clocks => ({
  bout: name === "bout" ? 0 : bout,
  posture: name === "posture" ? 0 : posture,
  hipFlexor: name === "hipFlexor" ? 0 : hipFlexor,
  walk: name === "walk" ? 0 : walk,
  rest,
  feet,
  present,
});

/** The clocks at `until` as the spans before it make them, from nothing on. `resets`: the last of each clock. */
export function replayClocks(spans: readonly Span[], until: EpochMs, resets: readonly ClockReset[]): Clocks {
  // What begins later ends before it begins, and counts for nothing.
  return spans
    .map((span) => ({ ...span, end: Math.min(span.end, until) }))
    .reduce(
      (clocks, span) =>
        clocksOver(
          clocks,
          span,
          resets.filter(({ at }) => at > span.start),
        ),
      ZERO_CLOCKS,
    );
}

/**
 * The clocks at `to`, given those at `from` and one kind of span between them, with the resets that fall in between.
 * Resets at or before `from` apply first.
 */
export function clocksAt(
  clocks: Clocks,
  { kind, from, to, resets }: { kind: SpanKind; from: EpochMs; to: EpochMs; resets: readonly ClockReset[] },
): Clocks {
  let reached = from;
  let result = clocks;
  for (const reset of resets) {
    if (reset.at > to) continue;
    const at = Math.max(reached, reset.at);
    result = withReset(advanceClocks(result, kind, at - reached), reset.clock);
    reached = at;
  }
  return advanceClocks(result, kind, to - reached);
}
