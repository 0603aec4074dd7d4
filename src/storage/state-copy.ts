import { isRecord } from "@/src/core/lib/is-record.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const KEY = "engine-copy";

/** The engine's last committed state beside the database, read where the database can't be. */
export interface StateCopy {
  keep(state: object): Promise<void>;
  /** Unparsed; undefined where there is none, or none can be read. */
  load(): Promise<unknown>;
}

/**
 * Kept twice: in `storage.local`, which outlives the browser, and in the session's memory, which a full disk can't refuse. The
 * session's is never the older one: where it can't be written it goes.
 */
export function createStateCopy({
  local,
  session,
}: {
  readonly local: StorageArea;
  readonly session: StorageArea;
}): StateCopy {
  return {
    async keep(state) {
      const copy = { state };
      await Promise.allSettled([local.set(KEY, copy), session.set(KEY, copy).catch(() => session.remove(KEY))]);
    },
    load: async () => (await copyIn(session)) ?? (await copyIn(local)),
  };
}

async function copyIn(area: StorageArea): Promise<unknown> {
  const copy = await area.get(KEY).catch(() => undefined);
  return isRecord(copy) ? copy["state"] : undefined;
}
