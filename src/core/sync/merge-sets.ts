import { rowKey, type SyncRow } from "./sync-row.ts";
import { isLater } from "./version-order.ts";

/** One version of each record, by `rowKey`. */
export type SyncSet = ReadonlyMap<string, SyncRow>;

/**
 * Two machines' records as one: of each record the later version, whichever side has it. Commutative, associative and idempotent.
 * What one side lacks was never deleted by that: only a version with `deletedAt` deletes.
 */
export function mergeSets(mine: SyncSet, theirs: SyncSet): SyncSet {
  const merged = new Map(mine);
  for (const row of laterRows(mine, [...theirs.values()])) merged.set(rowKey(row), row);
  return merged;
}

/** Of `rows` those that `mine` lacks or has in an earlier version; of several versions of one record the last. */
export function laterRows(mine: SyncSet, rows: readonly SyncRow[]): readonly SyncRow[] {
  const later = new Map<string, SyncRow>();
  for (const candidate of rows) {
    const key = rowKey(candidate);
    const known = later.get(key) ?? mine.get(key);
    if (isLater(candidate.row, known?.row)) later.set(key, candidate);
  }
  return [...later.values()];
}

export const setOf = (rows: readonly SyncRow[]): SyncSet =>
  new Map(laterRows(new Map(), rows).map((row) => [rowKey(row), row]));
