import { expect, test } from "vitest";
import { arcCosine, direction, directionOf, mix, nearestTurn, subtract, unit } from "@/src/core/figure/vector.ts";

test.each([
  [1, 0],
  [0.5, 60],
  [0, 90],
  [-1, 180],
  // Rounding may leave it a hair outside.
  [1.000_001, 0],
  [-1.000_001, 180],
])("the angle whose cosine is %f is %i degrees", (value, degrees) => expect(arcCosine(value)).toBeCloseTo(degrees, 5));

test.each([0, 45, 90, 135, 180, -90])("a direction of %i degrees points there, clockwise from up", (degrees) => {
  const [x, y] = direction(degrees);
  expect(directionOf([x * 3, y * 3])).toBeCloseTo(degrees, 5);
  expect([Math.sign(Math.round(x)), Math.sign(Math.round(y))]).toEqual([
    Math.sign(Math.round(Math.sin((degrees * Math.PI) / 180))) + 0,
    Math.sign(Math.round(Math.cos((degrees * Math.PI) / 180))) + 0,
  ]);
});

test("a vector is brought to length 1, and none at all points up", () => {
  expect(unit([3, 4])).toEqual([0.6, 0.8]);
  expect(unit([0, 0])).toEqual([0, 1]);
  expect(subtract([5, 7], [2, 3])).toEqual([3, 4]);
  expect(mix([0, 10], [10, 0], 0.25)).toEqual([2.5, 7.5]);
});

test.each([
  [10, 370, 370],
  [350, 0, -10],
  [-170, 180, 190],
  [90, 80, 90],
])("%i degrees next to %i are %i", (degrees, guess, turn) => expect(nearestTurn(degrees, guess)).toBe(turn));
