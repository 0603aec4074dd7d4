import { DB_NAME } from "@/src/storage/schema.ts";

const ROWS_AT_ONCE = 2000;

/** A page of the extension, of puppeteer's or of the bench's. */
type Evaluates = { evaluate(code: string): Promise<unknown> };

/**
 * Puts the records, by store, into the database that the worker makes when it is installed. A store that it doesn't have, as
 * that of an older build in a bench, is left out.
 */
export async function fillDatabase(
  page: Evaluates,
  records: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  for (const [store, rows] of Object.entries(records)) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE));
      await page.evaluate(`(${putAll.toString()})(${JSON.stringify(DB_NAME)}, ${JSON.stringify(store)}, ${some})`);
    }
  }
}

/** In a page of the extension. Waits for the database, because opening one that isn't there would make it, empty. */
async function putAll(name: string, store: string, rows: readonly object[]): Promise<void> {
  while (!(await indexedDB.databases()).some((one) => one.name === name)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
  });
  if (!db.objectStoreNames.contains(store)) {
    db.close();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction(store, "readwrite");
    for (const row of rows) writing.objectStore(store).put(row);
    writing.addEventListener("complete", () => resolve());
    writing.addEventListener("abort", () => reject(writing.error ?? new Error("write failed")));
  });
  db.close();
}
