import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { databaseHome } from "@/src/platform/database-home.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { createFullDisk, unlessFull } from "../full-disk.ts";
import { type DeskDatabase, openExisting, type OpenOptions } from "../open-db.ts";

/**
 * Reads the database itself, for what looks at every record there is. Null: nothing was ever stored. Rejects where it can't be read.
 */
export async function withDatabase<T>(
  areas: { readonly local: StorageArea; readonly session: StorageArea },
  work: (db: DeskDatabase | null) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const home = databaseHome();
  const open = unlessFull(createFullDisk(areas), openExisting);
  const outcome = await open({ factory: () => home.factory(), ...options });
  if (outcome.kind === "unavailable") {
    if (outcome.because === "missing") return work(null);
    throw new Error(`database ${outcome.because}: ${outcome.message}`);
  }
  try {
    return await work(outcome.db);
  } finally {
    outcome.db.close();
  }
}

/** From when on time is still being measured: no span of a file may reach beyond. */
export async function measuredUntil(db: DeskDatabase | null, now: EpochMs): Promise<EpochMs> {
  const state = parseEngineState(await db?.get("engine", "state"));
  return state.ok ? Math.min(now, state.value.desk.open.start) : now;
}
