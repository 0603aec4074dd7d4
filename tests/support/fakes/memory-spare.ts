import type { SpareArea } from "@/src/platform/spare-area.ts";

/** A spare area that outlives every browser; keeps JSON, as the cache's files do. */
export function createMemorySpare(): SpareArea {
  const entries = new Map<string, string>();
  return {
    keys: async () => [...entries.keys()],
    async get(key) {
      const text = entries.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as { readonly value?: unknown });
    },
    set: async (key, entry) => void entries.set(key, JSON.stringify(entry)),
    reserve: async () => true,
    isReserved: async () => true,
    hasRoom: async () => true,
    clear: async () => entries.clear(),
  };
}
