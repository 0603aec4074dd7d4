import { describe, expect, it } from "vitest";
import type { Span } from "@/src/core/desk-time/span.ts";
import { heardQuiet } from "@/src/core/status/heard-quiet.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const minute = (count: number) => NOON + count * MINUTE;

/** An hour of sound, then quiet until `end`. */
const listened = (end: number): readonly Span[] => [
  { kind: "sitting", start: minute(0), end: minute(60), because: "sound" },
  { kind: "away", start: minute(60), end, because: "quiet" },
  { kind: "sitting", start: end, end: end + MINUTE, because: "input" },
];

describe("a long quiet that began with sound", () => {
  it("is asked about for two hours after it ended", () => {
    const spans = listened(minute(120));
    const asked = { began: NOON, start: minute(60), end: minute(120) };
    expect(heardQuiet(spans, minute(121))).toEqual(asked);
    expect(heardQuiet(spans, minute(239))).toEqual(asked);
    expect(heardQuiet(spans, minute(120) + 2 * HOUR)).toBeNull();
  });

  it.each<[string, readonly Span[]]>([
    [
      "of an hour or less",
      listened(minute(60))
        .with(0, { ...listened(0)[0]!, start: minute(55) })
        .with(1, { ...listened(minute(115))[1]! }),
    ],
    [
      "in a locked room",
      listened(minute(120)).with(1, { kind: "away", start: minute(60), end: minute(120), because: "locked" }),
    ],
    [
      "without sound at its start",
      listened(minute(120)).with(0, { kind: "sitting", start: NOON, end: minute(60), because: "input" }),
    ],
    [
      "that the person has spoken of",
      listened(minute(120)).with(1, { kind: "sitting", start: minute(60), end: minute(120), because: "said" }),
    ],
    ["and nothing before it", []],
  ])("%s is not", (_what, spans) => {
    expect(heardQuiet(spans, minute(125))).toBeNull();
  });
});
