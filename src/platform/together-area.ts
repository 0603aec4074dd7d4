import { rememberedArea, type WholeArea } from "./remembered-area.ts";
import type { StorageArea } from "./storage-area.ts";

/** What a store of the browser's can do beyond one key at a time. */
export type ManyArea = StorageArea &
  Pick<WholeArea, "onChanged"> & {
    several(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  };

/**
 * An area of which some keys are read all at once when the first of them is needed, and followed from there on: each question
 * is a way to the browser's process and back, and every wake has the same ones. All others are asked for one by one, and each
 * of the some too where they can't be read together: one that is broken must not take the others with it.
 */
export function togetherArea(area: ManyArea, some: readonly string[]): StorageArea {
  const remembered = rememberedArea({
    all: () => area.several(some),
    set: (key, value) => area.set(key, value),
    remove: (key) => area.remove(key),
    onChanged: (listener) =>
      area.onChanged((changes) => listener(Object.fromEntries(Object.entries(changes).filter(([key]) => isOne(key))))),
  });
  const isOne = (key: string): boolean => some.includes(key);
  const areaOf = (key: string): Omit<StorageArea, "get"> => (isOne(key) ? remembered : area);
  return {
    get: (key) => (isOne(key) ? remembered.get(key).catch(() => area.get(key)) : area.get(key)),
    set: (key, value) => areaOf(key).set(key, value),
    remove: (key) => areaOf(key).remove(key),
  };
}
