import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { OpenOptions, OpenOutcome } from "./open-db.ts";

/** In the session's memory, so that it ends with the browser. */
const KEY = "database-full";

/**
 * Whether the database has refused a write for want of space in this browser session. From then on it is left alone, reading
 * too: Chromium opens it again once there is room, takes what is written, and has nothing of it all after its next start
 * (browser fact 46). What lay there before is kept if nobody touches it.
 */
export interface FullDisk {
  stands(): Promise<boolean>;
  refuse(): Promise<void>;
}

export function createFullDisk(session: StorageArea): FullDisk {
  let isKnown = false;
  return {
    stands: async () => (isKnown ||= (await session.get(KEY).catch(() => undefined)) === true),
    async refuse() {
      isKnown = true;
      await session.set(KEY, true).catch(() => undefined);
    },
  };
}

type Open = (options: OpenOptions) => Promise<OpenOutcome>;

export function unlessFull(disk: FullDisk, open: Open): Open {
  return async (options) => {
    if (!(await disk.stands())) return open(options);
    return { kind: "unavailable", because: "full", message: "left alone since it refused a write" };
  };
}

/** Chromium calls every fault of the disk unknown; a quota has a name of its own. */
export function isForSpace(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "UnknownError" || error.name === "QuotaExceededError");
}
