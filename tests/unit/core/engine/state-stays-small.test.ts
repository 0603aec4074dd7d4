import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeskTime, initialDeskTime, resetClock } from "@/src/core/desk-time/desk-time.ts";
import { nextDeskTime, type DeskWake } from "@/src/core/desk-time/next-desk-time.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const NINE = monday("09:00");
const bytes = (state: object): number => JSON.stringify(state).length;

const wakeAt = (at: EpochMs): DeskWake => ({
  at,
  signals: LOOKS.typing,
  idle: null,
  said: null,
  isSessionStart: false,
  graceMs: 5 * MINUTE,
  meetingUntil: null,
  countInUntil: null,
});

/** Nobody is ever idle, and a prompt of each clock ends every so often: what of it the state remembers, and what is stored. */
function aYear(everyMinutes: number, tick: number): { readonly largest: number; readonly closed: readonly Span[] } {
  let desk: DeskTime = initialDeskTime(NINE);
  const closed: Span[] = [];
  let largest = 0;
  let lastReset = NINE;
  // What has outgrown every bound needs no whole year to show it.
  for (let at = NINE; at < NINE + 365 * DAY && largest < 10_000; at += tick) {
    const step = nextDeskTime(desk, wakeAt(at));
    desk = step.desk;
    closed.push(...step.closed);
    if (at - lastReset >= everyMinutes * MINUTE) {
      for (const clock of ["bout", "posture", "hipFlexor", "walk"] as const) desk = resetClock(desk, clock, at);
      lastReset = at;
    }
    largest = Math.max(largest, desk.resets.length);
  }
  return { largest, closed };
}

describe("a year in which nobody is ever idle", { timeout: 120_000 }, () => {
  test("leaves the resets of a day in the state, and every day in the store", () => {
    const ticks = fc.integer({ min: 240, max: 390 }).map((seconds) => seconds * SECOND);
    const interval = fc.integer({ min: 10, max: 120 });
    fc.assert(
      fc.property(interval, ticks, (everyMinutes, tick) => {
        const { largest, closed } = aYear(everyMinutes, tick);
        expect(largest).toBeLessThanOrEqual(4 * (Math.ceil((25 * 60) / everyMinutes) + 1));
        for (const [index, span] of closed.entries()) {
          expect(span.end - span.start).toBeLessThanOrEqual(DAY + HOUR);
          expect(span.start).toBe(closed[index - 1]?.end ?? NINE);
        }
        expect(closed.at(-1)!.end).toBeGreaterThan(NINE + 363 * DAY);
      }),
      // A year is long: one that fails is told as it is.
      { numRuns: 3, endOnFailure: true },
    );
  });

  test("counts the same clocks as if the span had never been closed", () => {
    const driver = createEngineDriver(NINE, {
      settings: { posture: { on: false }, walk: { on: false }, hipFlexor: { on: false } },
    });
    for (let at = NINE; at <= NINE + 3 * DAY; at += 5 * MINUTE) driver.wake(at);
    const { open, clocks } = driver.state().desk;
    const all = driver.spans(NINE + 3 * DAY);
    expect(all).toEqual([{ kind: "sitting", because: "input", start: NINE, end: NINE + 3 * DAY }]);
    expect(clocks.hipFlexor).toBe(open.start - NINE);
  });

  test("dates somebody's leaving back to the last input, over the edge of the day's closing too", () => {
    const driver = createEngineDriver(NINE);
    let at = NINE;
    for (; at <= NINE + DAY + 4 * MINUTE; at += MINUTE) driver.wake(at);
    const lastInput = at - MINUTE;
    for (let n = 0; n < 6; n += 1) driver.wake((at += MINUTE), n < 4 ? LOOKS.reading : LOOKS.gone);
    expect(driver.spans(at).at(-1)).toMatchObject({ kind: "away" });
    expect(driver.spans(at).at(-1)!.start - lastInput).toBeLessThanOrEqual(2 * MINUTE);
  });
});

/** Four runs a day for as long as the test lives. */
const runsOver = (days: number): readonly PlannedRun[] =>
  Array.from({ length: days * 4 }, (_, n) => ({
    id: `run-${n}`,
    start: NINE + Math.floor(n / 4) * DAY + ((n % 4) + 1) * 3 * HOUR,
    minutes: 30,
  }));

describe("the engine's row", { timeout: 120_000 }, () => {
  test("is no larger in the fourth week than in the second, with four runs a day and prompts every ten minutes", () => {
    const WEEKS = 4;
    const runs = runsOver(WEEKS * 7);
    const driver = createEngineDriver(NINE, {
      settings: { posture: { everyMinutes: 10 } },
    });
    const largest: number[] = Array.from({ length: WEEKS }, () => 0);
    for (let at = NINE; at < NINE + WEEKS * 7 * DAY; at += 6 * MINUTE) {
      const week = Math.floor((at - NINE) / (7 * DAY));
      driver.plan(runs.filter(({ start }) => Math.abs(start - at) < 2 * DAY));
      driver.wake(at);
      largest[week] = Math.max(largest[week] ?? 0, bytes(driver.state()));
    }
    expect(largest.at(-1)).toBeLessThanOrEqual((largest[1] ?? 0) * 1.05);
    expect(largest.at(-1)).toBeLessThan(40_000);
  });
});
