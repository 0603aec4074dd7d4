import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { DAY, type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { LIFE_KEY } from "@/src/storage/second-copy/life.ts";
import { LOSS_KEY } from "@/src/storage/second-copy/loss.ts";
import { listSnapshots } from "@/src/storage/second-copy/snapshot-list.ts";
import { aCheckIn, anOccurrence, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

/** Of one life. */
const stateAt = (minutes: number) => ({ ...initialState(nineAnd(minutes), "UTC"), startedAt: nineAnd(0) });
const LINE = { at: nineAnd(0), what: "tick", detail: {} };

/** A machine with one browser, whose database can be lost under it. */
function aMachine() {
  const [local, session] = [createMemoryArea(), createMemoryArea()];
  let now: EpochMs = nineAnd(0);
  let close = async () => {};
  const machine = {
    local,
    session,
    at: (minutes: number) => {
      now = nineAnd(minutes);
    },
    async startWorker() {
      await close();
      const storage = createDeskStorage({ local, session, now: () => now, newId: () => crypto.randomUUID() });
      close = async () => {};
      return {
        ...storage,
        commit: (fields: Partial<Batch>) => storage.commit({ ...emptyBatch(now), ...fields }),
      };
    },
    async restartBrowser() {
      session.values.clear();
      return machine.startWorker();
    },
  };
  return machine;
}

/** A day that was kept whole: an answer, a span, a prompt, and the snapshot of it. */
async function aKeptDay() {
  const machine = aMachine();
  const worker = await machine.startWorker();
  await worker.commit({
    state: stateAt(0),
    spans: [aSpan()],
    prompts: [anOccurrence({ state: "done" })],
    checkIns: [aCheckIn({ id: "old", pain: 3 })],
    log: [LINE],
  });
  await worker.secondCopy.care();
  expect(await listSnapshots(machine.local)).toMatchObject([{ rows: { checkIns: 1, spans: 1, prompts: 1, log: 1 } }]);
  return { machine, worker };
}

/** Everything is as it was some commits ago, in every store: what a torn log leaves behind. */
async function remember() {
  const db = await openDB(DB_NAME);
  const stores = [...db.objectStoreNames];
  const kept = await Promise.all(
    stores.map(async (name) => [name, await db.getAllKeys(name), await db.getAll(name)] as const),
  );
  db.close();
  return async () => {
    const torn = await openDB(DB_NAME);
    const tx = torn.transaction(stores, "readwrite");
    await Promise.all(
      kept.flatMap(([name, keys, values]) => {
        const store = tx.objectStore(name);
        const cleared = store.clear();
        const puts = values.map(async (value, index) =>
          store.put(value, store.keyPath === null ? keys[index] : undefined),
        );
        return [cleared, ...puts];
      }),
    );
    await tx.done;
    torn.close();
  };
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe("a database that is gone", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("is noticed at the next start, which goes on from the engine's last state", async () => {
    const { machine, worker } = await aKeptDay();
    await worker.commit({ state: stateAt(7) });
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    expect(await next.loadState()).toEqual(stateAt(7));
    expect(await next.secondCopy.loss()).toMatchObject({ because: "emptied" });
    const { reads, isWhole } = await next.snapshot();
    expect(await reads.checkIns.all()).toEqual([]);
    expect(await isWhole(), "no answers are not the same as answers that are gone").toBe(false);
  });

  it("comes back with one call, with everything since the snapshot, over what was entered since", async () => {
    const { machine, worker } = await aKeptDay();
    machine.at(10);
    await worker.commit({ state: stateAt(7), checkIns: [aCheckIn({ id: "later", pain: 5 })] });
    await worker.commit({ prompts: [anOccurrence({ id: "posture:2026-11-23:2", dueAt: nineAnd(60) })] });
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    machine.at(20);
    await next.commit({ state: stateAt(7), checkIns: [aCheckIn({ id: "old", pain: 8 }), aCheckIn({ id: "new" })] });

    expect(await next.secondCopy.bringBack()).toMatchObject({ records: 4 });
    const { reads } = next;
    expect(idsOf(await reads.checkIns.all()).sort()).toEqual(["later", "new", "old"]);
    expect((await reads.checkIns.get("old"))?.pain, "the newer of two").toBe(8);
    expect((await reads.checkIns.get("later"))?.updatedAt, "as it was signed").toBe(nineAnd(10));
    expect(idsOf(await reads.prompts.all())).toEqual(["posture:2026-11-23:1", "posture:2026-11-23:2"]);
    expect(await reads.spans.all()).toEqual([aSpan()]);
    expect(await reads.log.all()).toContainEqual(LINE);
    expect(await next.secondCopy.loss()).toBeNull();
    expect(await (await machine.restartBrowser()).secondCopy.loss()).toBeNull();
    expect(await next.secondCopy.bringBack(), "a second time").toMatchObject({ records: 0 });
  });

  it("is noticed under a running worker, whose connection was closed by the deletion", async () => {
    const { worker } = await aKeptDay();
    await deleteDB(DB_NAME);
    await worker.commit({ state: stateAt(1) });
    expect(await worker.secondCopy.loss()).toMatchObject({ because: "emptied" });
  });

  it("gives back what it took after its name was damaged under the running worker", async () => {
    const { machine, worker } = await aKeptDay();
    const db = await openDB(DB_NAME);
    await db.delete("meta", LIFE_KEY);
    db.close();
    await worker.commit({ state: stateAt(1), checkIns: [aCheckIn({ id: "unnamed" })] });
    await worker.commit({ checkIns: [aCheckIn({ id: "unnamed too" })] });
    await deleteDB(DB_NAME);
    const next = await machine.startWorker();
    await next.commit({ checkIns: [aCheckIn({ id: "new" })] });
    expect(await next.secondCopy.loss()).not.toBeNull();
    await next.secondCopy.bringBack();
    const ids = (await next.reads.checkIns.all()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["new", "old", "unnamed", "unnamed too"]);
  });

  it("is noticed where it lost its name before anything told the name on, and not while its rows are there", async () => {
    const machine = aMachine();
    const worker = await machine.startWorker();
    await worker.loadState();
    const db = await openDB(DB_NAME);
    await db.delete("meta", LIFE_KEY);
    db.close();
    await worker.commit({ state: stateAt(1), checkIns: [aCheckIn({ id: "unnamed" })] });
    const same = await machine.restartBrowser();
    expect(idsOf(await same.reads.checkIns.all())).toEqual(["unnamed"]);
    expect(await same.secondCopy.loss()).toBeNull();

    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    await next.loadState();
    expect(await next.secondCopy.loss()).toMatchObject({ because: "emptied" });
    await next.secondCopy.bringBack();
    expect(idsOf(await next.reads.checkIns.all())).toEqual(["unnamed"]);
  });

  it("is not forgotten over a question that was asked while it was being noticed", async () => {
    const { machine } = await aKeptDay();
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    const { get } = machine.local;
    const asked: ReturnType<typeof next.secondCopy.loss>[] = [];
    let answerLate = () => {};
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    machine.local.get = async (key) => {
      const value = await get(key);
      if (key !== LOSS_KEY) return value;
      if (asked.length === 0) asked.push(next.secondCopy.loss());
      else await late;
      return value;
    };
    await next.snapshot();
    answerLate();
    expect(await asked[0]).toMatchObject({ because: "emptied" });
    expect(await next.secondCopy.loss()).toMatchObject({ because: "emptied" });
  });

  it("keeps the snapshot of the whole one, however long nobody decides", async () => {
    const { machine } = await aKeptDay();
    const [kept] = await listSnapshots(machine.local);
    await deleteDB(DB_NAME);
    for (let day = 1; day < 5; day += 1) {
      machine.at(day * 24 * 60);
      const next = await machine.restartBrowser();
      await next.commit({ state: stateAt(0), checkIns: [aCheckIn({ id: `day-${day}` })] });
      await next.secondCopy.care();
    }
    expect(await listSnapshots(machine.local)).toEqual([kept]);
    const next = await machine.restartBrowser();
    await next.secondCopy.bringBack();
    expect(idsOf(await next.reads.checkIns.all())).toHaveLength(5);
  });

  it("is let go when the person carries on without it, and the next copy is of what there is", async () => {
    const { machine } = await aKeptDay();
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    await next.commit({ state: stateAt(0), checkIns: [aCheckIn({ id: "new" })] });
    await next.secondCopy.carryOn();
    await next.secondCopy.care();
    expect(await next.secondCopy.loss()).toBeNull();
    expect(await listSnapshots(machine.local)).toMatchObject([{ rows: { checkIns: 1 } }]);
    expect(await (await machine.restartBrowser()).secondCopy.loss()).toBeNull();
  });

  it("says so where the copy is damaged, and brings back what was entered since", async () => {
    const { machine, worker } = await aKeptDay();
    await worker.commit({ checkIns: [aCheckIn({ id: "later" })] });
    const [kept] = await listSnapshots(machine.local);
    const text = machine.local.values.get(kept!.key) as string;
    machine.local.values.set(kept!.key, `AAAA${text.slice(4)}`);
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    await expect(next.secondCopy.bringBack()).rejects.toThrow("damaged");
    expect(idsOf(await next.reads.checkIns.all())).toEqual(["later"]);
    expect(await next.secondCopy.loss()).not.toBeNull();
  });

  it("comes back as a whole or not at all, and may be asked for again", async () => {
    const { machine, worker } = await aKeptDay();
    await worker.commit({ checkIns: [aCheckIn({ id: "later" })] });
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    const put = IDBObjectStore.prototype.put;
    let isRefused = true;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      if (isRefused && this.name === "prompts") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    });
    await expect(next.secondCopy.bringBack()).rejects.toThrow("no room");
    expect(await next.reads.checkIns.all()).toEqual([]);
    expect(await next.secondCopy.loss()).not.toBeNull();
    isRefused = false;
    expect(await next.secondCopy.bringBack()).toMatchObject({ records: 4 });
    expect(idsOf(await next.reads.checkIns.all())).toEqual(["later", "old"]);
    expect(await next.secondCopy.loss()).toBeNull();
  });

  it("alarms nobody who never had anything in it", async () => {
    const machine = aMachine();
    await (await machine.startWorker()).loadState();
    await deleteDB(DB_NAME);
    expect(await (await machine.restartBrowser()).secondCopy.loss()).toBeNull();
  });
});

describe("a database that lost its end", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("gets it back by itself where all of it came after the snapshot", async () => {
    const { machine, worker } = await aKeptDay();
    await worker.commit({ state: stateAt(1), checkIns: [aCheckIn({ id: "kept" })] });
    const tear = await remember();
    await worker.commit({ state: stateAt(2), prompts: [anOccurrence({ id: "a", state: "shown" })] });
    await worker.commit({
      state: stateAt(3),
      prompts: [anOccurrence({ id: "a", state: "done" })],
      checkIns: [aCheckIn({ id: "torn" })],
    });
    await tear();

    const next = await machine.restartBrowser();
    expect(await next.loadState()).toEqual(stateAt(3));
    expect(idsOf(await next.reads.checkIns.all())).toEqual(["kept", "old", "torn"]);
    expect(await next.reads.prompts.get("a")).toMatchObject({ state: "done" });
    expect(await next.secondCopy.loss(), "nothing is missing").toBeNull();
    expect((await next.reads.log.latest(1))[0]).toMatchObject({ what: "end-restored", detail: { commits: 2 } });
    await (await machine.restartBrowser()).loadState();
    expect((await next.reads.log.all()).filter(({ what }) => what === "end-restored")).toHaveLength(1);
  });

  it("is told of where it lost what only the snapshot has", async () => {
    const machine = aMachine();
    const worker = await machine.startWorker();
    await worker.commit({ state: stateAt(0), checkIns: [aCheckIn({ id: "first" })] });
    const tear = await remember();
    await worker.commit({ state: stateAt(1), checkIns: [aCheckIn({ id: "second" })] });
    await worker.secondCopy.care();
    await worker.commit({ state: stateAt(2), checkIns: [aCheckIn({ id: "third" })] });
    await tear();

    const next = await machine.restartBrowser();
    expect(await next.loadState()).toEqual(stateAt(2));
    expect(await next.secondCopy.loss()).toMatchObject({ because: "younger" });
    await next.secondCopy.bringBack();
    expect(idsOf(await next.reads.checkIns.all()).sort()).toEqual(["first", "second", "third"]);
  });

  it("is noticed at the second start, where the first one was perfect", async () => {
    const { machine, worker } = await aKeptDay();
    const tear = await remember();
    await worker.commit({ state: stateAt(2) });
    await tear();
    const first = await machine.restartBrowser();
    expect(await first.loadState()).toEqual(stateAt(2));
    expect(idsOf(await first.reads.checkIns.all())).toEqual(["old"]);
    expect(await first.secondCopy.loss()).toBeNull();
    // What Chromium does then with the log that it went on writing.
    await deleteDB(DB_NAME);
    const second = await machine.restartBrowser();
    expect(await second.loadState()).toEqual(stateAt(2));
    expect(await second.secondCopy.loss()).toMatchObject({ because: "emptied" });
    await second.secondCopy.bringBack();
    expect(idsOf(await second.reads.checkIns.all())).toEqual(["old"]);
  });
});

describe("a database that is smaller than it was", () => {
  beforeEach(() => deleteDB(DB_NAME));
  const clear = async (store: string) => {
    const db = await openDB(DB_NAME);
    await db.clear(store);
    db.close();
  };

  it("is noticed in the next browser session, and comes back", async () => {
    const { machine } = await aKeptDay();
    await clear("checkIns");
    const next = await machine.restartBrowser();
    await next.secondCopy.care();
    expect(await next.secondCopy.loss()).toMatchObject({ because: "smaller" });
    await next.secondCopy.bringBack();
    expect(idsOf(await next.reads.checkIns.all())).toEqual(["old"]);
  });

  it("is no loss where a record was deleted, a span corrected, or something put aside", async () => {
    const { machine, worker } = await aKeptDay();
    await worker.commit({ checkIns: [aCheckIn({ id: "old", deletedAt: nineAnd(5) })], removedSpans: [aSpan().start] });
    const db = await openDB(DB_NAME);
    await db.put("prompts", { ...anOccurrence(), state: "floating" });
    db.close();
    await worker.reads.prompts.all();
    expect(await worker.reads.quarantine.all()).toHaveLength(1);
    machine.at(24 * 60 + 1);
    const next = await machine.restartBrowser();
    await next.secondCopy.care();
    expect(await next.secondCopy.loss()).toBeNull();
  });
});

describe("the daily snapshot", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("is taken once a day, whatever happens in between", async () => {
    const { machine, worker } = await aKeptDay();
    const [first] = await listSnapshots(machine.local);
    machine.at(DAY / MINUTE - 1);
    await worker.secondCopy.care();
    await (await machine.restartBrowser()).secondCopy.care();
    expect(await listSnapshots(machine.local)).toEqual([first]);
    machine.at(DAY / MINUTE);
    await worker.secondCopy.care();
    const [second, ...others] = await listSnapshots(machine.local);
    expect(second).toMatchObject({ at: nineAnd(DAY / MINUTE) });
    expect(others, "the day before is another day").toEqual([first]);
  });

  it("is whole or not there: who dies while it is written leaves the one before", async () => {
    const { machine, worker } = await aKeptDay();
    const [first] = await listSnapshots(machine.local);
    machine.at(DAY / MINUTE);
    const { set } = machine.local;
    machine.local.set = async (key, value) => {
      if (key === "snapshots") throw new Error("dead");
      return set(key, value);
    };
    await worker.secondCopy.care();
    machine.local.set = set;
    expect(await listSnapshots(machine.local)).toEqual([first]);
    await deleteDB(DB_NAME);
    const next = await machine.restartBrowser();
    expect(await next.secondCopy.bringBack()).toMatchObject({ records: 3 });
  });

  it("leaves a database of a newer schema alone", async () => {
    const { machine } = await aKeptDay();
    (await openDB(DB_NAME, DB_VERSION + 1)).close();
    const next = await machine.restartBrowser();
    await next.secondCopy.care();
    expect(await next.secondCopy.loss()).toBeNull();
  });
});
