import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { applyBatch } from "@/src/storage/apply-batch.ts";
import { type Batch, emptyBatch, stamped } from "@/src/storage/batch.ts";
import { type DeskDatabase, openForWriting } from "@/src/storage/open-db.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aCheckIn, anOccurrence, aSpan, nineAnd } from "@/tests/support/builders/records.ts";

const STAMP = { at: nineAnd(0), device: "device-1" };

const batch = (fields: Partial<Batch>) => stamped({ ...emptyBatch(nineAnd(0)), ...fields }, "device-1");
const state = initialState(nineAnd(0), "UTC");

describe("one batch in one transaction", () => {
  let db: DeskDatabase;

  beforeEach(async () => {
    await deleteDB(DB_NAME);
    const opened = await openForWriting(STAMP);
    if (opened.kind !== "ready") throw new Error(opened.message);
    db = opened.db;
  });
  afterEach(() => db.close());

  const counts = async () => ({
    engine: await db.count("engine"),
    spans: await db.count("spans"),
    prompts: await db.count("prompts"),
    checkIns: await db.count("checkIns"),
    log: await db.count("log"),
  });
  const nothing = { engine: 0, spans: 0, prompts: 0, checkIns: 0, log: 0 };

  it("asks for strict durability", async () => {
    const durabilities: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      durabilities.push(options?.durability);
      return original.call(this, stores, mode, options);
    };
    await applyBatch(db, batch({ state }));
    IDBDatabase.prototype.transaction = original;
    expect(durabilities).toEqual(["strict"]);
  });

  const good: Partial<Batch> = {
    state,
    spans: [aSpan()],
    prompts: [anOccurrence()],
    checkIns: [aCheckIn()],
    log: [{ at: 0, what: "shown", detail: {} }],
  };

  it.each<[string, Partial<Batch>]>([
    ["a span without a start", { spans: [aSpan(), aSpan({ start: Number.NaN })] }],
    ["a prompt that can't be copied", { prompts: [anOccurrence({ held: [(() => {}) as never] })] }],
    ["a check-in without an id", { checkIns: [aCheckIn(), { ...aCheckIn(), id: undefined as never }] }],
    ["a log line that can't be copied", { log: [{ at: 0, what: "x", detail: { x: (() => {}) as never } }] }],
  ])("writes nothing at all because of %s", async (_what, bad) => {
    await expect(applyBatch(db, batch({ ...good, ...bad }))).rejects.toMatchObject({
      name: expect.stringMatching(/^Data/),
    });
    expect(await counts()).toEqual(nothing);
  });

  it("says why the browser gave the transaction up, which its requests don't know", async () => {
    const full = new DOMException("Connection is closing because of: IO error: FILE_ERROR_NO_SPACE", "UnknownError");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      Object.assign(this.transaction, { error: full });
      // As in Chromium, where the requests fail first.
      throw new DOMException("The transaction was aborted.", "AbortError");
    });
    await expect(applyBatch(db, batch(good))).rejects.toBe(full);
  });

  it("writes a journal once, however often it is replayed", async () => {
    const journal = batch({ ...good });
    await applyBatch(db, journal, ["journal-1"]);
    await applyBatch(db, journal, ["journal-1"]);
    expect(await counts()).toMatchObject({ log: 1 });
    await applyBatch(db, journal, ["journal-2"]);
    expect(await counts()).toMatchObject({ log: 2 });
  });

  it("writes no older journal after one that holds it", async () => {
    await applyBatch(db, batch({ ...good, checkIns: [aCheckIn({ pain: 7 })] }), ["journal-2", "journal-1"]);
    await applyBatch(db, batch({ ...good, checkIns: [aCheckIn({ pain: 3 })] }), ["journal-1"]);
    expect(await db.getAll("checkIns")).toMatchObject([{ pain: 7 }]);
  });

  it("keeps aside a prompt whose id a journal used again", async () => {
    const stored = anOccurrence({ dueAt: nineAnd(30) });
    await applyBatch(db, batch({ prompts: [stored] }));
    await applyBatch(db, batch({ prompts: [anOccurrence({ dueAt: nineAnd(90) })] }), ["journal-1"]);
    expect(await db.getAll("quarantine")).toMatchObject([{ store: "prompts", value: stored, because: "journal" }]);
  });
});
