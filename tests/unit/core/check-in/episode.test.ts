import { describe, expect, test } from "vitest";
import { dayAnswers } from "@/src/core/check-in/day-answers.ts";
import { daysSinceOnset, isNewEpisode } from "@/src/core/check-in/episode.ts";
import { answersUntilToday, TODAY } from "../../../support/builders/a-check-in.ts";

const missed = (days: number) => Array.from({ length: days }, () => null);
const onset = (pains: readonly (number | null)[]) => daysSinceOnset(dayAnswers(answersUntilToday(pains)), TODAY);
const isNew = (pains: readonly (number | null)[]) => isNewEpisode(dayAnswers(answersUntilToday(pains)), TODAY);

describe("days since an episode began", () => {
  test.each<[string, (number | null)[], number | null]>([
    ["no answer", [], null],
    ["the last answer is low", [5, 5, 2], null],
    ["the first bad day", [0, 0, 3], 0],
    ["bad days in a row", [0, 3, 4, 3], 2],
    ["one good day does not end it", [4, 4, 1, 4], 3],
    ["two good days do", [4, 4, 1, 1, 4], 0],
    ["gaps do not end it", [4, null, null, null, 4], 4],
    ["a silence of more than two weeks does", [4, ...missed(15), 4], 0],
    ["it goes on while nobody answers", [4, 4, null, null], 3],
    ["it goes on through two weeks of silence", [4, ...missed(14)], 14],
    ["nobody can say after a longer one", [4, ...missed(15)], null],
    ["two weeks between two answers don't end it", [4, ...missed(13), 4], 14],
    ["three is bad", [3, 2, 2, 3], 0],
  ])("%s", (_name, pains, expected) => {
    expect(onset(pains)).toBe(expected);
  });
});

describe("a new episode", () => {
  test.each<[string, (number | null)[], boolean]>([
    ["pain after two free weeks", [4, ...missed(14), 0, 0, 2], true],
    ["pain after answers of 0 only", [0, 0, 0, 2], true],
    ["pain after an older episode and two weeks of silence", [4, ...missed(15), 2], true],
    ["pain goes on", [2, 2, 2], false],
    ["pain two weeks ago, and none since", [2, ...missed(12), 0, 2], false],
    ["pain before that, and none since", [2, ...missed(13), 0, 2], true],
    ["a little pain", [0, 1], true],
    ["no pain", [0, 0, 0], false],
    ["the very first answer", [5], false],
  ])("%s", (_name, pains, expected) => {
    expect(isNew(pains)).toBe(expected);
  });
});
