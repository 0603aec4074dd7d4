import type { Span, SpanKind } from "../desk-time/span.ts";
import { clipSpans } from "../desk-time/summarise-spans.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";

/** A part of the day in which the body was in one place, whatever told us so. */
export type DayInterval = { readonly kind: SpanKind; readonly start: EpochMs; readonly end: EpochMs };

/** Shorter ones are between two looks: nobody remembers them. */
const LEAST = 3 * MINUTE;

/** Joins neighbours of one kind, and leaves out what is too short to be worth a person's word. Oldest first. */
export function dayIntervals(spans: readonly Span[], within: Interval): readonly DayInterval[] {
  const joined: DayInterval[] = [];
  for (const { kind, start, end } of clipSpans(spans, within)) {
    const last = joined.at(-1);
    if (last?.kind === kind && last.end === start) joined[joined.length - 1] = { ...last, end };
    else joined.push({ kind, start, end });
  }
  return joined.filter(({ start, end }) => end - start >= LEAST);
}
