import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createConnection } from "@/src/storage/connection.ts";
import { openExisting, openForWriting } from "@/src/storage/open-db.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { UPGRADES, type Upgrade } from "@/src/storage/upgrades/upgrade-ladder.ts";
import { aSpan, nineAnd } from "@/tests/support/builders/records.ts";

const STAMP = { at: nineAnd(0), device: "device-1" };

const next: Upgrade = { version: DB_VERSION + 1, run: () => {} };
const failing: Upgrade = {
  version: DB_VERSION + 1,
  run: (db) => {
    db.createObjectStore("half" as never);
    throw new Error("no such field");
  },
};

async function storeOneSpan() {
  const opened = await openForWriting(STAMP);
  if (opened.kind !== "ready") throw new Error(opened.message);
  await opened.db.put("spans", aSpan());
  opened.db.close();
}

describe("opening the database", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("creates every store at the first start", async () => {
    const opened = await openForWriting(STAMP);
    expect(opened.kind).toBe("ready");
    if (opened.kind !== "ready") return;
    expect([...opened.db.objectStoreNames]).toContain("spans");
    opened.db.close();
  });

  it.each([1, DB_VERSION, 77])("repairs an empty one that a console made, at version %s", async (version) => {
    (await openDB(DB_NAME, version)).close();
    const opened = await openForWriting(STAMP);
    expect(opened).toMatchObject({ kind: "ready", db: { version: DB_VERSION } });
    if (opened.kind !== "ready") return;
    await opened.db.put("spans", aSpan());
    expect([...opened.db.objectStoreNames]).toContain("weeklyRuns");
    opened.db.close();
  });

  it("waits for a console that holds an empty one open, and repairs it once it has let go", async () => {
    const console = await openDB(DB_NAME, 77);
    expect(await openForWriting(STAMP, { timeoutMs: 200 })).toMatchObject({ kind: "unavailable", because: "blocked" });
    console.close();
    const opened = await openForWriting(STAMP);
    expect(opened).toMatchObject({ kind: "ready", db: { version: DB_VERSION } });
    if (opened.kind === "ready") opened.db.close();
  });

  it("lets a page create nothing", async () => {
    expect(await openExisting()).toMatchObject({ kind: "unavailable", because: "missing" });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DB_NAME);
  });

  it("reads a newer schema as it is and never writes over it", async () => {
    await storeOneSpan();
    (await openDB(DB_NAME, DB_VERSION + 7)).close();
    const opened = await openForWriting(STAMP);
    expect(opened).toMatchObject({ kind: "read-only", because: "newer-schema" });
    if (opened.kind !== "read-only") return;
    expect(await opened.db.getAll("spans")).toEqual([aSpan()]);
    expect(opened.db.version).toBe(DB_VERSION + 7);
    opened.db.close();
  });

  it("keeps the old data readable when an upgrade fails, and tries again at the next start", async () => {
    await storeOneSpan();
    const options = { version: DB_VERSION + 1, upgrades: [...UPGRADES, failing] };
    const opened = await openForWriting(STAMP, options);
    expect(opened).toMatchObject({ kind: "read-only", because: "upgrade-failed" });
    if (opened.kind !== "read-only") return;
    expect(opened.message).toContain("no such field");
    expect(await opened.db.getAll("spans")).toEqual([aSpan()]);
    expect([...opened.db.objectStoreNames]).not.toContain("half");
    opened.db.close();
    const mended = await openForWriting(STAMP, { version: DB_VERSION + 1, upgrades: [...UPGRADES, next] });
    expect(mended.kind).toBe("ready");
    if (mended.kind === "ready") mended.db.close();
  });

  it("gives up in time when another tab holds the old version, and then leaves no connection behind", async () => {
    const stubborn = await openDB(DB_NAME, 1, { upgrade: (db) => void db.createObjectStore("x") });
    const upgrade = { version: 2, upgrades: [{ version: 2, run: () => {} }], timeoutMs: 200 };
    expect(await openForWriting(STAMP, upgrade)).toMatchObject({ kind: "unavailable", because: "blocked" });
    stubborn.close();
    await new Promise((done) => setTimeout(done, 50));
    const opened = await openForWriting(STAMP, { ...upgrade, timeoutMs: 5_000 });
    expect(opened.kind).toBe("ready");
    if (opened.kind === "ready") opened.db.close();
  });

  it("closes a connection that comes too late to be used, before anybody has to ask for it", async () => {
    const stubborn = await openDB(DB_NAME, 1, { upgrade: (db) => void db.createObjectStore("x") });
    const onClosed = vi.fn();
    const upgrade = { version: 2, upgrades: [{ version: 2, run: () => {} }], timeoutMs: 200, onClosed };
    expect(await openForWriting(STAMP, upgrade)).toMatchObject({ kind: "unavailable", because: "blocked" });
    stubborn.close();
    const close = vi.spyOn(IDBDatabase.prototype, "close");
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledTimes(1));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("waits for an upgrade that has begun: a newborn state must not take the place of what is being upgraded", async () => {
    const before = await openForWriting(STAMP);
    if (before.kind === "ready") before.db.close();
    const slow: Upgrade = {
      version: DB_VERSION + 1,
      run: async (_db, tx) => {
        const end = performance.now() + 400;
        while (performance.now() < end) await tx.objectStore("meta" as never).count();
      },
    };
    const upgrades = [...UPGRADES, slow];
    const opened = await openForWriting(STAMP, { version: DB_VERSION + 1, upgrades, timeoutMs: 200 });
    expect(opened.kind).toBe("ready");
    if (opened.kind === "ready") opened.db.close();
  });

  it("gives up in time when the browser never answers", async () => {
    vi.spyOn(indexedDB, "open").mockReturnValue(new IDBOpenDBRequest());
    expect(await openForWriting(STAMP, { timeoutMs: 20 })).toMatchObject({ kind: "unavailable", because: "timeout" });
  });

  it("says that the browser refuses (private browsing)", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("A mutation operation was attempted", "InvalidStateError");
    });
    expect(await openForWriting(STAMP)).toMatchObject({ kind: "unavailable", because: "refused" });
  });

  it("closes for an upgrade elsewhere and opens again when it is needed", async () => {
    const connection = createConnection((options) => openForWriting(STAMP, options));
    await (await connection.forWriting()).put("spans", aSpan());
    const reader = createConnection(openExisting);
    await reader.forReading();
    (await openDB(DB_NAME, DB_VERSION + 1)).close();
    expect(await (await reader.forReading()).getAll("spans")).toEqual([aSpan()]);
    await expect(connection.forWriting()).rejects.toThrow("read-only");
    await connection.close();
    await reader.close();
  });
});
