import { describe, expect, test } from "vitest";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { initialState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { DAY, type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const TEN_YEARS = 3_652 * DAY;
const NINE = monday("09:00");

/** At the desk from nine on, one wake every five minutes. */
function atTheDesk(until: EpochMs, settings: Record<string, unknown> = {}) {
  const driver = createEngineDriver(NINE, { settings });
  for (let at = NINE; at <= until; at += 5 * MINUTE) driver.wake(at);
  return driver;
}

describe("a hold that is said while the clock is ahead", () => {
  const SAID: readonly (readonly [
    string,
    (at: EpochMs) => EngineEvent,
    "pausedUntil" | "meetingUntil" | "countInUntil",
  ])[] = [
    ["a pause", (at) => ({ type: "pause", until: at + HOUR }), "pausedUntil"],
    ["a meeting", (at) => ({ type: "meeting", until: at + HOUR }), "meetingUntil"],
    ["to be counted in", (at) => ({ type: "count-in", until: at + HOUR }), "countInUntil"],
  ];
  const AHEAD = [
    ["an hour", HOUR],
    ["a day", DAY],
    ["ten years", TEN_YEARS],
  ] as const;

  test.each(SAID.flatMap(([what, say, field]) => AHEAD.map(([far, by]) => [what, far, by, say, field] as const)))(
    "%s, %s ahead, lasts an hour from the right time on",
    (_what, _far, by, say, field) => {
      const driver = atTheDesk(monday("10:00"));
      driver.wake(monday("10:05") + by);
      driver.wake(monday("10:06") + by, LOOKS.typing, say(monday("10:06") + by));
      driver.wake(monday("10:07"));
      expect(driver.state().prompts[field]).toBeLessThanOrEqual(monday("11:07"));
      driver.minutes(monday("10:08"), monday("11:10"));
      expect(driver.state().prompts[field]).toBeNull();
    },
  );

  test.each([
    ["pausedUntil", monday("04:00") + DAY],
    ["countInUntil", monday("04:00") + DAY],
    ["meetingUntil", monday("18:00")],
  ] as const)("that the step back was not seen of is cut at the next step all the same: %s", (field, latest) => {
    const driver = atTheDesk(monday("09:55"));
    const state = driver.state();
    driver.restore({ ...state, prompts: { ...state.prompts, [field]: NINE + TEN_YEARS } });
    driver.wake(monday("10:00"));
    expect(driver.state().prompts[field]).toBe(latest);
  });
});

describe("a clock that goes back over what has been stored", () => {
  test.each([
    ["an hour", HOUR],
    ["a day", DAY],
  ])("leaves no instant of ours ahead: %s", (_what, by) => {
    const driver = atTheDesk(monday("10:00"), { posture: { everyMinutes: 12 } });
    driver.wake(monday("10:01"), LOOKS.typing, { type: "pause", until: monday("10:31") });
    driver.wake(monday("10:02"), LOOKS.typing, { type: "resume" });
    driver.wake(monday("10:03"), LOOKS.typing, { type: "count-in", until: monday("10:33") });
    driver.minutes(monday("10:04"), monday("10:20"));
    const [open] = driver.state().prompts.active;
    driver.wake(monday("10:20"), LOOKS.typing, { type: "answer", id: open?.id ?? "", answer: "snooze", minutes: 10 });
    const now = monday("10:21") - by;
    driver.wake(now);
    const { prompts } = driver.state();
    // The snooze keeps its ten minutes, of which one has gone.
    expect(prompts.active.map(({ dueAt }) => dueAt - now)).toEqual([10 * MINUTE]);
    expect(prompts.countInUntil).toBe(now + 13 * MINUTE);
    expect(prompts.lastShownAt).toBeLessThanOrEqual(now);
    expect(prompts.callSound).toEqual({ looks: [{ at: now, active: true }], heldSince: null });
    for (const { since } of [...prompts.rules, ...prompts.knownRuns]) expect(since).toBeLessThanOrEqual(now);
  });
});

describe("what fell due before the first start", () => {
  const TIMES = { checkIn: { at: "08:00" }, review: { weekday: "sun", at: "18:00" } };
  const daily = (ids: readonly string[]) => ids.filter((id) => /^(check-in|review)/.test(id));

  test.each([
    ["the clock is right", []],
    ["the clock goes back two days and on again", [-2 * DAY, 0]],
    ["the clock goes ahead a day and back again", [DAY, 0]],
  ])("never shows, and leaves no row: %s", (_what, steps) => {
    const driver = createEngineDriver(NINE, { settings: TIMES });
    driver.wake(NINE, LOOKS.typing, { type: "session-start" });
    let real = NINE;
    for (const by of steps) {
      for (let n = 0; n < 3; n += 1) driver.wake((real += MINUTE) + by);
    }
    for (; real < monday("17:00"); real += 5 * MINUTE) driver.wake(real);
    expect(
      daily(
        driver
          .occurrences()
          .filter(({ dueAt }) => dueAt < NINE)
          .map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test("comes at its next time where the first start was told by a clock ten years ahead", () => {
    const driver = createEngineDriver(NINE + TEN_YEARS, { settings: TIMES });
    driver.wake(NINE + TEN_YEARS, LOOKS.typing, { type: "session-start" });
    driver.wake(NINE);
    expect(driver.state().startedAt).toBeGreaterThan(NINE);
    driver.minutes(NINE + MINUTE, monday("09:10"));
    driver.wake(monday("08:01") + DAY, LOOKS.typing, { type: "idle", state: "active" });
    expect(daily(driver.occurrences().map(({ id }) => id))).toEqual(["check-in:2026-11-24"]);
  });
});

describe("a stored instant outside sense", () => {
  const state = initialState(NINE, "UTC");
  test.each([
    ["lastWake", { ...state, desk: { ...state.desk, lastWake: 8.64e15 } }],
    ["latest", { ...state, desk: { ...state.desk, latest: Date.UTC(2300, 0, 1) } }],
    ["startedAt", { ...state, startedAt: -8.64e15 }],
    ["pausedUntil", { ...state, prompts: { ...state.prompts, pausedUntil: 1e300 } }],
  ])("makes the state one that doesn't parse: %s", (field, stored) => {
    const parsed = parseEngineState(stored);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error).toContain(field);
  });
});
