import type { StorageArea } from "./storage-area.ts";

/** What may have refused a write, and the word of each in the session's memory. */
const KEYS = { database: "database-full", local: "local-writes" } as const;
/** In `storage.local`: the database's log may be torn, until a later browser session has begun another. */
export const TORN_DATABASE_KEY = "database-torn";
const REFUSED = "refused";
/** Looked after since the browser's start: what was spared is back where it belongs. */
const SOUND = "sound";

/**
 * Whether one of our two stores has refused a write in this browser session: from then on it is left alone until the browser
 * restarts (browser fact 46). Known to all contexts; it lies in the session's memory, so that it ends with the browser.
 */
export interface LeftAlone {
  /** Never rejects. */
  isRefused(): Promise<boolean>;
  /** Never rejects: where even the session's memory refuses, this context knows it. */
  refuse(): Promise<void>;
  /** Whether this browser session has looked after it already. Never rejects. */
  isBegun(): Promise<boolean>;
  begin(): Promise<void>;
}

export function leftAlone(session: StorageArea, store: keyof typeof KEYS): LeftAlone {
  const key = KEYS[store];
  let isKnown = false;
  const word = (): Promise<unknown> => session.get(key).catch(() => undefined);
  return {
    isRefused: async () => (isKnown ||= (await word()) === REFUSED),
    async refuse() {
      isKnown = true;
      await session.set(key, REFUSED).catch(() => undefined);
    },
    isBegun: async () => (await word()) !== undefined,
    begin: () => session.set(key, SOUND),
  };
}
