import { DAY, type EpochMs, SECOND } from "../time/epoch-ms.ts";
import type { DeskTime, Gap } from "./desk-time.ts";
import type { Span } from "./span.ts";

/** Clocks are nudged by a second or two all the time. */
const CLOCK_JITTER = 2 * SECOND;
/** A clock that has been wrong for longer is not looked for. */
const LONGEST_WRONG = 2 * DAY;

export type ClockNews = "stepped-back" | "put-right";

type FacedClock = {
  readonly desk: DeskTime;
  readonly closed: readonly Span[];
  readonly quarantineFrom: EpochMs | null;
  readonly news: ClockNews | null;
};

/**
 * Deals with a wall clock that went back. It is put right if it lands inside a gap in which it can have jumped ahead: what
 * was recorded in the wrong time goes aside, and recording goes on at once. Else nothing is written until the clock
 * passes what is already recorded.
 */
export function faceTheClock(desk: DeskTime, at: EpochMs): FacedClock {
  if (at >= desk.lastWake - CLOCK_JITTER) return { desk, closed: [], quarantineFrom: null, news: null };
  const gap = desk.gaps.findLast((each) => canHaveJumped(each, desk.latest, at));
  if (gap === undefined) {
    return { desk: { ...desk, backstop: desk.latest }, closed: [], quarantineFrom: null, news: "stepped-back" };
  }
  const now = Math.max(at, gap.from);
  const right = putRight(desk, now);
  // Still in the span that reached over the jump: nothing of the wrong time was stored.
  if (desk.open.start <= now) return { desk: right, closed: [], quarantineFrom: null, news: "put-right" };
  const afresh: DeskTime = {
    ...right,
    open: { kind: "unknown", start: now, because: "clock" },
    standingSince: null,
  };
  const cut = desk.filling
    .filter(({ start, end }) => start < now && end > now)
    .map((span): Span => ({ ...span, end: now, because: span.kind === "unknown" ? "clock" : span.because }));
  return { desk: afresh, closed: cut, quarantineFrom: now, news: "put-right" };
}

/** A clock that jumped ahead in a gap did so by no more than its length, and what is recorded since then is ahead by no more. */
const canHaveJumped = ({ from, to }: Gap, latest: EpochMs, at: EpochMs): boolean =>
  at >= from - CLOCK_JITTER && at < to && latest - at <= to - from + CLOCK_JITTER;

/** Keeps what was before `now`. What ended since has ended all the same. */
function putRight(desk: DeskTime, now: EpochMs): DeskTime {
  const { quiet, sound, returned } = desk;
  const notAhead = <Item extends { readonly at: EpochMs }>(item: Item): Item => ({
    ...item,
    at: Math.min(item.at, now),
  });
  return {
    ...desk,
    latest: now,
    backstop: now,
    gaps: desk.gaps.filter(({ to }) => to <= now),
    filling: desk.filling.filter(({ end }) => end <= now),
    quiet: quiet !== null && quiet.plainSince <= now ? quiet : null,
    sound: sound !== null && sound.since <= now ? { ...sound, lastHeard: Math.min(sound.lastHeard, now) } : null,
    returned: returned !== null && returned.at <= now ? returned : null,
    resets: desk.resets.map(notAhead),
    lastResets: desk.lastResets.map(notAhead),
  };
}

/**
 * The gaps that still count, with the one that this wake ends, however short. A gap counts for as long as it is long: a clock that
 * jumped ahead in it comes back before it if it is put right later. So each is longer than all after it together, and there are about
 * seventeen at the most, whatever the looks are like.
 */
export function nextGaps({ gaps, latest }: Pick<DeskTime, "gaps" | "latest">, at: EpochMs): readonly Gap[] {
  if (at - latest <= CLOCK_JITTER) return gaps;
  const counts = ({ from, to }: Gap) => at - to <= Math.min(to - from, LONGEST_WRONG);
  return [...gaps.filter(counts), { from: latest, to: at }];
}

/** The spans that reach into one of the gaps. */
export const spansOver = (gaps: readonly Gap[], spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ start, end }) => gaps.some(({ from, to }) => start < to && end > from));
