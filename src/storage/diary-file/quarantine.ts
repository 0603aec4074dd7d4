import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { KEYED_KINDS, keyOf } from "@/src/core/records/record-kinds.ts";
import type { DeskDatabase } from "../open-db.ts";
import { written } from "./take-in.ts";
import { isFree } from "./undo-log.ts";

/** A record that is put aside, and the number by which it is found again. */
export type StoredQuarantined = { readonly key: number; readonly row: Quarantined };

/** The newest that are put aside, newest first, and how many there are in all. */
export async function listQuarantined(
  db: DeskDatabase | null,
  most: number,
): Promise<{ readonly rows: readonly StoredQuarantined[]; readonly count: number }> {
  if (db === null) return { rows: [], count: 0 };
  const store = db.transaction("quarantine").store;
  const count = await store.count();
  const rows: StoredQuarantined[] = [];
  for (
    let cursor = await store.openCursor(null, "prev");
    cursor !== null && rows.length < most;
    cursor = await cursor.continue()
  ) {
    const parsed = parseRecord("quarantine", cursor.value);
    if (parsed.ok) rows.push({ key: Number(cursor.key), row: parsed.value });
  }
  return { rows, count };
}

/**
 * Puts a record that was put right back among the others, and away from what is put aside, in one transaction. Rejects where it is
 * no longer aside, still does not parse, or another one has its place by now.
 */
export async function restoreQuarantined(db: DeskDatabase, key: number, value: object): Promise<void> {
  return written(db, async (tx) => {
    const row = await tx.objectStore("quarantine").get(key);
    const kind = KEYED_KINDS.find((name) => name === row?.store);
    if (row === undefined || kind === undefined) throw new Error("it is no longer put aside");
    const parsed = parseRecord(kind, value);
    if (!parsed.ok) throw new Error(parsed.error);
    const isTaken = (await tx.objectStore(kind).count(keyOf(kind, value))) > 0 || !(await isFree(tx, kind, value));
    if (isTaken) throw new Error("another record has its place");
    await tx.objectStore(kind).put(value as never);
    await tx.objectStore("quarantine").delete(key);
  });
}

/** For good. */
export async function deleteQuarantined(db: DeskDatabase, key: number): Promise<void> {
  return written(db, (tx) => tx.objectStore("quarantine").delete(key), "erased");
}
