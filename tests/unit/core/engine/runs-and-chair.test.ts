import { describe, expect, it } from "vitest";
import { step } from "@/src/core/engine/step.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const QUIET = { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };
const TONIGHT = { id: "tonight", start: monday("18:00"), minutes: 45 };
const LUNCH = { id: "lunch", start: monday("12:00"), minutes: 40 };
const WARM_UP = "warm-up:2026-11-23:tonight";

describe("a warm-up after a day at the desk", () => {
  const sitUntil = (to: string, from = "09:00") => {
    const driver = createEngineDriver(monday(from), {
      settings: { ...QUIET, warmUp: { on: true, leadMinutes: 5 } },
      runs: [TONIGHT],
    });
    driver.minutes(monday(from), monday(to));
    return driver;
  };

  it("comes early enough for the longer routine that the day asks for", () => {
    expect(sitUntil("17:59").occurrence(WARM_UP)).toMatchObject({ shownAt: monday("17:44") });
  });

  it("comes later after a short day", () => {
    expect(sitUntil("17:59", "17:15").occurrence(WARM_UP)).toMatchObject({ shownAt: monday("17:48") });
  });

  it("says what it was chosen for, the open span counted", () => {
    const driver = createEngineDriver(monday("11:00"), { settings: QUIET, runs: [TONIGHT] });
    driver.minutes(monday("11:00"), monday("17:39"));
    const wake = { at: monday("17:40"), zone: "UTC", signals: LOOKS.typing, event: { type: "wake" } } as const;
    const { effects } = step(driver.state(), wake, { settings: driver.settings, runs: [TONIGHT] });
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: "show",
        warmUp: { seconds: 651, reason: { because: "long-sit", ms: 6 * HOUR + 40 * MINUTE } },
      }),
    );
  });
});

describe("running now", () => {
  it("leaves nothing for the warm-up to prompt, and the cool-down comes after the run as it was moved", () => {
    const begun = { ...TONIGHT, start: monday("17:08") };
    const driver = createEngineDriver(monday("16:50"), { settings: QUIET, runs: [begun] });
    driver.wake(monday("16:50"));
    driver.wake(monday("17:00"), LOOKS.typing, { type: "run-begun", run: begun });
    driver.wake(monday("17:08"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("17:54"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("17:55"), monday("18:10"));
    expect(driver.shown()).toEqual(["cool-down:2026-11-23:tonight"]);
  });

  it("ends a warm-up prompt that is open", () => {
    const driver = createEngineDriver(monday("17:00"), { settings: QUIET, runs: [TONIGHT] });
    driver.minutes(monday("17:00"), monday("17:45"));
    driver.wake(monday("17:46"), LOOKS.typing, { type: "run-begun", run: TONIGHT });
    expect(driver.occurrence(WARM_UP)).toMatchObject({ state: "done", endedAt: monday("17:46") });
  });
});

describe("the first bout after a run", () => {
  const settings = {
    ...QUIET,
    posture: { on: true, everyMinutes: 30 },
    coolDown: { on: false },
    warmUp: { on: false },
  };
  const postures = (driver: ReturnType<typeof createEngineDriver>) =>
    driver
      .occurrences()
      .filter(({ kind, dueAt }) => kind === "posture" && dueAt > monday("12:00"))
      .map(({ dueAt }) => new Date(dueAt).toISOString().slice(11, 16));
  const backFromLunch = (runs: readonly (typeof LUNCH)[]) => {
    const driver = createEngineDriver(monday("11:50"), { settings, runs });
    driver.minutes(monday("11:50"), monday("11:55"));
    driver.wake(monday("11:55"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("12:50"), LOOKS.typing, { type: "idle", state: "active" });
    return driver;
  };

  it("is shorter once the run is logged, and only the first", () => {
    const driver = backFromLunch([]);
    driver.wake(monday("12:50"), LOOKS.typing, { type: "run-logged", runId: null, endedAt: monday("12:40") });
    driver.minutes(monday("12:51"), monday("13:52"));
    expect(postures(driver)).toEqual(["13:10", "13:50"]);
  });

  it("is shorter for someone who was away when a run was planned", () => {
    const driver = backFromLunch([LUNCH]);
    driver.minutes(monday("12:51"), monday("13:52"));
    expect(postures(driver)).toEqual(["13:10", "13:50"]);
  });

  it("counts one run once, planned and then logged", () => {
    const driver = backFromLunch([LUNCH]);
    driver.minutes(monday("12:51"), monday("13:22"));
    driver.wake(monday("13:22"), LOOKS.typing, { type: "run-logged", runId: "lunch", endedAt: monday("12:38") });
    driver.minutes(monday("13:23"), monday("13:52"));
    expect(postures(driver)).toEqual(["13:10", "13:50"]);
  });

  it("is as long as ever for someone who sat through the planned run", () => {
    const driver = createEngineDriver(monday("11:50"), { settings, runs: [LUNCH] });
    driver.minutes(monday("11:50"), monday("13:00"));
    expect(postures(driver)).toEqual(["12:20", "13:00"]);
  });

  it("is as long as ever after an absence without a run", () => {
    const driver = backFromLunch([]);
    driver.minutes(monday("12:51"), monday("13:25"));
    expect(postures(driver)).toEqual(["13:20"]);
  });
});
