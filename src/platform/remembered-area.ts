import type { StorageArea } from "./storage-area.ts";

/** What a store of the browser's can do beyond one key at a time. */
export type WholeArea = Omit<StorageArea, "get"> & {
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Changes of every context, ours too; a key without a value is gone. */
  onChanged(listener: (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void): void;
};

/**
 * An area of memory that is asked once and then followed: a wake reads a dozen of its keys one after the other, and each was a
 * way to the browser's process and back. For the session's memory only, which is small. Where it can't be read every `get`
 * rejects, as it would without this.
 */
export function rememberedArea(area: WholeArea): StorageArea {
  let known: Promise<Map<string, unknown>> | null = null;

  function load(): Promise<Map<string, unknown>> {
    if (known) return known;
    const loading = area.all().then((entries) => new Map(Object.entries(entries)));
    known = loading;
    loading.catch(() => {
      if (known === loading) known = null;
    });
    return loading;
  }

  /** What was read meanwhile is brought up to date in the order of its coming. */
  function follow(change: (entries: Map<string, unknown>) => void): void {
    void known?.then(change, () => undefined);
  }

  area.onChanged((changes) =>
    follow((entries) => {
      for (const [key, change] of Object.entries(changes)) {
        if ("newValue" in change) entries.set(key, change.newValue);
        else entries.delete(key);
      }
    }),
  );

  return {
    get: async (key) => (await load()).get(key),
    async set(key, value) {
      await area.set(key, value);
      const copy: unknown = structuredClone(value);
      follow((entries) => entries.set(key, copy));
    },
    async remove(key) {
      await area.remove(key);
      follow((entries) => entries.delete(key));
    },
  };
}
