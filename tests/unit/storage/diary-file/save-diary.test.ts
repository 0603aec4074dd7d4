import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { KEYED_KINDS } from "@/src/core/records/record-kinds.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { lockText, unlockFile } from "@/src/storage/diary-file/locked-file.ts";
import { isLocked } from "@/src/storage/diary-file/locked-format.ts";
import { saveDiary, saveTables } from "@/src/storage/diary-file/save-diary.ts";
import { createSealing } from "@/src/storage/diary-file/sealing.ts";
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

  it("has what the second copy still has, too, where records are missing or the database is gone", async () => {
    await diary.storage.secondCopy.care();
    const kept = aCheckIn({ id: "since", pain: 4 });
    await diary.storage.commit({ ...emptyBatch(nineAnd(500)), checkIns: [kept] });
    await deleteDB(DB_NAME);
    const gone = await saveDiary(diary.save, { passphrase: "" });
    expect(gone).toMatchObject({ source: "both", records: COUNT + 1 });

    const { areas, save } = diary;
    const ids = { newId: () => crypto.randomUUID() };
    const next = createDeskStorage({ ...areas, now: save.now, ...ids });
    const later = { ...kept, pain: 7, updatedAt: nineAnd(501) };
    await next.commit({ ...emptyBatch(nineAnd(501)), checkIns: [later, aCheckIn({ id: "anew" })] });
    const lost = await saveDiary(save, { passphrase: "" });
    expect(lost).toMatchObject({ source: "both", records: COUNT + 2 });
    const { records } = await parsed(lost.blob);
    expect(records["checkIns"]?.filter(({ id }) => id === "since")).toMatchObject([{ pain: 7 }]);
    expect(records["spans"]).toHaveLength(LIVED.spans?.length ?? 0);
    expect(matchesSchema(await parsed(lost.blob), schema)).toBe(true);
  });

  it("is an empty diary before the first record, and still one", async () => {
    await deleteDB(DB_NAME);
    const areas = { local: createMemoryArea(), session: createMemoryArea() };
    const saved = await parsed((await saveDiary({ ...diary.save, areas }, { passphrase: "" })).blob);
    expect(saved.count).toBe(0);
    expect(matchesSchema(saved, schema)).toBe(true);
  });

  it("opens with its passphrase and with no other, and says which of passphrase and file is wrong", async () => {
    const file = await saveDiary(diary.save, { passphrase: "lap after lap" });
    const text = await textOf(file.blob);
    expect(file.name).toBe("standing-start-2026-11-23-locked.json");
    expect(isLocked(text.slice(0, 200))).toBe(true);
    expect(text).not.toContain("checkIns");
    expect(JSON.parse(await unlocked(file.blob, "lap after lap"))).toMatchObject({ count: COUNT });

    const refusal = (of: string, passphrase: string) => unlockFile(new Blob([of]), passphrase);
    expect(await refusal(text, "lap after lip")).toEqual({ kind: "refused", because: "wrong-passphrase" });
    expect(await refusal(text.replace('"version": 2', '"version": 3'), "x")).toMatchObject({ because: "newer" });
    const endless = text.replace("600000", "600000000");
    expect(await refusal(endless, "lap after lap")).toMatchObject({ because: "damaged" });
  });

  it("comes in pieces, and is damaged where one is missing, changed or in another's place", async () => {
    const text = Array.from({ length: 4_000 }, () => crypto.randomUUID()).join("\n");
    const lines = (async function* () {
      for (let from = 0; from < text.length; from += 1_000) yield text.slice(from, from + 1_000);
    })();
    const file = await lockText(lines, "x", (count) => crypto.getRandomValues(new Uint8Array(count)));
    const { pieces } = (JSON.parse(await textOf(file)) as { sealed: { pieces: string[] } }).sealed;
    expect(pieces).toHaveLength(2);
    expect(await unlocked(file, "x")).toBe(text);
    const cut = new Blob([(await textOf(file)).slice(0, -1_000)]);
    await expect(unlocked(cut, "x")).rejects.toThrow("cut-off");

    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const sealing = createSealing(key, new Uint8Array(7));
    const bytes = (of: number) => new Uint8Array([of]);
    const [first, second] = [await sealing.seal(bytes(1), "more"), await sealing.seal(bytes(2), "last")];
    const open = async (...some: readonly Uint8Array<ArrayBuffer>[]) => {
      const opening = createSealing(key, new Uint8Array(7));
      const opened: number[] = [];
      for (const [index, piece] of some.entries()) {
        opened.push(...(await opening.open(piece, index === some.length - 1 ? "last" : "more")));
      }
      return opened;
    };
    expect(await open(first, second)).toEqual([1, 2]);
    const changed = first.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
    for (const some of [[second, first], [first], [second], [first, first, second], [changed, second]]) {
      await expect(open(...some)).rejects.toThrow(/./);
    }
  });

  it("reads the locked file that every released version wrote", async () => {
    const fixture = (name: string) =>
      new Blob([readFileSync(new URL(`../../../fixtures/diary/${name}`, import.meta.url))]);
    for (const name of ["locked-v1.json", "locked-v2.json"]) {
      expect(JSON.parse(await unlocked(fixture(name), "lap after lap")), name).toMatchObject({ count: 44 });
    }
  });
});

async function unlocked(file: Blob, passphrase: string): Promise<string> {
  const open = await unlockFile(file, passphrase);
  if (open.kind !== "open") throw new Error(open.because);
  return new Response(open.packed().pipeThrough(new DecompressionStream("gzip"))).text();
}

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
