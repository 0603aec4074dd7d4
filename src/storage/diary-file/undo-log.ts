import * as v from "valibot";
import { isSameRow } from "@/src/core/diary-file/change-of.ts";
import {
  fieldOf,
  isKeyed,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
} from "@/src/core/records/record-kinds.ts";
import { keysOf, type WritingTransaction } from "./staging.ts";

/** One record before and after; null: there is none. */
export type Change = { readonly kind: RecordKind; readonly before: object | null; readonly after: object | null };

const row = v.nullable(v.record(v.string(), v.unknown()));
const changesSchema = v.array(v.tuple([v.picklist(RECORD_KIND_NAMES), row, row]));

const CHANGES_A_PART = 500;

/** Writes down what an import changes, in its own transaction: both are on the disk or neither. What the last one had changed goes. */
export async function createUndoLog(tx: WritingTransaction) {
  const meta = tx.objectStore("meta");
  await meta.delete(keysOf("undo-"));
  let part: Change[] = [];
  let seq = 0;

  async function write(): Promise<void> {
    await meta.put(JSON.stringify(part.map(({ kind, before, after }) => [kind, before, after])), `undo-${seq}`);
    part = [];
    seq += 1;
  }

  return {
    async add(change: Change): Promise<void> {
      part.push(change);
      if (part.length >= CHANGES_A_PART) await write();
    },
    async finish(): Promise<void> {
      if (part.length > 0) await write();
    },
  };
}

/**
 * Puts back what the log says, wherever a record is still as the import left it: what was changed since stays. Two rounds, so that
 * no span comes back into time that one of the import's fills. Gives how many records are as they were.
 */
export async function undoChanges(tx: WritingTransaction): Promise<number> {
  const meta = tx.objectStore("meta");
  const names = await meta.getAllKeys(keysOf("undo-"));
  const untouched = new Set<string>();
  let count = 0;
  for (const name of names) {
    for (const change of await changesOf(name)) {
      if (!isKeyed(change.kind)) continue;
      const key = keyOf(change.kind, change.before ?? change.after ?? {});
      const now = (await tx.objectStore(change.kind).get(key)) as object | undefined;
      if (!isSameRow(now ?? undefined, change.after ?? undefined)) continue;
      untouched.add(`${change.kind} ${String(key)}`);
      if (change.after !== null) await tx.objectStore(change.kind).delete(key);
    }
  }
  const rows = new Map<RecordKind, Change[]>();
  for (const name of names) {
    for (const change of await changesOf(name)) {
      const { kind, before, after } = change;
      if (!isKeyed(kind)) {
        rows.set(kind, [...(rows.get(kind) ?? []), change]);
        continue;
      }
      if (!untouched.has(`${kind} ${String(keyOf(kind, before ?? after ?? {}))}`)) continue;
      if (before !== null && !(await isFree(tx, kind, before))) continue;
      count += 1;
      if (before !== null) await tx.objectStore(kind).put(before as never);
    }
  }
  for (const [kind, changes] of rows) count += await undoRows(tx, kind, changes);
  await meta.delete(keysOf("undo-"));
  return count;

  async function changesOf(name: (typeof names)[number]): Promise<readonly Change[]> {
    const parsed = v.parse(changesSchema, JSON.parse((await meta.get(name)) ?? "[]"));
    return parsed.map(([kind, before, after]) => ({ kind, before, after }));
  }
}

/** Whether nothing else fills the time that a row fills. Always, where its kind fills none. */
export async function isFree(tx: WritingTransaction, kind: RecordKind, candidate: object): Promise<boolean> {
  const { time, end } = kindRow(kind);
  if (end === undefined) return true;
  const [from, until] = [Number(fieldOf(candidate, time)), Number(fieldOf(candidate, end))];
  const store = tx.objectStore(kind);
  if ((await store.count(IDBKeyRange.bound(from, until, false, true))) > 0) return false;
  const before = await store.openCursor(IDBKeyRange.upperBound(from, true), "prev");
  return before === null || Number(fieldOf(before.value, end)) <= from;
}

/** Rows without keys: those that came go, those that went come back, in their order of time. */
async function undoRows(tx: WritingTransaction, kind: RecordKind, changes: readonly Change[]): Promise<number> {
  const there = (await tx.objectStore(kind).getAll()) as readonly object[];
  const came = new Set(changes.flatMap(({ after }) => (after === null ? [] : [JSON.stringify(after)])));
  const back = changes.flatMap(({ before }) => (before === null ? [] : [before]));
  await rewriteRows(tx, kind, [...there.filter((one) => !came.has(JSON.stringify(one))), ...back]);
  return changes.length;
}

/** The rows of a kind without keys become these, earliest first; of a ring the newest. Gives what is stored. */
export async function rewriteRows(
  tx: WritingTransaction,
  kind: RecordKind,
  rows: readonly object[],
): Promise<readonly object[]> {
  const { time, keeps = Number.POSITIVE_INFINITY } = kindRow(kind);
  const kept = rows.toSorted((a, b) => Number(fieldOf(a, time)) - Number(fieldOf(b, time))).slice(-keeps);
  const store = tx.objectStore(kind);
  await store.clear();
  for (const one of kept) await store.add(one as never);
  return kept;
}
