import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import {
  isKeyed,
  KEYED_KINDS,
  type KeyedKind,
  keyOf,
  RECORD_KINDS,
  type RowKind,
} from "@/src/core/records/record-kinds.ts";
import { matches } from "@/src/core/records/record-query.ts";
import { type StoredBatch, stamped, wrongClock } from "@/src/storage/batch.ts";
import { createReads } from "@/src/storage/desk-reads.ts";
import type { CommitPlace, DeskStorage, SecondCopyDoor, StorageTrouble } from "@/src/storage/desk-storage.ts";
import type { DiaryDoor } from "@/src/storage/diary-file/diary-door.ts";
import { withRaisedStamps } from "@/src/storage/sync/raise-stamps.ts";
import type { SyncDoor } from "@/src/storage/sync/sync-door.ts";

/** What a disk keeps: outlives the worker that wrote it. */
export type MemoryDisk = {
  state: unknown;
  readonly stores: { readonly [K in KeyedKind]: Map<number | string, unknown> };
  log: unknown[];
  readonly quarantine: Quarantined[];
};

export function createMemoryDisk(): MemoryDisk {
  const stores = Object.fromEntries(KEYED_KINDS.map((kind) => [kind, new Map()])) as MemoryDisk["stores"];
  return { state: undefined, stores, log: [], quarantine: [] };
}

export type MemoryDeskStorage = DeskStorage & { readonly disk: MemoryDisk };

/** `DeskStorage` without a database: the same promises, checked by the same contract. */
export function createMemoryDeskStorage({
  disk = createMemoryDisk(),
  now = () => 0,
  place = () => "database",
  trouble = () => null,
}: {
  readonly disk?: MemoryDisk;
  readonly now?: () => number;
  /** Where the next commit goes; throws to refuse it. */
  readonly place?: () => CommitPlace;
  readonly trouble?: () => StorageTrouble | null;
} = {}): MemoryDeskStorage {
  const reads = createReads({
    find: async (kind, query) =>
      ([...disk.stores[kind].values()] as object[]).filter((row) => matches(kind, row, query)),
    latest: async (kind: RowKind, count) => disk[kind].slice(-count).map((row, index) => [index, row]),
    pending: async () => null,
    async onBroken(broken) {
      for (const { store, key, value, because } of broken) {
        if (!isKeyed(store) || !disk.stores[store].delete(key as string)) continue;
        disk.quarantine.push({ store, key, value, because, at: now() });
      }
    },
  });

  function apply(batch: StoredBatch): void {
    if (batch.quarantineSpansFrom !== null) {
      const from = batch.quarantineSpansFrom;
      const spans = [...disk.stores.spans.values()].flatMap((row) => {
        const parsed = parseRecord("spans", row);
        return parsed.ok && parsed.value.start >= from ? [parsed.value] : [];
      });
      for (const span of spans.sort((a, b) => a.start - b.start)) {
        disk.stores.spans.delete(span.start);
        disk.quarantine.push(wrongClock(span, batch.at));
      }
    }
    for (const start of batch.removedSpans) disk.stores.spans.delete(start);
    for (const kind of KEYED_KINDS) for (const row of batch[kind]) disk.stores[kind].set(keyOf(kind, row), row);
    disk.quarantine.push(...batch.quarantine);
    disk.log = [...disk.log, ...batch.log].slice(-RECORD_KINDS.log.keeps);
    if (batch.state) disk.state = batch.state;
  }

  return {
    disk,
    reads,
    warm: () => undefined,
    snapshot: async () => ({ reads, state: async () => structuredClone(disk.state), isWhole: async () => true }),
    loadState: async () => structuredClone(disk.state),
    async commit(batch) {
      const where = place();
      const signed = structuredClone(stamped(batch, "device-1"));
      apply(await withRaisedStamps(signed, async (kind, id) => disk.stores[kind].get(id) as object | undefined));
      return where;
    },
    trouble,
    secondCopy: NO_SECOND_COPY,
    diary: NO_DIARY,
    sync: NO_SYNC,
  };
}

/** Files come in and go out of a database only. */
const NO_DIARY: DiaryDoor = {
  stage: () => Promise.reject(new Error("no database")),
  takeIn: () => Promise.reject(new Error("no database")),
  undo: () => Promise.reject(new Error("no database")),
  restoreQuarantined: () => Promise.reject(new Error("no database")),
  deleteQuarantined: () => Promise.reject(new Error("no database")),
  erase: () => Promise.reject(new Error("no database")),
  eraseDatabase: () => Promise.reject(new Error("no database")),
};

/** Only a database is merged with others. */
const NO_SYNC: SyncDoor = {
  device: async () => "device-1",
  rows: () => Promise.reject(new Error("no database")),
  merge: () => Promise.reject(new Error("no database")),
};

/** Memory can't lose anything. */
const NO_SECOND_COPY: SecondCopyDoor = {
  loss: async () => null,
  care: async () => {},
  bringBack: async () => ({ records: 0, from: null }),
  carryOn: async () => {},
  renew: async () => false,
};
