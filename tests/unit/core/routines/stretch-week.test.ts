import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import { findSource } from "@/src/content/sources.ts";
import { STRETCH_GROUPS, stretchGroupsOf } from "@/src/core/routines/stretch-groups.ts";
import {
  LEVELS_OFF_SOURCE,
  NOTHING_STRETCHED,
  stretchedGroups,
  stretchWeek,
} from "@/src/core/routines/stretch-week.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";

const NOW = Date.UTC(2026, 10, 23, 9);
const session = (daysAgo: number, ...items: [exerciseId: string, seconds: number][]) => ({
  startedAt: NOW - daysAgo * DAY,
  items: items.map(([exerciseId, seconds]) => ({ exerciseId, seconds })),
});
const week = (...sessions: ReturnType<typeof session>[]) => stretchWeek(sessions, NOW, findExercise);

describe("seconds stretched in the last seven days", () => {
  test("count a side: both sides of a stretch share its time, a stretch in the middle has all of it", () => {
    expect(week(session(1, ["standing-hip-flexor", 80]))["hip-flexors"]).toBe(40);
    expect(week(session(1, ["childs-pose", 60])).back).toBe(60);
  });

  test("count for every group that an exercise stretches", () => {
    const both = week(session(0, ["standing-quad-stretch", 60]));
    expect([both.quadriceps, both["hip-flexors"]]).toEqual([30, 30]);
  });

  test.each([
    ["movement that is not held", session(1, ["leg-swing-front", 60], ["cat-cow", 60], ["plank", 60])],
    ["what is older than seven days", session(7, ["childs-pose", 60])],
    ["what lies in the future", session(-1, ["childs-pose", 60])],
    ["an exercise that nobody knows any more", session(1, ["headstand", 60])],
  ])("leave out %s", (_, one) => {
    expect(week(one)).toEqual(NOTHING_STRETCHED);
  });

  test("are never less for one more session", () => {
    const ids = [...exercises.keys()];
    const anItem = fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 600 }));
    const sessions = fc.array(fc.tuple(fc.double({ min: -1, max: 9, noNaN: true }), fc.array(anItem)));
    fc.assert(
      fc.property(sessions, (days) => {
        const all = days.map(([daysAgo, items]) => session(daysAgo, ...items));
        const [without, whole] = [week(...all.slice(1)), week(...all)];
        for (const group of STRETCH_GROUPS) expect(whole[group]).toBeGreaterThanOrEqual(without[group]);
      }),
    );
  });
});

test("groups that were stretched are listed, most first", () => {
  const one = week(session(1, ["standing-hip-flexor", 80], ["childs-pose", 90]));
  expect(stretchedGroups(one)).toEqual(["back", "hip-flexors"]);
});

test("every held stretch of the library counts for some group", () => {
  const lost = [...exercises.values()].filter(
    (exercise) => exercise.type === "static-stretch" && stretchGroupsOf(exercise).length === 0,
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test("ten minutes rest on a source that is there", () => {
  expect(findSource(LEVELS_OFF_SOURCE)).not.toBeNull();
});
