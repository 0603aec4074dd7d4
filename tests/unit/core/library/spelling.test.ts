import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestWord } from "@/src/core/library/spelling.ts";

const known = ["piriformis", "sciatica", "psoas", "glute", "back", "core"];

describe("a word with a slip", () => {
  it.each([
    ["a wrong letter", "piriformus", "piriformis"],
    ["two of them in a long word", "pirifornus", "piriformis"],
    ["a letter missing", "siatica", "sciatica"],
    ["a letter too many", "gluute", "glute"],
    ["two letters swapped", "psaos", "psoas"],
    ["two slips in a short word", "gloote", null],
    ["a word too short to tell", "bak", null],
    ["nothing like it", "zebra", null],
  ])("is taken for what was meant: %s", (_what, word, meant) => {
    expect(nearestWord(word, known)).toBe(meant);
  });

  it("leads to the same word whichever letter was left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (at) => {
        const word = "piriformis";
        expect(nearestWord(word.slice(0, at) + word.slice(at + 1), known)).toBe(word);
      }),
    );
  });
});
