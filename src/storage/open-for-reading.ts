import type { ZoneSince } from "@/src/core/insights/day-parts.ts";
import { type Mended, mendedOfText, zonesOfText } from "@/src/core/insights/kept-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { databaseHome } from "@/src/platform/database-home.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { StoredBatch } from "./batch.ts";
import { createConnection } from "./connection.ts";
import { MENDED_KEY } from "./day-totals/fill-totals.ts";
import { findFirstRecord, type FirstRecord } from "./day-totals/first-record.ts";
import { ZONES_KEY } from "./day-totals/keep-totals.ts";
import { createReads, type DeskReads } from "./desk-reads.ts";
import { findIn } from "./find-records.ts";
import { createFullDisk, unlessFull } from "./full-disk.ts";
import { createJournal } from "./journal.ts";
import { openExisting, type OpenOptions } from "./open-db.ts";
import { readTogether } from "./read-transaction.ts";

export type PageReads = DeskReads & {
  /** The engine's stored row as it is, unparsed; undefined or null before the first run. */
  readonly engineState: () => Promise<unknown>;
  /**
   * The kept sums of the days from `first` to `last`, unparsed, and the zones that were in force. None while something waits
   * in the journal: they know nothing of it.
   */
  readonly keptTotals: (days: { readonly first: DayKey; readonly last: DayKey }) => Promise<{
    readonly rows: readonly unknown[];
    readonly zones: readonly ZoneSince[];
  }>;
  readonly firstRecord: () => Promise<FirstRecord>;
  /** The last sums that disagreed with their records; null: none. */
  readonly mendedTotals: () => Promise<Mended | null>;
};

/**
 * What pages read with. Connects at the first read and again after an upgrade closed the connection; never creates,
 * upgrades or writes. What the background could not yet put into the database is read from its journal. Reads that begin
 * in one turn share one transaction and one look at the journal: what a page shows together is of one moment.
 * Before the first run of the background everything is empty. A read rejects where the browser gives no database.
 */
export function openForReading(
  areas: { readonly local: StorageArea; readonly session: StorageArea },
  options: OpenOptions = {},
): PageReads {
  const home = databaseHome();
  const open = unlessFull(createFullDisk(areas), openExisting);
  const connection = createConnection(open, { factory: () => home.factory(), ...options });
  const journal = createJournal({ ...areas, newId: () => "" });
  const read = readTogether(async () => {
    const outcome = await connection.outcome();
    return outcome.kind === "unavailable" && outcome.because === "missing" ? null : connection.forReading();
  });
  const pending = onceATurn<StoredBatch | null>(async () => (await journal.load())?.batch ?? null);
  const reads = createReads({
    ...findIn(read),
    pending,
    onBroken: async () => {},
  });
  return {
    ...reads,
    engineState: () => read("engine", (tx) => tx.objectStore("engine").get("state")),
    async keptTotals({ first, last }) {
      const isWaiting = (await pending()) !== null;
      const [rows, zones] = await Promise.all([
        read("dayTotals", (tx) => tx.objectStore("dayTotals").getAll(IDBKeyRange.bound(first, last))),
        read("meta", (tx) => tx.objectStore("meta").get(ZONES_KEY)),
      ]);
      return { rows: isWaiting ? [] : (rows ?? []), zones: zonesOfText(zones) };
    },
    firstRecord: async () => (await read("spans", findFirstRecord)) ?? { at: null, answered: null },
    mendedTotals: async () => mendedOfText(await read("meta", (tx) => tx.objectStore("meta").get(MENDED_KEY))),
  };
}

/** Whoever asks in the same turn gets the same answer; who asks later gets a newer one. */
function onceATurn<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null;
  return () => {
    if (current === null) {
      current = ask();
      queueMicrotask(() => {
        current = null;
      });
    }
    return current;
  };
}
