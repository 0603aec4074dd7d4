import { describe, expect, it, test } from "vitest";
import { createFullDisk, isForSpace } from "@/src/storage/full-disk.ts";
import { openForWriting } from "@/src/storage/open-db.ts";
import { nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

describe("a write that was refused", () => {
  // As Chromium 156 and Firefox 153 say it (browser fact 53).
  test.each<[string, string, boolean]>([
    [
      "UnknownError",
      "Connection is closing because of: IO error: .../x.indexeddb.leveldb/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)",
      true,
    ],
    ["QuotaExceededError", "Encountered full disk while opening backing store for indexedDB.open.", true],
    ["QuotaExceededError", "The current transaction exceeded its quota limitations.", true],
    ["QuotaExceededError", "", true],
    [
      "UnknownError",
      "Connection is closing because of: IO error: .../x.indexeddb.leveldb/000003.log: FILE_ERROR_IO (ChromeMethodBFE: 3::WritableFileAppend::16)",
      false,
    ],
    ["UnknownError", "Internal error opening backing store for indexedDB.open.", false],
    ["UnknownError", "Internal error committing transaction.", false],
    [
      "UnknownError",
      "The operation failed for reasons unrelated to the database itself and not covered by any other error code.",
      false,
    ],
    ["AbortError", "The transaction was aborted, so the request cannot be fulfilled.", false],
    ["DataError", "FILE_ERROR_NO_SPACE", false],
  ])("is for want of space, or not: %s, %s", (name, message, isFull) => {
    expect(isForSpace(new DOMException(message, name))).toBe(isFull);
  });

  it("is for space only where the browser's database says so", () => {
    expect(isForSpace(new Error("FILE_ERROR_NO_SPACE"))).toBe(false);
  });
});

describe("the first browser session after a full disk", () => {
  /** LevelDB begins a new log after four megabytes. */
  const LOG = 4_194_304;

  it("writes more than one log holds before anything else is stored, once, and leaves nothing of it", async () => {
    const local = createMemoryArea();
    await createFullDisk({ local, session: createMemoryArea() }).refuse();
    const opened = await openForWriting({ at: nineAnd(0), device: "device-1" });
    if (opened.kind !== "ready") throw new Error(opened.message);
    const { db } = opened;
    const before = await db.getAllKeys("meta");
    let written = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key) {
      written += String(value).length;
      return put.call(this, value, key);
    };
    try {
      await createFullDisk({ local, session: createMemoryArea() }).mend(db);
      expect(written).toBeGreaterThan(2 * LOG);
      written = 0;
      await createFullDisk({ local, session: createMemoryArea() }).mend(db);
      expect(written).toBe(0);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await db.getAllKeys("meta")).toEqual(before);
    db.close();
  });
});
