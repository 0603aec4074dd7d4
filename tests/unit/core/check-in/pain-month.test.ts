import { describe, expect, it, test } from "vitest";
import { MONTH_DAYS, painMonth } from "@/src/core/check-in/pain-month.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { answersUntilToday, TODAY } from "../../../support/builders/a-check-in.ts";

const NO_RUNS: ReadonlySet<never> = new Set<never>();
describe("thirty days of answers", () => {
  it("end today, oldest first, each day with its highest answer or none", () => {
    const { days } = painMonth(answersUntilToday([4, null, 2]), NO_RUNS, TODAY);
    expect(days).toHaveLength(MONTH_DAYS);
    expect(days.slice(-3).map(({ day, mark }) => [day, mark?.kind === "answered" ? mark.pain : null])).toEqual([
      [addDays(TODAY, -2), 4],
      [addDays(TODAY, -1), null],
      [TODAY, 2],
    ]);
  });

  it("carry a flag on the days of a run", () => {
    const { days } = painMonth([], new Set([addDays(TODAY, -3)]), TODAY);
    expect(days.filter(({ hasRun }) => hasRun).map(({ day }) => day)).toEqual([addDays(TODAY, -3)]);
  });

  const fortnight = (pain: number) => Array.from({ length: 15 }, () => pain);
  test.each([
    ["two answers", answersUntilToday([3, 4]), { kind: "too-few", missing: 1 }],
    ["three answers", answersUntilToday([3, 4, 1]), { kind: "range", answers: 3, low: 1, high: 4 }],
    [
      "a fortnight with too little before it",
      answersUntilToday([...fortnight(2), 6, 6, 6]),
      { kind: "range", answers: 18, low: 2, high: 6 },
    ],
    [
      "a fortnight two points up",
      answersUntilToday([...fortnight(2), ...fortnight(4)]),
      { kind: "higher", usually: 4, before: 2 },
    ],
    [
      "one two points down",
      answersUntilToday([...fortnight(5), ...fortnight(3)]),
      { kind: "lower", usually: 3, before: 5 },
    ],
    [
      "one point, which means nothing",
      answersUntilToday([...fortnight(2), ...fortnight(3)]),
      { kind: "steady", high: 3 },
    ],
    [
      "answers of a month ago only",
      answersUntilToday([9, 9, 9, 9, ...Array.from({ length: MONTH_DAYS }, () => null)]),
      { kind: "too-few", missing: 3 },
    ],
  ] as const)("say of %s no more than they bear", (_, checkIns, says) => {
    expect(painMonth(checkIns, NO_RUNS, TODAY).says).toMatchObject(says);
  });
});
