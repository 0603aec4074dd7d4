import type { IDBPTransaction } from "idb";
import { type KeyedKind, kindRow, type RowKind } from "@/src/core/records/record-kinds.ts";
import type { RecordQuery } from "@/src/core/records/record-query.ts";
import type { RecordSource } from "./desk-reads.ts";
import type { Read, ReadTransaction } from "./read-transaction.ts";

/** The database without the types of its stores, for what is done to all of them alike. */
type AnyTransaction = IDBPTransaction<unknown, string[]>;

/** Finds raw records in transactions that `read` gives. */
export function findIn(read: Read): Pick<RecordSource, "find" | "latest"> {
  return {
    find: async (kind, query) => (await read(kind, (tx) => find(untyped(tx), kind, query))) ?? [],
    latest: async (kind, count) => (await read(kind, (tx) => latest(untyped(tx), kind, count))) ?? [],
  };
}

async function find(tx: AnyTransaction, kind: KeyedKind, query: RecordQuery): Promise<readonly object[]> {
  const store = tx.objectStore(kind);
  const { key, time, end, day } = kindRow(kind);
  switch (query.which) {
    case "all":
      return store.getAll() as Promise<object[]>;
    case "key": {
      const value = (await store.get(query.key)) as object | undefined;
      return value === undefined ? [] : [value];
    }
    case "days":
      return store.index(day ?? "").getAll(IDBKeyRange.bound(query.first, query.last)) as Promise<object[]>;
    case "between": {
      const places = time === key ? store : store.index(time ?? "");
      const [inside, before] = await Promise.all([
        places.getAll(IDBKeyRange.bound(query.from, query.until, false, true)) as Promise<object[]>,
        // They never overlap, so besides those that start inside only the one before can reach in.
        end === undefined ? null : places.openCursor(IDBKeyRange.upperBound(query.from, true), "prev"),
      ]);
      return before ? [before.value as object, ...inside] : inside;
    }
  }
}

async function latest(tx: AnyTransaction, kind: RowKind, count: number) {
  const rows: (readonly [IDBValidKey, unknown])[] = [];
  let cursor = await tx.objectStore(kind).openCursor(null, "prev");
  while (cursor && rows.length < count) {
    rows.push([cursor.key, cursor.value]);
    cursor = await cursor.continue();
  }
  return rows.toReversed();
}

const untyped = (tx: ReadTransaction) => tx as unknown as AnyTransaction;
