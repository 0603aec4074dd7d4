import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { type Span, SPAN_KINDS, spanSchema } from "@/src/core/desk-time/span.ts";
import {
  clipSpans,
  correctSpans,
  mergeSpans,
  sittingReaches,
  summariseSpans,
} from "@/src/core/desk-time/summarise-spans.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

/** `sitting 0-25`, in minutes, by input unless it says `by` something else. */
function spans(...texts: readonly string[]): readonly Span[] {
  return texts.map((text) => {
    const [, kind, start, end, because = "input"] = /^(\w+) ([\d.]+)-([\d.]+)(?: by (\w+))?$/.exec(text) ?? [];
    return v.parse(spanSchema, { kind, start: Number(start) * MINUTE, end: Number(end) * MINUTE, because });
  });
}
const told = (all: readonly Span[]): readonly string[] =>
  all.map(({ kind, start, end, because }) => {
    const by = because === "input" ? "" : ` by ${because}`;
    return `${kind} ${start / MINUTE}-${end / MINUTE}${by}`;
  });
const within = (start: number, end: number) => ({ start: start * MINUTE, end: end * MINUTE });

const MORNING = spans(
  "sitting 0-30",
  "away 30-33",
  "sitting 33-63",
  "standing 63-70",
  "unknown 70-80",
  "sitting 80-90",
);

test.each([
  ["ends when it starts", 5, false],
  ["ends before it starts", 4, false],
  ["ends a millisecond later", 5 + 1 / MINUTE, true],
])("a span that %s is one: %s → %s", (_what, end, isOne) => {
  const span = { kind: "sitting", start: 5 * MINUTE, end: end * MINUTE, because: "input" };
  expect(v.safeParse(spanSchema, span).success).toBe(isOne);
});

describe("the sums of a stretch of time", () => {
  it("tells each kind, and the longest bout with the rests that shortened it", () => {
    const { longestBout, ...sums } = summariseSpans(MORNING, within(0, 90));
    expect(Object.keys(sums).sort()).toEqual([...SPAN_KINDS].sort());
    expect(sums).toEqual({ sitting: 70 * MINUTE, standing: 7 * MINUTE, away: 3 * MINUTE, unknown: 10 * MINUTE });
    // 30, less three times six, and 30 more.
    expect(longestBout).toBe(42 * MINUTE);
  });

  it("counts only what lies within, of a span over the edge its part", () => {
    expect(summariseSpans(MORNING, within(20, 40))).toEqual({
      sitting: 17 * MINUTE,
      standing: 0,
      away: 3 * MINUTE,
      unknown: 0,
      longestBout: 10 * MINUTE,
    });
  });
});

test.each([
  [10, 10],
  [30, 30],
  [31, 34],
  [60, 63],
  [70, 90],
  [71, null],
])("%s minutes of sitting are reached at minute %s", (minutes, at) => {
  expect(sittingReaches(MORNING, within(0, 90), minutes * MINUTE)).toBe(at === null ? null : at * MINUTE);
});

test("sitting before the stretch is none of it", () => {
  expect(sittingReaches(MORNING, within(20, 90), 15 * MINUTE)).toBe(38 * MINUTE);
});

test("a span that only touches the stretch has no part in it", () => {
  expect(told(clipSpans(MORNING, within(30, 33)))).toEqual(["away 30-33"]);
  expect(told(clipSpans(MORNING, within(10, 32)))).toEqual(["sitting 10-30", "away 30-32"]);
});

test.each([
  { title: "alike that touch", before: ["sitting 0-10", "sitting 10-20", "sitting 20-25"], after: ["sitting 0-25"] },
  { title: "of two kinds", before: ["sitting 0-10", "standing 10-20"], after: null },
  { title: "with two reasons", before: ["sitting 0-10", "sitting 10-20 by sound"], after: null },
  { title: "with a hole between them", before: ["sitting 0-10", "sitting 11-20"], after: null },
])("neighbours $title", ({ before, after }) => {
  expect(told(mergeSpans(spans(...before)))).toEqual(after ?? before);
});

describe("what the person says of the past", () => {
  it.each([
    {
      title: "the middle of a span",
      said: [40, 50],
      after: ["sitting 33-40", "away 40-50 by said", "sitting 50-63", "standing 63-70"],
    },
    { title: "over an edge", said: [60, 66], after: ["sitting 33-60", "away 60-66 by said", "standing 66-70"] },
    { title: "all of it", said: [33, 70], after: ["away 33-70 by said"] },
    { title: "nothing, where it ends as it begins", said: [50, 50], after: ["sitting 33-63", "standing 63-70"] },
    { title: "nothing, where it ends before", said: [50, 40], after: ["sitting 33-63", "standing 63-70"] },
    {
      title: "where nothing was recorded",
      said: [20, 30],
      after: ["away 20-30 by said", "sitting 33-63", "standing 63-70"],
    },
  ])("stands in the place of $title", ({ said: [start = 0, end = 0], after }) => {
    const past = spans("sitting 33-63", "standing 63-70");
    expect(told(correctSpans(past, { kind: "away", ...within(start, end) }))).toEqual(after);
  });

  it("joins what was said before beside it", () => {
    const past = spans("away 0-10 by said", "sitting 10-30");
    expect(told(correctSpans(past, { kind: "away", ...within(10, 20) }))).toEqual([
      "away 0-20 by said",
      "sitting 20-30",
    ]);
  });
});
