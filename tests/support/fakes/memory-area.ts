import type { StorageArea } from "@/src/platform/storage-areas.ts";

export type MemoryArea = StorageArea & {
  readonly values: Map<string, unknown>;
  /** While set, every write rejects with it, as on a full disk. */
  writeError: Error | null;
  readError: Error | null;
};

/** An area of the browser's storage: keeps JSON and nothing else, as the browsers do. */
export function createMemoryArea(onChanged: (key: string) => void = () => {}): MemoryArea {
  const area: MemoryArea = {
    values: new Map(),
    writeError: null,
    readError: null,
    async get(key) {
      if (area.readError) throw area.readError;
      return structuredClone(area.values.get(key));
    },
    async set(key, value) {
      if (area.writeError) throw area.writeError;
      area.values.set(key, JSON.parse(JSON.stringify(value)));
      onChanged(key);
    },
    async remove(key) {
      if (area.writeError) throw area.writeError;
      area.values.delete(key);
      onChanged(key);
    },
  };
  return area;
}

/** The area as one worker has it, which may die at each call. */
export function gatedArea(area: MemoryArea, call: <T>(work: () => Promise<T>) => Promise<T>): StorageArea {
  return {
    get: (key) => call(() => area.get(key)),
    set: (key, value) => call(() => area.set(key, value)),
    remove: (key) => call(() => area.remove(key)),
  };
}
