import type { Interval } from "../time/hours.ts";
import type { Span } from "./span.ts";
import { summariseSpans } from "./summarise-spans.ts";

/** How long someone has sat today, and in one go at the most. Both ms. */
export type DeskToday = { readonly deskMs: number; readonly longestBoutMs: number };

/** @param spans oldest first, the one that still grows included */
export function deskToday(spans: readonly Span[], today: Interval): DeskToday {
  const { sitting, longestBout } = summariseSpans(spans, today);
  return { deskMs: sitting, longestBoutMs: longestBout };
}
