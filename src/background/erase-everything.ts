import type { DeskStorage } from "@/src/storage/desk-storage.ts";
import type { Ports } from "./ports.ts";
import { ENGINE_LOCK } from "./reconcile.ts";
import type { Sync } from "./sync/sync.ts";

/** In `storage.local`, from the first step until everything is gone. */
const ERASING_KEY = "erasing";

type Deps = {
  readonly ports: Pick<Ports, "locks" | "storage" | "wipe">;
  readonly sync: Pick<Sync, "erase">;
  readonly storage: Pick<DeskStorage, "diary">;
};

/**
 * The database, the account's area where this computer takes part in it, all copies, settings, journal, alarms, notifications: gone,
 * and the extension begins anew. Nothing else of ours
 * runs meanwhile or after, so that no memory of a worker writes anything back. It rejects where the database can't be removed;
 * a worker that dies on the way is followed by one that goes on with it.
 */
export function eraseEverything({ ports, sync, storage }: Deps): Promise<never> {
  return ports.locks.with(ENGINE_LOCK, async () => {
    await ports.storage.local.set(ERASING_KEY, true);
    await sync.erase();
    await storage.diary.eraseDatabase();
    await ports.wipe.all();
    ports.wipe.restart();
    // The end of this worker.
    return new Promise<never>(() => {});
  });
}

/** Goes on with an erasing that was begun. */
export async function finishErasing(deps: Deps): Promise<void> {
  if ((await deps.ports.storage.local.get(ERASING_KEY)) === true) await eraseEverything(deps);
}
