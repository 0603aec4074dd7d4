import { describe, expect, test } from "vitest";
import type { Effect } from "@/src/core/engine/state/effect.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const SETTINGS = { hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };

const alarmsOf = (effects: readonly Effect[]) => effects.find((effect) => effect.type === "alarms");

function readingWhenDue() {
  const driver = createEngineDriver(monday("09:00"), { settings: SETTINGS });
  driver.minutes(monday("09:00"), monday("09:29"));
  driver.wake(monday("09:30"), LOOKS.reading);
  return driver;
}

describe("a prompt that waits for an input", () => {
  test("has the idle API watch for fifteen seconds, so that the first touch wakes us, and for the grace again after it", () => {
    const driver = readingWhenDue();
    expect(alarmsOf(driver.effects())).toMatchObject({ idleSeconds: 15 });
    driver.wake(monday("09:33"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.occurrence("posture:2026-11-23:1")).toMatchObject({ shownAt: monday("09:33") });
    expect(alarmsOf(driver.effects())).toMatchObject({ idleSeconds: 300 });
  });

  test("is not looked after every minute, but when the quiet will have outlasted reading", () => {
    const driver = readingWhenDue();
    expect(alarmsOf(driver.effects())?.nextAt).toBe(monday("09:34"));
    driver.wake(monday("09:34"), LOOKS.gone);
    expect(driver.spans(monday("09:34")).at(-1)).toMatchObject({ kind: "away", start: monday("09:29") });
    expect(alarmsOf(driver.effects())).toMatchObject({ idleSeconds: 300 });
  });
});

describe("a full screen", () => {
  const PRESENTING = { ...LOOKS.typing, fullScreen: true };

  test("holds for as long as a call at the most, then lets the prompt come at a pause in input", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: SETTINGS });
    driver.minutes(monday("09:00"), monday("10:35"), PRESENTING);
    expect(driver.shown()).toEqual([]);
    driver.wake(monday("10:35") + MINUTE / 2, { ...PRESENTING, idle15: "idle" }, { type: "idle", state: "idle" });
    expect(driver.shown()).toEqual(["posture:2026-11-23:1"]);
  });

  test("that ends is noticed in time for the warm-up of a run", () => {
    const run = { id: "run", start: monday("12:00"), minutes: 40 };
    const driver = createEngineDriver(monday("11:00"), {
      settings: { ...SETTINGS, posture: { on: false } },
      runs: [run],
    });
    driver.minutes(monday("11:00"), monday("11:40"), PRESENTING);
    expect(alarmsOf(driver.effects())?.nextAt).toBe(monday("11:41"));
  });
});
