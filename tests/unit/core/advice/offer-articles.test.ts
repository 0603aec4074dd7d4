import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { factsOf } from "@/src/core/advice/facts.ts";
import { articlesWhere, offerArticles } from "@/src/core/advice/offer-articles.ts";
import type { SuggestsHere } from "@/src/core/care-level/suggests.ts";
import { inputOf } from "./input-of.ts";

function offered(suggests: SuggestsHere, raw: object): readonly string[] {
  const input = inputOf(raw);
  return articlesWhere(suggests, offerArticles(factsOf(input), assess(input))).map(
    ({ id, because }) => `${id}: ${because.code}`,
  );
}

describe("what there is to read", () => {
  test.each<[string, SuggestsHere, object, readonly string[]]>([
    ["a little sore", "exercise", { nrs: 2 }, ["core-for-runners: with-pain"]],
    ["a little sore, and it got worse", "nothing", { nrs: 2 }, ["flare-up-days: worse"]],
    ["a bad day that got worse", "nothing", { nrs: 7 }, ["flare-up-days: worse"]],
    [
      "a leg that got worse",
      "nothing",
      { nrs: 2, zones: ["legBackL"] },
      ["flare-up-days: worse", "leg-symptoms: leg-zone"],
    ],
    ["medical advice, whatever got worse", "nothing", { nrs: 2, flags: ["fever"] }, ["when-to-get-help: get-help"]],
    ["a little sore, tips only", "tips", { nrs: 2 }, ["sitting-and-your-back: tips-only"]],
    ["a run soon, tips only", "tips", { nrs: 0, minutesToRun: 60 }, ["sitting-and-your-back: tips-only"]],
    ["no pain, tips only", "tips", { nrs: 0 }, ["running-and-your-spine: no-pain"]],
    ["answers that can't be read", "unknown", { nrs: 0, minutesToRun: 60 }, ["sitting-and-your-back: tips-only"]],
  ])("%s", (_name, suggests, raw, expected) => {
    expect(offered(suggests, raw)).toEqual(expected);
  });
});
