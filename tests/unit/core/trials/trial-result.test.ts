import { describe, expect, test } from "vitest";
import type { DayAnswer } from "@/src/core/check-in/day-answers.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { trialResult } from "@/src/core/trials/trial-result.ts";
import { drawWeeks } from "@/src/core/trials/trial-weeks.ts";
import type { Arm } from "@/src/core/trials/trial.ts";
import { aTrial } from "@/tests/support/builders/a-trial.ts";
import { createRandom } from "@/tests/support/random.ts";

const FIRST = "2026-06-01" as DayKey;
const LATER = "2027-01-01" as DayKey;

/** An answer a day, so much in the weeks with and so much in those without. */
const answersFor = (weeks: readonly Arm[], pain: Readonly<Record<Arm, number>>): readonly DayAnswer[] =>
  weeks.flatMap((arm, week) =>
    Array.from({ length: 7 }, (_, day) => ({ day: addDays(FIRST, week * 7 + day), pain: pain[arm] })),
  );

const trialOf = (weeks: readonly Arm[]) => aTrial({ firstDay: FIRST, weeks: [...weeks] });
const pairs = (count: number) => Array.from({ length: count }, (): readonly Arm[] => ["with", "without"]).flat();

describe("what a trial has shown", () => {
  test.each([
    [2, 4, 2, "unclear"],
    [4, 16, 2, "unclear"],
    [5, 32, 2, "unclear"],
    [6, 64, 2, "less"],
  ] as const)(
    "%i pairs that all say the same: as large in %#: of %i orders %i, so %s",
    (count, orders, asLarge, is) => {
      const weeks = pairs(count);
      const { found } = trialResult(trialOf(weeks), answersFor(weeks, { with: 2, without: 3.5 }), LATER);
      expect(found).toEqual({ with: 2, without: 3.5, orders, asLarge, is });
    },
  );

  test("more pain with it is said as plainly", () => {
    const weeks = pairs(6);
    expect(trialResult(trialOf(weeks), answersFor(weeks, { with: 5, without: 3 }), LATER).found?.is).toBe("more");
  });

  test("counts bad days where that was decided", () => {
    const weeks = pairs(2);
    const trial = { ...trialOf(weeks), outcome: "badDays" as const };
    expect(trialResult(trial, answersFor(weeks, { with: 3, without: 4 }), LATER).found).toMatchObject({
      with: 0,
      without: 1,
    });
  });

  test("no difference at all is as large in every order", () => {
    const weeks = pairs(6);
    const { found } = trialResult(trialOf(weeks), answersFor(weeks, { with: 3, without: 3 }), LATER);
    expect(found).toMatchObject({ orders: 64, asLarge: 64, is: "unclear" });
  });

  test("a week's first day belongs half to the week before and counts for neither", () => {
    const weeks = pairs(2);
    const answers = answersFor(weeks, { with: 2, without: 4 }).map((answer, at) =>
      at % 7 === 0 ? { ...answer, pain: 10 } : answer,
    );
    expect(trialResult(trialOf(weeks), answers, LATER).found).toMatchObject({ with: 2, without: 4 });
  });

  test("a week with two answers is unknown, and its pair with it; one pair says nothing", () => {
    const weeks = pairs(2);
    const answers = answersFor(weeks, { with: 2, without: 4 }).filter((_, at) => at < 7 || at > 11);
    const { weeks: told, pairs: known, found } = trialResult(trialOf(weeks), answers, LATER);
    expect(told.map(({ value }) => value)).toEqual([2, null, 2, 4]);
    expect([known, found]).toEqual([1, null]);
  });

  test("weeks that are not over, or in which it was stopped, are left out", () => {
    const weeks = pairs(2);
    const answers = answersFor(weeks, { with: 2, without: 4 });
    expect(trialResult(trialOf(weeks), answers, addDays(FIRST, 13)).weeks).toHaveLength(1);
    expect(trialResult(trialOf(weeks), answers, addDays(FIRST, 14)).weeks).toHaveLength(2);
    const stopped = { ...trialOf(weeks), stoppedOn: addDays(FIRST, 20) };
    expect(trialResult(stopped, answers, LATER).weeks).toHaveLength(2);
  });

  test("where the change does nothing, a difference is claimed in at most one of twenty; a large one over twelve weeks is found", () => {
    const random = createRandom(5);
    const bell = () => Array.from({ length: 6 }, () => random.below(1)).reduce((all, one) => all + one, -3);
    const claims = (difference: number) => {
      let claimed = 0;
      for (let person = 0; person < 400; person += 1) {
        const weeks = drawWeeks(12, () => random.below(1));
        let carried = 0;
        const answers = answersFor(weeks, { with: 3 - difference, without: 3 }).map(({ day, pain }) => {
          carried = carried * 0.6 + bell() * 0.7;
          return { day, pain: Math.max(0, Math.min(10, Math.round(pain + carried))) };
        });
        const { found } = trialResult(trialOf(weeks), answers, LATER);
        if (found !== null && found.is !== "unclear") claimed += 1;
      }
      return claimed / 400;
    };
    expect(claims(0)).toBeLessThan(0.05);
    expect(claims(1.5)).toBeGreaterThan(0.8);
  });
});
