import { isRecord } from "@/src/core/lib/is-record.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { kindRow, TRAVELLING_KINDS, type TravellingKind } from "@/src/core/records/record-kinds.ts";
import { laterRows, setOf } from "@/src/core/sync/merge-sets.ts";
import { hasStamp, type SyncRow } from "@/src/core/sync/sync-row.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { emptyBatch, type StoredBatch } from "../batch.ts";
import type { DeskDatabase } from "../open-db.ts";

/** What comes several times a day. */
const MANY: readonly TravellingKind[] = ["routineSessions", "deskDays"];

type Lookup = { readonly getAll: (range?: IDBKeyRange) => Promise<readonly unknown[]> };
type AnyStore = Lookup & { readonly index: (name: string) => Lookup };

/** What merging came to: kinds that changed, and how many records were put aside because they can't be read here. */
export type Merged = { readonly kinds: readonly TravellingKind[]; readonly aside: number };

/** The diary as it is exchanged with other computers. */
export interface SyncDoor {
  /** The name by which this browser signs its records. */
  device(): Promise<string>;
  /**
   * All that may travel, as it is stored, what was deleted too; of what comes several times a day what was from `manyFrom` on. Rejects
   * where the database can't be read.
   */
  rows(manyFrom: EpochMs): Promise<readonly SyncRow[]>;
  /**
   * Takes in what is later than what is here, all of it or nothing, in one transaction. What no longer parses, or not yet, goes to
   * quarantine, once. Rejects where the database can't be written, and then nothing has changed.
   */
  merge(rows: readonly SyncRow[], at: EpochMs): Promise<Merged>;
}

export function createSyncDoor(deps: {
  readonly device: () => Promise<string>;
  readonly forReading: () => Promise<DeskDatabase>;
  readonly forWriting: () => Promise<DeskDatabase>;
  /** After what was committed before, and before what is committed next. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly store: (db: DeskDatabase, batch: StoredBatch) => Promise<void>;
}): SyncDoor {
  return {
    device: deps.device,
    rows: async (manyFrom) => readRows(await deps.forReading(), manyFrom),
    merge: (rows, at) =>
      deps.inTurn(async () => {
        const db = await deps.forWriting();
        const { batch, merged } = await whatIsLater(db, rows, at);
        if (batch !== null) await deps.store(db, batch);
        return merged;
      }),
  };
}

async function readRows(db: DeskDatabase, manyFrom: EpochMs): Promise<readonly SyncRow[]> {
  const tx = db.transaction(TRAVELLING_KINDS);
  const read = await Promise.all(
    TRAVELLING_KINDS.map(async (kind) => {
      const isMany = MANY.some((name) => name === kind);
      const { time } = kindRow(kind);
      const store = tx.objectStore(kind) as unknown as AnyStore;
      const rows = isMany ? await store.index(time).getAll(IDBKeyRange.lowerBound(manyFrom)) : await store.getAll();
      return rows.filter(hasStamp).map((row): SyncRow => ({ kind, row }));
    }),
  );
  await tx.done;
  return read.flat();
}

async function whatIsLater(db: DeskDatabase, rows: readonly SyncRow[], at: EpochMs) {
  const tx = db.transaction([...TRAVELLING_KINDS, "quarantine" as const]);
  const there = await Promise.all(
    rows.map(async ({ kind, row }) => {
      const stored: unknown =
        kind === "settings" || kind === "runMonths" ? undefined : await tx.objectStore(kind).get(row.id);
      return hasStamp(stored) ? [{ kind, row: stored }] : [];
    }),
  );
  const known = new Set((await tx.objectStore("quarantine").getAll()).map(textOf));
  await tx.done;
  const batch: { [K in TravellingKind]?: object[] } = {};
  const quarantine: Quarantined[] = [];
  for (const { kind, row } of laterRows(setOf(there.flat()), rows)) {
    if (kind === "settings" || kind === "runMonths") continue;
    const parsed = parseRecord(kind, row);
    // As it came: fields of a newer product stay in it.
    if (parsed.ok) (batch[kind] ??= []).push(row);
    else quarantine.push({ store: kind, key: row.id, value: row, because: parsed.error, at });
  }
  const unreadable = quarantine.filter((row) => !known.has(textOf(row)));
  const kinds = TRAVELLING_KINDS.filter((kind) => batch[kind] !== undefined);
  const isNothing = kinds.length === 0 && unreadable.length === 0;
  return {
    batch: isNothing ? null : ({ ...emptyBatch(at), ...batch, quarantine: unreadable } as StoredBatch),
    merged: { kinds, aside: unreadable.length } satisfies Merged,
  };
}

const textOf = ({ store, value }: Quarantined): string => (isRecord(value) ? `${store} ${JSON.stringify(value)}` : "");
