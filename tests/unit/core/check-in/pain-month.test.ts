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

  test.each([
    ["two answers", answersUntilToday([3, 4]), { kind: "too-few", missing: 1 }],
    ["three answers", answersUntilToday([3, 4, 1]), { kind: "range", answers: 3, low: 1, high: 4 }],
    ["six answers", answersUntilToday([3, 4, 1, 2, 2, 2]), { kind: "range", answers: 6, low: 1, high: 4 }],
    ["seven answers", answersUntilToday([3, 4, 1, 2, 2, 2, 2]), { kind: "usual", usually: 2, high: 4 }],
    ["answers around one bad day", answersUntilToday([1, 1, 1, 9, 1, 1, 1]), { kind: "usual", usually: 1, high: 9 }],
    [
      "answers of a month ago only",
      answersUntilToday([9, 9, 9, 9, ...Array.from({ length: MONTH_DAYS }, () => null)]),
      { kind: "too-few", missing: 3 },
    ],
  ] as const)("say of %s no more than they bear", (_, checkIns, says) => {
    expect(painMonth(checkIns, NO_RUNS, TODAY).says).toMatchObject(says);
  });
});
