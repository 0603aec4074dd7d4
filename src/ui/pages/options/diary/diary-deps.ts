import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { readFileSettings, type SettingsRefusal } from "@/src/core/diary-file/plan-settings.ts";
import type { Result } from "@/src/core/lib/result.ts";
import type { RecordKind } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readLedger } from "@/src/storage/diary-file/ledger.ts";
import { openFile, type OpenedFile } from "@/src/storage/diary-file/open-file.ts";
import { measuredUntil, withDatabase } from "@/src/storage/diary-file/page-database.ts";
import { type FilePreview, previewRows, rowsToStore } from "@/src/storage/diary-file/preview-rows.ts";
import { type StoredQuarantined, listQuarantined } from "@/src/storage/diary-file/quarantine.ts";
import { type RowSource, snapshotRows } from "@/src/storage/diary-file/row-source.ts";
import { type LastImport, parseLastImport } from "@/src/storage/diary-file/take-in.ts";
import type { DeskDatabase } from "@/src/storage/open-db.ts";
import { type CopyView, readCopy } from "@/src/storage/second-copy/read-copy.ts";
import type { BroughtBack } from "@/src/storage/second-copy/second-copy.ts";
import type { SnapshotEntry } from "@/src/storage/second-copy/snapshot-list.ts";
import { handOver } from "../../../app/hand-over.ts";
import { livePage } from "../../../app/live-page.ts";
import { saveFile, type SaveFile } from "../../../app/save-files.ts";
import type { OnChanged } from "../../../app/told.ts";
import { createKeptDrafts, dropDrafts } from "../../check-in/kept-drafts.ts";

export type BringInDeps = {
  readonly openFile: (file: Blob, passphrase: string) => Promise<OpenedFile>;
  /** Throws `DiaryFileError` for a file that is refused as a whole, and rejects for a snapshot that is damaged. */
  readonly preview: (source: RowSource, onProgress: (records: number) => void) => Promise<FilePreview>;
  /** All of it or nothing. Gives how many records changed. */
  readonly takeIn: (
    source: RowSource,
    preview: FilePreview,
    mode: ImportMode,
    onProgress: (records: number) => void,
  ) => Promise<number>;
  /** What came in last, while it can be undone. */
  readonly lastImport: () => Promise<(LastImport & Pick<RowSource, "of">) | null>;
  readonly undoImport: (importId: string) => Promise<number>;
  readonly onChanged: OnChanged;
};

export type GoBackDeps = BringInDeps & {
  readonly loadCopy: () => Promise<CopyView>;
  /** Brings missing records back. Rejects where no copy can be read. */
  readonly bringBack: () => Promise<BroughtBack>;
  readonly carryOn: () => Promise<void>;
  readonly snapshotRows: (entry: SnapshotEntry) => RowSource;
  /** What each of them would change now, one after the other; null: it is damaged. Ends early once `signal` is aborted. */
  readonly compare: (
    entries: readonly SnapshotEntry[],
    onFound: (key: string, preview: FilePreview | null) => void,
    signal: AbortSignal,
  ) => Promise<void>;
};

/** Local days, both included; null: without a beginning or an end. */
export type ErasedTime = { readonly first: DayKey | null; readonly last: DayKey | null };

export type SettingsFile =
  | { readonly kind: "open"; readonly found: Result<unknown, SettingsRefusal> }
  | Exclude<OpenedFile, { readonly kind: "open" }>;

export type DiaryDeps = GoBackDeps & {
  /** Gives how many records went. */
  readonly eraseRecords: (kinds: readonly RecordKind[], time: ErasedTime) => Promise<number>;
  readonly listQuarantined: () => Promise<{ readonly rows: readonly StoredQuarantined[]; readonly count: number }>;
  readonly restoreQuarantined: (key: number, value: object) => Promise<void>;
  readonly deleteQuarantined: (key: number) => Promise<void>;
  /** The zone in force. */
  readonly zone: () => string;
  /** Hands it over as a file. */
  readonly saveQuarantined: (one: StoredQuarantined) => void;
  /** The page ends with it; rejects where something stays. */
  readonly eraseEverything: () => Promise<void>;
  readonly saveFile: SaveFile;
  /** The settings in a file of settings or of a whole diary, unparsed; a locked diary asks for its passphrase. */
  readonly readSettingsFile: (file: Blob, passphrase: string) => Promise<SettingsFile>;
};

/** Shown at once; more are counted. */
const MOST_LISTED = 20;

export function liveDiaryDeps(): DiaryDeps {
  const { now } = livePage;
  const measured = () => withDatabase(liveStorage(), (db) => measuredUntil(db, now()));
  return {
    saveFile,
    async eraseRecords(kinds, { first, last }) {
      const zone = livePage.zone();
      const from = first === null ? null : boundsOf(first, zone).start;
      const until = last === null ? null : boundsOf(last, zone).end;
      const { records } = await send("erase-records", { kinds: [...kinds], from, until });
      if (kinds.includes("checkIns")) dropDrafts(createKeptDrafts(window.localStorage), { first, last });
      return records;
    },
    listQuarantined: () => withDatabase(liveStorage(), (db) => listQuarantined(db, MOST_LISTED)),
    restoreQuarantined: async (key, value) => void (await send("put-back-record", { key, value: { ...value } })),
    zone: () => livePage.zone(),
    deleteQuarantined: async (key) => void (await send("delete-put-aside", { key })),
    saveQuarantined({ key, row }) {
      const blob = new Blob([`${JSON.stringify(row, null, 2)}\n`], { type: "application/json" });
      handOver({ name: `standing-start-put-aside-${key}.json`, blob });
    },
    async eraseEverything() {
      window.localStorage.clear();
      window.sessionStorage.clear();
      await send("erase-everything", {});
    },
    openFile,
    async readSettingsFile(file, passphrase) {
      const opened = await openFile(file, passphrase);
      return opened.kind === "open" ? { kind: "open", found: await readFileSettings(opened.text()) } : opened;
    },
    onChanged: livePage.onChanged,
    preview: (source, onProgress) =>
      withDatabase(liveStorage(), async (db) => {
        const spansUntil = await measuredUntil(db, now());
        return previewRows(source, await readLedger(db), { spansUntil, onProgress });
      }),
    async takeIn(source, { end }, mode, onProgress) {
      const importId = `${source.of}-${crypto.randomUUID()}`;
      let seq = 0;
      let records = 0;
      for await (const portions of rowsToStore(source, end, await measured())) {
        const plain = portions.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => ({ ...row })) }));
        await send("stage-records", { importId, seq, portions: plain });
        seq += 1;
        records += portions.reduce((sum, { rows }) => sum + rows.length, 0);
        onProgress(records);
      }
      if (seq === 0) await send("stage-records", { importId, seq: 0, portions: [] });
      return (await send("take-in-diary", { importId, portions: seq, mode })).changed;
    },
    loadCopy: () => readCopy(liveStorage().local),
    bringBack: () => send("bring-records-back", {}),
    carryOn: async () => void (await send("carry-on-without", {})),
    snapshotRows: (entry) => snapshotRows(liveStorage().local, entry),
    compare: (entries, onFound, signal) =>
      withDatabase(liveStorage(), async (db) => {
        const [spansUntil, ledger] = [await measuredUntil(db, now()), await readLedger(db)];
        for (const entry of entries) {
          const source = snapshotRows(liveStorage().local, entry);
          const about = { spansUntil, onProgress: () => signal.throwIfAborted() };
          const preview = await previewRows(source, ledger, about).catch(() => null);
          if (signal.aborted) return;
          onFound(entry.key, preview);
        }
      }),
    async lastImport() {
      const read = (db: DeskDatabase | null) => db?.get("meta", "import");
      const last = parseLastImport(await withDatabase(liveStorage(), async (db) => read(db)));
      return last === null ? null : { ...last, of: last.id.startsWith("snapshot-") ? "snapshot" : "file" };
    },
    undoImport: async (importId) => (await send("undo-diary-import", { importId })).records,
  };
}
