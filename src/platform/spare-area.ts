/** A last place for values while `storage.local` must not be written: files of the browser's cache, which are no database. */
export interface SpareArea {
  /** What lies there. Asked for at a browser's start it makes the place while there is room for it. Never rejects. */
  keys(): Promise<readonly string[]>;
  /** Undefined: nothing lies there under that key. */
  get(key: string): Promise<{ readonly value?: unknown } | undefined>;
  /** `{}` says that the key was removed. Resolves only once it can be read again. On a full disk what was reserved makes room. */
  set(key: string, entry: { readonly value?: unknown }): Promise<void>;
  clear(): Promise<void>;
  /** Takes room for a day on a full disk, if it has none yet. False: there is none to take. Never rejects. */
  reserve(): Promise<boolean>;
  /** Whether what was reserved is still there: on a full disk it went. Never rejects. */
  isReserved(): Promise<boolean>;
  /** Whether the disk has room for all that mending takes. Costs a big file: for who has reason to doubt. Never rejects. */
  hasRoom(): Promise<boolean>;
}

const CACHE = "spare";
/** In a cache of its own: a cache can't be deleted on a full disk, an entry of one can (browser fact 54). */
const BALLAST_CACHE = "ballast";
/** For a journal and copies of the engine's state and of the settings, each while its next version is written: about ten times what they come to. */
const BALLAST_BYTES = 3_000_000;
/** Twice what the two logs take that are begun anew, and more than any other program should have left over. */
const MENDING_BYTES = 24_000_000;
/** As much chance as a browser gives at once. Chance, because file systems pack what repeats. */
const CHANCE_BYTES = 65_536;
/** Reserved names: nobody asks the network for them, and a cache is asked by address. */
const HOME = "https://spare.invalid/";
const addressOf = (key: string): string => HOME + encodeURIComponent(key);
const BALLAST = addressOf("ballast");
const PROBE = addressOf("probe");

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

async function write(key: string, text: string): Promise<void> {
  const cache = await wholeCache();
  await cache.put(addressOf(key), new Response(text));
  const written = await (await cache.match(addressOf(key)))?.text();
  if (written !== text) throw new Error(`${key} can't be read again`);
}

/** By its name alone: whoever has it as a response holds its file, and dropping it would free nothing (browser fact 54). */
const hasBallast = async (): Promise<boolean> =>
  (await (await caches.open(BALLAST_CACHE)).keys()).some(({ url }) => url === BALLAST);

/** True: there was some, and its room is free now. */
const drop = async (address: string): Promise<boolean> => (await caches.open(BALLAST_CACHE)).delete(address);

async function putBytes(address: string, bytes: number): Promise<void> {
  const chance = new Uint8Array(bytes);
  for (let from = 0; from < bytes; from += CHANCE_BYTES) {
    crypto.getRandomValues(chance.subarray(from, from + CHANCE_BYTES));
  }
  await (await caches.open(BALLAST_CACHE)).put(address, new Response(chance));
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
      const text = JSON.stringify(entry);
      try {
        await write(key, text);
      } catch (error) {
        if (!(await drop(BALLAST))) throw error;
        await write(key, text);
      }
    },
    async clear() {
      await caches.delete(CACHE);
      await caches.open(CACHE);
    },
    async reserve() {
      try {
        if (!(await hasBallast())) await putBytes(BALLAST, BALLAST_BYTES);
        return true;
      } catch {
        // No room, or no cache: then what a full disk refuses lies in memory.
        return false;
      }
    },
    isReserved: () => hasBallast().catch(() => false),
    async hasRoom() {
      try {
        await putBytes(PROBE, MENDING_BYTES);
        return await drop(PROBE);
      } catch {
        return false;
      }
    },
  };
}
