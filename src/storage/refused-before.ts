import type { StorageArea } from "@/src/platform/storage-areas.ts";

export const REFUSED_BEFORE_KEY = "database-refused";

/** Whether the browser's restart helped a database that could not be opened: only where it didn't is it broken for good. */
export interface RefusedBefore {
  /** It was refused now. True: an earlier browser session was refused as well. Never rejects. */
  again(): Promise<boolean>;
  /** It opened. Never rejects. */
  over(): Promise<void>;
}

export function createRefusedBefore({
  local,
  session,
  newId,
}: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly newId: () => string;
}): RefusedBefore {
  return {
    async again() {
      try {
        const first = await local.get(REFUSED_BEFORE_KEY);
        const known = await session.get(REFUSED_BEFORE_KEY);
        const mine = typeof known === "string" ? known : newId();
        if (mine !== known) await session.set(REFUSED_BEFORE_KEY, mine);
        if (first === undefined) await local.set(REFUSED_BEFORE_KEY, mine);
        return first !== undefined && first !== mine;
      } catch {
        // Who can't remember must not think it broken.
        return false;
      }
    },
    async over() {
      try {
        if ((await local.get(REFUSED_BEFORE_KEY)) !== undefined) await local.remove(REFUSED_BEFORE_KEY);
      } catch {
        // At the next opening.
      }
    },
  };
}
