import type { EpochMs } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";
import { advanceClocks, ZERO_CLOCKS } from "./clocks.ts";
import type { Span, SpanKind } from "./span.ts";

/** Ms of each kind, and the longest bout's effective sitting, within a stretch of time. */
export type SpanSummary = Readonly<Record<SpanKind, number>> & { readonly longestBout: number };

/** Adds up the parts of `spans` (oldest first) that fall into `within`. A span over its edge is split. */
export function summariseSpans(spans: readonly Span[], within: Interval): SpanSummary {
  const total = { sitting: 0, standing: 0, away: 0, unknown: 0 };
  let clocks = ZERO_CLOCKS;
  let longestBout = 0;
  for (const span of clipSpans(spans, within)) {
    total[span.kind] += span.end - span.start;
    clocks = advanceClocks(clocks, span.kind, span.end - span.start);
    longestBout = Math.max(longestBout, clocks.bout);
  }
  return { longestBout, ...total };
}

/** When the sitting within a stretch of time comes to `ms`; null: it has not. */
export function sittingReaches(spans: readonly Span[], within: Interval, ms: number): EpochMs | null {
  let left = ms;
  for (const { kind, start, end } of clipSpans(spans, within)) {
    if (kind !== "sitting") continue;
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return null;
}

/** The parts of `spans` inside `within`. */
export function clipSpans(spans: readonly Span[], within: Interval): readonly Span[] {
  return spans
    .filter(({ start, end }) => Math.min(end, within.end) > Math.max(start, within.start))
    .map((span) => (span.start >= within.start && span.end <= within.end ? span : clipped(span, within)));
}

const clipped = (span: Span, within: Interval): Span => ({
  ...span,
  start: Math.max(span.start, within.start),
  end: Math.min(span.end, within.end),
});

/** Joins neighbours that are alike and touch. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.kind === span.kind && last.because === span.because && last.end === span.start) {
      merged[merged.length - 1] = { ...last, end: span.end };
    } else merged.push(span);
  }
  return merged;
}

/** What the person says about a stretch of the past, in place of what was recorded there. Everything else stays. */
export function correctSpans(
  spans: readonly Span[],
  said: { kind: SpanKind; start: EpochMs; end: EpochMs },
): readonly Span[] {
  if (said.end <= said.start) return spans;
  const kept = spans.flatMap((span) => [
    { ...span, end: Math.min(span.end, said.start) },
    { ...span, start: Math.max(span.start, said.end) },
  ]);
  const corrected: Span = { ...said, because: "said" };
  const all = [...kept.filter((span) => span.end > span.start), corrected];
  return mergeSpans(all.toSorted((a, b) => a.start - b.start));
}
