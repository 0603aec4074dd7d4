import { parseRecord } from "@/src/core/records/parse-record.ts";
import {
  type DayKind,
  KEYED_KINDS,
  type KeyedKind,
  type KeyOf,
  keyOf,
  type RecordKind,
  type RecordOf,
  ROW_KINDS,
  type RowKind,
} from "@/src/core/records/record-kinds.ts";
import { inOrder, matches, type RecordQuery } from "@/src/core/records/record-query.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StoredBatch } from "./batch.ts";

/** Lists come earliest first by the kind's own instant, without what was deleted. */
type KeyedReads<K extends KeyedKind> = {
  /** Null where there is none or it was deleted. */
  get(key: KeyOf<K>): Promise<RecordOf<K> | null>;
  /** Also where it was deleted: for taking that back. */
  stored(key: KeyOf<K>): Promise<RecordOf<K> | null>;
  all(): Promise<readonly RecordOf<K>[]>;
  /** At `from` ≤ t < `until`; of spans those that share any of that time, uncut. */
  between(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly RecordOf<K>[]>;
};
type DayReads<K extends DayKind & KeyedKind> = {
  /** From day `first` to day `last` with both ends. */
  ofDays(days: { readonly first: DayKey; readonly last: DayKey }): Promise<readonly RecordOf<K>[]>;
};
type RowReads<K extends RowKind> = {
  /** The newest `count` rows, oldest of them first. */
  latest(count: number): Promise<readonly RecordOf<K>[]>;
  all(): Promise<readonly RecordOf<K>[]>;
};

/** Everything that can be read. Writing is the background's alone, by `DeskStorage.commit`. */
export type DeskReads = { readonly [K in KeyedKind]: KeyedReads<K> & (K extends DayKind ? DayReads<K> : unknown) } & {
  readonly [K in RowKind]: RowReads<K>;
};

/** A record that does not parse: kept aside by the background, left where it is by pages. */
export type Broken = {
  readonly store: RecordKind;
  readonly key: IDBValidKey;
  readonly value: unknown;
  readonly because: string;
};
type RawRow = readonly [key: IDBValidKey, value: unknown];

/** Where records come from: a disk, and over it what the journal holds. */
export type RecordSource = {
  /** Unparsed, in no particular order; those that don't match may be among them. Rejects where the disk can't be read. */
  readonly find: (kind: KeyedKind, query: RecordQuery) => Promise<readonly object[]>;
  /** The newest `count` rows, unparsed, oldest of them first. */
  readonly latest: (kind: RowKind, count: number) => Promise<readonly RawRow[]>;
  /** What was written but is not on the disk yet. */
  readonly pending: () => Promise<StoredBatch | null>;
  readonly onBroken: (broken: readonly Broken[]) => Promise<void>;
};

export function createReads(source: RecordSource): DeskReads {
  const keyed = KEYED_KINDS.map((kind) => [kind, keyedReads(source, kind)] as const);
  const rows = ROW_KINDS.map((kind) => {
    const latest = (count: number) => readRows(source, kind, count);
    return [kind, { latest, all: () => latest(Number.POSITIVE_INFINITY) }] as const;
  });
  return Object.fromEntries<unknown>([...keyed, ...rows]) as DeskReads;
}

function keyedReads<K extends KeyedKind>(source: RecordSource, kind: K) {
  const find = (query: RecordQuery) => readRecords(source, kind, query);
  const list = async (query: RecordQuery) => inOrder(kind, await find(query));
  return {
    get: async (key: string | number) => (await list({ which: "key", key }))[0] ?? null,
    stored: async (key: string | number) => (await find({ which: "key", key }))[0] ?? null,
    all: () => list({ which: "all" }),
    between: async (range: { from: EpochMs; until: EpochMs }) =>
      range.until <= range.from ? [] : list({ which: "between", ...range }),
    ofDays: async (days: { first: DayKey; last: DayKey }) =>
      days.last < days.first ? [] : list({ which: "days", ...days }),
  };
}

/** The records that match, parsed, with those of the journal in their place. */
async function readRecords<K extends KeyedKind>(
  source: RecordSource,
  kind: K,
  query: RecordQuery,
): Promise<readonly RecordOf<K>[]> {
  const pending = await source.pending();
  const raw = await orNothing(pending, () => source.find(kind, query));
  const found = await parseAll(
    source,
    kind,
    raw.map((value) => [keyOf(kind, value), value]),
  );
  const later = pending === null ? [] : (pending[kind] as readonly RecordOf<K>[]);
  const replaced = new Set(later.map((record) => keyOf(kind, record)));
  const kept = found.filter((record) => !replaced.has(keyOf(kind, record)) && !isGone(kind, record, pending));
  return [...kept, ...later].filter((record) => matches(kind, record, query));
}

async function readRows<K extends RowKind>(
  source: RecordSource,
  kind: K,
  count: number,
): Promise<readonly RecordOf<K>[]> {
  const pending = await source.pending();
  const found = await parseAll(source, kind, await orNothing(pending, () => source.latest(kind, count)));
  const later = pending === null ? [] : (pending[kind] as readonly RecordOf<K>[]);
  return [...found, ...later].slice(-count);
}

/** Parses raw records, reports the broken ones, gives the good ones. */
async function parseAll<K extends RecordKind>(
  source: RecordSource,
  kind: K,
  raw: readonly RawRow[],
): Promise<readonly RecordOf<K>[]> {
  const good: RecordOf<K>[] = [];
  const broken: Broken[] = [];
  for (const [key, value] of raw) {
    const parsed = parseRecord(kind, value);
    if (parsed.ok) good.push(parsed.value);
    else broken.push({ store: kind, key, value, because: parsed.error });
  }
  if (broken.length > 0) await source.onBroken(broken);
  return good;
}

/** With a journal at hand an unreadable disk is no reason to show nothing. */
async function orNothing<T>(pending: StoredBatch | null, find: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await find();
  } catch (error) {
    if (pending) return [];
    throw error;
  }
}

/** Whether the journal takes a record away without one in its place. */
function isGone(kind: KeyedKind, record: object, pending: StoredBatch | null): boolean {
  if (kind !== "spans" || pending === null) return false;
  const start = Number(keyOf(kind, record));
  const from = pending.quarantineSpansFrom;
  return pending.removedSpans.includes(start) || (from !== null && start >= from);
}
