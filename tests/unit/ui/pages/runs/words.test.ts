import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumTold, tell } from "@/src/core/runs/told.ts";
import { climbWords, distanceNumber, distanceWords, paceWords, toldNumber } from "@/src/ui/pages/runs/words.ts";

describe("what a run comes to", () => {
  it.each([
    ["km", "8.4 km", "5:00 /km", "45 m"],
    ["mi", "5.2 mi", "8:03 /mi", "148 ft"],
  ] as const)("is written wholly in one kind of unit: %s", (units, distance, pace, climb) => {
    expect([distanceWords(8_400, units), paceWords(1000 / 300, units), climbWords(45, units)]).toEqual([
      distance,
      pace,
      climb,
    ]);
  });
});

describe("what several runs come to", () => {
  const written = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 10);

  it.each(["km", "mi"] as const)("is written as the sum of what is written of each, in %s", (units) => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1_000_000, noNaN: true }), { maxLength: 20 }), (parts) => {
        const shown = parts.map((meters) => written(distanceNumber(meters, units)));
        expect(written(toldNumber(sumTold(parts.map(tell)), units))).toBe(shown.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});
