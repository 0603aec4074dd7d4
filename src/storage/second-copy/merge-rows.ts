import { type IDBPTransaction, unwrap } from "idb";
import { isNewer } from "@/src/core/diary-file/change-of.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import {
  fieldOf,
  KEYED_KINDS,
  type KeyedKind,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
  ROW_KINDS,
  type RowKind,
} from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { DeskDB } from "../schema.ts";

/** Rows of one copy, by kind. */
export type CopyRows = { readonly [K in RecordKind]?: readonly object[] };

type Merging = IDBPTransaction<DeskDB, RecordKind[], "readwrite">;

/**
 * Lays copies, the newest first, under what the database has, all of it or nothing, in one strict transaction: of two records with one key the one that was
 * written later stands, and where none tells when it was written the one that is there. A span never comes back into time that
 * another one fills. Rows that no longer parse go to quarantine. Gives how many records came in. It may be
 * repeated.
 */
export async function mergeRows(db: DeskDatabase, copies: readonly CopyRows[], at: EpochMs): Promise<number> {
  const tx = db.transaction([...RECORD_KIND_NAMES], "readwrite", { durability: "strict" });
  const merging = merge();
  try {
    const [count] = await Promise.all([merging, tx.done]);
    return count;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It had aborted already.
    }
    await Promise.allSettled([merging, tx.done]);
    throw tx.error ?? error;
  }

  async function merge(): Promise<number> {
    let count = 0;
    for (const kind of KEYED_KINDS) count += await mergeKeyed(tx, kind, { copies, at });
    for (const kind of ROW_KINDS) await mergeLog(tx, kind, copies);
    return count;
  }
}

/** One read of all that is there, then one write after the other: ten years are as many as a hundred thousand. */
async function mergeKeyed(
  tx: Merging,
  kind: KeyedKind,
  { copies, at }: { readonly copies: readonly CopyRows[]; readonly at: EpochMs },
): Promise<number> {
  if (copies.every((rows) => (rows[kind]?.length ?? 0) === 0)) return 0;
  const stored = (await tx.objectStore(kind).getAll()) as readonly object[];
  const there = new Map(stored.map((row) => [keyOf(kind, row), row]));
  const store = unwrap(tx.objectStore(kind));
  const unreadable = unwrap(tx.objectStore("quarantine"));
  let count = 0;
  for (const rows of copies) {
    const isFree = freeTime(kind, [...there.values()]);
    for (const row of rows[kind] ?? []) {
      const key = keyOf(kind, row);
      if (!isNewer(row, there.get(key)) || !isFree(row)) continue;
      const parsed = parseRecord(kind, row);
      // As it was stored: fields of a newer product stay in it. Nobody waits for each: one that fails takes the transaction with it.
      if (parsed.ok) {
        store.put(row);
        there.set(key, row);
        count += 1;
      } else unreadable.add({ store: kind, key, value: row, because: parsed.error, at });
    }
  }
  return count;
}

/** Whether a row's time is nobody's among `others`. Always, where a kind fills none. */
export function freeTime(kind: KeyedKind, others: readonly object[]): (row: object) => boolean {
  const { time, end } = kindRow(kind);
  if (end === undefined) return () => true;
  const of = (row: object, field: string) => Number(fieldOf(row, field));
  const taken = others.map((row) => [of(row, time), of(row, end)] as const).sort(([a], [b]) => a - b);
  /** Up to each of them, the latest end. */
  const ends: number[] = [];
  for (const [, stop] of taken) ends.push(Math.max(stop, ends.at(-1) ?? -Infinity));
  return (row) => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.[0] ?? Infinity) < of(row, end)) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? -Infinity) <= of(row, time);
  };
}

/**
 * The same for rows without keys: those that are not there yet come in where they belong in time, and no more are kept than
 * the kind keeps.
 */
async function mergeLog(tx: Merging, kind: RowKind, copies: readonly CopyRows[]): Promise<void> {
  const rows = copies.flatMap((copy) => copy[kind] ?? []);
  if (rows.length === 0) return;
  const store = tx.objectStore(kind);
  const there = (await store.getAll()) as readonly object[];
  const known = new Set(there.map((row) => JSON.stringify(row)));
  const added = rows.filter((row) => !known.has(JSON.stringify(row)) && parseRecord(kind, row).ok);
  if (added.length === 0) return;
  const { time, keeps = Number.POSITIVE_INFINITY } = kindRow(kind);
  const all = [...there, ...added].sort((a, b) => Number(fieldOf(a, time)) - Number(fieldOf(b, time)));
  const plain = unwrap(store);
  plain.clear();
  for (const row of all.slice(-keeps)) plain.add(row);
}
