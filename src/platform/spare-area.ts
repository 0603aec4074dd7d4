/** A last place for values while `storage.local` must not be written: files of the browser's cache, which are no database. */
export interface SpareArea {
  /** Whether anything lies there. Where the browser has no such place: no. */
  keys(): Promise<readonly string[]>;
  /** Undefined: nothing lies there under that key. */
  get(key: string): Promise<{ readonly value?: unknown } | undefined>;
  /** `{}` says that the key was removed. Resolves only once it can be read again. */
  set(key: string, entry: { readonly value?: unknown }): Promise<void>;
  clear(): Promise<void>;
}

const CACHE = "spare";
/** Reserved names: nobody asks the network for them, and a cache is asked by address. */
const HOME = "https://spare.invalid/";
const addressOf = (key: string): string => HOME + encodeURIComponent(key);

export function liveSpareArea(): SpareArea {
  return {
    async keys() {
      // In Firefox's private windows there is none, and asking for it rejects.
      if (!(await caches.has(CACHE).catch(() => false))) return [];
      const requests = await (await caches.open(CACHE)).keys();
      return requests.map(({ url }) => decodeURIComponent(url.slice(HOME.length)));
    },
    async get(key) {
      const found = await caches.match(addressOf(key), { cacheName: CACHE });
      return found && ((await found.json()) as { readonly value?: unknown });
    },
    async set(key, entry) {
      const cache = await caches.open(CACHE);
      const text = JSON.stringify(entry);
      await cache.put(addressOf(key), new Response(text));
      const written = await (await cache.match(addressOf(key)))?.text();
      if (written !== text) throw new Error(`${key} can't be read again`);
    },
    clear: async () => void (await caches.delete(CACHE)),
  };
}
