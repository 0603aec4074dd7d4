import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistency } from "@/src/core/check-in/consistency.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { TODAY } from "../../../support/builders/a-check-in.ts";

const daysAgo = (...ago: readonly number[]) => new Set(ago.map((days) => addDays(TODAY, -days)));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("the consistency score", () => {
  test("is silent before the first answer", () => {
    expect(consistency(new Set(), TODAY)).toBeNull();
  });

  test("is full from the first day on", () => {
    expect(consistency(daysAgo(0), TODAY)).toMatchObject({ score: 100, weeks: 1 });
  });

  test("asks for three days a week, not for seven", () => {
    expect(consistency(daysAgo(0, 2, 4, 7, 9, 11, 14, 16, 18, 21, 23, 25), TODAY)).toMatchObject({
      score: 100,
      goodWeeks: 4,
    });
  });

  test("forgives a week away: it costs a quarter and comes back by itself", () => {
    expect(consistency(daysAgo(...range(0, 6), ...range(14, 60)), TODAY)?.score).toBe(75);
    expect(consistency(daysAgo(...range(0, 27), ...range(35, 60)), TODAY)?.score).toBe(100);
  });

  test("never falls when one more day is answered", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 27 }),
        (days, more) => {
          const oldest = Math.max(...days);
          fc.pre(more <= oldest);
          const before = consistency(daysAgo(...days), TODAY)?.score ?? 0;
          expect(consistency(daysAgo(...days, more), TODAY)?.score ?? 0).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
