import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advanceClocks,
  type ClockReset,
  clocksAt,
  clocksOver,
  type Clocks,
  replayClocks,
  ZERO_CLOCKS,
} from "@/src/core/desk-time/clocks.ts";
import { type Evidence, type Span, SPAN_KINDS, type SpanKind } from "@/src/core/desk-time/span.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";

const after = (...intervals: readonly (readonly [SpanKind, number])[]): Clocks =>
  intervals.reduce((clocks, [kind, minutes]) => advanceClocks(clocks, kind, minutes * MINUTE), ZERO_CLOCKS);

describe("rest credit", () => {
  it.each([
    { title: "a bout grows one to one", intervals: [["sitting", 25]], bout: 25 },
    {
      title: "two minutes away take back twelve",
      intervals: [
        ["sitting", 25],
        ["away", 2],
      ],
      bout: 13,
    },
    {
      title: "five minutes away clear any bout",
      intervals: [
        ["sitting", 120],
        ["away", 5],
      ],
      bout: 0,
    },
    {
      title: "just under five minutes do not clear a long bout",
      intervals: [
        ["sitting", 120],
        ["away", 4.9],
      ],
      bout: 90.6,
    },
    {
      title: "standing pays back one to one",
      intervals: [
        ["sitting", 22],
        ["standing", 9],
      ],
      bout: 13,
    },
    {
      title: "a long stand never goes below nothing",
      intervals: [
        ["sitting", 10],
        ["standing", 40],
      ],
      bout: 0,
    },
    {
      title: "unknown time counts as rest",
      intervals: [
        ["sitting", 40],
        ["unknown", 5],
      ],
      bout: 0,
    },
    {
      title: "two rests of three minutes are not one of six",
      intervals: [
        ["sitting", 60],
        ["away", 3],
        ["sitting", 2],
        ["away", 3],
      ],
      bout: 26,
    },
    {
      title: "but a bumped desk between them ends no rest",
      intervals: [
        ["sitting", 60],
        ["away", 3],
        ["sitting", 1],
        ["away", 3],
      ],
      bout: 0,
    },
    {
      title: "nor with two minutes of standing between them",
      intervals: [
        ["sitting", 60],
        ["away", 3],
        ["standing", 2],
        ["away", 3],
      ],
      bout: 22,
    },
  ] as const)("$title", ({ intervals, bout }) => {
    expect(after(...intervals).bout / MINUTE).toBeCloseTo(bout);
  });

  it.each([
    {
      title: "ten minutes away",
      intervals: [
        ["sitting", 85],
        ["away", 10],
      ],
      hipFlexor: 85,
    },
    {
      title: "thirty minutes off the chair, standing and away together",
      intervals: [
        ["sitting", 85],
        ["standing", 20],
        ["away", 10],
      ],
      hipFlexor: 0,
    },
  ] as const)("leaves the hip-flexor clock at $hipFlexor after $title", ({ intervals, hipFlexor }) => {
    expect(after(...intervals).hipFlexor / MINUTE).toBe(hipFlexor);
  });

  it("clears it after half an hour away to the minute, not a moment earlier", () => {
    expect(after(["sitting", 85], ["away", 30]).hipFlexor).toBe(0);
    expect(after(["sitting", 85], ["away", 29.9]).hipFlexor / MINUTE).toBe(85);
  });

  it.each([
    { title: "a second less than 90 s between two walks is a bump", between: 89 / 60, feet: 90 },
    { title: "90 s between them are someone at the desk", between: 1.5, feet: 60 },
  ])("$title", ({ between, feet }) => {
    const clocks = { rest: feet * SECOND, feet: feet * SECOND };
    expect(after(["away", 0.5], ["sitting", between], ["away", 1])).toMatchObject(clocks);
    expect(after(["away", 0.5], ["standing", between], ["away", 1]).rest).toBe(clocks.rest);
  });

  it("grows the posture clock like the bout, and pays it back alike", () => {
    expect(after(["sitting", 25], ["away", 2])).toMatchObject({ bout: 13 * MINUTE, posture: 13 * MINUTE });
    expect(after(["sitting", 25], ["standing", 5])).toMatchObject({ bout: 20 * MINUTE, posture: 20 * MINUTE });
    expect(after(["sitting", 25], ["away", 4.9])).toMatchObject({ bout: 0, posture: 0 });
  });

  it("forgets how long someone was at the desk when they leave it", () => {
    expect(after(["sitting", 10]).present).toBe(10 * MINUTE);
    expect(after(["sitting", 10], ["standing", 5]).present).toBe(15 * MINUTE);
    expect(after(["sitting", 10], ["away", 5]).present).toBe(0);
  });

  it("clears the walk clock after two minutes on one's feet, not after one", () => {
    expect(after(["sitting", 100], ["away", 1]).walk / MINUTE).toBe(101);
    expect(after(["sitting", 100], ["standing", 2]).walk).toBe(0);
  });
});

describe("clocks as a function of the past", () => {
  const interval = fc.record({
    kind: fc.constantFrom(...SPAN_KINDS),
    ms: fc.integer({ min: 0, max: 3 * 60 * MINUTE }),
  });

  it("gives the same for a stretch and for its two halves", () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 8 }),
        interval,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (past, next, share) => {
          const clocks = past.reduce((result, { kind, ms }) => advanceClocks(result, kind, ms), ZERO_CLOCKS);
          const first = Math.round(next.ms * share);
          const halves = advanceClocks(advanceClocks(clocks, next.kind, first), next.kind, next.ms - first);
          expect(halves).toEqual(advanceClocks(clocks, next.kind, next.ms));
        },
      ),
    );
  });

  it("is never negative and never more than the wall clock", () => {
    fc.assert(
      fc.property(fc.array(interval), (past) => {
        const clocks = past.reduce((result, { kind, ms }) => advanceClocks(result, kind, ms), ZERO_CLOCKS);
        const wall = past.reduce((sum, { ms }) => sum + ms, 0);
        for (const value of Object.values(clocks)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(wall);
        }
      }),
    );
  });

  it("applies a reset at its instant inside the stretch", () => {
    const resets = [{ clock: "posture", at: 20 * MINUTE }] as const;
    const clocks = clocksAt(ZERO_CLOCKS, { kind: "sitting", from: 0, to: 30 * MINUTE, resets });
    expect(clocks.posture).toBe(10 * MINUTE);
    expect(clocks.bout).toBe(30 * MINUTE);
  });

  it.each([
    { title: "before the stretch applies at its start", at: -5, bout: 30 },
    { title: "at its end leaves nothing", at: 30, bout: 0 },
    { title: "after it has not happened yet", at: 31, bout: 50 },
  ])("a reset $title", ({ at, bout }) => {
    const resets = [{ clock: "bout", at: at * MINUTE }] as const;
    const clocks = clocksAt(after(["sitting", 20]), { kind: "sitting", from: 0, to: 30 * MINUTE, resets });
    expect(clocks).toMatchObject({ bout: bout * MINUTE, posture: 50 * MINUTE });
  });

  it("applies several resets, each at its own instant", () => {
    const resets = [
      { clock: "posture", at: 10 * MINUTE },
      { clock: "walk", at: 25 * MINUTE },
    ] as const;
    const clocks = clocksAt(ZERO_CLOCKS, { kind: "sitting", from: 0, to: 30 * MINUTE, resets });
    expect(clocks).toMatchObject({ bout: 30 * MINUTE, posture: 20 * MINUTE, walk: 5 * MINUTE });
  });
});

const span = (kind: SpanKind, from: number, to: number, because: Evidence = "input"): Span => ({
  kind,
  start: from * MINUTE,
  end: to * MINUTE,
  because,
});
const reset = (clock: ClockReset["clock"], at: number): ClockReset => ({ clock, at: at * MINUTE });

describe("a browser that was closed", () => {
  const sat = after(["sitting", 40]);

  it.each([
    { title: "for three minutes leaves every clock as it was", to: 43, bout: 40 },
    { title: "for a moment longer counts as rest", to: 43.1, bout: 40 - 3.1 * 6 },
  ])("$title", ({ to, bout }) => {
    expect(clocksOver(sat, span("unknown", 40, to, "closed"), []).bout / MINUTE).toBeCloseTo(bout);
  });

  it("is no rest only where it was the browser: a minute asleep counts", () => {
    expect(clocksOver(sat, span("unknown", 40, 41, "asleep"), []).bout).toBe(34 * MINUTE);
  });

  it("still sees the resets up to its end, and none of later", () => {
    const resets = [reset("bout", 41), reset("posture", 42), reset("walk", 42.1)];
    expect(clocksOver(sat, span("unknown", 40, 42, "closed"), resets)).toEqual({ ...sat, bout: 0, posture: 0 });
  });
});

describe("the clocks counted again from the spans", () => {
  const day = [span("sitting", 0, 30), span("away", 30, 32), span("sitting", 32, 60)];

  it.each([
    { until: 0, bout: 0 },
    { until: 30, bout: 30 },
    { until: 31, bout: 24 },
    { until: 60, bout: 46 },
    { until: 90, bout: 46 },
  ])("are at minute $until what they were then", ({ until, bout }) => {
    expect(replayClocks(day, until * MINUTE, []).bout).toBe(bout * MINUTE);
  });

  it("are set back where a clock was, and not again by a span that begins later", () => {
    expect(replayClocks(day, 60 * MINUTE, [reset("posture", 10)])).toMatchObject({
      bout: 46 * MINUTE,
      posture: 36 * MINUTE,
    });
    expect(replayClocks(day, 60 * MINUTE, [reset("posture", 30)]).posture).toBe(28 * MINUTE);
  });
});
