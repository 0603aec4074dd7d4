import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";
import { atEveryKillPoint } from "@/tests/support/kill-points.ts";

/** A disk that takes its time: what was not waited for dies with the worker. */
async function aMachine(diskTurns: number): Promise<FakeMachine> {
  const machine = createFakeMachine();
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  machine.diskTurns = diskTurns;
  await machine.startBrowser();
  return machine;
}

/** Sends and listens: true once the answer has come. */
function acknowledging(answer: Promise<unknown>): () => boolean {
  let came = false;
  answer.then(
    () => (came = true),
    () => undefined,
  );
  return () => came;
}

const painsIn = (machine: FakeMachine) =>
  [...machine.disk.stores.checkIns.values()].map((row) => (row as { pain: number }).pain);

describe("a disk that is not synchronous", { timeout: 60_000 }, () => {
  it("14: has every answer that was acknowledged, wherever the worker dies", async () => {
    let acknowledged = () => false;
    const deaths = await atEveryKillPoint(
      () => aMachine(7),
      (machine) => {
        acknowledged = acknowledging(machine.send("save-check-in", { pain: 4 }));
      },
      async (machine) => {
        expect(painsIn(machine)).toEqual(acknowledged() ? [4] : painsIn(machine).slice(0, 1));
        await machine.advance(6 * MINUTE);
        expectInvariants(machine, MONDAY_NINE);
      },
    );
    expect(deaths).toBeGreaterThan(15);
  });

  it("14: keeps every acknowledged answer however often the worker dies at once after it", async () => {
    const run = fc.record({
      diskTurns: fc.integer({ min: 1, max: 12 }),
      kills: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ diskTurns, kills }) => {
        const machine = await aMachine(diskTurns);
        const kept: number[] = [];
        for (const [pain, turns] of kills.entries()) {
          const acknowledged = acknowledging(machine.send("save-check-in", { pain }));
          for (let turn = 0; turn < turns && !acknowledged(); turn += 1) await machine.turn();
          const wasAcknowledged = acknowledged();
          machine.kill();
          if (wasAcknowledged) kept.push(pain);
          await machine.advance(7 * MINUTE);
        }
        expect(painsIn(machine)).toEqual(expect.arrayContaining(kept));
        expect(painsIn(machine)).toEqual([...new Set(painsIn(machine))]);
        expectInvariants(machine, MONDAY_NINE);
      }),
      { numRuns: 30 },
    );
  });

  it("14: shows nothing that is not stored as claimed, wherever the worker dies", async () => {
    const deaths = await atEveryKillPoint(
      async () => {
        const machine = await aMachine(7);
        await machine.advance(11 * MINUTE);
        machine.jump(MINUTE);
        return machine;
      },
      (machine) => machine.fire("next"),
      async (machine) => {
        const stored = occurrencesOf(machine.disk).filter(({ claimedAt }) => claimedAt !== null);
        expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(machine.screen.map(({ id }) => id)));
        await machine.advance(6 * MINUTE);
        expect(machine.screen).toHaveLength(1);
        expectInvariants(machine, MONDAY_NINE);
      },
    );
    expect(deaths).toBeGreaterThan(15);
  });
});

describe("alarms", { timeout: 60_000 }, () => {
  it("33: are never more than two of ours, so that no limit of the browser is met", async () => {
    const machine = await aMachine(0);
    const names = new Set<string>();
    const set = machine.alarms.set.bind(machine.alarms);
    machine.alarms.set = (name, alarm) => {
      names.add(name);
      return set(name, alarm);
    };
    for (let n = 0; n < 30; n += 1) {
      await machine.send("plan-run", { start: machine.now + (n + 1) * 30 * MINUTE, minutes: 30 });
    }
    await machine.advance(10 * 60 * MINUTE);
    expect([...names].sort()).toEqual(["next", "tick"]);
    expectInvariants(machine, MONDAY_NINE);
  });
});
