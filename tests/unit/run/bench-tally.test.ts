import { expect, test } from "vitest";
import { addDay, joinTallies, summarise, type Tally } from "../../bench/defaults/tally.ts";

const tallyOf = (values: readonly number[]): Tally => {
  const tally = new Map<string, Map<number, number>>();
  for (const prompts of values) addDay(tally, { prompts });
  return tally;
};

test("what several processes counted is what one would have counted", () => {
  const all = [3, 0, 7, 3, 12, 0, 5, 3, 4, 40];
  expect(joinTallies([tallyOf(all.slice(0, 4)), tallyOf(all.slice(4))])).toEqual(tallyOf(all));
});

test("a figure's summary is its mean with what chance may move it by, its quantiles, and the share of days without", () => {
  const counts = tallyOf([0, 0, 1, 2, 2, 2, 3, 4, 5, 41]).get("prompts") ?? new Map<number, number>();
  const { error, ...rest } = summarise(counts);
  expect(rest).toEqual({ days: 10, mean: 6, median: 2, high: 41, most: 41, none: 0.2 });
  // The sample's deviation is 12.41: 1.96 of it over the root of ten.
  expect(error).toBeCloseTo(7.69, 2);
});
