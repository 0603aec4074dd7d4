import * as v from "valibot";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const LAST_SAVED_KEY = "last-saved";

/** When everything was last saved as a file; null: never, or it can't be told. Never rejects. */
export async function lastSaved(local: Pick<StorageArea, "get">): Promise<EpochMs | null> {
  const parsed = v.safeParse(instantSchema, await local.get(LAST_SAVED_KEY).catch(() => null));
  return parsed.success ? parsed.output : null;
}

export const recordSaved = (local: Pick<StorageArea, "set">, at: EpochMs): Promise<void> =>
  local.set(LAST_SAVED_KEY, at);
