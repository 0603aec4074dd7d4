import { describe, expect, it } from "vitest";
import { databaseHome } from "@/src/platform/database-home.ts";

/** Buckets as Chromium has them; each gives a factory of its own. */
function fakeBuckets(names: readonly string[] = []) {
  const made = new Map(names.map((name) => [name, { indexedDB: new IDBFactory() }]));
  return {
    made,
    delete: async (name: string) => void made.delete(name),
    keys: async () => [...made.keys()],
    open: async (name: string) => {
      const bucket = made.get(name) ?? { indexedDB: new IDBFactory() };
      made.set(name, bucket);
      return bucket;
    },
  };
}

describe("where the database is", () => {
  it("is the usual place until it was moved out of, and then the new one for every context", async () => {
    const buckets = fakeBuckets(["somebody-elses"]);
    const home = databaseHome(buckets);
    expect(await home.factory()).toBe(indexedDB);
    expect(await home.moveOut()).toBe(true);
    expect(await databaseHome(buckets).factory()).toBe(buckets.made.get("records-1")?.indexedDB);
    await home.moveOut();
    expect(await databaseHome(buckets).factory()).toBe(buckets.made.get("records-2")?.indexedDB);
    await home.clear();
    expect(await home.factory()).toBe(indexedDB);
    expect(await buckets.keys()).toEqual(["somebody-elses"]);
  });

  it("stays the usual one in a browser without other places", async () => {
    const home = databaseHome(null);
    expect(await home.moveOut()).toBe(false);
    expect(await home.factory()).toBe(indexedDB);
  });
});
