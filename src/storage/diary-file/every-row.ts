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
import { newestFirst } from "../second-copy/read-portions.ts";
import { lastGoodSnapshot, readSnapshot } from "../second-copy/read-snapshot.ts";
import { createRecent } from "../second-copy/recent-rows.ts";
import { pause } from "./pause.ts";

export type EveryRow = {
  /** Where they come from: the database, or its second copy where that can't be read. */
  readonly source: "database" | "copy";
  /** Kind after kind, newest first within each. A row that doesn't parse is among those that are put aside, as it was found. */
  readonly portions: AsyncIterable<RowPortion>;
  readonly close: () => void;
};

type Areas = { readonly local: StorageArea; readonly session: StorageArea };

/**
 * Every record there is, for a file: what the database has with the journal laid over it; where the database can't be opened,
 * what the second copy has. Reads in portions, so that nothing waits for it. Rejects where neither can be read.
 */
export async function everyRow(areas: Areas, now: () => EpochMs, options: OpenOptions = {}): Promise<EveryRow> {
  const home = databaseHome();
  const open = unlessFull(createFullDisk(areas), openExisting);
  const outcome = await open({ factory: () => home.factory(), ...options });
  const waiting = await createJournal({ ...areas, newId: () => "" }).load();
  const pending = waiting?.batch ?? emptyBatch(now());
  if (outcome.kind === "unavailable" && outcome.because !== "missing") {
    return { source: "copy", portions: checked(rowsOfCopy(areas.local, pending), now), close: () => undefined };
  }
  if (outcome.kind === "unavailable") {
    return {
      source: "database",
      portions: checked(
        laidOver(() => nothing(), pending),
        now,
      ),
      close: () => undefined,
    };
  }
  const { db } = outcome;
  return {
    source: "database",
    portions: checked(
      laidOver((kind) => rowsOfDatabase(db, kind), pending),
      now,
    ),
    close: () => db.close(),
  };
}

async function* nothing(): AsyncGenerator<readonly object[]> {}

async function* rowsOfDatabase(db: DeskDatabase, kind: RecordKind): AsyncGenerator<readonly object[]> {
  // A database that could not be upgraded lacks stores of today.
  if (db.objectStoreNames.contains(kind)) yield* newestFirst(db, kind);
}

/** The rows of `below` without those that `over` replaces or takes away, then those of `over`. */
async function* laidOver(
  below: (kind: RecordKind) => AsyncIterable<readonly object[]>,
  over: StoredBatch,
): AsyncGenerator<RowPortion> {
  const removed = new Set(over.removedSpans);
  const wrongFrom = over.quarantineSpansFrom ?? Number.POSITIVE_INFINITY;
  for (const kind of RECORD_KIND_NAMES) {
    const later: readonly object[] = over[kind];
    if (later.length > 0) yield { kind, rows: later.toReversed() };
    const replaced = new Set(isKeyed(kind) ? later.map((row) => keyOf(kind, row)) : []);
    const isGone = (row: object) => {
      if (!isKeyed(kind)) return false;
      const key = keyOf(kind, row);
      return replaced.has(key) || (kind === "spans" && (removed.has(Number(key)) || Number(key) >= wrongFrom));
    };
    for await (const rows of below(kind)) yield { kind, rows: rows.filter((row) => !isGone(row)) };
  }
}

/** A snapshot has its kinds in another order, so its rows are gathered first: only where the database is out of reach. */
async function* rowsOfCopy(local: StorageArea, pending: StoredBatch): AsyncGenerator<RowPortion> {
  const recent = await createRecent({ local }).load();
  const good = await lastGoodSnapshot(local);
  const byKind = new Map<RecordKind, (readonly object[])[]>();
  if (good !== null) {
    for await (const { kind, rows } of readSnapshot(local, good)) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), rows]);
    }
  }
  async function* below(kind: RecordKind) {
    yield* byKind.get(kind) ?? [];
  }
  yield* laidOver(below, recent === null ? pending : joinBatches(recent.batch, pending));
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
  const aside: Quarantined[] = [];
  for await (const { kind, rows } of inSlices(portions)) {
    const good = rows.filter((row) => {
      const parsed = parseRecord(kind, row);
      if (parsed.ok) return true;
      const { key } = kindRow(kind);
      aside.push({
        store: kind,
        ...(key === null ? {} : { key: fieldOf(row, key) }),
        value: row,
        because: parsed.error,
        at: now(),
      });
      return false;
    });
    if (kind === "quarantine") yield { kind, rows: [...good, ...aside.splice(0)] };
    else if (good.length > 0) yield { kind, rows: good };
  }
  if (aside.length > 0) yield { kind: "quarantine", rows: aside };
}
