import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDatabase } from "./open-db.ts";
import type { Broken } from "./read-records.ts";

/** Moves records that no longer parse out of the way, as they are, in one transaction. Nothing is deleted. */
export async function quarantineBroken(db: DeskDatabase, broken: readonly Broken[], at: EpochMs): Promise<void> {
  const stores = [...new Set(broken.map(({ store }) => store))];
  const tx = db.transaction(["quarantine", ...stores], "readwrite", { durability: "strict" });
  await Promise.all([
    ...broken.flatMap(({ store, key, value, because }) => [
      tx.objectStore("quarantine").add({ store, key, value, because, at }),
      tx.objectStore(store).delete(key as never),
    ]),
    tx.done,
  ]);
}
