import { describe, expect, it } from "vitest";
import type { Evidence, Span, SpanKind } from "@/src/core/desk-time/span.ts";
import { lapChart } from "@/src/core/status/lap-chart.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";

const NINE = Date.UTC(2026, 10, 23, 9);
const TODAY = { start: NINE - 5 * HOUR, end: NINE + 19 * HOUR };
const nine = (minutes: number) => NINE + minutes * MINUTE;
const span = (kind: SpanKind, from: number, to: number, because: Evidence = "input"): Span => ({
  kind,
  because,
  start: nine(from),
  end: nine(to),
});
const chart = (spans: readonly Span[], more: Partial<Parameters<typeof lapChart>[0]> = {}, at = nine(120)) =>
  lapChart({ spans, sessions: [], runs: [], ...more }, TODAY, at);

describe("the day as a lap chart", () => {
  it("is as long as a working day: its first minutes are a short piece", () => {
    expect(chart([span("sitting", 0, 1)], {}, nine(1))).toMatchObject({ from: nine(0), until: nine(480) });
    expect(chart([span("sitting", 0, 500)], {}, nine(500))?.until).toBe(nine(500));
  });

  it("is none before anything is known", () => {
    expect(chart([])).toBeNull();
    expect(chart([span("unknown", 0, 120, "no-signal")])).toBeNull();
  });

  it("joins what is alike, with the evidence of its longest part, and leaves out what nobody remembers", () => {
    const spans = [
      span("unknown", -60, 0, "closed"),
      span("sitting", 0, 10),
      span("sitting", 10, 50, "sound"),
      span("away", 50, 52, "quiet"),
      span("sitting", 52, 60),
      span("away", 60, 70, "locked"),
      span("sitting", 70, 120),
    ];
    expect(chart(spans)?.items).toEqual([
      { what: "piece", kind: "sitting", because: "sound", start: nine(0), end: nine(50), isOver: true },
      { what: "piece", kind: "sitting", because: "input", start: nine(52), end: nine(60), isOver: true },
      { what: "piece", kind: "away", because: "locked", start: nine(60), end: nine(70), isOver: true },
      { what: "piece", kind: "sitting", because: "input", start: nine(70), end: nine(120), isOver: false },
    ]);
  });

  it("holds today's stretches and runs in their place, and reaches to the end of the last run", () => {
    const sessions = [
      { use: "posture", startedAt: nine(30), endedAt: nine(32) },
      { use: "walk", startedAt: nine(30) - 24 * HOUR, endedAt: nine(32) - 24 * HOUR },
    ];
    const runs = [
      { id: "tonight", start: nine(540), minutes: 45 },
      { id: "tomorrow", start: nine(540) + 24 * HOUR, minutes: 45 },
    ];
    const lap = chart([span("sitting", 0, 120)], { sessions, runs });
    expect(lap).toMatchObject({ from: nine(0), until: nine(585) });
    expect(lap?.items.map(({ what, start }) => [what, start])).toEqual([
      ["piece", nine(0)],
      ["stretch", nine(30)],
      ["run", nine(540)],
    ]);
  });
});
