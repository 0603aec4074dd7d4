import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { MONDAY, MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const TODAY = { first: MONDAY, last: MONDAY };
const FULL = new DOMException("Connection is closing because of: IO error", "UnknownError");

/** The machine with IndexedDB instead of the storage in memory. */
function aMachineWithIndexedDB() {
  const local = createMemoryArea();
  const session = createMemoryArea();
  let current: DeskStorage | null = null;
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      current = createDeskStorage({ local, session, now, newId: () => crypto.randomUUID() });
      return current;
    },
  });
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  return {
    machine,
    local,
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

function fillTheDisk(local: ReturnType<typeof createMemoryArea>) {
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw FULL;
  });
  const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw FULL;
  });
  local.writeError = new Error("IO error: FILE_ERROR_NO_SPACE");
  return () => {
    transaction.mockRestore();
    open.mockRestore();
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

  it("26: goes on prompting on a full disk, warns, and loses nothing once there is room", async () => {
    const { machine, local, storage } = aMachineWithIndexedDB();
    await machine.startBrowser();
    await advance(machine, 6);
    const makeRoom = fillTheDisk(local);
    await advance(machine, 7);
    expect(machine.screen).toHaveLength(1);
    expect(machine.badge?.text).toBe("!");
    await machine.send("save-check-in", { pain: 6 });
    const { faults, checkIn } = await machine.send("get-status", {});
    expect(faults.map(({ code }) => code)).toContain("storage-full");
    expect(checkIn.today?.pain).toBe(6);

    makeRoom();
    await machine.startWorker();
    await advance(machine, 6);
    expect(machine.badge?.text).toBe("UP");
    expect((await machine.send("get-status", {})).faults).toEqual([]);
    expect(await storage().reads.checkIns.ofDays(TODAY)).toMatchObject([{ pain: 6 }]);
    expect(await storage().reads.prompts.all()).toMatchObject([{ id: machine.screen[0]!.id, state: "shown" }]);
    expect(machine.screen).toHaveLength(1);
    expect(machine.now - MONDAY_NINE).toBeGreaterThan(19 * MINUTE - SECOND);
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
