import { browser, type Storage } from "./browser.ts";
import { rememberedArea } from "./remembered-area.ts";
import { liveSpareArea } from "./spare-area.ts";
import type { StorageArea } from "./storage-area.ts";
import { sturdyArea } from "./sturdy-area.ts";
import { togetherArea } from "./together-area.ts";

export type { StorageArea };

/** `local` is on the disk; `session` is memory, outlives the worker and ends with the browser. */
export interface StoragePort {
  readonly local: StorageArea;
  readonly session: StorageArea;
  /** Whether the disk has room again, for who has reason to doubt. Never rejects. Left out: it has. */
  readonly hasRoom?: () => Promise<boolean>;
  onLocalChanged(listener: (keys: readonly string[]) => void): void;
}

/** @param together keys of `local` that are read as one, see `togetherArea` */
export function liveStorage({ together = [] }: { readonly together?: readonly string[] } = {}): StoragePort {
  const session = rememberedArea({
    ...area(() => browser.storage.session),
    all: () => browser.storage.session.get(null),
    onChanged: (listener) => onChanged("session", listener),
  });
  const listeners: ((keys: readonly string[]) => void)[] = [];
  const spare = liveSpareArea();
  const local = sturdyArea({
    area: togetherArea(
      {
        ...area(() => browser.storage.local),
        several: (keys) => browser.storage.local.get([...keys]),
        onChanged: (listener) => onChanged("local", listener),
      },
      together,
    ),
    session,
    spare,
    withLock: (work) => navigator.locks.request("spare", work),
    onSpared: (key) => listeners.forEach((listener) => listener([key])),
  });
  return {
    local,
    session,
    hasRoom: () => spare.hasRoom(),
    onLocalChanged(listener) {
      listeners.push(listener);
      onChanged("local", (changes) => listener(Object.keys(changes)));
    },
  };
}

function onChanged(
  name: "local" | "session",
  listener: (changes: Record<string, Storage.StorageChange>) => void,
): void {
  browser.storage.onChanged.addListener((changes, changed) => {
    if (changed === name) listener(changes);
  });
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
