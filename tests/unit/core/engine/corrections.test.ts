import fc from "fast-check";
import { expect, test } from "vitest";
import { currentClocks, recount } from "@/src/core/desk-time/desk-time.ts";
import { correctSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";
import { liveDay } from "@/tests/support/lived-day.ts";
import { randomDay } from "@/tests/support/population.ts";

const SETTINGS = { hipFlexor: { on: true, everyMinutes: 90 }, checkIn: { on: false } };

/** Types from nine to ten, is gone for twenty minutes as far as signals tell, and types on. */
function back() {
  const driver = createEngineDriver(monday("09:00"), { settings: SETTINGS });
  driver.minutes(monday("09:00"), monday("09:25"));
  driver.wake(monday("09:50"), { ...LOOKS.gone }, { type: "idle", state: "idle" });
  driver.wake(monday("09:55"), LOOKS.typing, { type: "idle", state: "active" });
  return driver;
}

test('"I was here" counts the time as sat: bout, laps and stretch are worked out again', () => {
  const driver = back();
  const before = currentClocks(driver.state().desk, monday("09:56"));
  expect(before.bout).toBeLessThan(2 * MINUTE);
  const spans = driver.spans(driver.state().desk.open.start);
  const said = correctSpans(spans, { kind: "sitting", start: monday("09:20"), end: monday("09:55") });
  driver.wake(monday("09:56"), LOOKS.typing, { type: "corrected", spans: said });
  const after = currentClocks(driver.state().desk, monday("09:56"));
  expect(after.bout).toBe(56 * MINUTE);
  expect(after.hipFlexor).toBe(56 * MINUTE);
  expect(after.walk).toBe(56 * MINUTE);
  // The lap is full, and nobody has just come back from anything.
  expect(driver.shown()).toEqual(["posture:2026-11-23:1"]);

  driver.wake(monday("09:57"), LOOKS.typing, { type: "corrected", spans });
  const undone = currentClocks(driver.state().desk, monday("09:57"));
  expect(undone).toMatchObject({ bout: 2 * MINUTE, rest: 0 });
});

test("a correction to away takes the lap back", () => {
  const driver = createEngineDriver(monday("09:00"), { settings: SETTINGS });
  driver.minutes(monday("09:00"), monday("09:28"));
  driver.wake(monday("09:28"), LOOKS.locked, { type: "idle", state: "locked" });
  driver.wake(monday("09:28"), LOOKS.typing, { type: "idle", state: "active" });
  const spans = driver.spans(driver.state().desk.open.start);
  const said = correctSpans(spans, { kind: "away", start: monday("09:10"), end: monday("09:20") });
  driver.wake(monday("09:29"), LOOKS.typing, { type: "corrected", spans: said });
  driver.minutes(monday("09:30"), monday("09:45"));
  expect(driver.shown()).toEqual([]);
});

test("counted again from the spans alone, every clock is what it was, at the end of any day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (seed) => {
      const { steps, spans } = liveDay(randomDay(seed), DEFAULT_SETTINGS);
      const { desk } = steps.at(-1)?.after ?? { desk: null };
      if (desk === null) throw new Error("no step");
      const stored = spans.filter(({ start }) => start < desk.open.start);
      const [before, again] = [desk, recount(desk, stored)].map((each) => currentClocks(each, desk.lastWake));
      expect(again).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 60_000);
