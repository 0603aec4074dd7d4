import { leftAlone, TORN_DATABASE_KEY } from "./left-alone.ts";
import type { SpareArea } from "./spare-area.ts";
import type { StorageArea } from "./storage-area.ts";

const FILLER_KEY = "filler";
const RESERVED_KEY = "reserved";
/** LevelDB begins a new log after four megabytes. */
const MORE_THAN_A_LOG = 6_000_000;

/**
 * `storage.local` that is never written after it has refused a write, until the browser restarts: what it takes once there is room
 * again is lost at the next start, with much that lay there before (browser fact 46). Meanwhile the spare area takes
 * everything, and the next browser session puts it back first of all. Rejects where neither takes a value.
 */
export function sturdyArea({
  area,
  session,
  spare,
  withLock,
  onSpared,
}: {
  readonly area: StorageArea;
  readonly session: StorageArea;
  readonly spare: SpareArea;
  /** Over all contexts: one of them puts back. */
  readonly withLock: (work: () => Promise<void>) => Promise<void>;
  /** Nobody else tells of a change that is spared. */
  readonly onSpared: (key: string) => void;
}): StorageArea {
  const alone = leftAlone(session, "local");
  let beginning: Promise<void> | null = null;

  /** Room that was reserved goes on a full disk, where no word of it might be written any more. */
  const hasLostRoom = async (): Promise<boolean> =>
    (await area.get(RESERVED_KEY)) === true && !(await spare.isReserved());

  async function reserve(): Promise<void> {
    try {
      if ((await spare.reserve()) && (await area.get(RESERVED_KEY)) !== true) await area.set(RESERVED_KEY, true);
    } catch {
      // In the next browser session.
    }
  }

  /** The first context of a browser session puts back what the last one spared, unless there is no room for it yet. */
  async function begin(): Promise<void> {
    if (await alone.isBegun()) return;
    await withLock(async () => {
      if (await alone.isBegun()) return;
      try {
        const spared = await spare.keys();
        if (spared.length > 0 || (await hasLostRoom())) {
          if (!(await spare.hasRoom())) throw new Error("still full");
          for (const key of spared) await putBack(key);
          // Its log may be as torn, whether or not a word of that could be kept.
          await area.set(TORN_DATABASE_KEY, true);
          await rollLog();
          await spare.clear();
        }
        await alone.begin();
      } catch {
        return alone.refuse();
      }
      // Nobody waits for it.
      void reserve();
    });
  }

  /** The refused write left a torn end on Chromium's log: what comes behind it is lost one start later (browser fact 46). */
  async function rollLog(): Promise<void> {
    await area.set(FILLER_KEY, "x".repeat(MORE_THAN_A_LOG));
    await area.remove(FILLER_KEY);
  }

  async function putBack(key: string): Promise<void> {
    const entry = await spare.get(key);
    if (entry === undefined) return;
    if (entry.value === undefined) await area.remove(key);
    else await area.set(key, entry.value);
  }

  async function isRefused(): Promise<boolean> {
    await (beginning ??= begin());
    // Another context may have met the refusal.
    return alone.isRefused();
  }

  async function write(key: string, entry: { readonly value?: unknown }, direct: () => Promise<void>): Promise<void> {
    if (!(await isRefused())) {
      try {
        await direct();
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === "DataCloneError") throw error;
        await alone.refuse();
      }
    }
    await spare.set(key, entry);
    onSpared(key);
  }

  return {
    async get(key) {
      if (!(await isRefused())) return area.get(key);
      const entry = await spare.get(key).catch(() => undefined);
      return entry === undefined ? area.get(key) : entry.value;
    },
    set: (key, value) => write(key, { value }, () => area.set(key, value)),
    remove: (key) => write(key, {}, () => area.remove(key)),
  };
}
