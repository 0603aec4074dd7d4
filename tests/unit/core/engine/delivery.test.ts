import { describe, expect, it, test } from "vitest";
import type { Signals } from "@/src/core/desk-time/signals.ts";
import { deliverPrompts } from "@/src/core/engine/show/deliver.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { type EngineState, initialState } from "@/src/core/engine/state/engine-state.ts";
import { step } from "@/src/core/engine/step.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";
import { LOOKS, monday } from "@/tests/support/engine-driver.ts";

const ID = "posture:2026-11-23:1";
const context = {
  settings: parseSettings({ hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } }).settings,
  runs: [],
};
const go = (state: EngineState, time: string, signals: Signals = LOOKS.typing, event: EngineEvent = { type: "wake" }) =>
  step(state, { at: monday(time), zone: "UTC", signals, event }, context);

/** Seated since 09:00, one wake before the prompt. */
function atNineTwentyNine(): EngineState {
  let state = initialState(monday("09:00"), "UTC");
  for (let minute = 0; minute < 30; minute++) state = go(state, `09:${String(minute).padStart(2, "0")}`).state;
  return state;
}

const showsOf = (result: ReturnType<typeof go>): readonly string[] =>
  result.effects.flatMap((effect) => (effect.type === "show" ? [effect.occurrence.id] : []));

test("of two that died before they were shown one comes, and the other later", () => {
  const claimed = { state: "claimed", claimedAt: nineAnd(30), shownAt: null } as const;
  const warmUp = anOccurrence({ ...claimed, id: "warm-up", kind: "warm-up", runId: "r", runStart: nineAnd(60) });
  const again = deliverPrompts(
    aDraft([anOccurrence({ ...claimed, id: "posture" }), warmUp], { lastShownAt: nineAnd(30) }),
    aContext(nineAnd(31)),
  );
  expect(again.decisions.map(({ kind, decision, because }) => [kind, decision, because])).toEqual([
    ["warm-up", "show", "redeliver"],
    ["posture", "hold", "spacing"],
  ]);
  expect(again.effects).toHaveLength(1);
});

test("what holds a prompt is kept, one reason after the other", () => {
  const [first, second, third] = [5, 10, 15].map((minutes) => nineAnd(30 + minutes));
  const held = [
    { because: "away", from: nineAnd(30), until: first ?? null },
    { because: "meeting", from: first ?? 0, until: null },
  ] as const;
  const waiting = anOccurrence({ state: "due", claimedAt: null, shownAt: null, held });
  const heldAt = (at: number, change: Parameters<typeof aDraft>[1]) =>
    deliverPrompts(aDraft([waiting], change), aContext(at)).state.prompts.active[0]?.held;
  expect(heldAt(second ?? 0, { meetingUntil: third ?? null })).toEqual(held);
  expect(heldAt(second ?? 0, { pausedUntil: third ?? null })).toEqual([
    held[0],
    { ...held[1], until: second },
    { because: "paused", from: second, until: null },
  ]);
});

describe("exactly once", () => {
  it("stores the claim in the step that asks for the show, and looks again within 30 s", () => {
    const claimed = go(atNineTwentyNine(), "09:30");
    expect(showsOf(claimed)).toEqual([ID]);
    expect(claimed.records.occurrences).toContainEqual(expect.objectContaining({ id: ID, state: "claimed" }));
    expect(claimed.effects).toContainEqual(
      expect.objectContaining({ type: "alarms", nextAt: monday("09:30") + 30_000 }),
    );
  });

  it("shows again under the same id when it died before the notification was made", () => {
    const claimed = go(atNineTwentyNine(), "09:30");
    const again = go(claimed.state, "09:31");
    expect(showsOf(again)).toEqual([ID]);
    expect(again.decisions).toContainEqual(expect.objectContaining({ decision: "show", because: "redeliver" }));
  });

  it("does not show again when it died after the notification was made", () => {
    const claimed = go(atNineTwentyNine(), "09:30");
    const found = go(claimed.state, "09:31", { ...LOOKS.typing, notifications: [ID] });
    expect(showsOf(found)).toEqual([]);
    expect(found.records.occurrences).toContainEqual(
      expect.objectContaining({ id: ID, state: "shown", shownAt: monday("09:30") }),
    );
  });

  it("tries twice at the most where the browser does not say what stands on the screen", () => {
    const first = go(atNineTwentyNine(), "09:30");
    const second = go(first.state, "09:31", { ...LOOKS.typing, notifications: null });
    const third = go(second.state, "09:32", { ...LOOKS.typing, notifications: null });
    expect(showsOf(second)).toEqual([ID]);
    expect(showsOf(third)).toEqual([]);
    expect(third.records.occurrences).toContainEqual(expect.objectContaining({ id: ID, state: "shown" }));
  });

  it("expires a claim that stayed unconfirmed for ten minutes", () => {
    const claimed = go(atNineTwentyNine(), "09:30");
    const late = go(claimed.state, "09:41");
    expect(showsOf(late)).toEqual([]);
    expect(late.records.occurrences).toContainEqual(expect.objectContaining({ id: ID, expiry: "not-delivered" }));
  });

  it("ignores a second `shown` and a second alarm within the same instant", () => {
    const claimed = go(atNineTwentyNine(), "09:30");
    const shown = go(claimed.state, "09:30", LOOKS.typing, { type: "shown", id: ID });
    const twice = go(shown.state, "09:30", LOOKS.typing, { type: "shown", id: ID });
    const alarm = go(twice.state, "09:30");
    expect([...showsOf(shown), ...showsOf(twice), ...showsOf(alarm)]).toEqual([]);
    expect(alarm.state.prompts).toEqual(shown.state.prompts);
  });

  it("re-arms both alarms at every step, whatever became of them", () => {
    let state = initialState(monday("09:00"), "UTC");
    for (const event of [{ type: "session-start" }, { type: "wake" }, { type: "idle", state: "idle" }] as const) {
      const result = go(state, "09:00", LOOKS.typing, event);
      expect(result.effects.filter(({ type }) => type === "alarms")).toHaveLength(1);
      state = result.state;
    }
  });

  it("never arms further than a day ahead nor in the past", () => {
    const result = go(initialState(monday("09:00"), "UTC"), "09:00", LOOKS.locked);
    const alarms = result.effects.find(({ type }) => type === "alarms");
    expect(alarms).toEqual({
      type: "alarms",
      sparesTick: true,
      idleSeconds: 300,
      tickMinutes: 30,
      nextAt: monday("09:00") + 86_400_000,
    });
  });
});
