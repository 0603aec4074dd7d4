import { kindRow, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { DeskDatabase } from "../open-db.ts";

/** Rows read in one go: few enough that no page is held up while they are read, enough that ten years don’t take ten thousand requests. */
const PORTION = 250;

/**
 * All rows of a kind as they are stored, newest first, in portions that each have a transaction of their own: what is
 * committed meanwhile may be among them or not, and nothing waits for the whole.
 */
export async function* newestFirst(db: DeskDatabase, kind: RecordKind): AsyncGenerator<readonly object[]> {
  for (let before: IDBValidKey | null = null; ;) {
    const portion = await portionBefore(db, kind, before);
    if (portion.rows.length > 0) yield portion.rows.toReversed();
    if (portion.first === null) return;
    before = portion.first;
  }
}

/** The newest rows before `before`, oldest first. `first`: where they begin; null: nothing is before them. */
async function portionBefore(
  db: DeskDatabase,
  kind: RecordKind,
  before: IDBValidKey | null,
): Promise<{ readonly rows: readonly object[]; readonly first: IDBValidKey | null }> {
  const store = db.transaction(kind).store;
  const { key, time } = kindRow(kind);
  const places = key === null || key === time ? store : store.index(time);
  const older = before === null ? null : IDBKeyRange.upperBound(before, true);
  let cursor = await places.openKeyCursor(older, "prev");
  if (cursor === null) return { rows: [], first: null };
  const last = cursor.key;
  cursor = await cursor.advance(PORTION - 1);
  const first = cursor?.key ?? null;
  const range = first === null ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(first, last);
  return { rows: await places.getAll(range), first };
}

/** How many rows each store has. */
export async function countRows(
  db: DeskDatabase,
  kinds: readonly RecordKind[],
): Promise<Readonly<Record<RecordKind, number>>> {
  const tx = db.transaction([...kinds]);
  const counts = await Promise.all(kinds.map(async (kind) => [kind, await tx.objectStore(kind).count()] as const));
  return Object.fromEntries(counts) as Record<RecordKind, number>;
}
