import { describe, expect, it, test } from "vitest";
import { describeSample } from "../../run/lib/describe-sample.mjs";
import { drawMutants, keyOf, lineOf, scoreOf } from "../../run/lib/draw-mutants.mjs";
import { judgeBreaks } from "../../run/lib/judge-breaks.mjs";

const mutant = (line: number, fileName = "src/core/time/interval.ts") => ({
  fileName,
  mutatorName: "ConditionalExpression",
  replacement: "true",
  location: { start: { line, column: 2 }, end: { line, column: 9 } },
});
const ALL = Array.from({ length: 50 }, (_, line) => mutant(line));
const lines = (drawn: readonly { readonly location: { readonly start: { readonly line: number } } }[]) =>
  drawn.map(({ location }) => location.start.line);

describe("the draw", () => {
  it("is the same for the same seed, in whatever order the breaks were found", () => {
    const drawn = lines(drawMutants(ALL, { count: 8, seed: 7 }));
    expect(new Set(drawn).size).toBe(8);
    expect(lines(drawMutants(ALL.toReversed(), { count: 8, seed: 7 }))).toEqual(drawn);
    expect(lines(drawMutants(ALL, { count: 8, seed: 8 }))).not.toEqual(drawn);
  });

  it("takes all where there are no more", () => {
    expect(drawMutants(ALL, { count: 60, seed: 1 })).toHaveLength(50);
  });

  it("favours no part of the code", () => {
    const draws = Array.from({ length: 200 }, (_, seed) => lines(drawMutants(ALL, { count: 5, seed }))).flat();
    const early = draws.filter((line) => line < 25).length;
    expect(early / draws.length).toBeGreaterThan(0.45);
    expect(early / draws.length).toBeLessThan(0.55);
  });
});

test("a break in a sandbox is the one in the source", () => {
  expect(keyOf(mutant(3, "C:\\cache\\sandbox-x\\src\\core\\time\\interval.ts"))).toBe(keyOf(mutant(3)));
  expect(lineOf(mutant(3))).toBe("src/core/time/interval.ts:4:3 ConditionalExpression: true");
});

// Checked against the tables of Newcombe (1998) for Wilson's interval.
test.each([
  [{ noticed: 81, tried: 263 }, [0.255, 0.366]],
  [{ noticed: 15, tried: 148 }, [0.062, 0.16]],
  [{ noticed: 0, tried: 20 }, [0, 0.161]],
  [{ noticed: 29, tried: 29 }, [0.883, 1]],
  [{ noticed: 0, tried: 0 }, [0, 1]],
] as const)("of %o noticed, all lie within %o", (counts, [low, high]) => {
  const score = scoreOf(counts);
  expect(score.low).toBeCloseTo(low, 3);
  expect(score.high).toBeCloseTo(high, 3);
});

const at = (line: number, id: string, fileName?: string) => ({ ...mutant(line, fileName), id });

test("a sample is told by room", () => {
  const mutants = [...["1", "2", "3", "4", "5"].map((id) => at(Number(id), id)), at(1, "6", "src/core/lib/clamp.ts")];
  const { tried, leftOut } = judgeBreaks(mutants, [
    { kind: "passed-at-load", breaks: ["1", "5"] },
    { kind: "passed", breaks: ["1", "2", "3", "6"] },
    { kind: "left-out", test: "some property", because: "long" },
    { kind: "left-out", test: "some property", because: "long" },
    { kind: "tries", id: "1", limitMs: 90_000 },
    { kind: "noticed", id: "1", test: "some rule" },
    { kind: "hung", id: "2" },
    { kind: "noticed", id: "6", test: "some rule" },
  ]);
  expect(leftOut).toEqual(["some property: not asked about every break, because of its length"]);
  expect(describeSample(tried).slice(2)).toEqual([
    "| lib | 1 | 1 | 0 | 0 | 100 % | 21 % to 100 % |",
    "| time | 4 | 2 | 1 | 1 | 50 % | 15 % to 85 % |",
    "| **all** | 5 | 3 | 1 | 1 | 60 % | 23 % to 88 % |",
    "1 more were drawn in values worked out once when a file loads; those are not tried.",
  ]);
});
