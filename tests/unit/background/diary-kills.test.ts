import { deleteDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aCheckIn } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { reportOutcome } from "@/tests/support/outcome.ts";

const OLD = [aCheckIn({ id: "gone-by-then" }), aCheckIn({ id: "in-both", pain: 1 })];
const NEW = [aCheckIn({ id: "in-both", pain: 7 }), aCheckIn({ id: "new" })];
const ORDER = { importId: "file-a", portions: 2, mode: "replace" } as const;

/** A machine on IndexedDB with some answers in it. */
async function aMachine() {
  await deleteDB(DB_NAME);
  let storage: DeskStorage | null = null;
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      const { local, session } = machine;
      storage = createDeskStorage({ local, session, now, newId: () => crypto.randomUUID() });
      return storage;
    },
  });
  await machine.startBrowser();
  await storage!.commit({ ...emptyBatch(machine.now), checkIns: OLD });
  return { machine, answers: () => storage!.reads.checkIns.all(), loss: () => storage!.secondCopy.loss() };
}
type Desk = Awaited<ReturnType<typeof aMachine>>;

const portion = (seq: number): RequestOf<"stage-records"> => ({
  importId: ORDER.importId,
  seq,
  portions: [{ kind: "checkIns", rows: NEW.slice(seq, seq + 1).map((row) => ({ ...row })) }],
});

/** What a page does once somebody has said yes. The dead give no answer, so each step waits for one or for the death. */
async function bringIn({ machine }: Desk): Promise<boolean> {
  const steps = [
    () => machine.send("stage-records", portion(0)),
    () => machine.send("stage-records", portion(1)),
    () => machine.send("take-in-diary", ORDER),
  ];
  for (const step of steps) {
    const answer = { isThere: false };
    void step().then(() => {
      answer.isThere = true;
    });
    await vi.waitFor(() => expect(answer.isThere || machine.hasDied()).toBe(true), { timeout: 20_000, interval: 2 });
    if (!answer.isThere) return false;
  }
  return true;
}

const pains = async ({ answers }: Desk) => Object.fromEntries((await answers()).map(({ id, pain }) => [id, pain]));

describe("an import whose worker is killed", { timeout: 60_000 }, () => {
  it("leaves the old records or the new ones at every call of the browser, and no word of a loss", async () => {
    let deaths = 0;
    // Dead after one call is dead before the next one.
    for (let call = 1; ; call += 1) {
      const desk = await aMachine();
      const before = await pains(desk);
      desk.machine.killAt({ call, when: "before" });
      const isDone = await bringIn(desk);
      const hasDied = desk.machine.hasDied();
      desk.machine.countCalls();
      if (hasDied) await desk.machine.startWorker();
      const after = await pains(desk);
      expect([before, { "in-both": 7, new: 3 }], `dead before ${call}`).toContainEqual(after);
      expect(await desk.loss(), `dead before ${call}`).toBeNull();
      if (isDone) expect(after["in-both"]).toBe(7);
      if (!hasDied) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(4);
    reportOutcome({ runs: deaths });
  });
});
