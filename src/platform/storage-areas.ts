import { browser, type Storage } from "./browser.ts";

/** One area of the browser's storage, one value a key. A missing key reads as undefined. */
export interface StorageArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** `local` is on the disk; `session` is memory, outlives the worker and ends with the browser. */
export interface StoragePort {
  readonly local: StorageArea;
  readonly session: StorageArea;
  onLocalChanged(listener: (keys: readonly string[]) => void): void;
}

export function liveStorage(): StoragePort {
  return {
    local: area(() => browser.storage.local),
    session: area(() => browser.storage.session),
    onLocalChanged(listener) {
      browser.storage.onChanged.addListener((changes, name) => {
        if (name === "local") listener(Object.keys(changes));
      });
    },
  };
}

function area(storage: () => Storage.StorageArea): StorageArea {
  return {
    get: async (key) => (await storage().get(key))[key],
    set: (key, value) => storage().set({ [key]: value }),
    remove: (key) => storage().remove(key),
  };
}

/** Asks the browser never to evict our data. Firefox says yes without a question; a Chromium worker can't ask. */
export async function askForDurableStorage(): Promise<void> {
  if ("persist" in navigator.storage) await navigator.storage.persist();
}
