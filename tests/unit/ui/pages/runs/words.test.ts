import { describe, expect, it } from "vitest";
import { climbWords, distanceWords, paceWords } from "@/src/ui/pages/runs/words.ts";

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
