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

/** Steps of a page, one after the other. The dead give no answer, so each waits for one or for the death. */
async function take({ machine }: Desk, steps: readonly (() => Promise<unknown>)[]): Promise<boolean> {
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

const bringIn = ({ machine }: Desk) => [
  () => machine.send("stage-records", portion(0)),
  () => machine.send("stage-records", portion(1)),
  () => machine.send("take-in-diary", ORDER),
];

/** The records are gone, and the second copy still has them. */
async function lose({ machine }: Desk): Promise<void> {
  await deleteDB(DB_NAME);
  await machine.startBrowser();
}

type Change = {
  readonly what: string;
  readonly before: (desk: Desk) => Promise<unknown>;
  readonly steps: (desk: Desk) => readonly (() => Promise<unknown>)[];
  /** The answers after it. */
  readonly to: Readonly<Record<string, number>>;
  /** Records were missing before it: until it is done, that is said. */
  readonly isLossBefore?: true;
};

const OLD_PAINS = { "gone-by-then": 3, "in-both": 1 };
const CHANGES: readonly Change[] = [
  { what: "an import", before: async () => undefined, steps: bringIn, to: { "in-both": 7, new: 3 } },
  {
    what: "undoing an import",
    before: async (desk) => {
      for (const step of bringIn(desk)) await step();
    },
    steps: ({ machine }) => [() => machine.send("undo-diary-import", { importId: ORDER.importId })],
    to: OLD_PAINS,
  },
  {
    what: "an erasing",
    before: async () => undefined,
    steps: ({ machine }) => [() => machine.send("erase-records", { kinds: ["checkIns"], from: null, until: null })],
    to: {},
  },
  {
    what: "bringing back what is missing",
    before: lose,
    steps: ({ machine }) => [() => machine.send("bring-records-back", {})],
    to: OLD_PAINS,
    isLossBefore: true,
  },
];

const pains = async ({ answers }: Desk) => Object.fromEntries((await answers()).map(({ id, pain }) => [id, pain]));

describe("a worker that is killed over a change of the whole diary", { timeout: 120_000 }, () => {
  it.each(CHANGES.map((change) => [change.what, change] as const))(
    "leaves the old records or the new ones at every call of the browser, and no word of a loss: %s",
    async (_, change) => {
      let deaths = 0;
      // Dead after one call is dead before the next one.
      for (let call = 1; ; call += 1) {
        const desk = await aMachine();
        await change.before(desk);
        const before = await pains(desk);
        expect(before).not.toEqual(change.to);
        desk.machine.killAt({ call, when: "before" });
        const isDone = await take(desk, change.steps(desk));
        const hasDied = desk.machine.hasDied();
        desk.machine.countCalls();
        if (hasDied) await desk.machine.startWorker();
        const after = await pains(desk);
        expect([before, change.to], `dead before ${call}`).toContainEqual(after);
        const isLoss = (await desk.loss()) !== null;
        if (change.isLossBefore === undefined || isDone) expect(isLoss, `dead before ${call}`).toBe(false);
        // As long as they are missing, that is said.
        else if (JSON.stringify(after) === JSON.stringify(before)) expect(isLoss, `dead before ${call}`).toBe(true);
        if (isDone) expect(after).toEqual(change.to);
        if (!hasDied) break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(0);
      reportOutcome({ what: change.what, runs: deaths });
    },
  );
});
