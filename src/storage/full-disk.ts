import { leftAlone, TORN_DATABASE_KEY } from "@/src/platform/left-alone.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { DeskDatabase, OpenOptions, OpenOutcome } from "./open-db.ts";

/**
 * Whether the database has refused a write for want of space in this browser session. From then on it is left alone, reading
 * too: Chromium opens it again once there is room, takes what is written, and has nothing of it all after its next start
 * (browser fact 46). What lay there before is kept if nobody touches it.
 */
export interface FullDisk {
  stands(): Promise<boolean>;
  /** Whether it refused in an earlier session and there is no room to mend it yet: then it stands in this one too. */
  standsAgain(): Promise<boolean>;
  refuse(): Promise<void>;
  /** At the first opening in the browser session after that. Rejects where the database can't be written. */
  mend(db: DeskDatabase): Promise<void>;
}

export function createFullDisk({
  local,
  session,
  hasRoom = async () => true,
}: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  /** Whoever only reads need not know. */
  readonly hasRoom?: () => Promise<boolean>;
}): FullDisk {
  const alone = leftAlone(session, "database");
  /** Asked for once an opening. */
  let known: boolean | null = null;
  const isTorn = async (): Promise<boolean> =>
    (known ??= (await local.get(TORN_DATABASE_KEY).catch(() => undefined)) === true);

  // Asked for at every write while it stands: the disk may have room for the second mark only later.
  async function refuse(): Promise<void> {
    await Promise.allSettled([alone.refuse(), local.set(TORN_DATABASE_KEY, true)]);
  }

  return {
    stands: () => alone.isRefused(),
    async standsAgain() {
      known = null;
      if (!(await isTorn()) || (await hasRoom())) return false;
      await refuse();
      return true;
    },
    refuse,
    async mend(db) {
      if (!(await isTorn())) return;
      await rollLog(db);
      await local.remove(TORN_DATABASE_KEY).catch(() => undefined);
      known = false;
    },
  };
}

const NO_SPACE = /FILE_ERROR_NO_SPACE|full disk|disk full|no space left/i;

/** More than LevelDB keeps in one log; a value of over 64 kB would go into a file of its own. */
const PIECES = 256;
const PIECE = "x".repeat(50_000);
const PIECES_AT_ONCE = 32;

/**
 * Makes LevelDB write what it has into a table and begin a new log. A write that was refused half way leaves a torn record at the
 * end of the log; the next start goes on behind it, and the one after that finds the database broken (browser fact 46).
 */
async function rollLog(db: DeskDatabase): Promise<void> {
  const names = Array.from({ length: PIECES }, (_, index) => `filler-${index}` as const);
  for (let first = 0; first < names.length; first += PIECES_AT_ONCE) {
    const tx = db.transaction("meta", "readwrite");
    const puts = names.slice(first, first + PIECES_AT_ONCE).map((name) => tx.store.put(PIECE, name));
    await Promise.all([...puts, tx.done]);
  }
  const tx = db.transaction("meta", "readwrite", { durability: "strict" });
  await Promise.all([...names.map((name) => tx.store.delete(name)), tx.done]);
}

export const LEFT_ALONE: OpenOutcome = {
  kind: "unavailable",
  because: "full",
  message: "left alone since it refused a write",
};

type Open = (options: OpenOptions) => Promise<OpenOutcome>;

export function unlessFull(disk: Pick<FullDisk, "stands">, open: Open): Open {
  return async (options) => {
    return (await disk.stands()) ? LEFT_ALONE : open(options);
  };
}

/**
 * Whether a write was refused for want of space. Chromium calls that an unknown error, as it does every fault of the disk, and
 * names it in the message; both browsers have a name of their own for a quota, and Firefox for a full disk too (browser fact 53).
 */
export function isForSpace(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return error.name === "QuotaExceededError" || (error.name === "UnknownError" && NO_SPACE.test(error.message));
}
