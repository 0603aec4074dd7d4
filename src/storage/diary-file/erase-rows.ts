import { isRecord } from "@/src/core/lib/is-record.ts";
import { fieldOf, isKeyed, kindRow, RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDatabase } from "../open-db.ts";
import { dropStaged, keysOf, type WritingTransaction } from "./staging.ts";
import { written } from "./take-in.ts";

/** What is to go: of these kinds, all or what lies at `from` ≤ t < `until`. */
export type Erasure = {
  readonly kinds: readonly RecordKind[];
  readonly from: EpochMs;
  readonly until: EpochMs;
};

/**
 * Erases records for good, in one strict transaction: not marked as deleted but gone, with what stands aside of them, what imports
 * remember of them, the log of that time and what an import could be undone with. A span that reaches out of the time keeps
 * what is outside. Gives how many records went.
 */
export async function eraseRows(db: DeskDatabase, { kinds, from, until }: Erasure): Promise<number> {
  const work = async (tx: WritingTransaction): Promise<number> => {
    let count = 0;
    for (const kind of kinds) count += await eraseKind(tx, kind);
    await eraseQuarantined(tx);
    if (kinds.includes("runs")) await forgetRunsOfImports(tx);
    await eraseWhere(tx, "log", (row) => isWithin("log", row));
    await dropStaged(tx);
    await tx.objectStore("meta").delete("import");
    await tx.objectStore("meta").delete(keysOf("undo-"));
    return count;
  };
  return written(db, work, "erased");

  function isWithin(kind: RecordKind, row: object): boolean {
    const { time, end } = kindRow(kind);
    const at = fieldOf(row, time);
    // Without a time it is nowhere else.
    if (typeof at !== "number") return true;
    const last = end === undefined ? at : Number(fieldOf(row, end));
    return at < until && (end === undefined ? at >= from : last > from);
  }

  async function eraseKind(tx: WritingTransaction, kind: RecordKind): Promise<number> {
    const { end, time } = kindRow(kind);
    return eraseWhere(
      tx,
      kind,
      (row) => isWithin(kind, row),
      (row) => {
        if (end === undefined) return [];
        const [start, stop] = [Number(fieldOf(row, time)), Number(fieldOf(row, end))];
        return [
          ...(start < from ? [{ ...row, [end]: from }] : []),
          ...(stop > until ? [{ ...row, [time]: until }] : []),
        ];
      },
    );
  }

  async function eraseQuarantined(tx: WritingTransaction): Promise<void> {
    await eraseWhere(tx, "quarantine", (row) => {
      const kind = kinds.find((name) => name === fieldOf(row, "store"));
      const value = fieldOf(row, "value");
      return kind !== undefined && (!isRecord(value) || isWithin(kind, value));
    });
  }

  async function forgetRunsOfImports(tx: WritingTransaction): Promise<void> {
    for (const record of await tx.objectStore("imports").getAll()) {
      const completed = record.completed.filter((run) => !isWithin("runs", run));
      if (completed.length < record.completed.length) await tx.objectStore("imports").put({ ...record, completed });
    }
  }
}

/** @param rest what of a row that goes stays, as rows of their own */
async function eraseWhere(
  tx: WritingTransaction,
  kind: RecordKind,
  goes: (row: object) => boolean,
  rest: (row: object) => readonly object[] = () => [],
): Promise<number> {
  const store = tx.objectStore(kind);
  const kept: object[] = [];
  let count = 0;
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const row = cursor.value as object;
    if (!goes(row)) continue;
    count += 1;
    kept.push(...rest(row));
    await cursor.delete();
  }
  for (const row of kept) await store.put(row as never);
  return count;
}

/** Kinds whose records lie at a time; the others are erased as a whole or not at all. */
export const TIMED_KINDS: readonly RecordKind[] = RECORD_KIND_NAMES.filter(
  (kind) => isKeyed(kind) && !["weeklyRuns", "profile", "shoes", "routines", "marks"].includes(kind),
);
