import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import type { OpenOptions } from "@/src/storage/open-db.ts";
import { openForReading } from "@/src/storage/open-for-reading.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { UPGRADES } from "@/src/storage/upgrades/upgrade-ladder.ts";
import { aCheckIn, anOccurrence, aSpan, MONDAY, nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const batch = (fields: Partial<Batch>): Batch => ({ ...emptyBatch(nineAnd(0)), ...fields });
const state = initialState(nineAnd(0), "UTC");
/** Of the same life. */
const later = { ...initialState(nineAnd(5), "UTC"), startedAt: state.startedAt };
const FULL = new DOMException(
  "Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)",
  "UnknownError",
);

function aMachine() {
  const local = createMemoryArea();
  local.values.set("device", "device-1");
  const session = createMemoryArea();
  const deps = { local, session, now: () => nineAnd(0), newId: () => crypto.randomUUID() };
  const disk = { hasRoom: true };
  return {
    local,
    session,
    disk,
    startWorker: (database: Omit<OpenOptions, "onClosed"> = {}) =>
      createDeskStorage({ ...deps, database, hasRoom: async () => disk.hasRoom }),
    openPage: () => openForReading({ local, session }),
    restartBrowser: () => session.values.clear(),
    /** Somebody makes room: what a refused database left in memory goes to the disk at the next wake. */
    async makeRoom() {
      local.writeError = null;
      expect(await createDeskStorage(deps).commit(emptyBatch(nineAnd(0)))).toBe("local");
    },
  };
}

function breakDatabase(error: Error = FULL) {
  const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw error;
  });
  return () => open.mockRestore();
}

describe("storage when the database can't be used", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("journals to storage.local, tells, reads back, and replays everything once the database opens", async () => {
    const machine = aMachine();
    const mend = breakDatabase();
    const worker = machine.startWorker();
    expect(await worker.commit(batch({ state, spans: [aSpan()], checkIns: [aCheckIn()] }))).toBe("local");
    expect(worker.trouble()).toBe("storage-unavailable");
    expect(await worker.commit(batch({ state: later, prompts: [anOccurrence()] }))).toBe("local");
    expect(await machine.startWorker().loadState()).toEqual(later);
    expect(await worker.reads.checkIns.ofDays({ first: MONDAY, last: MONDAY })).toEqual([aCheckIn()]);
    mend();

    machine.restartBrowser();
    const next = machine.startWorker();
    expect(await next.loadState()).toEqual(later);
    expect(await next.reads.prompts.get(anOccurrence().id)).toEqual(anOccurrence());
    expect(await next.reads.spans.between({ from: 0, until: nineAnd(900) })).toEqual([aSpan()]);
    expect(machine.local.values.has("journal")).toBe(false);
    expect(await next.commit(batch({ state }))).toBe("database");
    expect(next.trouble()).toBeNull();
  });

  it("never puts back a journal that is replayed but stays on the full disk", async () => {
    const machine = aMachine();
    const mendFirst = breakDatabase();
    await machine.startWorker().commit(batch({ state, checkIns: [aCheckIn({ id: "a", pain: 3 })] }));
    mendFirst();
    // Replayed, but what was replayed can't be removed.
    machine.local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
    const worker = machine.startWorker();
    expect(await worker.commit(batch({ state, checkIns: [aCheckIn({ id: "a", pain: 5 })] }))).toBe("database");
    const mendAgain = breakDatabase();
    const other = machine.startWorker();
    expect(await other.commit(batch({ state: later, checkIns: [aCheckIn({ id: "b" })] }))).toBe("session");
    mendAgain();

    expect(await machine.startWorker().loadState()).toEqual(later);
    await machine.makeRoom();
    machine.restartBrowser();
    const next = machine.startWorker();
    expect(await next.loadState()).toEqual(later);
    expect((await next.reads.checkIns.get("a"))?.pain).toBe(5);
    expect(await next.reads.checkIns.get("b")).not.toBeNull();
  });

  describe("with an older journal that the full disk kept", () => {
    /** Three answers in `storage.local`, then the disk is full and all seven lie in the session's memory. */
    async function sevenAnswers() {
      const machine = aMachine();
      await machine.startWorker().commit(batch({ state }));
      const mend = breakDatabase();
      const worker = machine.startWorker();
      const answer = (n: number) => worker.commit(batch({ state, checkIns: [aCheckIn({ id: "a", pain: n })] }));
      for (const n of [1, 2, 3]) expect(await answer(n)).toBe("local");
      machine.local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
      for (const n of [4, 5, 6]) expect(await answer(n)).toBe("session");
      expect(await worker.commit(batch({ state: later, checkIns: [aCheckIn({ id: "a", pain: 7 })] }))).toBe("session");
      mend();
      return machine;
    }
    const painIn = async (worker: DeskStorage) => (await worker.reads.checkIns.get("a"))?.pain;

    it.each([
      ["freed before the replay", true],
      ["full for good", false],
    ])("replays the newest alone: the disk is %s", async (_what, isFreed) => {
      const machine = await sevenAnswers();
      if (isFreed) machine.local.writeError = null;
      const worker = machine.startWorker();
      expect(await worker.loadState()).toEqual(later);
      expect(await painIn(worker)).toBe(7);
      expect(await machine.openPage().checkIns.get("a")).toMatchObject({ pain: 7 });
      await machine.makeRoom();
      machine.restartBrowser();
      const next = machine.startWorker();
      expect(await next.loadState(), "one start later").toEqual(later);
      expect(await painIn(next), "one start later").toBe(7);
      expect(machine.local.values.has("journal")).toBe(false);
    });

    it("replays the newest alone, though the worker dies between replay and clean-up", async () => {
      const machine = await sevenAnswers();
      await machine.makeRoom();
      machine.restartBrowser();
      machine.local.writeError = new Error("dead");
      expect(await machine.startWorker().loadState()).toEqual(later);
      machine.local.writeError = null;
      machine.restartBrowser();
      const next = machine.startWorker();
      expect(await next.loadState()).toEqual(later);
      expect(await painIn(next)).toBe(7);
    });
  });

  it.each([
    ["FILE_ERROR_NO_SPACE", "storage-full", "local"],
    ["FILE_ERROR_IO", "storage-slow", "database"],
  ])("%s in a write: says %s, and the next one goes to: %s", async (why, trouble, next) => {
    const machine = aMachine();
    const worker = machine.startWorker();
    await worker.commit(batch({ state }));
    const refusal = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException(`Connection is closing because of: IO error: ${why}`, "UnknownError");
    });
    expect(await worker.commit(batch({ checkIns: [aCheckIn({ id: "refused" })] }))).toBe("local");
    expect(worker.trouble()).toBe(trouble);
    refusal.mockRestore();
    expect(await worker.commit(batch({ checkIns: [aCheckIn({ id: "next" })] }))).toBe(next);
    machine.restartBrowser();
    const ids = async () => (await worker.reads.checkIns.all()).map(({ id }) => id).sort();
    expect(await ids()).toEqual(["next", "refused"]);
  });

  it("leaves the database alone in a browser session that begins on a disk that is still full", async () => {
    const machine = aMachine();
    const worker = machine.startWorker();
    await worker.commit(batch({ state, checkIns: [aCheckIn({ id: "before" })] }));
    const refusal = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw FULL;
    });
    await worker.commit(batch({ checkIns: [aCheckIn({ id: "first" })] }));
    refusal.mockRestore();
    machine.disk.hasRoom = false;
    machine.restartBrowser();
    const open = vi.spyOn(indexedDB, "open");
    const still = machine.startWorker();
    expect(await still.commit(batch({ state: later, checkIns: [aCheckIn({ id: "second" })] }))).toBe("local");
    expect(still.trouble()).toBe("storage-full");
    machine.disk.hasRoom = true;
    expect(await machine.startWorker().loadState()).toEqual(later);
    expect(open, "until the next session, though there is room").not.toHaveBeenCalled();
    machine.restartBrowser();
    const next = machine.startWorker();
    expect(await next.commit(batch({ state: later }))).toBe("database");
    const ids = (await next.reads.checkIns.all()).map(({ id }) => id).sort();
    expect(ids).toEqual(["before", "first", "second"]);
  });

  it("leaves it alone too where it can't be mended", async () => {
    const machine = aMachine();
    machine.local.values.set("database-torn", true);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
      if (typeof key === "string" && key.startsWith("filler")) throw FULL;
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    });
    expect(await machine.startWorker().commit(batch({ state }))).toBe("local");
    vi.restoreAllMocks();
    expect(await machine.startWorker().commit(batch({ state: later }))).toBe("local");
    machine.restartBrowser();
    expect(await machine.startWorker().commit(batch({ state: later }))).toBe("database");
  });

  it("uses the session's memory while the disk is full, and replays it after space is freed", async () => {
    const machine = aMachine();
    const worker = machine.startWorker();
    await worker.commit(batch({ state, checkIns: [aCheckIn({ id: "before" })] }));
    const mend = breakDatabase();
    machine.local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
    const other = machine.startWorker();
    expect(await other.loadState()).toEqual(state);
    expect(await other.commit(batch({ state: later, checkIns: [aCheckIn({ id: "during" })] }))).toBe("session");
    expect(other.trouble()).toBe("storage-full");
    expect(await machine.startWorker().loadState()).toEqual(later);

    mend();
    await machine.makeRoom();
    machine.restartBrowser();
    const next = machine.startWorker();
    await next.commit(batch({ state: later }));
    const days = { first: MONDAY, last: MONDAY };
    expect((await next.reads.checkIns.ofDays(days)).map(({ id }) => id).sort()).toEqual(["before", "during"]);
  });

  it("goes on from the last state where the database can't be read, also after a restart of the browser", async () => {
    const machine = aMachine();
    await machine.startWorker().commit(batch({ state }));
    await machine.startWorker().commit(batch({ state: later }));
    breakDatabase();
    machine.restartBrowser();
    expect(await machine.startWorker().loadState()).toEqual(later);
  });

  it("goes on from the state that a full disk could not keep, for as long as the browser runs", async () => {
    const machine = aMachine();
    const worker = machine.startWorker();
    await worker.commit(batch({ state }));
    machine.local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
    await worker.commit(batch({ state: later }));
    breakDatabase();
    expect(await machine.startWorker().loadState()).toEqual(later);
    machine.restartBrowser();
    expect(await machine.startWorker().loadState()).toEqual(state);
  });

  it("goes on from memory when there is no room anywhere", async () => {
    const machine = aMachine();
    breakDatabase();
    machine.local.writeError = FULL;
    machine.session.writeError = FULL;
    const worker = machine.startWorker();
    expect(await worker.commit(batch({ state }))).toBe("memory");
    expect(await worker.loadState()).toEqual(state);
    expect(worker.trouble()).toBe("storage-full");
  });

  it("asks a database that another tab blocks once, not at every need, and replays when it opens after all", async () => {
    const machine = aMachine();
    await machine.startWorker().commit(batch({ state }));
    const otherTab = await openDB(DB_NAME);
    const open = vi.spyOn(indexedDB, "open");
    const worker = machine.startWorker({
      version: DB_VERSION + 1,
      upgrades: [...UPGRADES, { version: DB_VERSION + 1, run: () => {} }],
      timeoutMs: 20,
    });
    expect(await worker.loadState()).toEqual(state);
    expect(await worker.commit(batch({ state: later, checkIns: [aCheckIn()] }))).toBe("local");
    expect(worker.trouble()).toBe("storage-slow");
    expect(await worker.reads.checkIns.get(aCheckIn().id)).toEqual(aCheckIn());
    expect(open).toHaveBeenCalledTimes(1);

    otherTab.close();
    await vi.waitFor(async () => expect(await worker.commit(batch({ state: later }))).toBe("database"));
    expect(await worker.reads.checkIns.get(aCheckIn().id)).toEqual(aCheckIn());
    expect(machine.local.values.has("journal")).toBe(false);
  });

  it("doesn't replay twice when the worker dies between replay and clean-up", async () => {
    const machine = aMachine();
    const mend = breakDatabase();
    await machine.startWorker().commit(batch({ state, log: [{ at: 1, what: "once", detail: {} }] }));
    mend();
    const journal = machine.local.values.get("journal");
    await machine.startWorker().loadState();
    machine.local.values.set("journal", journal);
    const next = machine.startWorker();
    await next.loadState();
    expect(await next.reads.log.latest(10)).toHaveLength(1);
  });

  it("replays the journal of an older product, which knew fewer kinds of records", async () => {
    const machine = aMachine();
    const mend = breakDatabase();
    await machine.startWorker().commit(batch({ state, checkIns: [aCheckIn()] }));
    mend();
    const journal = machine.local.values.get("journal") as { batch: Record<string, unknown> };
    delete journal.batch["plans"];
    machine.local.values.set("journal", journal);
    const next = machine.startWorker();
    expect(await next.commit(batch({ state: later }))).toBe("database");
    expect(await next.reads.checkIns.get("check-in-1")).toEqual(aCheckIn());
  });

  it("reads a newer schema, writes beside it and says so", async () => {
    const machine = aMachine();
    await machine.startWorker().commit(batch({ state, spans: [aSpan()] }));
    (await openDB(DB_NAME, DB_VERSION + 1)).close();
    const worker = machine.startWorker();
    expect(await worker.loadState()).toEqual(state);
    expect(await worker.commit(batch({ state: later }))).toBe("local");
    expect(worker.trouble()).toBe("read-only");
    expect(await worker.loadState()).toEqual(later);
    expect(await worker.reads.spans.between({ from: 0, until: nineAnd(900) })).toEqual([aSpan()]);
  });

  it("refuses a value that no storage takes instead of journalling it forever", async () => {
    const worker = aMachine().startWorker();
    await expect(worker.commit(batch({ spans: [aSpan({ start: Number.NaN })] }))).rejects.toMatchObject({
      name: "DataError",
    });
    expect(await worker.commit(batch({ state }))).toBe("database");
  });

  it("shows pages what is only in the journal yet", async () => {
    const machine = aMachine();
    await machine.startWorker().commit(batch({ state, checkIns: [aCheckIn({ pain: 2 })] }));
    const page = machine.openPage();
    const days = { first: MONDAY, last: MONDAY };
    expect(await page.checkIns.ofDays(days)).toMatchObject([{ pain: 2 }]);
    (await openDB(DB_NAME, DB_VERSION + 1)).close();
    await machine.startWorker().commit(batch({ checkIns: [aCheckIn({ pain: 5 })] }));
    expect(await page.checkIns.ofDays(days)).toMatchObject([{ pain: 5 }]);
  });

  it("is empty for a page that comes before the first start", async () => {
    const page = aMachine().openPage();
    expect(await page.checkIns.ofDays({ first: MONDAY, last: MONDAY })).toEqual([]);
    expect(await page.log.latest(5)).toEqual([]);
  });
});
