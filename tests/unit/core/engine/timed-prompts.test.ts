import { describe, expect, it } from "vitest";
import { promptCareOf } from "@/src/core/engine/state/level-rule.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const QUIET = { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } };
const DAY = 86_400_000;

describe("check-in", () => {
  it("comes at its time, once, and stays open for its day", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: QUIET });
    driver.minutes(monday("16:00"), monday("18:00"));
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({
      state: "shown",
      shownAt: monday("16:30"),
      because: "time",
    });
    driver.wake(monday("09:00") + DAY, LOOKS.typing);
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({ state: "expired", expiry: "day-over" });
  });

  it("does not come when the day's answer is already there", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: QUIET });
    driver.wake(monday("16:10"), LOOKS.typing, { type: "check-in-saved", day: driver.state().day });
    driver.minutes(monday("16:11"), monday("17:00"));
    expect(driver.occurrences()).toEqual([]);
  });

  it("waits two minutes after the return, and says that it waited for someone", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: QUIET });
    driver.minutes(monday("16:00"), monday("16:20"));
    driver.wake(monday("16:20"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("16:45"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("16:46"), monday("16:48"));
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({
      dueAt: monday("16:30"),
      shownAt: monday("16:47"),
      held: [
        { because: "away", from: monday("16:30"), until: monday("16:45") },
        { because: "just-back", from: monday("16:45"), until: monday("16:47") },
      ],
    });
  });

  it("does not come on the day of the first start when that is after its time", () => {
    const driver = createEngineDriver(monday("17:00"), { settings: QUIET });
    driver.minutes(monday("17:00"), monday("17:30"));
    expect(driver.occurrences()).toEqual([]);
  });

  it("does not come on the day on which it is switched on, or moved, after its time", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: { ...QUIET, checkIn: { on: false } } });
    driver.minutes(monday("16:00"), monday("16:40"));
    driver.set({ ...QUIET, checkIn: { on: true, at: "16:30" } });
    driver.minutes(monday("16:41"), monday("17:00"));
    driver.set({ ...QUIET, checkIn: { on: true, at: "16:50" } });
    driver.minutes(monday("17:01"), monday("17:20"));
    expect(driver.occurrences()).toEqual([]);
    driver.set({ ...QUIET, checkIn: { on: true, at: "17:30" } });
    driver.minutes(monday("17:21"), monday("17:40"));
    expect(driver.shown()).toEqual(["check-in:2026-11-23"]);
  });

  it("that a night's sleep passed over is over at four, when the day is, and was never shown", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: QUIET });
    driver.minutes(monday("16:00"), monday("16:10"));
    driver.wake(monday("07:00") + DAY, LOOKS.typing);
    driver.minutes(monday("07:05") + DAY, monday("07:10") + DAY);
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({
      shownAt: null,
      expiry: "day-over",
      endedAt: monday("04:00") + DAY,
      held: [{ because: "away", from: monday("16:30"), until: monday("04:00") + DAY }],
    });
    expect(driver.occurrences()).toHaveLength(1);
  });

  it("that only a wrong clock passed over comes at its time", () => {
    const driver = createEngineDriver(monday("15:00"), { settings: QUIET });
    driver.minutes(monday("15:00"), monday("15:10"));
    driver.wake(monday("15:15") + DAY, LOOKS.typing);
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({ expiry: "day-over" });
    driver.minutes(monday("15:30"), monday("16:31"));
    expect(driver.occurrence("check-in:2026-11-23")).toMatchObject({ state: "shown", shownAt: monday("16:30") });
  });

  it("comes once although a flight west brings the same date twice", () => {
    const driver = createEngineDriver(monday("16:00"), { settings: QUIET, zone: "UTC" });
    driver.minutes(monday("16:00"), monday("16:31"));
    expect(driver.state().prompts.active).toHaveLength(1);
    driver.wake(monday("16:32"), LOOKS.typing, { type: "answer", id: "check-in:2026-11-23", answer: "skip" });
    driver.minutes(monday("16:33"), monday("17:00"));
    expect(driver.shown()).toEqual(["check-in:2026-11-23"]);
  });
});

describe("review", () => {
  it("comes on Sunday evening, also a day late, but not for a week before the first start", () => {
    const sunday = monday("17:00") - DAY;
    const driver = createEngineDriver(sunday, { settings: { ...QUIET, checkIn: { on: false } } });
    driver.wake(sunday);
    driver.minutes(monday("09:00"), monday("09:05"));
    expect(driver.shown()).toEqual(["review:2026-11-22"]);
    const newcomer = createEngineDriver(monday("09:00"), { settings: { ...QUIET, checkIn: { on: false } } });
    newcomer.minutes(monday("09:00"), monday("09:05"));
    expect(newcomer.occurrences()).toEqual([]);
  });
});

describe("runs", () => {
  const run = { id: "tonight", start: monday("18:00"), minutes: 45 };
  const settings = { ...QUIET, checkIn: { on: false } };

  it("warms up 20 min before, expires at the start, cools down 5 min after the end", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("18:00"));
    driver.wake(monday("18:01"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("18:46"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("18:47"), monday("19:00"));
    expect(driver.occurrence("warm-up:2026-11-23:tonight")).toMatchObject({
      shownAt: monday("17:40"),
      expiry: "run-started",
      endedAt: monday("18:00"),
    });
    expect(driver.occurrence("cool-down:2026-11-23:tonight")).toMatchObject({
      state: "shown",
      shownAt: monday("18:50"),
    });
  });

  it("asks whether it was run of someone who types through it, instead of a cool-down, and minds the answer", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("18:55"));
    expect(driver.shown()).toEqual(["warm-up:2026-11-23:tonight"]);
    expect(driver.state().prompts.askedRun).toMatchObject({ id: "tonight", start: monday("18:00"), minutes: 45 });
    driver.wake(monday("18:56"), LOOKS.typing, { type: "run-answered", runId: "tonight", answer: "yes" });
    expect(driver.state().prompts.askedRun).toBeNull();
    expect(driver.shown()).toContain("cool-down:2026-11-23:tonight+1");
  });

  it.each(["early", "later", "not-today"] as const)("brings no cool-down where the answer is %s", (answer) => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("18:55"));
    driver.wake(monday("18:56"), LOOKS.typing, { type: "run-answered", runId: "tonight", answer });
    driver.minutes(monday("18:57"), monday("19:30"));
    expect(driver.shown()).toEqual(["warm-up:2026-11-23:tonight"]);
    expect(driver.state().prompts.askedRun).toBeNull();
  });

  it("cools down at the return where that is before the planned end", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("18:00"));
    driver.wake(monday("18:01"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("18:35"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.occurrence("cool-down:2026-11-23:tonight")).toMatchObject({ shownAt: monday("18:35") });
  });

  it("records a warm-up that nobody was there for, and cools down the moment someone is back", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("17:30"));
    driver.wake(monday("17:30"), LOOKS.locked, { type: "idle", state: "locked" });
    for (const time of ["18:01", "18:31", "19:00"]) driver.wake(monday(time), LOOKS.locked);
    driver.wake(monday("19:10"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.occurrence("warm-up:2026-11-23:tonight")).toMatchObject({
      shownAt: null,
      expiry: "run-started",
      endedAt: monday("18:00"),
      held: [{ because: "away", from: monday("17:40"), until: monday("18:00") }],
    });
    expect(driver.occurrence("cool-down:2026-11-23:tonight")).toMatchObject({
      shownAt: monday("19:10"),
      held: [{ because: "away", from: monday("18:50"), until: monday("19:10") }],
    });
  });

  it("needs no warm-up prompt when the warm-up was done before", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.wake(monday("17:30"), LOOKS.typing, { type: "routine-finished", use: "warm-up" });
    driver.minutes(monday("17:31"), monday("17:59"));
    expect(driver.occurrences()).toEqual([]);
  });

  it("never lets a warm-up wait for the spacing between prompts", () => {
    const driver = createEngineDriver(monday("17:00"), {
      settings: { ...QUIET, checkIn: { at: "17:38" } },
      runs: [run],
    });
    driver.minutes(monday("17:00"), monday("17:41"));
    expect(driver.shown()).toEqual(["check-in:2026-11-23", "warm-up:2026-11-23:tonight"]);
    expect(driver.occurrence("warm-up:2026-11-23:tonight")?.shownAt).toBe(monday("17:40"));
  });

  it("cools down at once when the run is logged", () => {
    const driver = createEngineDriver(monday("17:00"), { settings, runs: [run] });
    driver.minutes(monday("17:00"), monday("17:41"));
    driver.minutes(monday("18:00"), monday("18:19"));
    driver.wake(monday("18:20"), LOOKS.typing, { type: "run-logged", runId: "tonight", endedAt: monday("18:18") });
    expect(driver.occurrence("cool-down:2026-11-23:tonight")).toMatchObject({ shownAt: monday("18:20") });
  });
});

describe("an exercise that made it worse", () => {
  const runs = [{ id: "tonight", start: monday("18:00"), minutes: 45 }];
  const settings = { checkIn: { on: true, at: "16:30" } };

  it("ends every suggestion of the day, those on the screen too, and leaves the check-in", () => {
    const driver = createEngineDriver(monday("9:00"), { settings, runs });
    driver.minutes(monday("9:00"), monday("9:31"));
    expect(driver.shown()).toEqual(["posture:2026-11-23:1"]);
    driver.wake(monday("9:32"), LOOKS.typing, { type: "got-worse", isSo: true });
    expect(driver.state().prompts.active.filter(({ shownAt }) => shownAt !== null)).toEqual([]);
    driver.minutes(monday("9:33"), monday("17:59"));
    expect(driver.shown()).toEqual(["posture:2026-11-23:1", "check-in:2026-11-23"]);
  });

  it("is over at four in the morning, or when it is taken back", () => {
    const driver = createEngineDriver(monday("9:00"), { settings: {}, runs: [] });
    driver.wake(monday("9:00"), LOOKS.typing, { type: "got-worse", isSo: true });
    driver.minutes(monday("9:01"), monday("9:40"));
    expect(driver.shown()).toEqual([]);
    driver.wake(monday("9:41"), LOOKS.typing, { type: "got-worse", isSo: false });
    driver.minutes(monday("9:42"), monday("9:50"));
    expect(driver.shown()).toEqual(["posture:2026-11-23:1"]);
    const care = (at: string) =>
      promptCareOf(
        { worseOn: "2026-11-23" as DayKey },
        { at: Date.parse(at), zone: "UTC", settings: DEFAULT_SETTINGS },
      );
    expect(care("2026-11-24T03:59:00Z").suggests).toBe("nothing");
    expect(care("2026-11-24T04:00:00Z").suggests).toBe("exercise");
  });
});

describe("someone to whom we show movement tips only", () => {
  it.each([{ ageBand: "under-16" }, { pregnant: "yes" }])(
    "%j: is asked to move, and no prompt brings a routine",
    (who) => {
      const runs = [{ id: "tonight", start: monday("18:00"), minutes: 45 }];
      const profile = { ...DEFAULT_SETTINGS.profile, ...who };
      const strength = { on: true, weekdays: ["mon"], at: "12:00" };
      const driver = createEngineDriver(monday("9:00"), { settings: { profile, strength }, runs });
      driver.minutes(monday("9:00"), monday("19:30"));
      const kinds = new Set(driver.shown().map((id) => id.split(":")[0]));
      expect(kinds).toEqual(new Set(["posture", "walk", "check-in"]));
    },
  );
});

describe("an answer that asks for care", () => {
  it.each([
    { level: 0, shown: ["posture:2026-11-23:1", "warm-up:2026-11-23:tonight"] },
    { level: 1, shown: ["posture:2026-11-23:1", "warm-up:2026-11-23:tonight"] },
    { level: 2, shown: ["posture:2026-11-23:1"] },
    { level: 3, shown: ["check-in:2026-11-23"] },
    { level: 4, shown: ["check-in:2026-11-23"] },
  ] as const)("at level $level leaves $shown", ({ level, shown }) => {
    const settings = { hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: level > 2, at: "17:00" } };
    const runs = [{ id: "tonight", start: monday("18:00"), minutes: 45 }];
    const driver = createEngineDriver(monday("16:50"), { settings, runs, adviceLevel: level });
    driver.minutes(monday("16:50"), monday("17:59"));
    expect(driver.shown()).toEqual(shown);
  });
});
