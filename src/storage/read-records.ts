import type { Batch } from "./batch.ts";
import type { ReadStore, ReadTransaction } from "./read-transaction.ts";
import { parseRecord, type RecordOf, type RecordStore } from "./records.ts";

/** A record that does not parse: kept aside by the background, left where it is by pages. */
export type Broken = {
  readonly store: RecordStore;
  readonly key: IDBValidKey;
  readonly value: unknown;
  readonly because: string;
};

/** Where records come from: the database, and over it what the journal holds. */
export type RecordSource = {
  /** What `fetch` finds in a transaction that reads `store`; null: nothing has been stored yet. Rejects where it can't be read. */
  readonly read: <T>(store: ReadStore, fetch: (tx: ReadTransaction) => Promise<T>) => Promise<T | null>;
  /** What was written but is not in the database yet. */
  readonly pending: () => Promise<Batch | null>;
  readonly onBroken: (broken: readonly Broken[]) => Promise<void>;
};

type RawRecord = readonly [key: IDBValidKey, value: unknown];
/** Stores whose records carry their own key. */
export type KeyedStore = Exclude<RecordStore, "log">;

/**
 * The records that `fetch` finds, parsed, with those of the journal in their place. `matches` says which of the journal's
 * records belong to the answer. In no particular order.
 */
export async function readRecords<S extends KeyedStore>(
  source: RecordSource,
  store: S,
  query: {
    readonly fetch: (tx: ReadTransaction) => Promise<readonly unknown[]>;
    readonly matches: (record: RecordOf<S>) => boolean;
  },
): Promise<readonly RecordOf<S>[]> {
  const pending = await source.pending();
  const raw = await fetchRaw(source, pending, store, query.fetch);
  const stored = await parseAll(
    source,
    store,
    raw.map((value) => [keyOf(store, value), value] as const),
  );
  if (!pending) return stored;
  const later = pending[store] as readonly RecordOf<S>[];
  const replaced = new Set<unknown>(later.map((record) => keyOf(store, record)));
  const kept = stored.filter((record) => !replaced.has(keyOf(store, record)) && !isGone(store, record, pending));
  return [...kept, ...later].filter(query.matches);
}

/** One record by its key, or null. */
export async function readRecord<S extends KeyedStore>(
  source: RecordSource,
  store: S,
  key: string,
): Promise<RecordOf<S> | null> {
  const found = await readRecords(source, store, {
    fetch: async (tx) => {
      const value: unknown = await tx.objectStore(store).get(key);
      return value === undefined ? [] : [value];
    },
    matches: (record) => keyOf(store, record) === key,
  });
  return found[0] ?? null;
}

/** Parses raw records, reports the broken ones, gives the good ones. */
export async function parseAll<S extends RecordStore>(
  source: RecordSource,
  store: S,
  raw: readonly RawRecord[],
): Promise<readonly RecordOf<S>[]> {
  const good: RecordOf<S>[] = [];
  const broken: Broken[] = [];
  for (const [key, value] of raw) {
    const parsed = parseRecord(store, value);
    if (parsed.ok) good.push(parsed.value);
    else broken.push({ store, key, value, because: parsed.error });
  }
  if (broken.length > 0) await source.onBroken(broken);
  return good;
}

/** With a journal at hand an unreadable database is no reason to show nothing. */
export async function fetchRaw<T>(
  source: RecordSource,
  pending: Batch | null,
  store: ReadStore,
  fetch: (tx: ReadTransaction) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return (await source.read(store, fetch)) ?? [];
  } catch (error) {
    if (pending) return [];
    throw error;
  }
}

function keyOf(store: KeyedStore, record: unknown): IDBValidKey {
  const { start, id } = record as { readonly start?: number; readonly id?: string };
  return (store === "spans" ? start : id) ?? "";
}

function isGone<S extends KeyedStore>(store: S, record: RecordOf<S>, pending: Batch): boolean {
  if (store !== "spans") return false;
  const { start } = record as RecordOf<"spans">;
  const from = pending.quarantineSpansFrom;
  return pending.removedSpans.includes(start) || (from !== null && start >= from);
}
