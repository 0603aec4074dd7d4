import { DB_NAME } from "@/src/storage/schema.ts";

/** A page of the extension. */
type Evaluates = { evaluate(code: string): Promise<unknown> };

/**
 * Makes Chromium pack what its database's log holds into tables. It reads the log again at every opening, up to 4 MB of it
 * (browser fact 60): how much a fill leaves there is chance, and would be taken for what the records themselves cost.
 */
export async function emptyTheLog(page: Evaluates): Promise<void> {
  await page.evaluate(`(${fillUp.toString()})(${JSON.stringify(DB_NAME)})`);
}

/** In a page of the extension. A value of over 64 kB would go into a file of its own. */
async function fillUp(name: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
  });
  for (let piece = 0; piece <= 256; piece += 1) {
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction("meta", "readwrite");
      if (piece < 256) writing.objectStore("meta").put("x".repeat(50_000), `filler-${piece}`);
      if (piece > 0) writing.objectStore("meta").delete(`filler-${piece - 1}`);
      writing.addEventListener("complete", () => resolve());
      writing.addEventListener("abort", () => reject(writing.error ?? new Error("write failed")));
    });
  }
  db.close();
}
