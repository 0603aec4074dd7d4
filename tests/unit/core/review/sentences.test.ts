import { describe, expect, test } from "vitest";
import { painMonths } from "@/src/core/review/pain-months.ts";
import { sentencesOf } from "@/src/core/review/sentences.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { desk, pain, placed, totals, WEEKS } from "./weeks.ts";

const ORDINARY_BEFORE = totals(WEEKS.ordinary, "2026-11-16" as DayKey);
const of = (week: keyof typeof WEEKS, before = ORDINARY_BEFORE) => sentencesOf(placed(WEEKS[week]), before);

describe("a week in sentences", () => {
  test("of an empty week is one, and says nothing of what was done", () => {
    expect(of("empty")).toEqual([{ about: "nothing" }]);
  });

  test("of three days tells those days, and how many nobody knows", () => {
    expect(of("threeDays", [])).toEqual([
      { about: "desk", says: "usual", deskDays: 1, usualMs: 6 * HOUR, unknownDays: 5 },
      { about: "sits", says: "longest", usualMs: 55 * MINUTE, longestMs: 55 * MINUTE, on: "2026-11-27", against: null },
      { about: "moves", says: "counts", shown: 8, done: 5, routines: 5, ms: 10 * MINUTE },
      { about: "runs", says: "sum", count: 1, meters: 8000, told: { km: 80, mi: 50 }, ms: 48 * MINUTE, before: null },
      { about: "back", says: "answers", answers: 3, days: 7, median: 2, low: 1, high: 3, against: null },
    ]);
  });

  test("of an ordinary week stands beside the week before", () => {
    const [deskSays, sits, moves, runs, back] = of("ordinary");
    expect(deskSays).toEqual({ about: "desk", says: "usual", deskDays: 5, usualMs: 6 * HOUR, unknownDays: 1 });
    expect(sits).toMatchObject({ longestMs: 52 * MINUTE, on: "2026-11-24", against: "steady" });
    expect(moves).toMatchObject({ shown: 40, done: 25, routines: 25 });
    expect(runs).toMatchObject({ count: 3, meters: 28_000, before: { count: 3, meters: 28_000 } });
    expect(back).toMatchObject({ answers: 6, days: 7, median: 2, low: 0, high: 3, against: "steady" });
  });

  test("of a flare-up says that the back was higher, and no run that wasn't logged", () => {
    expect(of("flareUp")[3]).toEqual({ about: "runs", says: "none" });
    expect(of("flareUp")[4]).toMatchObject({ answers: 7, median: 5, high: 7, against: "higher" });
  });

  test("of a holiday takes a machine that was off for no week without sitting", () => {
    const [deskSays, sits, moves, runs] = of("holiday");
    expect([deskSays, sits, moves]).toEqual([
      { about: "desk", says: "unknown" },
      { about: "sits", says: "unknown" },
      { about: "moves", says: "unknown" },
    ]);
    expect(runs).toMatchObject({ count: 3, meters: 18_000 });
  });

  test("leaves days to come out, and calls a week of a few minutes short", () => {
    const monday = Date.UTC(2026, 10, 23, 12);
    const [deskSays, , , , back] = sentencesOf(placed([desk(0.5, 20), pain(9), pain(9)], monday), ORDINARY_BEFORE);
    expect(deskSays).toEqual({ about: "desk", says: "short", ms: 30 * MINUTE });
    expect(back).toEqual({ about: "back", says: "unanswered", skipped: 0 });
  });

  test.each([
    [[1, 1, 1], [3, 3, 3], "higher"],
    [[3, 3, 3], [1, 1, 1], "lower"],
    [[3, 3, 3], [4, 4, 4], "steady"],
    [[1, 1], [5, 5, 5], null],
    [[1, 1, 1], [5, 5], null],
  ] as const)("pain of %j before and %j now is %s", (before, now, against) => {
    const said = sentencesOf(placed(now.map((value) => pain(value))), totals(before.map((value) => pain(value))));
    expect(said.at(-1)).toMatchObject({ about: "back", against });
  });
});

describe("the months of a year", () => {
  const year = (medians: readonly (number | null)[]) =>
    medians.flatMap((value, month) =>
      totals(
        Array.from({ length: 12 }, () => (value === null ? {} : pain(value))),
        `2026-${String(month + 1).padStart(2, "0")}-01` as DayKey,
      ),
    );

  test("names the one with the lowest and the one with the highest usual answer, the earlier of equals", () => {
    expect(painMonths(year([2, 1, 4, 4, 1, null]))).toEqual({
      lowest: { month: "2026-02", median: 1 },
      highest: { month: "2026-03", median: 4 },
    });
  });

  test("says nothing of one month, of months alike, or of a few answers", () => {
    expect(painMonths(year([2]))).toBeNull();
    expect(painMonths(year([2, 2, 2]))).toBeNull();
    expect(painMonths([...year([2]), ...totals([pain(9)], "2026-05-01" as DayKey)])).toBeNull();
  });
});
