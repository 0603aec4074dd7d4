import { browser } from "./browser.ts";

/**
 * The area that the browser carries between the computers of one account, if there is one; else it stays on this one. Its limits:
 * browser fact 55.
 */
export interface AccountArea {
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Rejects where a limit of the browser is met. Of several items some may have been written then. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Also for what we wrote ourselves. */
  onChanged(listener: (keys: readonly string[]) => void): void;
}

export function liveAccountArea(): AccountArea {
  return {
    all: () => browser.storage.sync.get(null),
    set: (items) => browser.storage.sync.set({ ...items }),
    remove: (keys) => browser.storage.sync.remove([...keys]),
    clear: () => browser.storage.sync.clear(),
    onChanged: (listener) =>
      browser.storage.onChanged.addListener((changes, name) => {
        if (name === "sync") listener(Object.keys(changes));
      }),
  };
}
