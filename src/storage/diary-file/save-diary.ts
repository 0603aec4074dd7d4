import { diaryFileName, fileSettings, SETTINGS_FORMAT, SETTINGS_VERSION } from "@/src/core/diary-file/diary-format.ts";
import { writeDiary } from "@/src/core/diary-file/write-diary.ts";
import { isDeleted } from "@/src/core/records/envelope.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { OpenOptions } from "../open-db.ts";
import { readSettings } from "../read-settings.ts";
import { type EveryRow, everyRow } from "./every-row.ts";
import { createGrowingBlob } from "./growing-blob.ts";
import { lockText } from "./locked-file.ts";
import { createTableZip } from "./table-zip.ts";

/** A file that is ready to be handed over. `source`: see `everyRow`. */
export type SavedFile = {
  readonly name: string;
  readonly blob: Blob;
  readonly records: number;
  readonly source: EveryRow["source"];
};

export type SaveDeps = {
  readonly areas: { readonly local: StorageArea; readonly session: StorageArea };
  readonly now: () => EpochMs;
  readonly zone: string;
  /** The product's version. */
  readonly product: string;
  readonly database?: OpenOptions;
};

const JSON_FILE = { type: "application/json" };

/** Everything as one JSON file, behind a passphrase if there is one. Rejects where the records can't be read. */
export async function saveDiary(deps: SaveDeps, { passphrase }: { readonly passphrase: string }): Promise<SavedFile> {
  const { areas, now, zone, product } = deps;
  const { settings } = await readSettings(areas);
  const every = await everyRow(areas, now, deps.database);
  let records = 0;
  const counted = (async function* () {
    for await (const portion of every.portions) {
      records += portion.rows.length;
      yield portion;
    }
  })();
  try {
    const savedAt = now();
    const text = writeDiary({ savedAt, product, settings: fileSettings(settings) }, counted);
    const blob =
      passphrase === ""
        ? await plainFile(text)
        : await lockText(text, passphrase, (count) => crypto.getRandomValues(new Uint8Array(count)));
    const end = passphrase === "" ? ".json" : "-locked.json";
    return { name: diaryFileName(dayKeyAt(savedAt, zone), end), blob, records, source: every.source };
  } finally {
    every.close();
  }
}

async function plainFile(text: AsyncIterable<string>): Promise<Blob> {
  const file = createGrowingBlob(JSON_FILE.type);
  for await (const part of text) file.add(part);
  return file.finish();
}

/** Everything as a zip of tables, one a kind, for spreadsheets. What was deleted is left out. Rejects where the records can't be read. */
export async function saveTables(deps: SaveDeps): Promise<SavedFile> {
  const { areas, now, zone } = deps;
  const every = await everyRow(areas, now, deps.database);
  const zip = createTableZip();
  let records = 0;
  try {
    for await (const { kind, rows } of every.portions) {
      const there = rows.filter((row) => !isDeleted(row));
      zip.add(kind, there);
      records += there.length;
    }
  } finally {
    every.close();
  }
  const name = diaryFileName(dayKeyAt(now(), zone), "-tables.zip");
  return { name, blob: zip.finish(), records, source: every.source };
}

/** The settings alone. */
export async function saveSettingsFile({ areas, now, zone, product }: SaveDeps): Promise<SavedFile> {
  const { settings } = await readSettings(areas);
  const file = {
    format: SETTINGS_FORMAT,
    version: SETTINGS_VERSION,
    savedAt: new Date(now()).toISOString(),
    product,
    settings: fileSettings(settings),
  };
  const blob = new Blob([`${JSON.stringify(file, null, 2)}\n`], JSON_FILE);
  return {
    name: diaryFileName(dayKeyAt(now(), zone), "-settings.json"),
    blob,
    records: 0,
    source: "database",
  };
}
