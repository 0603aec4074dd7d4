import { deleteDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type StorageSnapshot } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aCheckIn, aRunPlan, aSpan, MONDAY, nineAnd } from "@/tests/support/builders/records.ts";
import { countTransactions } from "@/tests/support/count-transactions.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const state = initialState(nineAnd(0), "UTC");
const MORNING = { from: nineAnd(0), until: nineAnd(60) };

function aWorker(session = createMemoryArea(), local = createMemoryArea()) {
  local.values.set("device", "device-1");
  return createDeskStorage({
    local,
    session,
    now: () => nineAnd(0),
    newId: () => crypto.randomUUID(),
  });
}

const readAll = async ({ state: loadState, reads }: StorageSnapshot) =>
  Promise.all([
    loadState(),
    reads.spans.between(MORNING),
    reads.checkIns.ofDays({ first: MONDAY, last: MONDAY }),
    reads.marks.all(),
    // A chain: the second read begins when the first one has answered.
    reads.plans.between({ from: 0, until: nineAnd(900) }).then(async ([plan]) => reads.plans.get(plan?.id ?? "")),
    reads.quarantine.all(),
  ]);

describe("a snapshot of the database", () => {
  beforeEach(async () => {
    await deleteDB(DB_NAME);
    await aWorker().commit({
      ...emptyBatch(nineAnd(0)),
      state,
      spans: [aSpan()],
      checkIns: [aCheckIn()],
      plans: [aRunPlan()],
    });
  });

  const everything = [state, [aSpan()], [aCheckIn()], [], aRunPlan(), []];

  it("reads everything in one transaction, a chain of reads too", async () => {
    const snapshot = await aWorker().snapshot();
    const count = await countTransactions(async () => {
      expect(await readAll(snapshot)).toEqual(everything);
    });
    expect(count).toEqual({ read: 1, write: 0, strict: 0 });
  });

  it("takes another transaction for what is asked after the first has ended", async () => {
    const snapshot = await aWorker().snapshot();
    const count = await countTransactions(async () => {
      await readAll(snapshot);
      await new Promise((done) => {
        setTimeout(done, 5);
      });
      expect(await readAll(snapshot)).toEqual(everything);
    });
    expect(count.read).toBe(2);
  });

  it("reads the others again where one store can't be read", async () => {
    const { reads, state: loadState } = await aWorker().snapshot();
    const original = IDBObjectStore.prototype.get;
    const spy = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function get(this: IDBObjectStore, key) {
      if (this.name !== "plans") return original.call(this, key);
      this.transaction.abort();
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    const [, spans, plan] = await Promise.allSettled([
      loadState(),
      reads.spans.between(MORNING),
      reads.plans.get("run-1"),
    ]);
    spy.mockRestore();
    expect(spans).toMatchObject({ status: "fulfilled", value: [aSpan()] });
    expect(plan).toMatchObject({ status: "rejected" });
  });

  it("knows the last state of this browser session where the database can't be read", async () => {
    const session = createMemoryArea();
    await aWorker(session).commit({ ...emptyBatch(nineAnd(0)), state });
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("gone", "UnknownError");
    });
    const { reads, state: loadState } = await aWorker(session).snapshot();
    expect(await loadState()).toEqual(state);
    await expect(reads.checkIns.get("check-in-1")).rejects.toThrow("gone");
    open.mockRestore();
  });
});

describe("the kinds that every wake needs", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("are known over a restart of the browser where the database can't be read", async () => {
    const local = createMemoryArea();
    const run = { id: "w", weekday: "mon", at: "18:00" as ClockTime, minutes: 40, place: 0 } as const;
    const worker = aWorker(createMemoryArea(), local);
    await worker.commit({ ...emptyBatch(nineAnd(0)), weeklyRuns: [run] });
    await worker.reads.weeklyRuns.all();
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("gone", "UnknownError");
    });
    const { reads } = await aWorker(createMemoryArea(), local).snapshot();
    expect(await reads.weeklyRuns.all()).toMatchObject([run]);
    await expect(reads.shoes.all()).rejects.toThrow("gone");
    open.mockRestore();
  });
});
