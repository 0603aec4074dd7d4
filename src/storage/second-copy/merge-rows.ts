import { isNewer } from "@/src/core/diary-file/change-of.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { fieldOf, type KeyedKind, keyOf, kindRow, type RowKind } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDatabase } from "../open-db.ts";

/**
 * Lays rows of a copy under what the database has, in one strict transaction: of two records with one key the one that was
 * written later stands, and where none tells when it was written the one that is there. A span never comes back into time that
 * another one fills. Rows that no longer parse go to quarantine. Gives how many came in. It may be repeated.
 */
export async function mergeRows(
  db: DeskDatabase,
  kind: KeyedKind,
  rows: readonly object[],
  at: EpochMs,
): Promise<number> {
  const tx = db.transaction([kind, "quarantine"], "readwrite", { durability: "strict" });
  const store = tx.objectStore(kind);
  const there = await Promise.all(rows.map(async (row) => (await store.get(keyOf(kind, row))) as object | undefined));
  const isFree = await freeTime(rows);
  let count = 0;
  await Promise.all([
    ...rows.map(async (row, index) => {
      if (!isNewer(row, there[index]) || !isFree(row)) return;
      const parsed = parseRecord(kind, row);
      if (parsed.ok) {
        count += 1;
        // As it was stored: fields of a newer product stay in it.
        await store.put(row as never);
      } else {
        await tx
          .objectStore("quarantine")
          .add({ store: kind, key: keyOf(kind, row), value: row, because: parsed.error, at });
      }
    }),
    tx.done,
  ]);
  return count;

  /** Whether a row's time is nobody's yet. Always, where a kind fills none. */
  async function freeTime(candidates: readonly object[]): Promise<(row: object) => boolean> {
    const { time, end } = kindRow(kind);
    if (end === undefined || candidates.length === 0) return () => true;
    const of = (row: object, field: string) => Number(fieldOf(row, field));
    const [from, until] = [
      Math.min(...candidates.map((row) => of(row, time))),
      Math.max(...candidates.map((row) => of(row, end))),
    ];
    const [inside, before] = await Promise.all([
      store.getAll(IDBKeyRange.bound(from, until, false, true)) as Promise<object[]>,
      store.openCursor(IDBKeyRange.upperBound(from, true), "prev"),
    ]);
    const taken = (before === null ? inside : [before.value as object, ...inside]).map(
      (row) => [of(row, time), of(row, end)] as const,
    );
    return (row) => !taken.some(([start, stop]) => start < of(row, end) && stop > of(row, time));
  }
}

/**
 * The same for rows without keys: those that are not there yet come in where they belong in time, and no more are kept than
 * the kind keeps.
 */
export async function mergeLogRows(db: DeskDatabase, kind: RowKind, rows: readonly object[]): Promise<number> {
  const tx = db.transaction(kind, "readwrite", { durability: "strict" });
  const there = (await tx.store.getAll()) as readonly object[];
  const known = new Set(there.map((row) => JSON.stringify(row)));
  const added = rows.filter((row) => !known.has(JSON.stringify(row)) && parseRecord(kind, row).ok);
  if (added.length > 0) {
    const { time, keeps = Number.POSITIVE_INFINITY } = kindRow(kind);
    const all = [...there, ...added].sort((a, b) => Number(fieldOf(a, time)) - Number(fieldOf(b, time)));
    await tx.store.clear();
    await Promise.all(all.slice(-keeps).map(async (row) => tx.store.add(row as never)));
  }
  await tx.done;
  return added.length;
}
