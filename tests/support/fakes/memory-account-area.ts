import { AREA, itemBytes } from "@/src/core/sync/sync-limits.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { AccountArea } from "@/src/platform/account-area.ts";

/** What an account holds: the same for all browsers that are signed in, whether they are running or not. */
export type Account = { readonly items: Map<string, unknown>; readonly browsers: Set<MemoryAccountArea> };
export const createAccount = (): Account => ({ items: new Map(), browsers: new Set() });

export type MemoryAccountArea = AccountArea & {
  /** As this browser has it: another one's writes come when they are delivered. */
  readonly items: Map<string, unknown>;
  /** Writes that were made, as the browser counts them. */
  writes: number;
  /** While set, every write rejects with it. */
  writeError: Error | null;
  /** Whether what happens here and elsewhere travels. What was missed travels once it does again. */
  isOnline: boolean;
  /** Everything that has not travelled yet, in one go or, with `only`, a part of it. */
  deliver: (only?: (key: string) => boolean) => void;
  /** Another account, or none: its items in the place of those that were here. */
  signIn: (other: Account) => void;
};

/** The browser's account area with its limits, refusing as Chromium does; several of one account carry items between browsers. */
export function createMemoryAccountArea({
  account = createAccount(),
  now = () => 0,
}: { readonly account?: Account; readonly now?: () => number } = {}): MemoryAccountArea {
  const listeners: ((keys: readonly string[]) => void)[] = [];
  let home = account;
  let made: number[] = [];
  /** What was changed here and has not travelled yet. */
  const mine = new Set<string>();

  const area: MemoryAccountArea = {
    items: new Map(account.items),
    writes: 0,
    writeError: null,
    isOnline: true,
    all: async () => structuredClone(Object.fromEntries(area.items)),
    async set(items) {
      countWrite();
      const next = new Map(area.items);
      for (const [key, value] of Object.entries(items)) {
        if (itemBytes(key, value) > AREA.itemBytes) throw new Error("QUOTA_BYTES_PER_ITEM quota exceeded");
        next.set(key, JSON.parse(JSON.stringify(value)));
      }
      const bytes = [...next].reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
      if (bytes > AREA.bytes) throw new Error("QUOTA_BYTES quota exceeded");
      if (next.size > AREA.items) throw new Error("MAX_ITEMS quota exceeded");
      change(next, Object.keys(items));
    },
    async remove(keys) {
      countWrite();
      const next = new Map(area.items);
      for (const key of keys) next.delete(key);
      change(next, keys);
    },
    async clear() {
      countWrite();
      change(new Map(), [...area.items.keys()]);
    },
    onChanged: (listener) => void listeners.push(listener),
    deliver(only = () => true) {
      for (const key of [...mine].filter(only)) {
        mine.delete(key);
        const value = area.items.get(key);
        if (value === undefined) home.items.delete(key);
        else home.items.set(key, value);
      }
      const keys = new Set([...home.items.keys(), ...area.items.keys()]);
      const changed = [...keys].filter(
        (key) =>
          only(key) && !mine.has(key) && JSON.stringify(home.items.get(key)) !== JSON.stringify(area.items.get(key)),
      );
      for (const key of changed) {
        const value = home.items.get(key);
        if (value === undefined) area.items.delete(key);
        else area.items.set(key, value);
      }
      if (changed.length > 0) listeners.forEach((listener) => listener(changed));
    },
    signIn(other) {
      home.browsers.delete(area);
      home = other;
      home.browsers.add(area);
      mine.clear();
      const keys = [...area.items.keys(), ...other.items.keys()];
      area.items.clear();
      for (const [key, value] of other.items) area.items.set(key, value);
      listeners.forEach((listener) => listener(keys));
    },
  };
  account.browsers.add(area);
  return area;

  function countWrite(): void {
    if (area.writeError) throw area.writeError;
    area.writes += 1;
    made = [...made.filter((at) => now() - at < MINUTE), now()];
    if (made.length > 120) throw new Error("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.");
  }

  function change(next: ReadonlyMap<string, unknown>, keys: readonly string[]): void {
    area.items.clear();
    for (const [key, value] of next) area.items.set(key, value);
    for (const key of keys) mine.add(key);
    listeners.forEach((listener) => listener(keys));
    if (!area.isOnline) return;
    for (const browser of [area, ...home.browsers]) if (browser.isOnline) browser.deliver();
  }
}

/** The area as one worker has it, which may die at each call. */
export function gatedAccountArea(
  area: MemoryAccountArea,
  { call, isAlive }: { readonly call: <T>(work: () => Promise<T>) => Promise<T>; readonly isAlive: () => boolean },
): AccountArea {
  return {
    all: () => call(() => area.all()),
    set: (items) => call(() => area.set(items)),
    remove: (keys) => call(() => area.remove(keys)),
    clear: () => call(() => area.clear()),
    onChanged: (listener) => area.onChanged((keys) => void (isAlive() && listener(keys))),
  };
}
