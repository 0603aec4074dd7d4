import { describe, expect, test } from "vitest";
import { nextKeptLevel, validLevel } from "@/src/core/care-level/kept-level.ts";
import type { Level } from "@/src/core/care-level/level.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";

const MONDAY = "2026-11-23" as DayKey;
const day = (later: number) => `2026-11-${23 + later}` as DayKey;

describe("the level that is kept for a day whose answers can't be read", () => {
  test.each<[Level, number, Level]>([
    [0, 0, 0],
    [1, 0, 1],
    [2, 0, 2],
    [2, 1, 0],
    [3, 0, 3],
    [3, 7, 3],
    [4, 7, 4],
  ])("level %i stands %i days later as %i", (level, later, expected) => {
    expect(validLevel(nextKeptLevel(null, level, { today: MONDAY }), day(later))).toBe(expected);
  });

  test("a level 3 that is read every day still ends a week after it began", () => {
    let kept = nextKeptLevel(null, 3, { today: "2026-11-20" as DayKey });
    for (let later = 0; later < 5; later += 1) kept = nextKeptLevel(kept, 3, { today: day(later) });
    expect(validLevel(kept, day(4))).toBe(3);
    expect(validLevel(kept, day(5))).toBe(0);
  });

  test("a level 3 that was answered anew ends a week after the new answer", () => {
    const first = nextKeptLevel(null, 3, { today: MONDAY, answeredOn: MONDAY });
    const anew = nextKeptLevel(first, 3, { today: day(4), answeredOn: day(4) });
    const readOnce = nextKeptLevel(first, 3, { today: day(4), answeredOn: MONDAY });
    expect(validLevel(anew, "2026-12-04" as DayKey)).toBe(3);
    expect(validLevel(readOnce, "2026-12-01" as DayKey)).toBe(0);
  });

  test("a level under 3 belongs to the day on which it is seen: the next day's begins anew", () => {
    const monday = nextKeptLevel(null, 2, { today: MONDAY });
    expect(nextKeptLevel(monday, 2, { today: MONDAY })).toBe(monday);
    expect(validLevel(nextKeptLevel(monday, 2, { today: day(1) }), day(1))).toBe(2);
  });

  test("a new answer takes its place", () => {
    const emergency = nextKeptLevel(null, 4, { today: MONDAY });
    expect(validLevel(nextKeptLevel(emergency, 1, { today: MONDAY }), MONDAY)).toBe(1);
    expect(nextKeptLevel(emergency, 0, { today: MONDAY })).toBeNull();
  });
});
