import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { adviseDay } from "@/src/core/advice/advise-day.ts";
import { advise } from "@/src/core/advice/advise.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { dayArticles } from "@/src/core/advice/day-input.ts";
import { rawCheckIn } from "../../../support/arbitraries/check-ins.ts";
import { inputOf } from "./input-of.ts";

const ids = (offers: readonly { readonly id: string }[]) => offers.map(({ id }) => id);

describe("today's advice on the pages", () => {
  test("is that of the rules for the same answers, id by id and in the same order", () => {
    fc.assert(
      fc.property(rawCheckIn(), (raw) => {
        const input = inputOf(raw);
        const { articles, routines } = advise(input, screeningLibrary);
        const day = { input, isAnswered: true };
        expect(ids(dayArticles(day))).toEqual(ids(articles));
        expect(adviseDay(day, screeningLibrary)).toMatchObject({ articles, routines });
      }),
    );
  });

  test("does not take silence for a day without pain", () => {
    const day = { input: blankAdviceInput(0), isAnswered: false };
    const { articles, routines } = adviseDay(day, screeningLibrary);
    expect([...articles, ...routines].map(({ because }) => because.code)).not.toContain("no-pain");
  });

  test.each(["under16", "pregnant"] as const)("offers no exercise, asked or not, where %s is a yes", (item) => {
    const blank = blankAdviceInput(0);
    const input = { ...blank, profile: { ...blank.profile, [item]: "yes" as const } };
    expect(adviseDay({ input, isAnswered: false }, screeningLibrary).routines).toEqual([]);
    expect(adviseDay({ input, isAnswered: true }, screeningLibrary).routines).toEqual([]);
  });
});
