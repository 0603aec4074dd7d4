import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { tell } from "@/src/core/runs/told.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { adviseCadence, formTrend } from "@/src/core/training/form.ts";
import { defaultShoe, shoeWear } from "@/src/core/training/shoe-wear.ts";
import { shoeSchema, withDefaultShoe } from "@/src/core/training/shoes.ts";
import { suggestWeek } from "@/src/core/training/suggest-week.ts";
import { aRun, aShoe } from "../../../support/builders/a-run.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
/** So many days ago, eight kilometres in 48 minutes. */
const ago = (days: number, changes: Parameters<typeof aRun>[0] = {}) => aRun({ start: NOW - days * DAY, ...changes });
const paced = (cadences: readonly (number | null)[], changes: Parameters<typeof aRun>[0] = {}) =>
  cadences.map((cadence, index) => ago(index + 1, { cadence, ...changes }));

test.each([
  ["  Tempo  ", "Tempo"],
  ["   ", null],
  ["x".repeat(60), "x".repeat(60)],
  ["x".repeat(61), null],
])("a pair called %j is called %j", (name, is) => {
  const { id: _, ...shoe } = aShoe();
  const parsed = v.safeParse(shoeSchema(), { ...shoe, id: "a", name });
  expect(parsed.success ? parsed.output.name : null).toBe(is);
});

describe("one's own cadence", () => {
  test("is the middle of easy runs, and the next step five percent more", () => {
    expect(adviseCadence(paced([160, 170, 164]), NOW)).toMatchObject({ usual: 164, next: 172, runs: 3 });
  });

  test.each([
    ["two runs", paced([160, 170])],
    ["three of which one doesn't tell", paced([160, null, 170])],
    ["three of which one is older than ninety days", [...paced([160, 170]), ago(91, { cadence: 170 })]],
    ["three of which one is to come", [...paced([160, 170]), ago(-1, { cadence: 170 })]],
    ["three of which one was deleted", [...paced([160, 170]), ago(3, { cadence: 170, deletedAt: 1 })]],
    ["three without a distance", paced([160, 170, 164], { distanceMeters: null })],
    ["none", []],
  ])("is not known from %s", (_what, runs) => expect(adviseCadence(runs, NOW)).toBeNull());

  test("of ninety days ago to the minute still counts", () => {
    expect(adviseCadence([...paced([160, 170]), ago(90, { cadence: 170 })], NOW)).toMatchObject({ runs: 3 });
    expect(adviseCadence([...paced([160, 170]), ago(0, { cadence: 170 })], NOW)).toMatchObject({ runs: 3 });
  });

  test.each([
    ["a tenth faster", { distanceMeters: 8800 }, 4],
    ["more than a tenth faster", { distanceMeters: 8801 }, 3],
    ["more than a tenth slower", { distanceMeters: 7199 }, 3],
    ["fast, and called easy", { distanceMeters: 12_000, kind: "easy" as const }, 4],
    ["fast, and called long", { distanceMeters: 12_000, kind: "long" as const }, 4],
    ["at an easy pace, and called fast", { kind: "fast" as const }, 3],
  ])("takes from a run that was %s", (_what, changes, runs) => {
    expect(adviseCadence([...paced([160, 170, 164]), ago(9, { cadence: 180, ...changes })], NOW)).toMatchObject({
      runs,
    });
  });

  test.each([
    [3, false],
    [4, false],
    [5, true],
    [6, false],
    [8, true],
  ])("after %i runs is tried on the next: %s", (count, isTryNext) => {
    expect(adviseCadence(paced(Array.from({ length: count }, () => 164)), NOW)).toMatchObject({ isTryNext });
  });
});

describe("a measure of form", () => {
  const trend = (values: readonly number[]) =>
    formTrend(
      values.map((cadence, index) => ago(values.length - index, { cadence })),
      "cadence",
    );
  const five = (value: number) => Array.from({ length: 5 }, () => value);

  test.each([
    ["higher", [...five(100), ...five(104)], 100, 104],
    ["lower", [...five(100), ...five(96)], 100, 96],
    ["steady", [...five(100), ...five(103.9)], 100, 103.9],
    ["steady", [...five(100), ...five(100)], 100, 100],
    ["too-few", five(100), null, 100],
    ["too-few", [...five(100), ...five(110).slice(1)], null, 110],
    ["too-few", [...five(0), ...five(110)], 0, 110],
    ["higher", [...five(50), ...five(100), ...five(120)], 100, 120],
  ])("is %s", (direction, values, before, latest) => {
    expect(trend(values)).toMatchObject({ direction, before, latest });
  });

  test("is told run by run, earliest first, of those that have it", () => {
    const runs = [ago(1, { cadence: 170 }), ago(3, { cadence: 160 }), ago(2), ago(4, { cadence: 9, deletedAt: 1 })];
    expect(formTrend(runs, "cadence")).toMatchObject({
      measure: "cadence",
      points: [
        { at: NOW - 3 * DAY, value: 160 },
        { at: NOW - DAY, value: 170 },
      ],
      latest: 165,
    });
    expect(formTrend(runs, "groundContactMs")).toBeNull();
  });
});

describe("how far shoes have gone", () => {
  const [old, usual, other] = [
    aShoe({ id: "old", retiredAt: NOW, isDefault: true, createdAt: 1 }),
    aShoe({ id: "usual", isDefault: true, createdAt: 9 }),
    aShoe({ id: "other", createdAt: 3 }),
  ];

  test("is told of those in use first, the usual pair before the others, older before newer, never of deleted ones", () => {
    const shoes = [old, aShoe({ id: "new", createdAt: 5 }), other, usual, aShoe({ id: "gone", deletedAt: 1 })];
    expect(shoeWear(shoes, [], "km").map(({ shoe }) => shoe.id)).toEqual(["usual", "other", "new", "old"]);
  });

  test("adds what they had gone before, and their runs", () => {
    const runs = [
      ago(1, { shoeId: "usual", distanceMeters: 10_000 }),
      ago(2, { shoeId: "usual", distanceMeters: null }),
      ago(3, { shoeId: "usual", distanceMeters: 5000, deletedAt: 1 }),
      ago(4, { shoeId: "other", distanceMeters: 7000 }),
      ago(5),
    ];
    const shoe = { ...usual, startMeters: 100_000, retireAtMeters: 440_000 };
    expect(shoeWear([shoe], runs, "km")).toMatchObject([{ meters: 110_000, runs: 2, part: 0.25, told: { km: 1100 } }]);
  });

  test.each([
    [482_722, 800_000, "fresh", "fresh"],
    [482_749, 800_000, "fresh", "within-habit"],
    [482_750, 800_000, "within-habit", "within-habit"],
    [482_803, 800_000, "within-habit", "within-habit"],
    [799_949, 800_000, "within-habit", "past-limit"],
    [799_950, 800_000, "past-limit", "past-limit"],
    [800_000, 800_000, "past-limit", "past-limit"],
    [299_900, 300_000, "fresh", "fresh"],
    [299_949, 300_000, "fresh", "past-limit"],
    [300_000, 300_000, "past-limit", "past-limit"],
  ] as const)("%i of %i metres is %s in kilometres and %s in miles", (startMeters, retireAtMeters, km, mi) => {
    const shoe = { ...usual, startMeters, retireAtMeters };
    expect([shoeWear([shoe], [], "km")[0]?.stage, shoeWear([shoe], [], "mi")[0]?.stage]).toEqual([km, mi]);
  });

  test("is judged by the number that is told, in either unit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("km" as const, "mi" as const),
        fc.integer({ min: 50_000, max: 900_000 }),
        fc.integer({ min: -300, max: 300 }),
        fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { maxLength: 5 }),
        (units, retireAtMeters, beside, distances) => {
          const ran = distances.reduce((sum, meters) => sum + meters, 0);
          const startMeters = Math.max(0, retireAtMeters + beside - ran);
          const runs = distances.map((distanceMeters) => ago(1, { shoeId: "usual", distanceMeters }));
          const [worn] = shoeWear([{ ...usual, startMeters, retireAtMeters }], runs, units);
          const isPast = (worn?.told[units] ?? 0) >= tell(retireAtMeters)[units];
          expect([worn?.stage === "past-limit", (worn?.part ?? 0) >= 1]).toEqual([isPast, isPast]);
        },
      ),
    );
  });

  test.each([
    ["the usual pair", [other, usual], "usual"],
    ["the only one in use", [old, other], "other"],
    ["none of two without a usual one", [other, aShoe({ id: "third" })], null],
    ["none where all are retired", [old], null],
    ["not a deleted one", [aShoe({ deletedAt: 1, isDefault: true })], null],
  ])("a new run gets %s", (_what, shoes, id) => expect(defaultShoe(shoes)?.id ?? null).toBe(id));

  test("one pair is the usual one, and only what changed is written", () => {
    const shoes = [usual, other, aShoe({ id: "third", updatedAt: 7 })];
    expect(withDefaultShoe(shoes, "other", 99)).toEqual([
      { ...usual, isDefault: false, updatedAt: 99 },
      { ...other, isDefault: true, updatedAt: 99 },
      shoes[2],
    ]);
    expect(withDefaultShoe(shoes, "usual", 99)).toEqual(shoes);
  });
});

describe("a week's pattern", () => {
  const week = (...minutes: readonly number[]) =>
    suggestWeek(
      (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).flatMap((weekday, index) =>
        (minutes[index] ?? 0) > 0 ? [{ weekday, minutes: minutes[index] ?? 0 }] : [],
      ),
    );

  test.each([
    ["nothing planned", [], null, []],
    ["a long run on Sunday", [0, 40, 0, 40, 0, 0, 90], null, ["mon", "wed"]],
    ["runs at the weekend", [0, 0, 0, 0, 0, 60, 90], null, ["mon", "wed"]],
    ["a run every day", [30, 40, 30, 50, 30, 40, 90], "mon", ["wed", "fri"]],
    ["the long run in the middle of the week", [0, 30, 0, 90, 0, 30, 0], null, ["mon", "fri"]],
  ] as const)("with %s has its rest and its strength", (_what, minutes, restDay, strengthDays) => {
    expect(week(...minutes)).toEqual({ restDay, strengthDays });
  });

  test("adds up two runs of one day", () => {
    const twice = suggestWeek([
      { weekday: "wed", minutes: 50 },
      { weekday: "wed", minutes: 50 },
      { weekday: "sun", minutes: 90 },
    ]);
    expect(twice.strengthDays).not.toContain("tue");
  });
});
