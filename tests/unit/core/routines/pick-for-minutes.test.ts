import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { LEVELS } from "@/src/core/care-level/level.ts";
import { type PickAround, picksForMinutes } from "@/src/core/routines/pick-for-minutes.ts";
import { STRETCH_GROUPS } from "@/src/core/routines/stretch-groups.ts";
import { LEVELS_OFF_SECONDS, NOTHING_STRETCHED } from "@/src/core/routines/stretch-week.ts";
import { EQUIPMENT } from "@/src/core/settings/settings.ts";

const OFFICE: PickAround = {
  minutes: 2,
  place: { floor: false, quiet: true, equipment: [] },
  level: 0,
  minutesToRun: null,
  week: NOTHING_STRETCHED,
  doneToday: [],
};
const LOUD = { ...OFFICE.place, quiet: false };
const ENOUGH = Object.fromEntries(STRETCH_GROUPS.map((group) => [group, LEVELS_OFF_SECONDS])) as PickAround["week"];
const picks = (around: Partial<PickAround>) => picksForMinutes(routines, { ...OFFICE, ...around }, findExercise);
const first = (around: Partial<PickAround>) => {
  const [pick] = picks(around);
  return pick && [findRoutine(pick.routineId)?.category, pick.reason.code];
};

describe("what is picked first", () => {
  test.each<[string, Partial<PickAround>, [string, string]]>([
    ["nothing stretched yet", {}, ["hip-flexor", "less-stretched"]],
    ["a run within the hour", { minutes: 10, minutesToRun: 30, place: LOUD }, ["warm-up", "run-soon"]],
    ["a run within the hour where it has to be quiet", { minutesToRun: 30 }, ["hip-flexor", "less-stretched"]],
    ["a run in three hours", { minutesToRun: 180 }, ["hip-flexor", "less-stretched"]],
    ["a sore day with five minutes", { minutes: 5, level: 2 }, ["flare-up", "sore-day"]],
    ["one minute", { minutes: 1 }, ["posture-reset", "fits-the-time"]],
  ])("%s", (_, around, expected) => {
    expect(first(around)).toEqual(expected);
  });

  test("everything stretched enough: what fills the time", () => {
    expect(first({ week: ENOUGH })?.[1]).toBe("fits-the-time");
  });

  test("from level 3 on nothing", () => {
    expect([...picks({ level: 3, minutes: 30 }), ...picks({ level: 4, minutes: 30 })]).toEqual([]);
  });

  test("what was done today comes last", () => {
    const [one] = picks({});
    const again = picks({ doneToday: [one?.routineId ?? ""] });
    expect(again.at(-1)?.routineId).toBe(one?.routineId);
  });

  test("with two minutes in a quiet office there are at least three to choose from", () => {
    expect(picks({}).length).toBeGreaterThanOrEqual(3);
  });
});

test("whatever the circumstances: nothing that doesn't fit the time, the place or the day, and nothing twice", () => {
  const around = fc.record({
    minutes: fc.integer({ min: 1, max: 30 }),
    place: fc.record({ floor: fc.boolean(), quiet: fc.boolean(), equipment: fc.subarray([...EQUIPMENT]) }),
    level: fc.constantFrom(...LEVELS),
    minutesToRun: fc.option(fc.integer({ min: -10, max: 600 })),
    week: fc.constantFrom(NOTHING_STRETCHED, ENOUGH),
    doneToday: fc.subarray(routines.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(around, (given) => {
      const found = picksForMinutes(routines, given, findExercise);
      expect(new Set(found.map(({ routineId }) => routineId)).size).toBe(found.length);
      for (const { routineId } of found) {
        const routine = findRoutine(routineId);
        expect(routine?.seconds).toBeLessThanOrEqual(given.minutes * 60 + 15);
        if (!given.place.floor) expect(routine?.floorNeeded).toBe(false);
        if (given.place.quiet) expect(routine?.quiet).toBe(true);
        if (given.level >= 1) expect(routine?.intensity).not.toBe("moderate");
        expect(given.level).toBeLessThan(3);
      }
    }),
  );
});
