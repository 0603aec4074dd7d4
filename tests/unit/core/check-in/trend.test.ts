import { describe, expect, test } from "vitest";
import { dayAnswers } from "@/src/core/check-in/day-answers.ts";
import { painTrend } from "@/src/core/check-in/trend.ts";
import { aCheckIn, answersUntilToday, TODAY } from "../../../support/builders/a-check-in.ts";

const trendOf = (pains: readonly (number | null)[]) => painTrend(dayAnswers(answersUntilToday(pains)), TODAY);

describe("the trend", () => {
  test("says nothing under five answers", () => {
    expect(trendOf([1, 1, 5, 5])).toBeNull();
    expect(trendOf([])).toBeNull();
    expect(trendOf([1, 1, 5, 5, 5])).toMatchObject({ before: 1, recent: 5 });
  });

  test.each([
    ["steady", [2, 2, 2, 3, 3, 3]],
    ["higher", [2, 2, 2, 4, 4, 4]],
    ["lower", [5, 5, 5, 3, 3, 3]],
    ["steady", [2, 2, 2, 2, 2, 9]],
    ["higher", [1, 1, 1, 1, 1, 1, 1, 3, 3, 0]],
  ] as const)("is %s for %j", (direction, pains) => {
    expect(trendOf(pains)?.direction).toBe(direction);
  });

  test("compares the last three answers with the seven before, whatever lies between them", () => {
    expect(trendOf([9, 9, 9, 1, 1, 1, 1, 1, 1, 1, null, 3, null, 3, 3])).toEqual({
      direction: "higher",
      delta: 2,
      recent: 3,
      before: 1,
    });
  });

  test("leaves out what is older than four weeks", () => {
    const old = [-40, -39, -38, -37].map((day) => aCheckIn(9, day));
    expect(painTrend(dayAnswers([...old, ...answersUntilToday([1, 1, 1])]), TODAY)).toBeNull();
  });

  test("takes the highest of a day, and never a skipped one", () => {
    const checkIns = [...answersUntilToday([1, 1, 1, 1, 1]), aCheckIn(6, 0, undefined, 60), aCheckIn(null, -6)];
    expect(dayAnswers(checkIns).map(({ pain }) => pain)).toEqual([1, 1, 1, 1, 6]);
  });
});
