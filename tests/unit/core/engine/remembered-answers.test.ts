import fc from "fast-check";
import { expect, test } from "vitest";
import { clocksAt } from "@/src/core/desk-time/clocks.ts";
import { currentClocks, initialDeskTime, resetClock } from "@/src/core/desk-time/desk-time.ts";
import { nextDailyTimes } from "@/src/core/engine/plan/plan-daily.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { workingIntervalAt } from "@/src/core/time/hours.ts";
import { addDays, boundsOf, dayOf, diaryDayOf, instantOn } from "@/src/core/time/local-day.ts";
import { anySettings, ZONES } from "@/tests/support/arbitraries/day-script.ts";

const instant = fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 3, 7) });
/** Where somebody is, at instants that come in any order, as after a step back of the clock or a flight. */
const moments = fc.array(fc.record({ at: instant, zone: fc.constantFrom(...ZONES) }), { minLength: 2, maxLength: 12 });
const runs = { numRuns: 12, seed: 2026 };

test("what is remembered of a person's settings is what settings that nobody has asked before would answer", () => {
  fc.assert(
    fc.property(moments, anySettings, (asked, settings) => {
      const answers = ({ at, zone }: (typeof asked)[number], of: typeof settings) => ({
        daily: nextDailyTimes({ at, zone, settings: of }),
        hours: workingIntervalAt(of.workingHours, at, zone),
      });
      for (const moment of asked) expect(answers(moment, settings)).toEqual(answers(moment, structuredClone(settings)));
    }),
    runs,
  );
});

test("a remembered day holds the instant that it is asked for, and the diary's day goes from four to four", () => {
  fc.assert(
    fc.property(moments, (asked) => {
      for (const { at, zone } of asked) {
        const [local, diary] = [dayOf(at, zone), diaryDayOf(at, zone)];
        expect(local).toEqual(boundsOf(local.day, zone));
        expect([local.start <= at, at < local.end, diary.start <= at, at < diary.end]).not.toContain(false);
        const [from, to] = [diary.day, addDays(diary.day, 1)].map((day) => instantOn(day, "04:00" as ClockTime, zone));
        expect(diary).toEqual({ day: diary.day, start: from, end: to });
      }
    }),
    runs,
  );
});

test("clocks that were just asked for are told anew at another instant, and of another body", () => {
  const desk = { ...initialDeskTime(0), open: { kind: "sitting", start: 0, because: "input" } } as const;
  const reset = resetClock(desk, "posture", HOUR);
  for (const [of, at] of [
    [desk, HOUR],
    [desk, 2 * HOUR],
    [reset, 2 * HOUR],
    [desk, 2 * HOUR],
  ] as const) {
    const { clocks, resets } = of;
    expect(currentClocks(of, at)).toEqual(clocksAt(clocks, { kind: "sitting", from: 0, to: at, resets }));
  }
});
