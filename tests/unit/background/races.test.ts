import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

async function aMachine() {
  const machine = createFakeMachine();
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  await machine.startBrowser();
  return machine;
}

/** True when the answer came; false when the worker died over it. */
async function isAcknowledged(answer: Promise<unknown>, settle: () => Promise<void>): Promise<boolean> {
  let came = false;
  answer.then(
    () => (came = true),
    () => undefined,
  );
  await settle();
  return came;
}

describe("many at once", () => {
  it("14: keeps every acknowledged answer however often the worker dies", { timeout: 60_000 }, async () => {
    const kill = fc.record({ call: fc.integer({ min: 1, max: 40 }), isBefore: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 8 }), async (kills) => {
        const machine = await aMachine();
        const kept: number[] = [];
        for (const [pain, { call, isBefore }] of kills.entries()) {
          machine.killAt({ call, when: isBefore ? "before" : "after" });
          if (await isAcknowledged(machine.send("save-check-in", { pain }), machine.settle)) kept.push(pain);
          await machine.advance(7 * MINUTE);
        }
        machine.countCalls();
        await machine.advance(6 * MINUTE);
        const stored = [...machine.disk.stores.checkIns.values()].map((row) => (row as { pain: number }).pain);
        expect(stored).toEqual(expect.arrayContaining(kept));
        expectInvariants(machine, MONDAY_NINE);
      }),
      { numRuns: 60 },
    );
  });

  it("30: lets one of two answers win that come from two windows at once", async () => {
    const machine = await aMachine();
    await machine.advance(12 * MINUTE);
    const { id } = machine.screen[0]!;
    await Promise.all([
      machine.send("answer-prompt", { id, answer: "skip" }),
      machine.send("answer-prompt", { id, answer: "snooze", minutes: 10 }),
      machine.click(id, 1),
      machine.fire("tick"),
    ]);
    expect(occurrencesOf(machine.disk).find((prompt) => prompt.id === id)?.state).toBe("skipped");
    expect(stateOf(machine.disk).prompts.active).toEqual([]);
    expectInvariants(machine, MONDAY_NINE);
  });

  it.each([
    ["leaves", false],
    ["takes down", true],
  ])("11: shows nothing twice after an update that %s the notification, and opens no page", async (_what, isGone) => {
    const machine = await aMachine();
    await machine.advance(13 * MINUTE);
    const { id } = machine.screen[0]!;
    machine.session.values.clear();
    machine.alarms.clear();
    if (isGone) machine.notifications.clear();
    await machine.startWorker({ isUpdate: true });
    // A browser that is started again at once clears nothing: what was shown stays open, and is not shown again.
    expect(occurrencesOf(machine.disk).find((prompt) => prompt.id === id)).toMatchObject({ state: "shown" });
    expect(machine.notifications.size).toBe(isGone ? 0 : 1);
    expect(machine.opened).toEqual([]);
    await machine.advance(31 * MINUTE);
    expect(machine.screen).toHaveLength(2);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("keeps both marks of an article that is read to its end and saved at once", async () => {
    const machine = await aMachine();
    const articleId = "hip-flexors";
    await Promise.all([
      machine.send("mark-article", { articleId, mark: "read", isOn: true }),
      machine.send("mark-article", { articleId, mark: "saved", isOn: true }),
    ]);
    const at = machine.now;
    expect([...machine.disk.stores.marks.values()]).toMatchObject([{ readAt: at, savedAt: at }]);
  });
});
