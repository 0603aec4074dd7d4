import { changeOf, type RowChange } from "@/src/core/diary-file/change-of.ts";
import { printOf } from "@/src/core/lib/print-of.ts";
import { fieldOf, isKeyed, keyOf, RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { DeskDatabase } from "../open-db.ts";
import { newestFirst } from "../second-copy/read-portions.ts";
import { pause } from "./pause.ts";

/** What is known of one record without keeping it: whether another one is the same, and which was written later. */
type Line = { readonly print: number; readonly updatedAt?: unknown };

/** Every record of the database in brief: some twenty megabytes for ten years. */
export type Ledger = {
  readonly count: (kind: RecordKind) => number;
  /** What a row would do here, as `changeOf` says where records are merged. A row without a key is new or the same. */
  readonly changeOf: (kind: RecordKind, row: object) => RowChange;
};

/** So many are read between two pauses. */
const AT_ONCE = 200;

/** @param db null: nothing is there yet */
export async function readLedger(db: DeskDatabase | null): Promise<Ledger> {
  const kinds = new Map<RecordKind, Map<string | number, Line>>();
  const counts = new Map<RecordKind, number>();
  if (db !== null) for (const kind of RECORD_KIND_NAMES) await readKind(db, kind);

  async function readKind(from: DeskDatabase, kind: RecordKind): Promise<void> {
    const lines = new Map<string | number, Line>();
    kinds.set(kind, lines);
    for await (const rows of newestFirst(from, kind)) {
      counts.set(kind, (counts.get(kind) ?? 0) + rows.length);
      for (const [index, row] of rows.entries()) {
        if (index % AT_ONCE === 0) await pause();
        const print = printOf(JSON.stringify(row));
        lines.set(isKeyed(kind) ? keyOf(kind, row) : print, { print, updatedAt: fieldOf(row, "updatedAt") });
      }
    }
  }
  return {
    count: (kind) => counts.get(kind) ?? 0,
    changeOf(kind, row) {
      const print = printOf(JSON.stringify(row));
      const line = kinds.get(kind)?.get(isKeyed(kind) ? keyOf(kind, row) : print);
      if (line?.print === print) return "same";
      return changeOf(row, line, "merge");
    },
  };
}
