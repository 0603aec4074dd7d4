import { readFileSync } from "node:fs";
import { mean, median, sampleCorrelation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import {
  type GoesWith,
  holm,
  type Patterns,
  type Pair,
  rankCorrelation,
  whatGoesWith,
} from "@/src/core/insights/goes-with.ts";
import { painFactors } from "@/src/core/insights/pain-factors.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aCheckIn } from "../../../support/builders/a-check-in.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { createRandom } from "../../../support/random.ts";
import { simulatedPerson } from "../../../support/simulated-person.ts";

const MONDAY = "2026-01-05" as DayKey;
const chance = (seed = 1) => {
  const random = createRandom(seed);
  return () => random.below(1);
};
const pairs = (xs: readonly (number | null)[], pains: readonly (number | null)[]): readonly Pair[] =>
  xs.map((x, at) => ({ day: addDays(MONDAY, at), x, pain: pains[at] ?? null }));
const lookAt = (xs: readonly (number | null)[], pains: readonly (number | null)[], shuffles = 199): Patterns =>
  whatGoesWith([{ factor: "sleep", pairs: pairs(xs, pains) }], chance(), shuffles);
const clearOf = ({ found }: Patterns) => found.filter(({ isClear }) => isClear).map(({ factor }) => factor);

type Fixture = { readonly cases: readonly { readonly x: number[]; readonly y: number[]; readonly rho: number }[] };
const scipy = JSON.parse(
  readFileSync(new URL("../../../fixtures/statistics/spearman.json", import.meta.url), "utf8"),
) as Fixture;

describe("the figures", () => {
  test.each(scipy.cases.map((one) => [one.x.length, one] as const))(
    "of %i pairs with ties are those of SciPy",
    (_, { x, y, rho }) => {
      expect(rankCorrelation(x, y)).toBeCloseTo(rho, 10);
      const [known] = lookAt(x, y, 1).found;
      if (known !== undefined) expect(known.rho).toBeCloseTo(rho, 10);
    },
  );

  test("of several looks are corrected as Holm did", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005, 0.2]).map((p) => Number(p.toFixed(6)))).toEqual([
      0.04, 0.09, 0.09, 0.025, 0.2,
    ]);
    expect(holm([])).toEqual([]);
  });

  test("rest on a library whose basics are right", () => {
    expect([mean([1, 2, 6]), median([3, 1, 2, 10]), sampleCorrelation([1, 2, 3], [2, 4, 6])]).toEqual([3, 2.5, 1]);
  });
});

describe("what chance alone would show", () => {
  const week = (value: number) => Array.from({ length: 7 }, () => value);
  /** Two weeks with a little of it, two with a lot in turn; the worse weeks have two middle answers. */
  const xs = [week(1), week(2), week(1), week(2)].flat();
  const better = [1, 1, 1, 4, 4, 4, 4];
  const pains = [better, week(6), better, week(6)].flat();
  const byOrder = (random: () => number) =>
    whatGoesWith([{ factor: "sleep", pairs: pairs(xs, pains) }], random, 9).found[0];

  test("is the very same where no week is moved", () => {
    expect(byOrder(() => 0.999_999)).toMatchObject({ difference: 2, byChance: [2, 2], p: 1 });
  });

  test("is as strong the other way round where each week is put beside the next one's pain", () => {
    const found = byOrder(() => 0);
    expect(found).toMatchObject({ difference: 2, byChance: [-2, -2], p: 1 });
    expect(found?.rho).toBeGreaterThan(0.8);
  });

  test("needs ten days, three on either side", () => {
    const found = (ones: number, all: number) =>
      lookAt(
        Array.from({ length: all }, (_, index) => (index < ones ? 1 : 0)),
        Array.from({ length: all }, (_, index) => index % 4),
      ).found.length;
    expect([found(3, 10), found(3, 9), found(2, 10), found(7, 10), found(8, 10)]).toEqual([1, 0, 0, 1, 0]);
  });
});

describe("what goes with pain", () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  test.each<[string, readonly (number | null)[], readonly (number | null)[]]>([
    ["with nine pairs", nine, nine],
    ["with two days on one side", [...Array<number>(12).fill(0), 1, 1], [...nine, 1, 2, 3, 4, 5]],
    ["where every answer is the same", [...nine, 10, 11], Array<number>(11).fill(2)],
    ["where pairs have a hole in them", [...nine, null, null, 12], [...nine.slice(1), null, 3, 3, 3]],
  ])("isn't said %s", (_, xs, pains) => {
    expect(lookAt(xs, pains)).toEqual({ found: [], tooFew: ["sleep"] });
  });

  test("is told by the days on both sides and how large differences come by chance", () => {
    const xs = Array.from({ length: 84 }, (_, at) => (at * 29) % 84);
    const { found } = lookAt(
      xs,
      xs.map((x) => (x > 41 ? 4 : 2)),
    );
    expect(found[0]).toMatchObject({ pairs: 84, difference: 2, above: 41.5, isClear: true });
    expect([found[0]?.more, found[0]?.less]).toEqual([
      { days: 42, median: 4 },
      { days: 42, median: 2 },
    ]);
    expect(found[0]?.byChance[1]).toBeLessThanOrEqual(2);
  });

  test("is no finding where both only hang on the day of the week", () => {
    const weekday = Array.from({ length: 26 * 7 }, (_, at) => at % 7);
    expect(
      clearOf(
        lookAt(
          weekday.map((day) => (day === 0 ? 1 : 0)),
          weekday.map((day) => (day === 0 ? 6 : 1)),
        ),
      ),
    ).toEqual([]);
  });

  test("is no finding where nobody would feel the difference", () => {
    const xs = Array.from({ length: 140 }, (_, at) => (at * 29) % 140);
    const [one] = lookAt(
      xs,
      xs.map((x, at) => (x > 100 && at % 2 === 0 ? 3 : 2)),
    ).found as [GoesWith];
    expect(Math.abs(one.difference)).toBeLessThan(1);
    expect(one.isClear).toBe(false);
  });

  test("says the same of the same records", () => {
    const series = simulatedPerson(createRandom(3), { weeks: 12, planted: 1 });
    expect(whatGoesWith(series, chance(), 99)).toEqual(whatGoesWith(series, chance(), 99));
  });

  test("is found where it was planted, and claimed of next to nobody where nothing was", () => {
    const people = Array.from({ length: 10 }, (_, seed) => seed);
    const told = (planted: number) =>
      people.map((seed) =>
        clearOf(whatGoesWith(simulatedPerson(createRandom(seed), { weeks: 20, planted }), chance(seed), 199)),
      );
    expect(told(2).filter((clear) => clear.includes("longestSit")).length).toBeGreaterThanOrEqual(9);
    // tests/bench/goes-with.ts has the figure for 500 people.
    expect(told(0).filter((clear) => clear.length > 0).length).toBeLessThanOrEqual(1);
  });
});

describe("what pain is looked at beside", () => {
  const day = (offset: number) => addDays(MONDAY, offset);
  const days = [
    aDayTotal({ day: day(0), sittingMs: 6 * HOUR, longestMs: 70 * MINUTE, breaks: { shown: 4, done: 3 } }),
    aDayTotal({
      day: day(1),
      runs: { count: 2, meters: 8000, ms: HOUR },
      pain: { kind: "answered", value: 4, low: 2 },
    }),
    aDayTotal({ day: day(2), pain: { kind: "answered", value: 1, low: 1 } }),
  ];
  const answers = [aCheckIn(4, 0)].map((one) => ({ ...one, day: day(1), details: { sleepHours: 6.5, supports: [] } }));
  const at = (factor: string, offset: number) =>
    painFactors(days, answers).find((one) => one.factor === factor)?.pairs[offset];

  test("is the day before's sitting, and this night's sleep", () => {
    expect(at("longestSit", 1)).toEqual({ day: day(1), x: 70, pain: 4 });
    expect(at("deskTime", 1)?.x).toBe(6);
    expect(at("breaks", 1)?.x).toBe(3);
    expect(at("sleep", 1)?.x).toBe(6.5);
    expect(at("supports", 1)?.x).toBe(0);
    expect(at("run", 2)).toEqual({ day: day(2), x: 1, pain: 1 });
  });

  test("is unknown, never zero, where nothing was recorded", () => {
    expect(["longestSit", "deskTime", "breaks", "routines"].map((factor) => at(factor, 2)?.x)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(["run", "sleep", "supports"].map((factor) => at(factor, 0)?.x)).toEqual([null, null, null]);
    expect(at("run", 1)?.x).toBeNull();
  });
});
