import { UserError } from "@/src/messaging/errors.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { DeskStorage } from "@/src/storage/desk-storage.ts";
import type { Ports } from "./ports.ts";
import { ENGINE_LOCK } from "./reconcile.ts";
import type { Sync } from "./sync/sync.ts";

/** In `storage.local`, from the first step until everything is gone. */
export const ERASING_KEY = "erasing";

type Deps = {
  readonly ports: Pick<Ports, "locks" | "storage" | "wipe">;
  readonly sync: Pick<Sync, "erase">;
  readonly storage: Pick<DeskStorage, "diary">;
};

/**
 * The database, the account's area where this computer takes part in it, all copies, settings, journal, alarms, notifications: gone,
 * and the extension begins anew. Nothing else of ours
 * runs meanwhile or after, so that no memory of a worker writes anything back. A worker that dies on the way is followed by one
 * that goes on with it. Rejects with `UserError` where the account's area can't be emptied, and then nothing is gone, now or later;
 * and where the database is held open, and then the next worker goes on.
 */
export function eraseEverything(deps: Deps): Promise<never> {
  const { ports, sync } = deps;
  return ports.locks.with(ENGINE_LOCK, async () => {
    await ports.storage.local.set(ERASING_KEY, true);
    try {
      await sync.erase();
    } catch {
      // What was said to have stayed must not go at the next start.
      await ports.storage.local.remove(ERASING_KEY);
      throw new UserError(browserTexts.t("background.refused.eraseShared"));
    }
    return eraseHere(deps);
  });
}

async function eraseHere({ ports, storage }: Deps): Promise<never> {
  await storage.diary.eraseDatabase().catch(() => {
    throw new UserError(browserTexts.t("background.refused.eraseHeld"));
  });
  await ports.wipe.all();
  ports.wipe.restart();
  // The end of this worker.
  return new Promise<never>(() => {});
}

/** Goes on with an erasing that was begun. */
export async function finishErasing(deps: Deps): Promise<void> {
  if ((await deps.ports.storage.local.get(ERASING_KEY)) !== true) return;
  await deps.ports.locks.with(ENGINE_LOCK, async () => {
    await deps.sync.erase();
    return eraseHere(deps);
  });
}
