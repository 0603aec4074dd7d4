import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type KillPoint } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

/** A machine one second before its first posture prompt. */
async function justBeforeTheFirstPrompt() {
  const machine = createFakeMachine();
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  await machine.startBrowser();
  await machine.advance(12 * MINUTE - SECOND);
  expect(machine.screen).toEqual([]);
  return machine;
}

async function callsOfOneDelivery(): Promise<number> {
  const machine = await justBeforeTheFirstPrompt();
  machine.countCalls();
  await machine.advance(2 * SECOND);
  expect(machine.screen).toHaveLength(1);
  return machine.calls();
}

/** How often one delivery calls the browser or the storage: each is a place to die at. */
const CALLS = 20;
const points: KillPoint[] = Array.from({ length: CALLS }, (_, index) => index + 1).flatMap((call) => [
  { call, when: "before" } as const,
  { call, when: "after" } as const,
]);

describe("a worker that dies while it delivers a prompt (faults 1 to 4)", () => {
  it("is killed at every call that it makes", async () => {
    expect(await callsOfOneDelivery()).toBe(CALLS);
  });

  it.each(points)("shows it exactly once, killed $when call $call", async (point) => {
    const machine = await justBeforeTheFirstPrompt();
    machine.killAt(point);
    // Killed before anything at all was asked of the browser, only the tick is left to wake us.
    const limit = point.call === 1 && point.when === "before" ? 5 * MINUTE : MINUTE;
    await machine.advance(limit + 2 * SECOND);
    expect(machine.screen).toHaveLength(1);
    expectInvariants(machine, MONDAY_NINE);

    await machine.advance(3 * MINUTE);
    const [id] = machine.screen.map((shown) => shown.id);
    expect(machine.screen).toHaveLength(1);
    expect(stateOf(machine.disk).prompts.active).toMatchObject([{ id, state: "shown" }]);
    expect(machine.badge?.text).toBe("UP");

    await machine.advance(20 * MINUTE);
    expect(occurrencesOf(machine.disk).find((prompt) => prompt.id === id)).toMatchObject({
      state: "expired",
      expiry: "no-answer",
    });
    expect(machine.notifications.has(id ?? "")).toBe(false);
    expectInvariants(machine, MONDAY_NINE);
  });
});
