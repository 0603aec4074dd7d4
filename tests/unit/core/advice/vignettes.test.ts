import { describe, expect, test } from "vitest";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { advise } from "@/src/core/advice/advise.ts";
import { BANNERS, RUN_ADVICE } from "@/src/core/advice/assess.ts";
import { applySwaps } from "@/src/core/advice/screen-routine.ts";
import ours from "../../../fixtures/advice/own-vignettes.json" with { type: "json" };
import theirs from "../../../fixtures/advice/vignettes.json" with { type: "json" };
import { inputOf } from "./input-of.ts";

type Expected = {
  readonly minLevel: number;
  readonly maxLevel?: number;
  readonly book?: boolean;
  readonly runAtLeast?: string;
  readonly notPromoted?: string | readonly string[];
  readonly notExercises?: readonly string[];
};

type Case = { readonly name: string; readonly source: string; readonly input: object; readonly expected: Expected };

/** Written from public guidance, each with its source: some by people who did not write the rules, some to look for holes. */
const CASES: readonly Case[] = [...theirs, ...ours];

describe("what public guidance asks for", () => {
  test.each(CASES)("$name ($source)", ({ input, expected }) => {
    const advice = advise(inputOf(input), screeningLibrary);
    const offered = advice.routines.map(({ id }) => id as string);
    const played = advice.routines.flatMap(({ id, swaps }) =>
      applySwaps(screeningLibrary.itemsOf(id) ?? [], swaps, screeningLibrary).flatMap((item) =>
        item.kind === "exercise" ? [item.exerciseId] : [],
      ),
    );
    const { notPromoted = [], notExercises = [] } = expected;
    expect(advice.level).toBeGreaterThanOrEqual(expected.minLevel);
    expect(advice.level).toBeLessThanOrEqual(expected.maxLevel ?? 4);
    if (expected.book) expect(BANNERS.indexOf(advice.banner)).toBeGreaterThanOrEqual(BANNERS.indexOf("book-advice"));
    const run = RUN_ADVICE.findIndex((each) => each === expected.runAtLeast);
    expect(RUN_ADVICE.indexOf(advice.run)).toBeGreaterThanOrEqual(run);
    expect(notPromoted === "*" ? offered : offered.filter((id) => notPromoted.includes(id))).toEqual([]);
    expect(played.filter((id) => notExercises.includes(id))).toEqual([]);
  });
});
