import { describe, expect, it } from "vitest";
import { createClimb } from "@/src/core/imports/climb.ts";

const gainOf = (elevations: readonly number[]): number | null => {
  const climb = createClimb();
  for (const elevation of elevations) climb.add(elevation);
  return climb.gainMeters();
};

describe("metres climbed", () => {
  it.each<[string, readonly number[], number | null]>([
    ["no elevation", [], null],
    ["one elevation", [100], 0],
    ["a flat way with a metre of noise", [100, 101, 100, 100.9, 99.9, 101], 0],
    ["one rise, counted whole", [100, 101, 102, 103.5], 3.5],
    ["a rise with noise on it", [100, 103, 102.2, 105, 104, 107], 7],
    ["a descent", [110, 105, 100], 0],
    ["two hills", [100, 119, 100, 119, 100], 38],
    ["down first, then up past the start", [100, 90, 104], 14],
    ["a sensor that fails", [100, Number.NaN, 105], 5],
  ])("of %s", (_, elevations, gain) => {
    expect(gainOf(elevations)).toBe(gain);
  });
});
