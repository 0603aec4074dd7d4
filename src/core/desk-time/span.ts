import * as v from "valibot";
import type { EpochMs } from "../time/epoch-ms.ts";
import { instantSchema } from "../time/time-schemas.ts";

export const SPAN_KINDS = ["sitting", "standing", "away", "unknown"] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/**
 * The evidence for a span.
 * `input` includes quiet under the reading grace; `quiet` is the least sure of all (a person can be on the phone).
 */
export const EVIDENCE = [
  "input",
  "sound",
  "meeting",
  "said",
  "quiet",
  "locked",
  "asleep",
  "closed",
  "no-signal",
  "clock",
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A stretch of the past, `start` ≤ t < `end`. Stored spans never overlap and are never longer than the wall clock. */
export const spanSchema = v.pipe(
  v.object({ kind: v.picklist(SPAN_KINDS), start: instantSchema, end: instantSchema, because: v.picklist(EVIDENCE) }),
  v.check((span) => span.end > span.start, "expected a span that ends after it starts"),
);
export type Span = Readonly<v.InferOutput<typeof spanSchema>>;

/** The span that still grows: it has no end yet. */
export type OpenSpan = Omit<Span, "end">;

export const closeSpan = ({ kind, start, because }: OpenSpan, end: EpochMs): Span => ({ kind, start, end, because });
