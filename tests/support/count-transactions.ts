export type TransactionCount = { readonly read: number; readonly write: number; readonly strict: number };

/** Counts the database transactions that begin while `work` goes on. `strict`: those of `write` that wait for the disk. */
export async function countTransactions(work: () => Promise<unknown>): Promise<TransactionCount> {
  const original = IDBDatabase.prototype.transaction;
  let count: TransactionCount = { read: 0, write: 0, strict: 0 };
  IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
    const isWrite = mode === "readwrite";
    const isStrict = options?.durability === "strict";
    count = {
      read: count.read + (isWrite ? 0 : 1),
      write: count.write + (isWrite ? 1 : 0),
      strict: count.strict + (isStrict ? 1 : 0),
    };
    return original.call(this, stores, mode, options);
  };
  try {
    await work();
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
  return count;
}
