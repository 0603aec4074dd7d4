import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";
import { atEveryKillPoint } from "@/tests/support/kill-points.ts";

const EVERY = 12 * MINUTE;
/** A delivery, or a command, asks at least so much of browser and storage. */
const FEWEST_DEATHS = 20;

async function aDeskDay(): Promise<FakeMachine> {
  const machine = createFakeMachine();
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  await machine.startBrowser();
  return machine;
}

async function withAPrompt(): Promise<FakeMachine> {
  const machine = await aDeskDay();
  await machine.advance(EVERY + MINUTE);
  expect(machine.screen).toHaveLength(1);
  return machine;
}

const ended = (machine: FakeMachine, id: string) => occurrencesOf(machine.disk).find((prompt) => prompt.id === id);

/** Not only at the few calls that a test's author thought of. */
describe("a worker that dies at any call", { timeout: 60_000 }, () => {
  const ANSWERS = [
    ["skip", "skipped"],
    ["done", "done"],
    ["started", "shown"],
  ] as const;

  it.each(ANSWERS)(
    "5: between an answer and its storing leaves the prompt open or answered: %s",
    async (answer, state) => {
      let acknowledged = false;
      const deaths = await atEveryKillPoint(
        withAPrompt,
        (machine) => {
          const { id } = machine.screen[0]!;
          acknowledged = false;
          machine.send("answer-prompt", { id, answer }).then(
            () => (acknowledged = true),
            () => undefined,
          );
        },
        async (machine, point) => {
          const { id } = machine.screen[0]!;
          const wasAcknowledged = acknowledged;
          await machine.fire("tick");
          const row = ended(machine, id);
          const isStored = row?.state === state && (answer !== "started" || row.startedAt !== null);
          if (wasAcknowledged) expect(isStored, JSON.stringify(point)).toBe(true);
          if (!isStored) {
            expect(row).toMatchObject({ state: "shown", startedAt: null });
            const { status } = await machine.send("get-status", {});
            expect(status.open.map((open) => open.id)).toEqual([id]);
          }
          expect(machine.screen).toHaveLength(1);
          expectInvariants(machine, MONDAY_NINE);
        },
      );
      expect(deaths).toBeGreaterThan(FEWEST_DEATHS);
    },
  );

  it("6: over an alarm that comes twice shows one prompt", async () => {
    const deaths = await atEveryKillPoint(
      async () => {
        const machine = await aDeskDay();
        await machine.advance(EVERY - SECOND);
        machine.now += SECOND;
        return machine;
      },
      (machine) => Promise.all([machine.fire("next"), machine.fire("next")]),
      async (machine) => {
        await machine.advance(6 * MINUTE);
        expect(machine.screen).toHaveLength(1);
        expectInvariants(machine, MONDAY_NINE);
      },
    );
    expect(deaths).toBeGreaterThan(FEWEST_DEATHS);
  });

  it.each([
    ["reload", false],
    ["update", true],
  ])("11: over a %s keeps the prompt that is open, and shows no second one", async (_what, isUpdate) => {
    let hasReloaded = false;
    const deaths = await atEveryKillPoint(
      withAPrompt,
      (machine) => {
        hasReloaded = true;
        machine.session.values.clear();
        return machine.startWorker({ isUpdate });
      },
      async (machine) => {
        await machine.fire("tick");
        const { id } = machine.screen[0]!;
        expect(stateOf(machine.disk).prompts.active).toMatchObject([{ id, state: "shown" }]);
        await machine.advance(3 * MINUTE);
        expect(machine.screen).toHaveLength(1);
        expect(machine.opened).toEqual([]);
        expectInvariants(machine, MONDAY_NINE);
      },
    );
    expect(hasReloaded).toBe(true);
    expect(deaths).toBeGreaterThan(FEWEST_DEATHS);
  });

  it.each([
    ["while it lasts", true],
    ["at its end", false],
  ])("22: in a call holds the prompt and brings it afterwards, once: %s", async (_what, isOn) => {
    const inACall = async () => {
      const machine = await aDeskDay();
      machine.signs.audible = true;
      machine.leave();
      for (let minutes = 0; minutes < 15; minutes += 3) {
        machine.hand.lastInput = machine.now;
        await machine.advance(3 * MINUTE);
      }
      expect(machine.screen).toEqual([]);
      expect(stateOf(machine.disk).prompts.active).toMatchObject([{ kind: "posture", state: "due" }]);
      if (!isOn) endTheCall(machine);
      return machine;
    };
    const deaths = await atEveryKillPoint(
      inACall,
      (machine) => machine.fire("tick"),
      async (machine) => {
        if (isOn) {
          await machine.fire("tick");
          expect(machine.screen).toEqual([]);
          endTheCall(machine);
        }
        await machine.advance(6 * MINUTE);
        expect(machine.screen).toHaveLength(1);
        expectInvariants(machine, MONDAY_NINE);
      },
    );
    expect(deaths).toBeGreaterThan(FEWEST_DEATHS);
  });
});

function endTheCall(machine: FakeMachine): void {
  machine.signs.audible = false;
  machine.type();
}
