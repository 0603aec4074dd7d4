import { describe, expect, it } from "vitest";
import { forecastPrompts } from "@/src/core/engine/plan/forecast.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const QUIET = { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };
const LINE = { ...QUIET, dailyLineMinutes: 120 };
const ID = "day-line:2026-11-23";
const sitting = (settings: Record<string, unknown>, from = "09:00") => createEngineDriver(monday(from), { settings });

describe("a line of one's own for a day's sitting", () => {
  it("is off unless drawn", () => {
    const driver = sitting(QUIET);
    driver.minutes(monday("09:00"), monday("20:00"));
    expect(driver.shown()).toEqual([]);
  });

  it("is told once where the day crosses it, hours or not, and goes unanswered after ten minutes", () => {
    const driver = sitting(LINE, "17:00");
    driver.minutes(monday("17:00"), monday("23:30"));
    expect(driver.occurrences()).toMatchObject([
      { id: ID, kind: "day-line", dueAt: monday("19:00"), shownAt: monday("19:00"), expiry: "no-answer" },
    ]);
    expect(driver.occurrence(ID)?.endedAt).toBe(monday("19:10"));
  });

  it("counts sitting alone, over every break", () => {
    const driver = sitting(LINE);
    driver.minutes(monday("09:00"), monday("10:00"));
    driver.wake(monday("10:00"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("11:00"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("11:01"), monday("12:10"));
    expect(driver.occurrence(ID)).toMatchObject({ shownAt: monday("12:00") });
  });

  it("that is drawn after the day has crossed it counts from tomorrow on", () => {
    const driver = sitting(QUIET);
    driver.minutes(monday("09:00"), monday("12:00"));
    driver.set(LINE);
    driver.minutes(monday("12:01"), monday("18:00"));
    expect(driver.shown()).toEqual([]);
    driver.wake(monday("18:00"), LOOKS.locked, { type: "idle", state: "locked" });
    const nine = monday("09:00") + 24 * HOUR;
    driver.wake(nine, LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(nine + MINUTE, nine + 2 * HOUR);
    expect(driver.shown()).toEqual(["day-line:2026-11-24"]);
  });

  it("that moves up after it was told is not told again that day", () => {
    const driver = sitting(LINE);
    driver.minutes(monday("09:00"), monday("11:20"));
    driver.set({ ...LINE, dailyLineMinutes: 180 });
    driver.minutes(monday("11:21"), monday("13:00"));
    expect(driver.shown()).toEqual([ID]);
  });

  it("belongs to a day that ends at four: an evening over midnight is one", () => {
    const driver = sitting(LINE, "23:00");
    driver.minutes(monday("23:00"), monday("23:00") + 7 * HOUR + 30 * MINUTE);
    expect(driver.shown()).toEqual([ID, "day-line:2026-11-24"]);
    expect(driver.occurrence("day-line:2026-11-24")?.dueAt).toBe(monday("00:00") + 30 * HOUR);
  });

  it("is forecast for where it will be crossed if the body goes on as now", () => {
    const driver = sitting(LINE);
    driver.minutes(monday("09:00"), monday("10:00"));
    const at = monday("10:00");
    const spans = driver.spans(at);
    const deskToday = () => ({ deskMs: HOUR, longestBoutMs: HOUR });
    const now = {
      at,
      since: at,
      zone: "UTC",
      zoneBefore: "UTC",
      settings: driver.settings,
      runs: [],
      spans,
      deskToday,
    };
    expect(forecastPrompts(driver.state(), now)).toContainEqual({ kind: "day-line", at: monday("11:00") });
  });
});
