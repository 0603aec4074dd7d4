import { describe, expect, test } from "vitest";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { advise } from "@/src/core/advice/advise.ts";
import cases from "../../../fixtures/advice/worked-cases.json" with { type: "json" };
import { inputOf } from "./input-of.ts";

describe("the worked cases of the rule table", () => {
  test.each(cases)("$name", ({ input, expected }) => {
    const { routines, articles, fired, ...advice } = advise(inputOf(input), screeningLibrary);
    expect({
      ...advice,
      routines: routines.map(({ id }) => id),
      articles: articles.map(({ id }) => id),
      fired: fired.map(({ id }) => id),
      swaps: routines.flatMap(({ id, swaps }) =>
        swaps.map(({ exerciseId, replaceWith }) => ({ routine: id, exercise: exerciseId, replaceWith })),
      ),
    }).toMatchObject(expected);
  });
});
