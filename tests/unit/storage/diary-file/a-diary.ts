import { deleteDB, openDB } from "idb";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { readLedger } from "@/src/storage/diary-file/ledger.ts";
import { openFile } from "@/src/storage/diary-file/open-file.ts";
import { withDatabase } from "@/src/storage/diary-file/page-database.ts";
import { previewRows, rowsToStore } from "@/src/storage/diary-file/preview-rows.ts";
import { fileRows, type RowSource } from "@/src/storage/diary-file/row-source.ts";
import { saveDiary } from "@/src/storage/diary-file/save-diary.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

/** All records, and what stands beside them of an import: as they are stored. */
export async function storedRows() {
  const db = await openDB(DB_NAME);
  const rows = await Promise.all(RECORD_KIND_NAMES.map(async (kind) => [kind, await db.getAll(kind)] as const));
  db.close();
  return Object.fromEntries(rows.filter(([, some]) => some.length > 0)) as Readonly<Record<string, readonly object[]>>;
}

/** A browser with a diary in it, at half past five in the afternoon, and a page that brings files in. */
export async function aBrowser(fields: Partial<Batch> = {}) {
  await deleteDB(DB_NAME);
  const areas = { local: createMemoryArea(), session: createMemoryArea() };
  let at = nineAnd(510);
  let ids = 0;
  const now = () => at;
  const startWorker = (local = areas.local) =>
    createDeskStorage({ ...areas, local, now, newId: () => `device-${(ids += 1)}` });
  const rowsOf = async (file: Blob) => {
    const opened = await openFile(file, "");
    if (opened.kind !== "open") throw new Error(opened.kind);
    return fileRows(opened.text);
  };
  const previewOf = (source: RowSource) =>
    withDatabase(areas, async (db) =>
      previewRows(source, await readLedger(db), { spansUntil: at, onProgress: () => undefined }),
    );
  const storage = startWorker();
  const browser = {
    ...areas,
    storage,
    startWorker,
    later: (minutes: number) => {
      at += minutes * 60_000;
    },
    commit: (more: Partial<Batch>) => storage.commit({ ...emptyBatch(at), ...more }),
    save: (passphrase = "") => saveDiary({ areas, now, zone: "UTC", product: "1.0.0" }, { passphrase }),
    previewOf,
    preview: async (file: Blob) => previewOf(await rowsOf(file)),
    takeIn: async (file: Blob, mode: ImportMode, worker = storage) =>
      browser.takeInRows(await rowsOf(file), mode, worker),
    /** What the page does once the person has said yes. */
    async takeInRows(source: RowSource, mode: ImportMode, worker = storage) {
      const { end } = await previewOf(source);
      const importId = `${source.of}-${(ids += 1)}`;
      let seq = 0;
      for await (const portions of rowsToStore(source, end, at)) {
        await worker.diary.stage({ importId, seq, portions });
        seq += 1;
      }
      return worker.diary.takeIn({ importId, portions: seq, mode, at, spansUntil: at });
    },
  };
  await browser.commit(fields);
  return browser;
}
