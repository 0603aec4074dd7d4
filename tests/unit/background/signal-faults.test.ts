import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, sittingOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

/** Idle detection that is wrong in each of the known ways (fault 20), and people without input (22). */
describe("what the browser says of the hand", () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    machine = createFakeMachine();
    machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
    await machine.startBrowser();
  });
  afterEach(() => expectInvariants(machine, MONDAY_NINE));

  it("20: believes no more than the clock where the hand is always active, as on some Wayland desks", async () => {
    await machine.advance(2 * HOUR);
    machine.jump(3 * HOUR);
    await machine.advance(2 * HOUR);
    expect(sittingOf(machine)).toBeGreaterThan(3.5 * HOUR);
    expect(sittingOf(machine)).toBeLessThanOrEqual(4 * HOUR + 6.5 * MINUTE);
  });

  it("20: neither counts nor prompts where the hand is always idle", async () => {
    machine.leave();
    machine.hand.lastInput = MONDAY_NINE - HOUR;
    await machine.startBrowser();
    await machine.advance(2 * HOUR);
    expect(sittingOf(machine)).toBeLessThanOrEqual(5 * MINUTE);
    expect(machine.screen).toEqual([]);
  });

  it("20: takes an active that no idle came before for what it is", async () => {
    await machine.advance(6 * MINUTE);
    const before = stateOf(machine.disk).desk.open;
    for (let n = 0; n < 5; n += 1) await machine.idle("active");
    expect(stateOf(machine.disk).desk.open).toEqual(before);
    await machine.advance(6 * MINUTE);
    expect(machine.screen).toHaveLength(1);
  });

  it("22: counts a film without input as sitting for an hour at the most", async () => {
    await machine.advance(6 * MINUTE);
    machine.signs.audible = true;
    machine.leave();
    await machine.advance(40 * MINUTE);
    expect(sittingOf(machine)).toBeGreaterThanOrEqual(40 * MINUTE);
    await machine.advance(2 * HOUR);
    expect(sittingOf(machine)).toBeLessThanOrEqual(6 * MINUTE + HOUR + 5 * MINUTE);
    expect(stateOf(machine.disk).desk.open.kind).toBe("away");
  });

  it("7: shows nothing when the clock went back under an alarm, which then rings before its time", async () => {
    await machine.advance(10 * MINUTE);
    machine.jump(-HOUR);
    await machine.fire("next");
    expect(machine.screen).toEqual([]);
    // What was set before the step lies an hour ahead now.
    for (const { when } of machine.alarms.values()) expect(when - machine.now).toBeLessThan(HOUR);
    machine.jump(HOUR);
    await machine.advance(SECOND);
  });

  it("7: lets a prompt go whose alarm comes after its time, with its reason", async () => {
    machine.signs.fullScreen = true;
    await machine.send("plan-run", { start: machine.now + 21 * MINUTE, minutes: 30 });
    await machine.advance(2 * MINUTE);
    // Due and held; the machine sleeps until the run has begun.
    machine.jump(30 * MINUTE);
    machine.signs.fullScreen = false;
    await machine.advance(5 * MINUTE);
    const [warmUp] = occurrencesOf(machine.disk).filter(({ kind }) => kind === "warm-up");
    expect(warmUp).toMatchObject({ state: "expired", shownAt: null });
    expect(machine.screen.filter(({ id }) => id.startsWith("warm-up"))).toEqual([]);
  });
});
