import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceClocks, clocksAt, type Clocks, ZERO_CLOCKS } from "@/src/core/desk-time/clocks.ts";
import { SPAN_KINDS, type SpanKind } from "@/src/core/desk-time/span.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

const after = (...stretches: readonly (readonly [SpanKind, number])[]): Clocks =>
  stretches.reduce((clocks, [kind, minutes]) => advanceClocks(clocks, kind, minutes * MINUTE), ZERO_CLOCKS);

describe("rest credit", () => {
  it.each([
    { title: "a bout grows one to one", stretches: [["sitting", 25]], bout: 25 },
    {
      title: "two minutes away take back twelve",
      stretches: [
        ["sitting", 25],
        ["away", 2],
      ],
      bout: 13,
    },
    {
      title: "five minutes away clear any bout",
      stretches: [
        ["sitting", 120],
        ["away", 5],
      ],
      bout: 0,
    },
    {
      title: "just under five minutes do not clear a long bout",
      stretches: [
        ["sitting", 120],
        ["away", 4.9],
      ],
      bout: 90.6,
    },
    {
      title: "standing pays back one to one",
      stretches: [
        ["sitting", 22],
        ["standing", 9],
      ],
      bout: 13,
    },
    {
      title: "a long stand never goes below nothing",
      stretches: [
        ["sitting", 10],
        ["standing", 40],
      ],
      bout: 0,
    },
    {
      title: "unknown time counts as rest",
      stretches: [
        ["sitting", 40],
        ["unknown", 5],
      ],
      bout: 0,
    },
    {
      title: "two rests of three minutes are not one of six",
      stretches: [
        ["sitting", 60],
        ["away", 3],
        ["sitting", 2],
        ["away", 3],
      ],
      bout: 26,
    },
    {
      title: "but a bumped desk between them ends no rest",
      stretches: [
        ["sitting", 60],
        ["away", 3],
        ["sitting", 1],
        ["away", 3],
      ],
      bout: 0,
    },
    {
      title: "nor with two minutes of standing between them",
      stretches: [
        ["sitting", 60],
        ["away", 3],
        ["standing", 2],
        ["away", 3],
      ],
      bout: 22,
    },
  ] as const)("$title", ({ stretches, bout }) => {
    expect(after(...stretches).bout / MINUTE).toBeCloseTo(bout);
  });

  it.each([
    {
      title: "ten minutes away",
      stretches: [
        ["sitting", 85],
        ["away", 10],
      ],
      hipFlexor: 85,
    },
    {
      title: "thirty minutes off the chair, standing and away together",
      stretches: [
        ["sitting", 85],
        ["standing", 20],
        ["away", 10],
      ],
      hipFlexor: 0,
    },
  ] as const)("leaves the hip-flexor clock at $hipFlexor after $title", ({ stretches, hipFlexor }) => {
    expect(after(...stretches).hipFlexor / MINUTE).toBe(hipFlexor);
  });

  it("clears the walk clock after two minutes on one's feet, not after one", () => {
    expect(after(["sitting", 100], ["away", 1]).walk / MINUTE).toBe(101);
    expect(after(["sitting", 100], ["standing", 2]).walk).toBe(0);
  });
});

describe("clocks as a function of the past", () => {
  const stretch = fc.record({ kind: fc.constantFrom(...SPAN_KINDS), ms: fc.integer({ min: 0, max: 3 * 60 * MINUTE }) });

  it("gives the same for a stretch and for its two halves", () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        stretch,
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
      fc.property(fc.array(stretch), (past) => {
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
});
