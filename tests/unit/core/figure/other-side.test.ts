import { expect, test } from "vitest";
import { otherSide } from "@/src/core/figure/other-side.ts";

test.each([
  ["side", true, { mirror: true, isTurnedOver: false }],
  ["front", true, { mirror: true, isTurnedOver: false }],
  // Seen from above the limb that moves would lie under the body.
  ["top", true, { mirror: false, isTurnedOver: true }],
  ["top", false, { mirror: false, isTurnedOver: false }],
] as const)("the other side seen from the %s, asked for %s", (view, mirror, expected) => {
  expect(otherSide({ view }, { mirror })).toEqual(expected);
});
