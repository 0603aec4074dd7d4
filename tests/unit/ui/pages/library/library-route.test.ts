import { describe, expect, it } from "vitest";
import { NO_FILTER } from "@/src/core/library/filter.ts";
import { parseLibraryRoute, viewQuery } from "@/src/ui/pages/library/library-route.ts";

const known = { isRoutine: (id: string) => id === "core-10", isExercise: (id: string) => id === "plank" };
const parse = (address: string) => parseLibraryRoute(address, known);

describe("the library's address", () => {
  it.each([
    ["?article=hip-flexors", { kind: "article", id: "hip-flexors" }],
    ["?routine=core-10", { kind: "routine", id: "core-10" }],
    ["?exercise=plank", { kind: "exercise", id: "plank" }],
    ["?routine=own%3Aphysio", { kind: "own-routine", id: "own:physio" }],
    ["?build=new", { kind: "build", id: null, from: null }],
    ["?build=new&from=core-10", { kind: "build", id: null, from: "core-10" }],
    ["?build=own%3Aphysio&from=core-10", { kind: "build", id: "own:physio", from: null }],
    ["?build=core-10", { kind: "unknown" }],
    ["?article=how-to-fly", { kind: "unknown" }],
    ["?routine=", { kind: "unknown" }],
    ["?exercise=__proto__", { kind: "unknown" }],
  ])("%s leads where it says", (address, route) => {
    expect(parse(address)).toEqual(route);
  });

  it("falls back to the shelves for parameters that make no sense", () => {
    const view = { tab: "for-you", query: "", filter: NO_FILTER };
    expect(parse("?view=moon&position=sky&fits=gold&minutes=3&with=crane")).toEqual({ kind: "list", view });
    expect(parse("")).toEqual({ kind: "list", view });
  });

  it("keeps tab, search and filters through a reload", () => {
    const view = {
      tab: "exercises",
      query: "hip & knee",
      filter: {
        ...NO_FILTER,
        noFloor: true,
        bare: true,
        mostMinutes: 5,
        equipment: "band",
        position: "chair",
        area: "trunk",
      },
    } as const;
    expect(parse(viewQuery(view).slice("library.html".length))).toEqual({ kind: "list", view });
  });
});
