import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseCoolDown, postRunGuard } from "@/src/core/routines/choose-cool-down.ts";
import { type BeforeRun, chooseWarmUp } from "@/src/core/routines/choose-warm-up.ts";
import { WEEKDAYS } from "@/src/core/time/day-key.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { adviseCadence, formTrend } from "@/src/core/training/form.ts";
import { defaultShoe, shoeWear } from "@/src/core/training/shoe-wear.ts";
import { withDefaultShoe } from "@/src/core/training/shoes.ts";
import { suggestWeek } from "@/src/core/training/suggest-week.ts";
import { aRun, aShoe } from "../../../support/builders/a-run.ts";

const AT = Date.UTC(2026, 2, 28, 17);
const before = (changes: Partial<BeforeRun> = {}): BeforeRun => ({
  at: AT,
  runStart: AT + 20 * MINUTE,
  deskMs: 2 * HOUR,
  longestBoutMs: 30 * MINUTE,
  level: 0,
  hasFloor: false,
  leadMinutes: 20,
  ...changes,
});
const choose = (changes: Partial<BeforeRun> = {}) => chooseWarmUp(before(changes));

describe("the warm-up", () => {
  it.each<[string, Partial<BeforeRun>, readonly string[], string]>([
    ["after an ordinary day", {}, ["warmup-run"], "usual"],
    ["after four hours at the desk", { deskMs: 4 * HOUR }, ["hip-flexor-standing", "warmup-run"], "long-sit"],
    [
      "after six hours and ten minutes",
      { deskMs: 6 * HOUR + 10 * MINUTE },
      ["hip-flexor-standing", "warmup-run", "glute-primer-standing"],
      "long-sit",
    ],
    [
      "the same with a floor",
      { deskMs: 7 * HOUR, hasFloor: true },
      ["hip-flexor-standing", "warmup-run", "glute-primer-floor"],
      "long-sit",
    ],
    ["after one long bout", { longestBoutMs: 95 * MINUTE }, ["hip-flexor-standing", "warmup-run"], "long-bout"],
    ["when the advice says ease off", { level: 1 }, ["warmup-gentle"], "sore"],
    ["the same after six hours", { level: 1, deskMs: 6 * HOUR }, ["hip-flexor-standing", "warmup-gentle"], "sore"],
    [
      "with seven minutes left after six hours",
      { deskMs: 7 * HOUR, runStart: AT + 7 * MINUTE },
      ["warmup-run"],
      "little-time",
    ],
    ["with three minutes left", { runStart: AT + 3 * MINUTE }, ["warmup-short"], "little-time"],
    [
      "running now, after six hours",
      { deskMs: 6 * HOUR, runStart: AT },
      ["hip-flexor-standing", "warmup-run", "glute-primer-standing"],
      "long-sit",
    ],
  ])("%s", (_, changes, routineIds, because) => {
    const choice = choose(changes);
    expect(choice).toMatchObject({ offer: true, routineIds });
    expect(choice.offer && choice.reasons[0]?.because).toBe(because);
  });

  it("says how long the day was", () => {
    expect(choose({ deskMs: 6 * HOUR + 10 * MINUTE })).toMatchObject({
      reasons: [{ because: "long-sit", ms: 6 * HOUR + 10 * MINUTE }],
    });
  });
  it("isn't offered once the run has begun", () =>
    expect(choose({ runStart: AT - 1 })).toEqual({ offer: false, because: "started" }));
  it.each([2, 3, 4] as const)("isn't offered at level %d", (level) =>
    expect(choose({ level })).toEqual({ offer: false, because: "no-running" }),
  );
  it("leads early enough for what it takes", () => {
    expect(choose({ leadMinutes: 5, deskMs: 7 * HOUR, runStart: AT + HOUR })).toMatchObject({ leadMinutes: 16 });
    expect(choose({ leadMinutes: 30 })).toMatchObject({ leadMinutes: 30 });
  });

  it("always fits into the time left, or is the short one; and always has a reason", () => {
    fc.assert(
      fc.property(
        fc.record({
          left: fc.integer({ min: 1, max: 60 }),
          desk: fc.integer({ min: 0, max: 12 }),
          bout: fc.integer({ min: 0, max: 200 }),
          level: fc.constantFrom(0 as const, 1 as const),
          hasFloor: fc.boolean(),
        }),
        ({ left, desk, bout, level, hasFloor }) => {
          const choice = choose({
            runStart: AT + left * MINUTE,
            deskMs: desk * HOUR,
            longestBoutMs: bout * MINUTE,
            level,
            hasFloor,
          });
          if (!choice.offer) throw new Error("not offered");
          expect(choice.seconds * 1000 <= left * MINUTE || choice.routineIds[0] === "warmup-short").toBe(true);
          expect(choice.reasons.length).toBeGreaterThan(0);
          if (!hasFloor) expect(choice.routineIds).not.toContain("glute-primer-floor");
        },
      ),
    );
  });
});

describe("the cool-down", () => {
  it.each([
    [{ level: 0, hasFloor: true }, "cooldown"],
    [{ level: 0, hasFloor: false }, "cooldown-standing"],
    [{ level: 1, hasFloor: true }, "cooldown"],
    [{ level: 2, hasFloor: true }, "walk-break-5"],
  ] as const)("%j gets %s", (after, routineId) => expect(chooseCoolDown(after).routineId).toBe(routineId));
});

describe("the first bout after a run", () => {
  it.each([
    [10, 30, 20],
    [10, 60, 40],
    [179, 30, 20],
    [180, 30, null],
    [-1, 30, null],
    [10, 20, 15],
    [10, 15, null],
  ])("%d min after, with a lap of %d min, is %s", (minutesAfter, everyMinutes, lap) => {
    expect(postRunGuard({ endedAt: AT, at: AT + minutesAfter * MINUTE, everyMinutes })?.lapMinutes ?? null).toBe(lap);
  });
});

describe("cadence", () => {
  const runs = (...cadences: number[]) =>
    cadences.map((cadence, day) => aRun({ start: AT - (day + 1) * DAY, cadence }));
  it("is one's own at easy pace; the next step is five percent", () =>
    expect(adviseCadence(runs(160, 164, 162), AT)).toMatchObject({ usual: 162, next: 170, runs: 3 }));
  it("says nothing from two runs", () => expect(adviseCadence(runs(160, 164), AT)).toBeNull());
  it("leaves fast runs out", () => {
    const fast = aRun({ start: AT - DAY, cadence: 190, durationSeconds: 1900 });
    expect(adviseCadence([...runs(160, 160, 160), fast], AT)?.usual).toBe(160);
  });
  it("is tried on one run in three", () => {
    const tries = [3, 4, 5, 6, 7, 8].map(
      (count) => adviseCadence(runs(...Array.from({ length: count }, () => 165)), AT)?.isTryNext,
    );
    expect(tries.filter(Boolean)).toHaveLength(2);
  });
  it("is tried on one run in three too where an old run leaves the memory with each that comes", () => {
    const many = Array.from({ length: 200 }, (_, day) => aRun({ start: AT - day * DAY, cadence: 165 }));
    const tries = Array.from({ length: 30 }, (_, day) => adviseCadence(many, AT - day * DAY)?.isTryNext);
    expect(tries.filter(Boolean)).toHaveLength(10);
  });
  it("never suggests more than ten percent", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 120, max: 210 }), { minLength: 3, maxLength: 30 }), (cadences) => {
        const advice = adviseCadence(runs(...cadences), AT);
        if (advice !== null) expect(advice.next / advice.usual).toBeLessThan(1.1);
      }),
    );
  });
});

describe("a form trend", () => {
  const trend = (...values: number[]) =>
    formTrend(
      values.map((value, day) => aRun({ start: AT + day * DAY, groundContactMs: value })),
      "groundContactMs",
    );
  it.each([
    [[250, 250, 250], "too-few"],
    [[250, 250, 250, 250, 250, 252, 252, 252, 252, 252], "steady"],
    [[250, 250, 250, 250, 250, 270, 270, 270, 270, 270], "higher"],
    [[250, 250, 250, 250, 250, 230, 230, 230, 230, 230], "lower"],
  ])("%j is %s", (values, direction) => expect(trend(...values)?.direction).toBe(direction));
  it("is nothing without numbers", () => expect(formTrend([aRun()], "groundContactMs")).toBeNull());
});

describe("shoes", () => {
  const shoe = aShoe({ startMeters: 100_000 });
  it("add their runs to what was on them", () => {
    const [wear] = shoeWear(
      [shoe],
      [aRun({ shoeId: shoe.id }), aRun({ shoeId: shoe.id }), aRun(), aRun({ shoeId: shoe.id, deletedAt: 1 })],
      "km",
    );
    expect(wear).toMatchObject({ meters: 116_000, runs: 2, part: 0.145, stage: "fresh" });
  });
  it.each([
    [400_000, "fresh"],
    [500_000, "within-habit"],
    [800_000, "past-limit"],
  ])("with %d m are %s", (startMeters, stage) =>
    expect(shoeWear([aShoe({ startMeters })], [], "km")[0]?.stage).toBe(stage),
  );
  it("have one default at most", () => {
    const pairs = [aShoe({ isDefault: true }), aShoe(), aShoe()];
    const changed = withDefaultShoe(pairs, pairs[2]?.id ?? "", 5);
    expect(changed.map(({ isDefault }) => isDefault)).toEqual([false, false, true]);
  });
  it("go to a new run if they are the default or the only ones in use", () => {
    const [a, b] = [aShoe(), aShoe({ isDefault: true })];
    expect(defaultShoe([a, b])?.id).toBe(b.id);
    expect(defaultShoe([a, aShoe({ retiredAt: 1 })])?.id).toBe(a.id);
    expect(defaultShoe([a, aShoe()])).toBeNull();
  });
});

describe("a week", () => {
  it.each([
    ["three runs", ["tue", "thu", "sat"], null, ["mon", "wed"]],
    ["every day", WEEKDAYS, "sun", ["mon", "wed"]],
  ] as const)("of %s", (_, days, restDay, strengthDays) => {
    const pattern = days.map((weekday) => ({ weekday, minutes: weekday === "sat" ? 90 : 45 }));
    const suggestion = suggestWeek(pattern);
    expect(suggestion.restDay).toBe(restDay);
    expect(suggestion.strengthDays).toEqual(strengthDays);
  });
  it("never puts strength on the longest run's day, the day before it, or two days in a row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weekday: fc.constantFrom(...WEEKDAYS), minutes: fc.integer({ min: 20, max: 180 }) }), {
          minLength: 1,
          maxLength: 10,
        }),
        (pattern) => {
          const { strengthDays } = suggestWeek(pattern);
          const totals = WEEKDAYS.map((day) =>
            pattern.filter(({ weekday }) => weekday === day).reduce((sum, { minutes }) => sum + minutes, 0),
          );
          const longest = totals.indexOf(Math.max(...totals));
          const days = strengthDays.map((day) => WEEKDAYS.indexOf(day));
          expect(days).not.toContain(longest);
          expect(days).not.toContain((longest + 6) % 7);
          for (const day of days) expect(days).not.toContain((day + 1) % 7);
        },
      ),
    );
  });
});
