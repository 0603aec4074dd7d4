import { describe, expect, it } from "vitest";
import type { Span } from "@/src/core/desk-time/span.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const line = ({ kind, because, start, end }: Span): string => `${clock(start)}-${clock(end)} ${kind} ${because}`;
const clock = (at: number): string => new Date(at).toISOString().slice(11, 16);

/** At the desk from 09:00, one wake every five minutes. */
function deskFrom(start: string, to: string, settings: Record<string, unknown> = {}) {
  const driver = createEngineDriver(monday(start), { settings });
  for (let at = monday(start); at <= monday(to); at += 5 * 60_000) driver.wake(at);
  return driver;
}

describe("spans from signals", () => {
  it("knows nothing until someone touches something", () => {
    const driver = createEngineDriver(monday("09:00"));
    driver.wake(monday("09:00"), LOOKS.gone, { type: "session-start" });
    driver.wake(monday("09:05"), LOOKS.gone);
    driver.wake(monday("09:07"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.spans(monday("09:10")).map(line)).toEqual([
      "09:00-09:07 unknown no-signal",
      "09:07-09:10 sitting input",
    ]);
  });

  it("dates an idle event back to the last input, once, however often it comes", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:05"), LOOKS.gone, { type: "idle", state: "idle" });
    driver.wake(monday("10:06"), LOOKS.gone, { type: "idle", state: "idle" });
    driver.wake(monday("10:20"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.spans(monday("10:30")).map(line)).toEqual([
      "09:00-10:00 sitting input",
      "10:00-10:20 away quiet",
      "10:20-10:30 sitting input",
    ]);
  });

  it("counts quiet under the grace as reading", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:04"), LOOKS.reading);
    driver.wake(monday("10:05"), LOOKS.typing);
    expect(driver.spans(monday("10:05")).map(line)).toEqual(["09:00-10:05 sitting input"]);
  });

  it("takes a locked screen for away from its first moment, even while sound plays", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:02"), { ...LOOKS.locked, audible: true }, { type: "idle", state: "locked" });
    expect(driver.spans(monday("10:04")).map(line)).toEqual(["09:00-10:02 sitting input", "10:02-10:04 away locked"]);
  });

  it("finds a lost idle event by the level at the next tick", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:05"), LOOKS.gone);
    expect(driver.spans(monday("10:05")).map(line)).toEqual(["09:00-10:00 sitting input", "10:00-10:05 away quiet"]);
  });

  it("calls silence of more than a tick and 90 s unknown, from the last sign of life on", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("11:00"));
    expect(driver.spans(monday("11:05")).map(line)).toEqual([
      "09:00-10:00 sitting input",
      "10:00-11:00 unknown asleep",
      "11:00-11:05 sitting input",
    ]);
  });

  it("credits a silence of at most a tick and 90 s", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:06"));
    expect(driver.spans(monday("10:06")).map(line)).toEqual(["09:00-10:06 sitting input"]);
  });

  it("calls a new browser session unknown since the last sign of life, however short", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:02"), LOOKS.typing, { type: "session-start" });
    expect(driver.spans(monday("10:03")).map(line)).toEqual([
      "09:00-10:00 sitting input",
      "10:00-10:02 unknown closed",
      "10:02-10:03 sitting input",
    ]);
  });

  it("keeps a person there who plays a video without a hand on anything, for an hour", () => {
    const driver = createEngineDriver(monday("09:00"));
    driver.wake(monday("09:00"), { ...LOOKS.typing, audible: true });
    for (let minute = 5; minute <= 80; minute += 5) {
      driver.wake(monday("09:00") + minute * 60_000, { ...LOOKS.gone, audible: true });
    }
    expect(driver.spans(monday("10:20")).map(line)).toEqual(["09:00-10:00 sitting sound", "10:00-10:20 away quiet"]);
  });

  it("does not believe sound that began in an empty room", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:05"), LOOKS.gone, { type: "idle", state: "idle" });
    for (let minute = 10; minute <= 40; minute += 5) {
      driver.wake(monday("10:00") + minute * 60_000, { ...LOOKS.gone, audible: true });
    }
    expect(driver.spans(monday("10:40")).map(line)).toEqual(["09:00-10:00 sitting input", "10:00-10:40 away quiet"]);
  });

  it("lets quiet in a declared meeting be sitting, and plain quiet begin where it ends", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:00"), LOOKS.typing, { type: "meeting", until: monday("10:30") });
    for (const at of ["10:05", "10:10", "10:15", "10:20", "10:25", "10:30", "10:35"]) {
      driver.wake(monday(at), LOOKS.gone);
    }
    expect(driver.spans(monday("10:35")).map(line)).toEqual([
      "09:00-10:00 sitting input",
      "10:00-10:30 sitting meeting",
      "10:30-10:35 away quiet",
    ]);
  });

  it("waits 45 min of quiet for someone who locks the screen, 15 for someone who reads elsewhere", () => {
    const locks = deskFrom("09:00", "10:00", { locksWhenLeaving: true });
    locks.wake(monday("10:45"), LOOKS.gone, { type: "idle", state: "idle" });
    expect(locks.spans(monday("10:45")).at(-1)).toMatchObject({ kind: "unknown" });
    const reads = deskFrom("09:00", "10:00", { readsAwayFromBrowser: true });
    for (const at of ["10:05", "10:10"]) reads.wake(monday(at), LOOKS.reading);
    reads.wake(monday("10:15"), LOOKS.gone, { type: "idle", state: "idle" });
    expect(reads.spans(monday("10:15")).at(-1)).toMatchObject({ kind: "away", start: monday("10:00") });
  });
});

describe("standing", () => {
  it("goes on after a short walk, ends after five minutes away", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:00"), LOOKS.typing, { type: "said", what: "standing" });
    driver.wake(monday("10:03"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("10:05"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.state().desk.open.kind).toBe("standing");
    driver.wake(monday("10:10"), LOOKS.locked, { type: "idle", state: "locked" });
    driver.wake(monday("10:16"), LOOKS.typing, { type: "idle", state: "active" });
    expect(driver.state().desk.open.kind).toBe("sitting");
  });

  it("ends by itself after 90 min, asks, and time goes on as sitting from then", () => {
    const driver = deskFrom("09:00", "09:00");
    driver.wake(monday("09:00"), LOOKS.typing, { type: "said", what: "standing" });
    for (let minute = 5; minute <= 95; minute += 5) driver.wake(monday("09:00") + minute * 60_000);
    expect(driver.spans(monday("10:35")).map(line)).toEqual(["09:00-10:30 standing said", "10:30-10:35 sitting input"]);
    expect(driver.state().desk.isStillStandingAsked).toBe(true);
  });
});

describe("a clock that is wrong", () => {
  it("writes nothing twice after a step back, and keeps the bout", () => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("09:30"));
    driver.wake(monday("09:55"));
    driver.wake(monday("10:00"));
    driver.wake(monday("10:05"));
    expect(driver.spans(monday("10:05")).map(line)).toEqual(["09:00-10:05 sitting input"]);
    expect(driver.state().desk.latest).toBe(monday("10:05"));
  });

  it("never dates quiet back behind the step", () => {
    const driver = deskFrom("09:00", "10:00");
    for (const at of ["09:48", "09:53", "09:58"]) driver.wake(monday(at));
    driver.wake(monday("10:02"), LOOKS.gone, { type: "idle", state: "idle" });
    expect(driver.spans(monday("10:02")).map(line)).toEqual(["09:00-10:00 sitting input", "10:00-10:02 away quiet"]);
  });

  it.each([
    { title: "two hours", ahead: 2 * 3_600_000 },
    { title: "a day", ahead: 86_400_000 },
    { title: "ten years", ahead: 3650 * 86_400_000 },
  ])("goes on at once when a clock that was $title ahead is put right", ({ ahead }) => {
    const driver = deskFrom("09:00", "10:00");
    driver.wake(monday("10:05") + ahead);
    driver.wake(monday("10:10") + ahead);
    const back = driver.wake(monday("10:15"));
    expect(back.records).toMatchObject({
      quarantineSpansFrom: monday("10:15"),
      spans: [{ kind: "unknown", because: "clock", start: monday("10:00"), end: monday("10:15") }],
    });
    driver.wake(monday("10:20"));
    expect(driver.state().desk).toMatchObject({
      open: { kind: "sitting", start: monday("10:15") },
      latest: monday("10:20"),
    });
  });

  it("keeps the real past when the clock goes back a day for no reason", () => {
    const driver = deskFrom("09:00", "10:00");
    const back = driver.wake(monday("10:05") - 86_400_000);
    expect(back.records.quarantineSpansFrom).toBeNull();
    expect(driver.state().desk.latest).toBe(monday("10:00"));
  });
});
