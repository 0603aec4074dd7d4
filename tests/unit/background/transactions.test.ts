import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

/** A machine on IndexedDB, six minutes into a day, with a week's plan. */
async function aMorning(): Promise<FakeMachine> {
  const local = createMemoryArea();
  const session = createMemoryArea();
  const machine = createFakeMachine({
    openStorage: ({ now }) => createDeskStorage({ local, session, now, newId: () => crypto.randomUUID() }),
  });
  machine.local.values.set("settings", {
    runPlan: [
      { id: "a", weekday: "mon", at: "18:00", minutes: 40 },
      { id: "b", weekday: "wed", at: "18:00", minutes: 40 },
      { id: "c", weekday: "sat", at: "09:00", minutes: 70 },
    ],
  });
  await machine.startBrowser();
  await atRest(machine);
  await machine.advance(MINUTE);
  await atRest(machine);
  return machine;
}

/** IndexedDB answers in real time, which the virtual clock doesn't wait for. */
async function atRest(machine: FakeMachine): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    await new Promise((done) => {
      setTimeout(done, 15);
    });
    await machine.settle();
  }
}

/** How many transactions `work` takes, and how many of them are strict. */
async function count(machine: FakeMachine, work: () => Promise<unknown>) {
  await atRest(machine);
  const transactions = vi.spyOn(IDBDatabase.prototype, "transaction");
  await work();
  await atRest(machine);
  const options = transactions.mock.calls.map(([, , chosen]) => chosen?.durability);
  transactions.mockRestore();
  return { all: options.length, strict: options.filter((durability) => durability === "strict").length };
}

describe("what an event costs in transactions", { timeout: 30_000 }, () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    await deleteDB(DB_NAME);
    machine = await aMorning();
  });
  afterEach(() => vi.restoreAllMocks());

  it("saves a pain number in four at most, one of them strict", async () => {
    const { all, strict } = await count(machine, () => machine.send("save-check-in", { pain: 3 }));
    expect(strict).toBe(1);
    expect(all).toBeLessThanOrEqual(4);
  });

  it("takes a tick in four at most, one of them strict", async () => {
    const { all, strict } = await count(machine, () => machine.fire("tick"));
    expect(strict).toBe(1);
    expect(all).toBeLessThanOrEqual(4);
  });

  it("tells the popup all it shows in three at most", async () => {
    const { all } = await count(machine, () => machine.send("get-status", {}));
    expect(all).toBeLessThanOrEqual(3);
  });
});
