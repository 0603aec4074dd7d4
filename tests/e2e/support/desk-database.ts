import type { StoreNames, StoreValue } from "idb";
import type { Page } from "puppeteer-core";
import { DB_NAME, type DeskDB } from "@/src/storage/schema.ts";

/** All records of a store of the product's database, read from one of its pages. Empty before the database is made. */
export function readStore<S extends StoreNames<DeskDB>>(
  page: Page,
  store: S,
): Promise<readonly StoreValue<DeskDB, S>[]> {
  return page.evaluate(
    async (name, wanted) => {
      // Never make an empty database in passing: the product would take it for a broken one.
      const there = await indexedDB.databases();
      if (!there.some((database) => database.name === name)) return [];
      return new Promise<StoreValue<DeskDB, S>[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
        opening.addEventListener("success", () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(wanted)) {
            db.close();
            resolve([]);
            return;
          }
          const reading = db.transaction(wanted).objectStore(wanted).getAll();
          reading.addEventListener("success", () => {
            db.close();
            resolve(reading.result as StoreValue<DeskDB, S>[]);
          });
          reading.addEventListener("error", () => reject(reading.error ?? new Error("read failed")));
        });
      });
    },
    DB_NAME,
    store,
  );
}
