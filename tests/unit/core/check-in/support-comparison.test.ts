import { describe, expect, test } from "vitest";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import { compareSupports } from "@/src/core/check-in/support-comparison.ts";
import { aCheckIn, TODAY } from "../../../support/builders/a-check-in.ts";

/** Answers of the days before today, the latest first. */
const days = (from: number, pains: readonly number[], details?: CheckInDetails) =>
  pains.map((pain, index) => aCheckIn(pain, -from - index, details));

describe("what someone used, against the other days", () => {
  test("compares the middle of the days with it to the middle of the others", () => {
    const belt = days(1, [4, 5, 6, 4, 5], { supports: ["belt"] });
    const others = days(10, [2, 3, 2, 4, 2, 3]);
    expect(compareSupports([...belt, ...others], TODAY)).toEqual([
      { used: "belt", withDays: 5, withPain: 5, otherDays: 6, otherPain: 2.5 },
    ]);
  });

  test("names what was used on most days first", () => {
    const [belt, heat] = [
      days(1, [4, 4, 4, 4, 4], { supports: ["belt"] }),
      days(11, [3, 3, 3, 3, 3, 3], { supports: ["heat"] }),
    ];
    expect(compareSupports([...belt, ...heat, ...days(20, [1, 1, 1, 1, 1])], TODAY).map(({ used }) => used)).toEqual([
      "heat",
      "belt",
    ]);
  });

  test("is silent with fewer than five days on either side", () => {
    const belt = { supports: ["belt" as const] };
    expect(compareSupports([...days(1, [4, 4, 4, 4], belt), ...days(10, [2, 2, 2, 2, 2, 2])], TODAY)).toEqual([]);
    expect(compareSupports([...days(1, [4, 4, 4, 4, 4], belt), ...days(10, [2, 2, 2, 2])], TODAY)).toEqual([]);
  });

  test("counts a day once, with its highest answer, and painkillers only where they were taken", () => {
    const taken = days(1, [4, 4, 4, 4, 4], { painkillers: true });
    const again = aCheckIn(8, -1, { painkillers: true }, 30);
    const not = days(10, [1, 1, 1, 1, 1], { painkillers: false });
    expect(compareSupports([...taken, again, ...not], TODAY)).toEqual([
      { used: "painkillers", withDays: 5, withPain: 4, otherDays: 5, otherPain: 1 },
    ]);
  });

  test("forgets what is older than ninety days, and days without a number", () => {
    const old = days(100, [9, 9, 9, 9, 9], { supports: ["belt"] });
    const skipped = [1, 2, 3, 4, 5].map((day) => aCheckIn(null, -day, { supports: ["belt"] }));
    expect(compareSupports([...old, ...skipped, ...days(10, [1, 1, 1, 1, 1])], TODAY)).toEqual([]);
  });
});
