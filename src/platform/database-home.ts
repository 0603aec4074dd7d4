/** Where the browser keeps databases, and another place of its own should that one be broken beyond repair. */
export interface DatabaseHome {
  /** The place in use: the newest of the others, else the usual one. */
  factory(): Promise<IDBFactory>;
  /** Makes another place, which is in use from then on. False: this browser has none. */
  moveOut(): Promise<boolean>;
  /** Removes every other place with all that is in it. The usual one stays. */
  clear(): Promise<void>;
}

/** Storage buckets, which are in no library of types yet. Chromium has them, with a folder each (browser fact 51). */
type Buckets = {
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<void>;
  readonly open: (
    name: string,
    options: { readonly persisted: boolean; readonly durability: "strict" },
  ) => Promise<{ readonly indexedDB: IDBFactory }>;
};

function ownBuckets(): Buckets | null {
  const { navigator } = globalThis as unknown as { readonly navigator?: { readonly storageBuckets?: Buckets } };
  return navigator?.storageBuckets ?? null;
}

const PREFIX = "records-";
const KEPT = { persisted: true, durability: "strict" } as const;

/** The names alone say which place is in use: nothing else could be lost or be wrong about it. */
export function databaseHome(buckets: Buckets | null = ownBuckets()): DatabaseHome {
  /** Held for as long as whoever asked lives: a place that is let go takes its databases along. */
  let held: { readonly indexedDB: IDBFactory } | null = null;

  async function newest(): Promise<number> {
    const numbers = ((await buckets?.keys()) ?? [])
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => Number(name.slice(PREFIX.length)));
    return Math.max(0, ...numbers.filter(Number.isInteger));
  }

  return {
    async factory() {
      const number = await newest();
      if (buckets === null || number === 0) return indexedDB;
      held = await buckets.open(`${PREFIX}${number}`, KEPT);
      return held.indexedDB;
    },
    async moveOut() {
      if (buckets === null) return false;
      await buckets.open(`${PREFIX}${(await newest()) + 1}`, KEPT);
      return true;
    },
    async clear() {
      held = null;
      const names = ((await buckets?.keys()) ?? []).filter((name) => name.startsWith(PREFIX));
      await Promise.all(names.map(async (name) => buckets?.delete(name)));
    },
  };
}
