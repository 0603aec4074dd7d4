import { parseRecord } from "@/src/core/records/parse-record.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Broken } from "./desk-reads.ts";
import type { DeskDatabase } from "./open-db.ts";

/**
 * Moves records that no longer parse out of the way, as they are, in one transaction. Nothing is deleted. What another read
 * has moved, or a write has put right, since they were found stays as it is.
 */
export async function quarantineBroken(db: DeskDatabase, broken: readonly Broken[], at: EpochMs): Promise<void> {
  const stores = [...new Set(broken.map(({ store }) => store))];
  const tx = db.transaction(["quarantine", ...stores], "readwrite", { durability: "strict" });
  await Promise.all([
    ...broken.map(async ({ store, key, because }) => {
      const value: unknown = await tx.objectStore(store).get(key as never);
      if (value === undefined || parseRecord(store, value).ok) return;
      await tx.objectStore("quarantine").add({ store, key, value, because, at });
      await tx.objectStore(store).delete(key as never);
    }),
    tx.done,
  ]);
}
