import { describe, expect, test } from "vitest";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const SETTINGS = { hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };
const DAY = 24 * HOUR;
const runAt = (start: number): PlannedRun => ({ id: "run", start, minutes: 45 });
const NOON = runAt(monday("12:30"));

/** Types from eleven on, gets the warm-up for half past twelve and lives on until a quarter past. */
function untilShown() {
  const driver = createEngineDriver(monday("11:00"), { settings: SETTINGS, runs: [NOON] });
  driver.minutes(monday("11:00"), monday("12:14"));
  expect(driver.occurrence("warm-up:2026-11-23:run")).toMatchObject({ state: "shown" });
  return driver;
}

const answer = (what: "skip" | "done") => ({ type: "answer", id: "warm-up:2026-11-23:run", answer: what }) as const;

describe("a run that moves after its warm-up was shown", () => {
  test("ends that one and brings another before the new start, with the chair's prompts in between", () => {
    const driver = untilShown();
    driver.plan([runAt(monday("17:00"))]);
    driver.minutes(monday("12:15"), monday("16:59"));
    expect(driver.occurrence("warm-up:2026-11-23:run")).toMatchObject({
      expiry: "run-moved",
      endedAt: monday("12:15"),
    });
    expect(driver.occurrence("warm-up:2026-11-23:run+1")?.shownAt).toBeLessThanOrEqual(monday("16:41"));
    const sitting = driver.shown().filter((id) => id.startsWith("posture"));
    expect(sitting.length).toBeGreaterThanOrEqual(6);
  });

  test("to tomorrow leaves today's sitting prompts alone", () => {
    const driver = untilShown();
    driver.plan([runAt(monday("12:30") + DAY)]);
    driver.minutes(monday("12:15"), monday("17:59"));
    expect(driver.shown().filter((id) => id.startsWith("posture")).length).toBeGreaterThanOrEqual(9);
    driver.minutes(monday("09:00") + DAY, monday("12:29") + DAY);
    expect(driver.shown()).toContain("warm-up:2026-11-23:run+1");
  });

  test("by less than its lead keeps it on the screen until the new start", () => {
    const driver = untilShown();
    driver.plan([runAt(monday("12:33"))]);
    driver.minutes(monday("12:15"), monday("12:33"));
    expect(driver.occurrence("warm-up:2026-11-23:run")).toMatchObject({
      expiry: "run-started",
      endedAt: monday("12:33"),
    });
    expect(driver.shown().filter((id) => id.startsWith("warm-up"))).toHaveLength(1);
  });

  test.each(["skip", "done"] as const)("comes again for the new time although the old one was answered: %s", (what) => {
    const driver = untilShown();
    driver.wake(monday("12:14"), LOOKS.typing, answer(what));
    driver.plan([runAt(monday("17:00"))]);
    driver.minutes(monday("12:15"), monday("16:59"));
    expect(driver.shown().filter((id) => id.startsWith("warm-up"))).toEqual([
      "warm-up:2026-11-23:run",
      "warm-up:2026-11-23:run+1",
    ]);
  });

  test.each(["skip", "done"] as const)("by ten minutes leaves the answer standing: %s", (what) => {
    const driver = untilShown();
    driver.wake(monday("12:14"), LOOKS.typing, answer(what));
    driver.plan([runAt(monday("12:40"))]);
    driver.minutes(monday("12:15"), monday("12:50"));
    expect(driver.shown().filter((id) => id.startsWith("warm-up"))).toHaveLength(1);
  });

  test("and moves back and on again brings a new id each time, none of them twice", () => {
    const driver = untilShown();
    driver.plan([runAt(monday("14:00"))]);
    driver.minutes(monday("12:15"), monday("13:45"));
    driver.plan([runAt(monday("16:00"))]);
    driver.minutes(monday("13:46"), monday("15:59"));
    expect(driver.shown().filter((id) => id.startsWith("warm-up"))).toEqual([
      "warm-up:2026-11-23:run",
      "warm-up:2026-11-23:run+1",
      "warm-up:2026-11-23:run+2",
    ]);
  });
});

describe("a run that is cancelled and put back", () => {
  test("brings its warm-up again", () => {
    const driver = untilShown();
    driver.plan([]);
    driver.wake(monday("12:15"));
    expect(driver.occurrence("warm-up:2026-11-23:run")).toMatchObject({ expiry: "run-cancelled" });
    driver.plan([NOON]);
    driver.minutes(monday("12:16"), monday("12:20"));
    expect(driver.shown()).toContain("warm-up:2026-11-23:run+1");
  });

  test("after its warm-up was done brings none", () => {
    const driver = untilShown();
    driver.wake(monday("12:14"), LOOKS.typing, answer("done"));
    driver.plan([]);
    driver.wake(monday("12:15"));
    driver.plan([NOON]);
    driver.minutes(monday("12:16"), monday("12:29"));
    expect(driver.shown().filter((id) => id.startsWith("warm-up"))).toHaveLength(1);
  });
});

describe("nothing of before", () => {
  const YESTERDAY = runAt(monday("18:00") - DAY);

  test.each([
    { what: "yesterday evening", run: YESTERDAY, at: "09:00" },
    { what: "this morning", run: runAt(monday("07:00")), at: "09:00" },
  ])("a plan that is saved now brings no cool-down for $what", ({ run, at }) => {
    const driver = createEngineDriver(monday(at), { settings: SETTINGS });
    driver.wake(monday(at));
    driver.plan([run]);
    driver.minutes(monday(at) + MINUTE, monday(at) + 10 * MINUTE);
    expect(driver.occurrences()).toEqual([]);
  });

  test("a run planned ten minutes before it starts is warmed up for at once", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: SETTINGS });
    driver.minutes(monday("09:00"), monday("09:10"));
    driver.plan([runAt(monday("09:21"))]);
    driver.wake(monday("09:11"));
    expect(driver.occurrence("warm-up:2026-11-23:run")).toMatchObject({
      dueAt: monday("09:11"),
      shownAt: monday("09:11"),
    });
  });

  test("a cool-down switched on after its time does not come for the run that is over", () => {
    const driver = createEngineDriver(monday("09:00"), {
      settings: { ...SETTINGS, coolDown: { on: false } },
      runs: [NOON],
    });
    driver.minutes(monday("09:00"), monday("13:40"));
    driver.set(SETTINGS);
    driver.minutes(monday("13:41"), monday("14:00"));
    expect(driver.shown().filter((id) => id.startsWith("cool-down"))).toEqual([]);
  });
});

test("what ended stays ended, whatever else ends after it", () => {
  const runs = Array.from({ length: 40 }, (_, index) => ({
    id: `run-${index}`,
    start: monday("09:10") + index * 15 * MINUTE,
    minutes: 5,
  }));
  const driver = createEngineDriver(monday("09:00"), { settings: { ...SETTINGS, posture: { on: false } }, runs });
  for (let at = monday("09:00"); at < monday("21:00"); at += MINUTE) {
    driver.wake(at);
    for (const { id } of driver.state().prompts.active) {
      driver.wake(at, LOOKS.typing, { type: "answer", id, answer: "done" });
    }
  }
  const ids = driver.ends();
  // Their cool-downs are asked about: someone types through every run.
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ids).size).toBe(ids.length);
});
