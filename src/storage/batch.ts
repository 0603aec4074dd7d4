import type { Span } from "@/src/core/desk-time/span.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Envelope } from "@/src/core/records/envelope.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import {
  type DiaryKind,
  type Draft,
  KEYED_KINDS,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
  type RecordOf,
} from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

type Drafts = { readonly [K in RecordKind]: readonly Draft<K>[] };
/** Records by their kind. */
export type RecordLists = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

/**
 * Everything that one event writes, as plain data: stored in one transaction, all of it or nothing, or put by as it is in
 * the journal while the database can't be written. Records replace those with the same key, so it can be repeated.
 * Order: quarantine, removals, records.
 */
export type Batch = Drafts & Frame;
/** A batch whose records are stamped: what is stored, and what the journal holds. */
export type StoredBatch = RecordLists & Frame;

type Frame = {
  /** When it was made. */
  readonly at: EpochMs;
  /** Null: the engine's state stays. */
  readonly state: EngineState | null;
  /** Stored spans that start here or later go to quarantine: the clock was wrong. Null: none. */
  readonly quarantineSpansFrom: EpochMs | null;
  /** Starts of stored spans that a correction replaces. */
  readonly removedSpans: readonly EpochMs[];
};

/** Records that a command writes together with what the engine makes of it. */
export type Rows = Partial<Pick<Batch, DiaryKind | "spans" | "removedSpans" | "quarantine">>;

export function emptyBatch(at: EpochMs): StoredBatch {
  return { at, state: null, quarantineSpansFrom: null, removedSpans: [], ...lists(() => []) };
}

/** Records as they are stored: what the diary gets is signed by whoever stores it, and when. */
export function stampedRows<K extends RecordKind>(
  kind: K,
  rows: readonly Draft<K>[],
  { at, device }: { readonly at: EpochMs; readonly device: string },
): readonly RecordOf<K>[] {
  if (kindRow(kind).scope !== "diary") return rows as unknown as readonly RecordOf<K>[];
  const signed = (rows as readonly Partial<Envelope>[]).map((row) => ({
    ...row,
    updatedAt: at,
    deletedAt: row.deletedAt ?? null,
    device,
  }));
  return signed as unknown as readonly RecordOf<K>[];
}

export function stamped(batch: Batch, device: string): StoredBatch {
  return { ...batch, ...lists((kind) => stampedRows(kind, batch[kind], { at: batch.at, device })) };
}

/** The log lines that a joined batch keeps: the journal must stay small however long the database is out of reach. */
export const JOINED_LOG_ROWS = 500;

/** One batch that does what `earlier` and then `later` would have done. */
export function joinBatches<B extends Batch>(earlier: B, later: B): B {
  const from = later.quarantineSpansFrom;
  const isWrong = (span: Span) => from !== null && span.start >= from;
  const removed = new Set(later.removedSpans);
  const before = {
    ...earlier,
    spans: earlier.spans.filter((span) => !isWrong(span) && !removed.has(span.start)),
    quarantine: [...earlier.quarantine, ...earlier.spans.filter(isWrong).map((span) => wrongClock(span, later.at))],
  };
  const joined = lists((kind) => [...before[kind], ...later[kind]]);
  const batch: Batch = {
    at: later.at,
    state: later.state ?? earlier.state,
    quarantineSpansFrom:
      from === null ? earlier.quarantineSpansFrom : Math.min(from, earlier.quarantineSpansFrom ?? from),
    removedSpans: [...earlier.removedSpans, ...later.removedSpans],
    ...joined,
    ...Object.fromEntries(
      KEYED_KINDS.map((kind) => [kind, lastOfEach<object>(joined[kind], (row) => keyOf(kind, row))]),
    ),
    log: joined.log.slice(-JOINED_LOG_ROWS),
  };
  return batch as B;
}

/** A span that a wrong clock made, as it is put aside. */
export function wrongClock(span: Span, at: EpochMs): Quarantined {
  return { store: "spans", key: span.start, value: span, because: "clock", at };
}

function lists(rowsOf: (kind: RecordKind) => readonly object[]): RecordLists {
  return Object.fromEntries(RECORD_KIND_NAMES.map((kind) => [kind, rowsOf(kind)])) as unknown as RecordLists;
}

function lastOfEach<T>(items: readonly T[], keyOfItem: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [keyOfItem(item), item])).values()];
}
