import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { drawWeeks, lastDayOf, mayTry, openTrial, trialDay, trialToday } from "@/src/core/trials/trial-weeks.ts";
import { TRIAL_CHANGES } from "@/src/core/trials/trial.ts";
import { aTrial } from "@/tests/support/builders/a-trial.ts";

describe("the weeks of a trial", () => {
  test("come in pairs of one with and one without, each pair in an order of its own", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999 })),
        (pairs, lot) => {
          const weeks = drawWeeks(pairs * 2, () => Number(lot.next().value));
          expect(weeks).toHaveLength(pairs * 2);
          for (let at = 0; at < weeks.length; at += 2) {
            expect(weeks.slice(at, at + 2).toSorted()).toEqual(["with", "without"]);
          }
        },
      ),
    );
    const draws = [0.2, 0.9];
    expect(drawWeeks(4, () => draws.shift() ?? 0)).toEqual(["with", "without", "without", "with"]);
  });

  test.each([
    ["2026-11-01", { is: "ahead" }],
    ["2026-11-02", { is: "on", week: 0, arm: "with" }],
    ["2026-11-08", { is: "on", week: 0, arm: "with" }],
    ["2026-11-09", { is: "on", week: 1, arm: "without" }],
    ["2026-11-29", { is: "on", week: 3, arm: "with" }],
    ["2026-11-30", { is: "over" }],
  ] as const)("on %s: %o", (day, expected) => {
    expect(trialDay(aTrial(), day as DayKey)).toEqual(expected);
  });

  test("end with the day on which it was stopped", () => {
    const stopped = aTrial({ stoppedOn: "2026-11-12" as DayKey });
    expect(trialDay(stopped, "2026-11-11" as DayKey).is).toBe("on");
    expect(trialDay(stopped, "2026-11-12" as DayKey).is).toBe("stopped");
    expect(lastDayOf(aTrial())).toBe("2026-11-29");
  });

  test.each(["2026-11-01", "2026-11-30"])("ask nothing of %s, before them or after", (day) => {
    expect(trialToday([aTrial()], day as DayKey, { level: 0, suggests: "exercise" })).toBeNull();
  });

  test.each([
    [0, "exercise", ["walks", "noBelt", "longWarmUp", "standingHour"]],
    [1, "exercise", ["walks", "noBelt", "longWarmUp", "standingHour"]],
    [1, "tips", ["walks", "noBelt", "standingHour"]],
    [0, "nothing", []],
    [0, "unknown", []],
    [2, "exercise", []],
    [4, "exercise", []],
  ] as const)("at level %s with %s: %j may be asked for", (level, suggests, expected) => {
    const care = { level, suggests };
    expect(TRIAL_CHANGES.filter((change) => mayTry(change, care))).toEqual(expected);
    const asked = TRIAL_CHANGES.filter(
      (change) => trialToday([aTrial({ change })], "2026-11-03" as DayKey, care) !== null,
    );
    expect(asked).toEqual(expected);
  });

  test("the one that goes on is found among those that are over; of two the newest", () => {
    const over = aTrial({ id: "over", firstDay: "2026-08-03" as DayKey });
    const stopped = aTrial({ id: "stopped", stoppedOn: "2026-11-03" as DayKey });
    const newer = aTrial({ id: "newer", createdAt: Date.UTC(2026, 10, 2) });
    expect(openTrial([over, stopped], "2026-11-10" as DayKey)).toBeNull();
    expect(openTrial([over, aTrial(), newer, stopped], "2026-11-10" as DayKey)?.id).toBe("newer");
  });
});
