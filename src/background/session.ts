import type { ClockPort } from "@/src/platform/clock.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const KEY = "bootId";

/** Tells a browser session's start from a worker's. A worker restart inside a session must change nothing (engine rule 9). */
export interface Session {
  /** No worker of this browser session has stored that the session began. */
  isNew(): Promise<boolean>;
  /** After the session's start is stored; until then every worker may say it again. */
  begin(): Promise<void>;
}

export function createSession({
  session,
  clock,
}: {
  readonly session: StorageArea;
  readonly clock: ClockPort;
}): Session {
  // Where storage.session fails, a worker at least knows its own beginning.
  let hasBegun = false;
  return {
    async isNew() {
      if (hasBegun) return false;
      return (await session.get(KEY).catch(() => undefined)) === undefined;
    },
    async begin() {
      hasBegun = true;
      await session.set(KEY, clock.newId()).catch(() => undefined);
    },
  };
}
