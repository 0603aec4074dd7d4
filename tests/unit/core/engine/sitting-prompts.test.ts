import { describe, expect, it } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const POSTURE_ONLY = { hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };

const ONLY_POSTURE = { hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };
const posture = (n: number): string => `posture:2026-11-23:${n}`;

describe("when sitting prompts come", () => {
  it("asks for a change after 30 min seated and again 30 min after an answer", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:31"));
    expect(driver.occurrence(posture(1))).toMatchObject({
      state: "shown",
      dueAt: monday("09:30"),
      shownAt: monday("09:30"),
      because: "sitting",
    });
    driver.wake(monday("09:32"), LOOKS.typing, { type: "routine-finished", use: "posture" });
    driver.minutes(monday("09:33"), monday("10:02"));
    expect(driver.shown()).toEqual([posture(1), posture(2)]);
    expect(driver.occurrence(posture(2))?.dueAt).toBe(monday("10:02"));
  });

  it("ends an unanswered one after ten minutes and comes back one full interval later, then offers the short version", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("10:50"));
    expect(driver.occurrence(posture(1))).toMatchObject({
      state: "expired",
      expiry: "no-answer",
      endedAt: monday("09:40"),
    });
    expect(driver.occurrence(posture(2))).toMatchObject({ dueAt: monday("10:10"), short: false });
    expect(driver.occurrence(posture(3))).toMatchObject({ dueAt: monday("10:50"), short: true });
  });

  it("shows hip-flexor alone when posture falls due beside it", () => {
    const driver = createEngineDriver(monday("09:00"), {
      settings: { walk: { on: false }, posture: { everyMinutes: 45 } },
    });
    driver.minutes(monday("09:00"), monday("09:45"));
    driver.wake(monday("09:46"), LOOKS.typing, { type: "answer", id: posture(1), answer: "skip" });
    driver.minutes(monday("09:47"), monday("10:35"));
    expect(driver.shown()).toEqual([posture(1), "hip-flexor:2026-11-23:1"]);
    expect(driver.occurrence(posture(2))).toMatchObject({ dueAt: monday("10:31"), expiry: "absorbed" });
  });

  it("absorbs sitting prompts in the quarter of an hour before a warm-up", () => {
    const runs = [{ id: "tonight", start: monday("10:00"), minutes: 30 }];
    const driver = createEngineDriver(monday("09:00"), { settings: { ...ONLY_POSTURE }, runs });
    driver.minutes(monday("09:00"), monday("09:40"));
    expect(driver.occurrence(posture(1))).toMatchObject({ expiry: "absorbed", shownAt: null });
    expect(driver.shown()).toEqual(["warm-up:2026-11-23:tonight"]);
  });

  it.each([
    { title: "outside working hours", settings: { workingHours: { mon: [] } } },
    { title: "switched off", settings: { posture: { on: false } } },
  ])("plans none $title", ({ settings }) => {
    const driver = createEngineDriver(monday("09:00"), { settings: { ...ONLY_POSTURE, ...settings } });
    driver.minutes(monday("09:00"), monday("11:00"));
    expect(driver.occurrences()).toEqual([]);
  });

  it("asks at once when hours begin and the lap is already full", () => {
    const driver = createEngineDriver(monday("08:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("08:00"), monday("09:00"));
    expect(driver.occurrence(posture(1))).toMatchObject({ dueAt: monday("09:00"), shownAt: monday("09:00") });
  });

  it("never asks within five minutes of coming back from a rest of five", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: { posture: { on: false }, walk: { on: false } } });
    driver.minutes(monday("09:00"), monday("10:29"));
    driver.wake(monday("10:29"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("10:40"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("10:41"), monday("10:50"));
    expect(driver.occurrence("hip-flexor:2026-11-23:1")).toMatchObject({
      dueAt: monday("10:41"),
      shownAt: monday("10:45"),
      held: [{ because: "just-back", from: monday("10:41"), until: monday("10:45") }],
    });
  });
});

describe("holding", () => {
  it.each([
    { title: "a full-screen window", signals: { ...LOOKS.typing, fullScreen: true }, because: "full-screen" },
    { title: "a shared microphone", signals: { ...LOOKS.typing, sharing: true }, because: "meeting" },
    { title: "nobody's hand on anything", signals: LOOKS.reading, because: "no-input" },
    { title: "sound that just began", signals: { ...LOOKS.typing, audible: true }, because: "sound" },
  ] as const)("waits for $title and comes once afterwards", ({ signals, because }) => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:28"));
    driver.minutes(monday("09:29"), monday("09:33"), signals);
    expect(driver.decisions()).toContainEqual(expect.objectContaining({ kind: "posture", decision: "hold", because }));
    driver.minutes(monday("09:34"), monday("09:36"));
    expect(driver.occurrence(posture(1))).toMatchObject({
      shownAt: monday("09:34"),
      held: [{ because, from: monday("09:30"), until: monday("09:34") }],
    });
  });

  it("waits for a declared meeting and names its end", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:20"));
    driver.wake(monday("09:20"), LOOKS.typing, { type: "meeting", until: monday("09:50") });
    driver.minutes(monday("09:21"), monday("09:49"));
    expect(driver.decisions()).toContainEqual(
      expect.objectContaining({ decision: "hold", because: "meeting", until: monday("09:50") }),
    );
    driver.minutes(monday("09:50"), monday("09:55"));
    expect(driver.occurrence(posture(1))?.shownAt).toBe(monday("09:50"));
  });

  it("takes what is on the screen back when a meeting begins, and asks once when it ends", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: POSTURE_ONLY });
    driver.minutes(monday("09:00"), monday("09:33"));
    driver.wake(monday("09:33"), LOOKS.typing, { type: "meeting", until: monday("10:03") });
    driver.minutes(monday("09:34"), monday("10:10"));
    expect(driver.occurrence("posture:2026-11-23:1")).toMatchObject({ state: "snoozed", shownAt: monday("09:30") });
    expect(driver.occurrence("posture:2026-11-23:1+1")).toMatchObject({ shownAt: monday("10:03"), snoozes: 0 });
    expect(driver.shown()).toHaveLength(2);
  });

  it("lets the prompt go that a meeting took back and rest made needless", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: POSTURE_ONLY });
    driver.minutes(monday("09:00"), monday("09:33"));
    driver.wake(monday("09:33"), LOOKS.typing, { type: "meeting", until: monday("10:03") });
    driver.wake(monday("09:45"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("09:55"), LOOKS.typing, { type: "idle", state: "active" });
    driver.minutes(monday("09:56"), monday("10:10"));
    expect(driver.occurrence("posture:2026-11-23:1+1")).toMatchObject({ state: "expired", expiry: "rested" });
  });

  it("offers the call only where a tab has played that does not play on and on", () => {
    const shownWith = (sounds: (minute: number) => boolean) => {
      const driver = createEngineDriver(monday("09:00"), { settings: POSTURE_ONLY });
      for (let minute = 0; minute < 140; minute++) {
        driver.wake(monday("09:00") + minute * MINUTE, { ...LOOKS.typing, audible: sounds(minute) });
      }
      return driver.occurrences().map(({ offersCall }) => offersCall);
    };
    expect(shownWith(() => false)).toEqual([false, false, false]);
    expect(shownWith((minute) => minute > 5)).toEqual([true, true, false]);
  });

  it("does not take music while typing for a call", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:31"), { ...LOOKS.typing, audible: true });
    expect(driver.occurrence(posture(1))).toMatchObject({ shownAt: monday("09:30"), held: [] });
  });

  it("takes sound with little input for a call, for 90 min in a row at most", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    const calling = (minute: number) => ({ ...(minute % 4 === 0 ? LOOKS.typing : LOOKS.reading), audible: true });
    for (let minute = 0; minute <= 100; minute++) driver.wake(monday("09:00") + minute * 60_000, calling(minute));
    expect(driver.occurrence(posture(1))).toMatchObject({ dueAt: monday("09:30"), shownAt: monday("10:32") });
  });

  it("keeps what a standing person does not need, and lets it go when standing has paid it back", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:29"));
    driver.minutes(monday("09:30"), monday("09:31"), LOOKS.reading);
    driver.wake(monday("09:32"), LOOKS.typing, { type: "said", what: "standing" });
    driver.minutes(monday("09:33"), monday("09:36"));
    expect(driver.occurrence(posture(1))).toMatchObject({ state: "expired", expiry: "rested", shownAt: null });
  });

  it("lets an unshown one go when rest made it needless", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:28"));
    driver.minutes(monday("09:29"), monday("09:32"), LOOKS.reading);
    driver.wake(monday("09:33"), LOOKS.gone, { type: "idle", state: "idle" });
    expect(driver.occurrence(posture(1))).toMatchObject({ expiry: "rested", shownAt: null });
  });
});

describe("pausing", () => {
  it("ends what is open, fires nothing, and starts from zero when it ends by itself", () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:30"));
    driver.wake(monday("09:31"), LOOKS.typing, { type: "pause", until: monday("10:31") });
    expect(driver.occurrence(posture(1))).toMatchObject({ expiry: "paused" });
    driver.minutes(monday("09:32"), monday("11:00"));
    expect(driver.shown()).toEqual([posture(1)]);
    driver.minutes(monday("11:01"), monday("11:01"));
    expect(driver.shown()).toEqual([posture(1), posture(2)]);
  });

  it("never lasts beyond four in the morning", () => {
    const driver = createEngineDriver(monday("09:00"));
    driver.wake(monday("09:00"), LOOKS.typing, { type: "pause", until: monday("09:00") + 7 * 86_400_000 });
    expect(driver.state().prompts.pausedUntil).toBe(monday("04:00") + 86_400_000);
  });
});

describe("answers", () => {
  const shownPosture = () => {
    const driver = createEngineDriver(monday("09:00"), { settings: ONLY_POSTURE });
    driver.minutes(monday("09:00"), monday("09:30"));
    return driver;
  };

  it("moves a snoozed prompt to a new occurrence, and ends a second snooze like a skip", () => {
    const driver = shownPosture();
    driver.wake(monday("09:31"), LOOKS.typing, { type: "answer", id: posture(1), answer: "snooze", minutes: 10 });
    driver.minutes(monday("09:32"), monday("09:41"));
    expect(driver.occurrence(posture(1))?.state).toBe("snoozed");
    expect(driver.occurrence(`${posture(1)}+1`)).toMatchObject({
      state: "shown",
      because: "snooze",
      shownAt: monday("09:41"),
    });
    driver.wake(monday("09:42"), LOOKS.typing, {
      type: "answer",
      id: `${posture(1)}+1`,
      answer: "snooze",
      minutes: 10,
    });
    expect(driver.occurrence(`${posture(1)}+1`)?.state).toBe("skipped");
    driver.minutes(monday("09:43"), monday("10:12"));
    expect(driver.occurrence(posture(2))?.dueAt).toBe(monday("10:12"));
  });

  it("does not offer a snooze past the end of hours", () => {
    const driver = createEngineDriver(monday("17:25"), { settings: ONLY_POSTURE });
    driver.minutes(monday("17:25"), monday("17:55"));
    driver.wake(monday("17:56"), LOOKS.typing, { type: "answer", id: posture(1), answer: "snooze", minutes: 5 });
    expect(driver.occurrence(posture(1))?.state).toBe("shown");
  });

  it("gives one that was started twenty minutes, and never takes silence for an answer", () => {
    const driver = shownPosture();
    driver.wake(monday("09:31"), LOOKS.typing, { type: "answer", id: posture(1), answer: "started" });
    driver.minutes(monday("09:32"), monday("09:52"));
    expect(driver.occurrence(posture(1))).toMatchObject({ state: "expired", expiry: "abandoned" });
  });

  it("changes nothing when the answer comes after the end", () => {
    const driver = shownPosture();
    driver.minutes(monday("09:31"), monday("09:45"));
    const before = driver.state();
    driver.wake(monday("09:45"), LOOKS.typing, { type: "answer", id: posture(1), answer: "done" });
    expect(driver.state().prompts).toEqual(before.prompts);
  });
});
