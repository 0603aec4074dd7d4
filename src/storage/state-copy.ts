import { isRecord } from "@/src/core/lib/is-record.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { type Life, parseLife } from "./second-copy/life.ts";

export const STATE_COPY_KEY = "engine-copy";

/** The engine's last committed state, unparsed, and the database that took it; null: none has taken any. */
export type KeptState = { readonly state: unknown; readonly life: Life | null };

/** The engine's last committed state beside the database, read where the database can't be. */
export interface StateCopy {
  /** @param life of the database that has it too; null: it lies in the journal, and what the database had before stays known. */
  keep(state: object, life: Life | null): Promise<void>;
  /** Null where there is none. Rejects where it can't be told whether there is one. */
  load(): Promise<KeptState | null>;
}

/**
 * Kept twice: in `storage.local`, which outlives the browser, and in the session's memory, which a full disk can't refuse. The
 * session's is never the older one: where it can't be written it goes. One text each, which costs the browser less than its fields.
 */
export function createStateCopy({
  local,
  session,
}: {
  readonly local: StorageArea;
  readonly session: StorageArea;
}): StateCopy {
  let lastLife: Life | null = null;

  async function load(): Promise<KeptState | null> {
    const copy = (await copyIn(session).catch(() => null)) ?? (await copyIn(local));
    lastLife ??= copy?.life ?? null;
    return copy;
  }

  return {
    async keep(state, life) {
      if (life === null && lastLife === null) await load().catch(() => null);
      lastLife = life ?? lastLife;
      const copy = JSON.stringify({ state, life: lastLife } satisfies KeptState);
      await Promise.allSettled([
        local.set(STATE_COPY_KEY, copy),
        session.set(STATE_COPY_KEY, copy).catch(() => session.remove(STATE_COPY_KEY)),
      ]);
    },
    load,
  };
}

async function copyIn(area: StorageArea): Promise<KeptState | null> {
  const stored = await area.get(STATE_COPY_KEY);
  // Earlier versions kept its fields.
  const copy: unknown = typeof stored === "string" ? JSON.parse(stored) : stored;
  return isRecord(copy) ? { state: copy["state"], life: parseLife(copy["life"]) } : null;
}
