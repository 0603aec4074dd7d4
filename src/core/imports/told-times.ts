import type { EpochMs } from "../time/epoch-ms.ts";

/** Which times the earlier segments of a track have told of. */
export type ToldTimes = {
  readonly isTold: (at: EpochMs) => boolean;
  /** A time that the open segment tells of. */
  readonly add: (at: EpochMs) => void;
  readonly endSegment: () => void;
};

type Span = { readonly from: EpochMs; readonly to: EpochMs };

/** A track of more segments was made to fill memory; those beyond are taken as they come. */
const MOST_SEGMENTS = 5000;

export function createToldTimes(): ToldTimes {
  /** Apart from each other, earliest first. */
  let spans: Span[] = [];
  let open: Span | null = null;
  let near: Span | undefined;
  return {
    isTold: (at) => {
      if (near !== undefined && at >= near.from && at <= near.to) return true;
      near = spans[lastIndexNotAfter(spans, at)];
      return near !== undefined && at <= near.to;
    },
    add: (at) => {
      open = open === null ? { from: at, to: at } : { from: Math.min(open.from, at), to: Math.max(open.to, at) };
    },
    endSegment: () => {
      const last = spans.at(-1);
      if (open !== null && spans.length < MOST_SEGMENTS) {
        // Nearly every track goes on where it ended.
        if (last === undefined || open.from > last.to) spans.push(open);
        else spans = withSpan(spans, open);
      }
      open = null;
    },
  };
}

function lastIndexNotAfter(spans: readonly { readonly from: EpochMs }[], at: EpochMs): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function withSpan(spans: readonly Span[], added: Span): Span[] {
  const apart = spans.filter(({ from, to }) => from > added.to || to < added.from);
  const touched = spans.filter(({ from, to }) => from <= added.to && to >= added.from);
  const whole = {
    from: Math.min(added.from, ...touched.map(({ from }) => from)),
    to: Math.max(added.to, ...touched.map(({ to }) => to)),
  };
  return [...apart, whole].toSorted((a, b) => a.from - b.from);
}
