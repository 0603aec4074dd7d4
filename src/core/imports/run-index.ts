import { isSameRun, MOST_START_DIFFERENCE_MS, type RunTimes } from "./same-run.ts";

export type RunIndex<T extends RunTimes> = {
  /** The entry that is the same run, if any. */
  readonly find: (run: RunTimes) => T | null;
  readonly add: (entry: T) => void;
  readonly remove: (entry: T) => void;
  readonly all: () => readonly T[];
};

/**
 * Finds the same run among thousands without comparing all with all: by the ten minutes in which it began, and by its
 * duration for records whose clock is shifted.
 */
export function createRunIndex<T extends RunTimes>(): RunIndex<T> {
  const byStart = new Map<number, Set<T>>();
  const byDuration = new Map<number, Set<T>>();
  const entries = new Set<T>();

  const add = (entry: T) => {
    entries.add(entry);
    bucket(byStart, startKey(entry)).add(entry);
    bucket(byDuration, durationKey(entry)).add(entry);
  };
  const remove = (entry: T) => {
    entries.delete(entry);
    byStart.get(startKey(entry))?.delete(entry);
    byDuration.get(durationKey(entry))?.delete(entry);
  };
  return {
    find: (run) => {
      for (const [map, key, spread] of [
        [byStart, startKey(run), 1],
        [byDuration, durationKey(run), 3],
      ] as const) {
        for (let near = key - spread; near <= key + spread; near += 1) {
          for (const entry of map.get(near) ?? []) if (isSameRun(entry, run)) return entry;
        }
      }
      return null;
    },
    add,
    remove,
    all: () => [...entries],
  };
}

const startKey = (run: RunTimes): number => Math.floor(run.start / MOST_START_DIFFERENCE_MS);
const durationKey = (run: RunTimes): number => Math.round(run.durationSeconds);

function bucket<T>(map: Map<number, Set<T>>, key: number): Set<T> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = new Set<T>();
  map.set(key, made);
  return made;
}
