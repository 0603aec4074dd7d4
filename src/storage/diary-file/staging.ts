import type { IDBPTransaction, StoreNames } from "idb";
import * as v from "valibot";
import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { DeskDB } from "../schema.ts";

export type WritingTransaction = IDBPTransaction<DeskDB, StoreNames<DeskDB>[], "readwrite">;

const portionSchema = v.tuple([v.picklist(RECORD_KIND_NAMES), v.array(v.custom<object>(isRecord))]);

/** All keys that begin so. */
export const keysOf = (beginning: "staged-" | "undo-" | "filler-"): IDBKeyRange =>
  IDBKeyRange.bound(beginning, `${beginning}\uFFFF`);

/**
 * Puts a portion of a file by, in the database but in none of its records. The first one of an import makes what an earlier
 * one had put by go. Rejects where a portion belongs to an import that is no longer on its way.
 */
export async function stagePortion(
  db: DeskDatabase,
  {
    importId,
    seq,
    portions,
  }: { readonly importId: string; readonly seq: number; readonly portions: readonly RowPortion[] },
): Promise<void> {
  // Nothing is promised yet: what a crash takes of it is missed by `stagedPortion`, and then nothing of the file comes in.
  const tx = db.transaction("meta", "readwrite", { durability: "relaxed" });
  const staging = await tx.store.get("staging");
  if (seq > 0 && staging !== importId) throw new Error("another import has begun since");
  if (seq === 0) {
    await tx.store.delete(keysOf("staged-"));
    await tx.store.put(importId, "staging");
  }
  await tx.store.put(JSON.stringify(portions.map(({ kind, rows }) => [kind, rows])), `staged-${seq}`);
  await tx.done;
}

/** What was put by under a number, as it was sent: whoever sent it has parsed it. */
export async function stagedPortion(tx: WritingTransaction, seq: number): Promise<readonly RowPortion[]> {
  const text = await tx.objectStore("meta").get(`staged-${seq}`);
  if (text === undefined) throw new Error("a portion of the file is missing");
  return v.parse(v.array(portionSchema), JSON.parse(text)).map(([kind, rows]) => ({ kind, rows }));
}

export async function dropStaged(tx: WritingTransaction): Promise<void> {
  await tx.objectStore("meta").delete(keysOf("staged-"));
  await tx.objectStore("meta").delete("staging");
}
