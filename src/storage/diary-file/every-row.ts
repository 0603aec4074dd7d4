import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import {
  fieldOf,
  isKeyed,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
} from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { databaseHome } from "@/src/platform/database-home.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { emptyBatch, joinBatches, type StoredBatch } from "../batch.ts";
import { createFullDisk, unlessFull } from "../full-disk.ts";
import { createJournal } from "../journal.ts";
import { type DeskDatabase, openExisting, type OpenOptions } from "../open-db.ts";
import { readLoss } from "../second-copy/loss.ts";
import { newestFirst } from "../second-copy/read-portions.ts";
import { holdSnapshot, lastGoodSnapshot } from "../second-copy/read-snapshot.ts";
import { createRecent } from "../second-copy/recent-rows.ts";
import { pause } from "./pause.ts";
import { type RowsByKind, withCopiesUnder } from "./under-rows.ts";

export type EveryRow = {
  /**
   * Where they come from: the database, its second copy where that can't be read, or `both` where records are missing from the
   * database.
   */
  readonly source: "database" | "copy" | "both";
  /** Kind after kind, newest first within each. A row that doesn't parse is among those that are put aside, as it was found. */
  readonly portions: AsyncIterable<RowPortion>;
  readonly close: () => void;
};

type Areas = { readonly local: StorageArea; readonly session: StorageArea };

/**
 * Every record there is, for a file: what the database has with the journal laid over it; where the database can't be opened,
 * what the second copy has, and where it has lost something, both, as if the copy had been brought back. Reads in portions, so that
 * nothing waits for it. Rejects where neither can be read.
 */
export async function everyRow(areas: Areas, now: () => EpochMs, options: OpenOptions = {}): Promise<EveryRow> {
  const home = databaseHome();
  const open = unlessFull(createFullDisk(areas), openExisting);
  const outcome = await open({ factory: () => home.factory(), ...options });
  const waiting = await createJournal({ ...areas, newId: () => "" }).load();
  const pending = waiting?.batch ?? emptyBatch(now());
  const from = (source: EveryRow["source"], portions: AsyncIterable<RowPortion>, close = () => undefined) => ({
    source,
    portions: checked(portions, now),
    close,
  });
  if (outcome.kind === "unavailable" && outcome.because !== "missing") {
    return from("copy", eachKind(await rowsOfCopy(areas.local, pending)));
  }
  const db = outcome.kind === "unavailable" ? null : outcome.db;
  const close = () => db?.close();
  const own = laidOver((kind) => rowsOfDatabase(db, kind), pending);
  // One that is not there at all may have been deleted a moment ago.
  const isWhole = db !== null && (await readLoss(areas.local).catch(() => null)) === null;
  if (isWhole) return { ...from("database", eachKind(own)), close };
  const copies = await copiesOf(areas.local);
  return { ...from(copies.length === 0 ? "database" : "both", withCopiesUnder(own, copies)), close };
}

async function* rowsOfDatabase(db: DeskDatabase | null, kind: RecordKind): AsyncGenerator<readonly object[]> {
  // A database that could not be upgraded lacks stores of today.
  if (db?.objectStoreNames.contains(kind) === true) yield* newestFirst(db, kind);
}

async function* eachKind(rowsOf: RowsByKind): AsyncGenerator<RowPortion> {
  for (const kind of RECORD_KIND_NAMES) for await (const rows of rowsOf(kind)) yield { kind, rows };
}

/** The rows of `over`, then those of `below` that it neither replaces nor takes away. */
function laidOver(below: RowsByKind, over: StoredBatch): RowsByKind {
  const removed = new Set(over.removedSpans);
  const wrongFrom = over.quarantineSpansFrom ?? Number.POSITIVE_INFINITY;
  return async function* of(kind) {
    const later: readonly object[] = over[kind];
    if (later.length > 0) yield later.toReversed();
    const replaced = new Set(isKeyed(kind) ? later.map((row) => keyOf(kind, row)) : []);
    const isGone = (row: object) => {
      if (!isKeyed(kind)) return false;
      const key = keyOf(kind, row);
      return replaced.has(key) || (kind === "spans" && (removed.has(Number(key)) || Number(key) >= wrongFrom));
    };
    for await (const rows of below(kind)) yield rows.filter((row) => !isGone(row));
  };
}

/** What lies beside the database: the last good snapshot, under what came since and what still waits. */
async function rowsOfCopy(local: StorageArea, pending: StoredBatch): Promise<RowsByKind> {
  const recent = await createRecent({ local }).load();
  const good = await lastGoodSnapshot(local);
  const below: RowsByKind = good === null ? () => [] : await holdSnapshot(local, good);
  return laidOver(below, recent === null ? pending : joinBatches(recent.batch, pending));
}

/** As bringing back takes them: what came since the last good snapshot, then that. What can't be read is not among them. */
async function copiesOf(local: StorageArea): Promise<readonly RowsByKind[]> {
  const recent = await createRecent({ local }).load();
  const good = await lastGoodSnapshot(local).catch(() => null);
  return [
    ...(recent === null ? [] : [(kind: RecordKind) => [recent.batch[kind].toReversed()]]),
    ...(good === null ? [] : [await holdSnapshot(local, good)]),
  ];
}

/** Few enough rows at once that a page which checks and writes them is never held up. */
const SLICE = 200;

async function* inSlices(portions: AsyncIterable<RowPortion>): AsyncGenerator<RowPortion> {
  for await (const { kind, rows } of portions) {
    for (let from = 0; from < rows.length; from += SLICE) {
      await pause();
      yield { kind, rows: rows.slice(from, from + SLICE) };
    }
  }
}

/** What no longer parses goes to the end, among what is put aside: the file has no record that could not be read again. */
async function* checked(portions: AsyncIterable<RowPortion>, now: () => EpochMs): AsyncGenerator<RowPortion> {
  const unreadable: Quarantined[] = [];
  for await (const { kind, rows } of inSlices(portions)) {
    const good = rows.filter((row) => {
      const parsed = parseRecord(kind, row);
      if (parsed.ok) return true;
      const { key } = kindRow(kind);
      unreadable.push({
        store: kind,
        ...(key === null ? {} : { key: fieldOf(row, key) }),
        value: row,
        because: parsed.error,
        at: now(),
      });
      return false;
    });
    if (kind === "quarantine") yield { kind, rows: [...good, ...unreadable.splice(0)] };
    else if (good.length > 0) yield { kind, rows: good };
  }
  if (unreadable.length > 0) yield { kind: "quarantine", rows: unreadable };
}
