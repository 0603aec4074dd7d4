/** A last place for values while `storage.local` must not be written: files of the browser's cache, which are no database. */
export interface SpareArea {
  /** What lies there. Asked for at a browser's start it makes the place while there is room for it. Never rejects. */
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

/** One that was begun on a full disk takes nothing and has nothing, until it is begun anew (browser fact 46). */
async function wholeCache(): Promise<Cache> {
  const cache = await caches.open(CACHE);
  try {
    await cache.keys();
    return cache;
  } catch {
    await caches.delete(CACHE);
    return caches.open(CACHE);
  }
}

export function liveSpareArea(): SpareArea {
  return {
    async keys() {
      try {
        const requests = await (await wholeCache()).keys();
        return requests.map(({ url }) => decodeURIComponent(url.slice(HOME.length)));
      } catch {
        // In Firefox's private windows there is none, and asking for it rejects.
        return [];
      }
    },
    async get(key) {
      const found = await caches.match(addressOf(key), { cacheName: CACHE });
      return found && ((await found.json()) as { readonly value?: unknown });
    },
    async set(key, entry) {
      const cache = await wholeCache();
      const text = JSON.stringify(entry);
      await cache.put(addressOf(key), new Response(text));
      const written = await (await cache.match(addressOf(key)))?.text();
      if (written !== text) throw new Error(`${key} can't be read again`);
    },
    async clear() {
      await caches.delete(CACHE);
      await caches.open(CACHE);
    },
  };
}
