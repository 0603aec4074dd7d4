import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { KEYED_KINDS } from "@/src/core/records/record-kinds.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { isLocked, unlockFile } from "@/src/storage/diary-file/locked-file.ts";
import { saveDiary, saveTables } from "@/src/storage/diary-file/save-diary.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { matchesSchema } from "@/tests/support/json-schema.ts";
import { livedRecords } from "@/tests/support/lived-records.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../../public/diary.schema.json", import.meta.url), "utf8"),
) as Parameters<typeof matchesSchema>[1];

const LIVED = livedRecords(7, nineAnd(500));
const COUNT = KEYED_KINDS.reduce((sum, kind) => sum + (LIVED[kind]?.length ?? 0), 0);

/** Thirty days of a desk, and the browser they lie in. */
async function aDiary() {
  await deleteDB(DB_NAME);
  const areas = { local: createMemoryArea(), session: createMemoryArea() };
  const now = () => nineAnd(500);
  const storage = createDeskStorage({ ...areas, now, newId: () => crypto.randomUUID() });
  await storage.commit({ ...emptyBatch(now()), ...LIVED, state: initialState(nineAnd(0), "UTC") });
  return { areas, storage, save: { areas, now, zone: "UTC", product: "1.0.0" } };
}

const textOf = async (blob: Blob) => blob.text();
type Saved = { readonly count: number; readonly records: Readonly<Record<string, readonly { id?: string }[]>> };
const parsed = async (blob: Blob) => JSON.parse(await textOf(blob)) as Saved;

describe("everything as one file", { timeout: 60_000 }, () => {
  let diary: Awaited<ReturnType<typeof aDiary>>;
  beforeEach(async () => {
    diary = await aDiary();
  });

  it("has every record, is named by its day and keeps to the published schema", async () => {
    const file = await saveDiary(diary.save, { passphrase: "" });
    expect(file).toMatchObject({ name: "standing-start-2026-11-23.json", records: COUNT, source: "database" });
    const saved = await parsed(file.blob);
    expect(matchesSchema(saved, schema)).toBe(true);
    for (const kind of KEYED_KINDS) expect(saved.records[kind]).toHaveLength(LIVED[kind]?.length ?? 0);
  });

  it("has what waits in the journal, in the place of what it replaces", async () => {
    const [first] = LIVED.checkIns ?? [];
    const changed = aCheckIn({ ...first!, pain: 9 });
    const batch = { ...emptyBatch(nineAnd(501)), checkIns: [changed, aCheckIn({ id: "waits" })] };
    diary.areas.local.values.set("journal", { id: "a", seq: 1, schema: 3, batch });
    const { records, count } = await parsed((await saveDiary(diary.save, { passphrase: "" })).blob);
    expect(count).toBe(COUNT + 1);
    expect(records["checkIns"]).toContainEqual(changed);
    expect(records["checkIns"]).toContainEqual(expect.objectContaining({ id: "waits" }));
  });

  it("keeps what no longer parses, as it was found, among what is put aside", async () => {
    const db = await openDB(DB_NAME);
    await db.put("checkIns", { ...aCheckIn({ id: "odd" }), zone: "Mars/Olympus" });
    db.close();
    const file = await saveDiary(diary.save, { passphrase: "" });
    const saved = await parsed(file.blob);
    expect(matchesSchema(saved, schema)).toBe(true);
    expect(saved.records["quarantine"]).toEqual([
      expect.objectContaining({
        store: "checkIns",
        key: "odd",
        value: expect.objectContaining({ zone: "Mars/Olympus" }),
      }),
    ]);
  });

  it("comes out of the second copy where the database can't be opened", async () => {
    await diary.storage.secondCopy.care();
    await diary.storage.commit({ ...emptyBatch(nineAnd(500)), checkIns: [aCheckIn({ id: "since" })] });
    const refuse = { factory: async () => Promise.reject(new Error("broken")) };
    const file = await saveDiary({ ...diary.save, database: refuse }, { passphrase: "" });
    expect(file.source).toBe("copy");
    const saved = await parsed(file.blob);
    expect(saved.count).toBe(COUNT + 1);
    expect(matchesSchema(saved, schema)).toBe(true);
  });

  it("is an empty diary before the first record, and still one", async () => {
    await deleteDB(DB_NAME);
    const saved = await parsed((await saveDiary(diary.save, { passphrase: "" })).blob);
    expect(saved.count).toBe(0);
    expect(matchesSchema(saved, schema)).toBe(true);
  });

  it("opens with its passphrase and with no other, and says which of passphrase and file is wrong", async () => {
    const file = await saveDiary(diary.save, { passphrase: "lap after lap" });
    const text = await textOf(file.blob);
    expect(file.name).toBe("standing-start-2026-11-23-locked.json");
    expect(isLocked(text.slice(0, 200))).toBe(true);
    expect(text).not.toContain("checkIns");
    const open = await unlockFile(text, "lap after lap");
    if (open.kind !== "open") throw new Error(open.because);
    const plain = open.packed.stream().pipeThrough(new DecompressionStream("gzip"));
    expect(JSON.parse(await new Response(plain).text())).toMatchObject({ count: COUNT });

    expect(await unlockFile(text, "lap after lip")).toEqual({ kind: "refused", because: "wrong-passphrase" });
    const damaged = text.replace(/"data": "..../, '"data": "AAAA');
    expect(await unlockFile(damaged, "lap after lap")).toEqual({ kind: "refused", because: "damaged" });
    expect(await unlockFile(text.replace('"version": 1', '"version": 2'), "x")).toMatchObject({ because: "newer" });
    const endless = text.replace("600000", "600000000");
    expect(await unlockFile(endless, "lap after lap")).toMatchObject({ because: "damaged" });
  });
});

describe("the same as tables", { timeout: 60_000 }, () => {
  it("has one a kind, with times that spreadsheets read and no cell that they would run", async () => {
    const { save, storage } = await aDiary();
    const [run] = LIVED.runs ?? [];
    await storage.commit({
      ...emptyBatch(nineAnd(500)),
      runs: [{ ...run!, id: "evil", note: '=HYPERLINK("x")' }],
      checkIns: [aCheckIn({ id: "gone", deletedAt: nineAnd(1) })],
    });
    const { blob, name } = await saveTables(save);
    expect(name).toBe("standing-start-2026-11-23-tables.zip");
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toContain("shoes.csv");
    const table = (kind: string) => new TextDecoder().decode(files[`${kind}.csv`]);
    expect(table("runs")).toContain(`"'=HYPERLINK(""x"")"`);
    expect(table("checkIns")).not.toContain("gone");
    expect(table("spans").split("\n")).toHaveLength((LIVED.spans?.length ?? 0) + 2);
    expect(table("spans").split("\n")[0]).toBe("kind,start,end,because");
    expect(table("spans")).toMatch(/^sitting,2026-11-\d\dT/m);
  });
});
