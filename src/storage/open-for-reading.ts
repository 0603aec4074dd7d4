import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { createConnection } from "./connection.ts";
import { createReads, type DeskReads } from "./desk-reads.ts";
import { findIn } from "./find-records.ts";
import { createJournal } from "./journal.ts";
import { openExisting, type OpenOptions } from "./open-db.ts";
import { readEach } from "./read-transaction.ts";

/**
 * What pages read with. Connects at the first read and again after an upgrade closed the connection; never creates,
 * upgrades or writes. What the background could not yet put into the database is read from its journal.
 * Before the first run of the background everything is empty. A read rejects where the browser gives no database.
 */
export function openForReading(
  areas: { readonly local: StorageArea; readonly session: StorageArea },
  options: OpenOptions = {},
): DeskReads {
  const connection = createConnection(openExisting, options);
  const journal = createJournal({ ...areas, newId: () => "" });
  return createReads({
    ...findIn(
      readEach(async () => {
        const outcome = await connection.outcome();
        return outcome.kind === "unavailable" && outcome.because === "missing" ? null : connection.forReading();
      }),
    ),
    pending: async () => (await journal.load())?.batch ?? null,
    onBroken: async () => {},
  });
}
