import type { IDBPTransaction, StoreNames } from "idb";
import type { DeskDatabase } from "./open-db.ts";
import type { DeskDB } from "./schema.ts";

export type ReadStore = StoreNames<DeskDB>;
export type ReadTransaction = IDBPTransaction<DeskDB, ReadStore[]>;

/** What `fetch` finds in a transaction that reads `store`; null without a database, or in one that is too old to have it. */
export type Read = <T>(store: ReadStore, fetch: (tx: ReadTransaction) => Promise<T>) => Promise<T | null>;

/** A transaction a read. */
export function readEach(connect: () => Promise<DeskDatabase | null>): Read {
  return async (store, fetch) => {
    const db = await connect();
    return db?.objectStoreNames.contains(store) === true ? fetch(db.transaction([store], "readonly")) : null;
  };
}

/**
 * One transaction over all stores for all reads that run side by side, or that only wait for each other. It ends by itself
 * once nothing is asked of it; a read that comes later begins the next one. A store that can't be read ends it for the
 * others too: they are read again without it.
 */
export function readTogether(connect: () => Promise<DeskDatabase | null>): Read {
  let current: Promise<ReadTransaction | null> | null = null;

  async function begin(): Promise<ReadTransaction | null> {
    const db = await connect();
    const tx = db?.transaction([...db.objectStoreNames], "readonly") ?? null;
    // It is told to each read; here it would only be told a second time.
    tx?.done.catch(() => undefined);
    return tx;
  }

  async function read<T>(fetch: (tx: ReadTransaction) => Promise<T>, triesLeft: number): Promise<T | null> {
    const mine = (current ??= begin());
    try {
      const tx = await mine;
      if (tx !== null) return await fetch(tx);
      // Not there yet: the next read looks again.
      if (current === mine) current = null;
      return null;
    } catch (error) {
      if (current === mine) current = null;
      if (triesLeft === 0 || !isOver(error)) throw error;
      return read(fetch, triesLeft - 1);
    }
  }

  return (store, fetch) => read(async (tx) => (tx.objectStoreNames.contains(store) ? fetch(tx) : null), 1);
}

/** The transaction had ended, or another read made it end. */
function isOver(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "TransactionInactiveError" || error.name === "InvalidStateError" || error.name === "AbortError")
  );
}
