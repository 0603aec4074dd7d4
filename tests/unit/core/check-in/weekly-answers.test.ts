import { describe, expect, test } from "vitest";
import { pegChange, pegScore, weeklyAnswersDue } from "@/src/core/check-in/weekly-answers.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";

describe("the PEG", () => {
  test("is the mean of three items, or nothing while one is open", () => {
    expect(pegScore({ average: 3, enjoyment: 4, activity: 2, running: null })).toBe(3);
    expect(pegScore({ average: 0, enjoyment: 0, activity: 1, running: "no" })).toBeCloseTo(1 / 3);
    expect(pegScore({ average: 3, enjoyment: null, activity: 2, running: null })).toBeNull();
  });

  test("changes from 30 % on", () => {
    expect(pegChange(5, 3.5)).toBe("lower");
    expect(pegChange(5, 4)).toBe("steady");
    expect(pegChange(3, 4)).toBe("higher");
    expect(pegChange(0, 4)).toBeNull();
  });

  test("is due weekly, give or take a day", () => {
    expect(weeklyAnswersDue(null, 0)).toBe(true);
    expect(weeklyAnswersDue(0, 5 * DAY)).toBe(false);
    expect(weeklyAnswersDue(0, 6 * DAY)).toBe(true);
  });
});
