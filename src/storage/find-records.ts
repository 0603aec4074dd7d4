import type { IDBPTransaction } from "idb";
import { type KeyedKind, kindRow, type RowKind } from "@/src/core/records/record-kinds.ts";
import type { RecordQuery } from "@/src/core/records/record-query.ts";
import type { RecordSource } from "./desk-reads.ts";
import type { Read, ReadTransaction } from "./read-transaction.ts";
import { withEnvelope } from "./upgrades/002-one-envelope.ts";

/** The database without the types of its stores, for what is done to all of them alike. */
type AnyTransaction = IDBPTransaction<unknown, string[]>;

/** Finds raw records in transactions that `read` gives. */
export function findIn(read: Read): Pick<RecordSource, "find" | "latest"> {
  return {
    find: async (kind, query) =>
      (await read(kind, async (tx) => asOfToday(tx, kind, await find(untyped(tx), kind, query)))) ?? [],
    latest: async (kind, count) => (await read(kind, (tx) => latest(untyped(tx), kind, count))) ?? [],
  };
}

async function find(tx: AnyTransaction, kind: KeyedKind, query: RecordQuery): Promise<readonly object[]> {
  const store = tx.objectStore(kind);
  const { key, time, end, day } = kindRow(kind);
  const all = () => store.getAll() as Promise<object[]>;
  // A database that could not be upgraded lacks what an upgrade would have made.
  const isIndexed = (field: string) => field === key || store.indexNames.contains(field);
  switch (query.which) {
    case "all":
      return all();
    case "key": {
      const value = (await store.get(query.key)) as object | undefined;
      return value === undefined ? [] : [value];
    }
    case "days":
      if (day === undefined || !isIndexed(day)) return all();
      return store.index(day).getAll(IDBKeyRange.bound(query.first, query.last)) as Promise<object[]>;
    case "between": {
      if (!isIndexed(time)) return all();
      const places = time === key ? store : store.index(time);
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

/** Records of a database whose upgrade failed are read as the upgrade would have left them. */
function asOfToday(tx: ReadTransaction, kind: KeyedKind, records: readonly object[]): readonly object[] {
  if (tx.db.version > 1) return records;
  return records.map((record) => withEnvelope(kind, record as Record<string, unknown>, NOBODY) ?? record);
}

const NOBODY = { at: 0, device: "not upgraded" };

const untyped = (tx: ReadTransaction) => tx as unknown as AnyTransaction;
