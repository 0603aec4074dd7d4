import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { sturdyArea } from "@/src/platform/sturdy-area.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import type { OpenOptions } from "@/src/storage/open-db.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { UPGRADES, type Upgrade } from "@/src/storage/upgrades/upgrade-ladder.ts";
import { MONDAY } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { createMemorySpare } from "@/tests/support/fakes/memory-spare.ts";

const TODAY = { first: MONDAY, last: MONDAY };
const FULL = new DOMException(
  "Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)",
  "UnknownError",
);

/** The machine with IndexedDB instead of the storage in memory. */
function aMachineWithIndexedDB(database: () => Omit<OpenOptions, "onClosed"> = () => ({})) {
  const [local, session] = [createMemoryArea(), createMemoryArea()];
  const spare = createMemorySpare();
  let current: DeskStorage | null = null;
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      const sturdy = sturdyArea({ area: local, session, spare, withLock: (work) => work(), onSpared: () => {} });
      const options = { now, newId: () => crypto.randomUUID(), database: database() };
      current = createDeskStorage({ local: sturdy, session, ...options });
      return current;
    },
  });
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  return {
    machine,
    disk: { local, spare },
    /** What only the browser remembered is gone. */
    async restartBrowser() {
      session.values.clear();
      await machine.startBrowser();
    },
    storage: () => {
      if (!current) throw new Error("no worker yet");
      return current;
    },
  };
}

/** IndexedDB answers in real time, which the virtual clock doesn't wait for. */
async function advance(machine: ReturnType<typeof createFakeMachine>, minutes: number) {
  for (let minute = 0; minute < minutes; minute += 1) {
    await machine.advance(MINUTE);
    await new Promise((done) => {
      setTimeout(done, 15);
    });
    await machine.settle();
  }
}

type Disk = ReturnType<typeof aMachineWithIndexedDB>["disk"];

/** Nothing takes a write any more; gives back how to make room, which alone heals nothing. */
function fillTheDisk({ local, spare }: Disk) {
  const refuse = () => {
    throw FULL;
  };
  const refusals = [
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(refuse),
    vi.spyOn(indexedDB, "open").mockImplementation(refuse),
    vi.spyOn(spare, "set").mockRejectedValue(new Error("no room")),
  ];
  local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
  return () => {
    for (const refusal of refusals) refusal.mockRestore();
    local.writeError = null;
  };
}

describe("a desk day on IndexedDB", { timeout: 30_000 }, () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("stores spans, prompts and answers that the next worker finds", async () => {
    const { machine, storage } = aMachineWithIndexedDB();
    await machine.startBrowser();
    await advance(machine, 13);
    expect(machine.screen).toHaveLength(1);
    await machine.send("save-check-in", { pain: 4 });
    await machine.startWorker();
    await advance(machine, 1);
    expect(await storage().reads.checkIns.ofDays(TODAY)).toMatchObject([{ pain: 4 }]);
    expect(await storage().reads.prompts.all()).toMatchObject([{ state: "shown" }]);
    expect(machine.screen).toHaveLength(1);
  });

  it("26: on a full disk prompts go on, the fault stands until the browser restarts, and nothing is lost with the session", async () => {
    const { machine, disk, storage, restartBrowser } = aMachineWithIndexedDB();
    await machine.startBrowser();
    await advance(machine, 6);
    await machine.send("save-check-in", { pain: 2 });
    const makeRoom = fillTheDisk(disk);
    await advance(machine, 7);
    expect(machine.screen).toHaveLength(1);
    expect(machine.badge?.text).toBe("!");
    await machine.send("save-check-in", { pain: 6, adds: true });
    const { faults, checkIn } = await machine.send("get-status", {});
    expect(faults.map(({ code }) => code)).toContain("storage-full");
    expect(checkIn.today?.pain).toBe(6);

    makeRoom();
    const open = vi.spyOn(indexedDB, "open");
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    // Whoever makes room is told to wait for two minutes.
    await advance(machine, 2);
    expect(await disk.spare.keys(), "where the browser's end can't reach it").toContain("journal");
    await machine.startWorker();
    await machine.send("save-check-in", { pain: 5, adds: true });
    expect((await machine.send("get-status", {})).faults.map(({ code }) => code)).toEqual(["storage-full"]);
    expect(open, "the database is left alone").not.toHaveBeenCalled();
    expect(transaction, "the database is left alone").not.toHaveBeenCalled();

    await restartBrowser();
    await advance(machine, 2);
    expect((await machine.send("get-status", {})).faults).toEqual([]);
    expect(machine.badge?.text).toBe("UP");
    const stored = await storage().reads.checkIns.ofDays(TODAY);
    expect(stored.map(({ pain }) => pain)).toEqual([2, 6, 5]);
    expect(await storage().reads.prompts.all()).toMatchObject([{ id: machine.screen[0]!.id, state: "shown" }]);
    expect(machine.screen).toHaveLength(1);
  });

  it("12: says that an update did not finish, goes on prompting, loses nothing, and tries again at the next start", async () => {
    const failing: Upgrade = {
      version: DB_VERSION + 1,
      run: () => {
        throw new Error("no such field");
      },
    };
    let upgrades: readonly Upgrade[] = UPGRADES;
    const { machine, storage, restartBrowser } = aMachineWithIndexedDB(() => ({
      version: DB_VERSION + upgrades.length - UPGRADES.length,
      upgrades,
    }));
    await machine.startBrowser();
    await advance(machine, 2);
    await machine.send("save-check-in", { pain: 3 });

    upgrades = [...UPGRADES, failing];
    await restartBrowser();
    await advance(machine, 13);
    const { faults, checkIn } = await machine.send("get-status", {});
    expect(faults.map(({ code }) => code)).toEqual(["read-only"]);
    expect(machine.badge?.text).toBe("!");
    expect(checkIn.today?.pain).toBe(3);
    expect(machine.screen).toHaveLength(1);
    await machine.send("save-check-in", { pain: 7, adds: true });
    expect((await machine.send("get-status", {})).checkIn.today?.pain).toBe(7);

    upgrades = [...UPGRADES, { version: DB_VERSION + 1, run: () => {} }];
    await restartBrowser();
    await advance(machine, 2);
    expect((await machine.send("get-status", {})).faults).toEqual([]);
    const stored = await storage().reads.checkIns.ofDays(TODAY);
    expect(stored.map(({ pain }) => pain)).toEqual([3, 7]);
    expect(machine.screen).toHaveLength(1);
  });

  it("13: leaves what a newer version wrote alone, says so, and goes on prompting and keeping answers", async () => {
    (await openDB(DB_NAME, DB_VERSION + 1, { upgrade: (db) => void db.createObjectStore("spans") })).close();
    const { machine } = aMachineWithIndexedDB();
    await machine.startBrowser();
    await advance(machine, 13);
    expect(machine.screen).toHaveLength(1);
    await machine.send("save-check-in", { pain: 3 });
    await machine.startWorker();
    await advance(machine, 1);
    const { faults, checkIn } = await machine.send("get-status", {});
    expect(faults.map(({ code }) => code)).toEqual(["read-only"]);
    expect(checkIn.today?.pain).toBe(3);
    expect(machine.badge?.text).toBe("!");
    const db = await openDB(DB_NAME);
    expect(db.version).toBe(DB_VERSION + 1);
    db.close();
  });
});
