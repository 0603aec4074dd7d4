import { describe, expect, it } from "vitest";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { snapshotRows } from "@/src/storage/diary-file/row-source.ts";
import { listSnapshots } from "@/src/storage/second-copy/snapshot-list.ts";
import { aCheckIn, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { dyingArea } from "@/tests/support/fakes/dying-area.ts";
import { aBrowser, storedRows } from "./a-diary.ts";

const THEN = { checkIns: [aCheckIn({ id: "kept", pain: 3 }), aCheckIn({ id: "changed", pain: 3 })], spans: [aSpan()] };

/** A day with a snapshot, and a day after it on which one answer was changed, one came and the span was taken away. */
async function aBrowserOfTwoDays() {
  const browser = await aBrowser(THEN);
  await browser.storage.secondCopy.care();
  const earlier = await storedRows();
  browser.later(DAY / MINUTE);
  const checkIns = [aCheckIn({ id: "changed", pain: 7 }), aCheckIn({ id: "new", pain: 1 })];
  await browser.commit({ checkIns, removedSpans: [aSpan().start] });
  const [entry] = await listSnapshots(browser.local);
  if (entry === undefined) throw new Error("no snapshot");
  return { browser, earlier, entry, source: snapshotRows(browser.local, entry) };
}

const pains = (rows: Awaited<ReturnType<typeof storedRows>>) =>
  Object.fromEntries((rows["checkIns"] as ReturnType<typeof aCheckIn>[]).map(({ id, pain }) => [id, pain]));

describe("going back to an earlier day", { timeout: 60_000 }, () => {
  it("shows what differs: what is new, changed and gone since", async () => {
    const { browser, source } = await aBrowserOfTwoDays();
    const { kinds, refused, end } = await browser.previewOf(source);
    expect(kinds.checkIns).toEqual({ added: 0, newer: 0, older: 1, same: 1, missing: 1 });
    expect(kinds.spans).toEqual({ added: 1, newer: 0, older: 0, same: 0, missing: 0 });
    expect(refused).toEqual([]);
    expect(end.savedAt).toBe(new Date(nineAnd(510)).toISOString());
  });

  it("gives the records of then to the byte, and undoing it those of now", async () => {
    const { browser, earlier, source } = await aBrowserOfTwoDays();
    const now = await storedRows();
    const { id } = await browser.takeInRows(source, "replace");
    expect(await storedRows()).toEqual(earlier);
    expect(await browser.storage.secondCopy.loss(), "what went by will is not missing").toBeNull();
    await browser.storage.diary.undo(id);
    expect(await storedRows()).toEqual(now);
  });

  it("adds only what is gone, where that is wished", async () => {
    const { browser, source } = await aBrowserOfTwoDays();
    await browser.takeInRows(source, "merge");
    const rows = await storedRows();
    expect(pains(rows)).toEqual({ kept: 3, changed: 7, new: 1 });
    expect(rows["spans"]).toEqual([aSpan()]);
  });

  it("changes nothing where the copy is damaged", async () => {
    const { browser, entry, source } = await aBrowserOfTwoDays();
    browser.local.values.set(entry.key, "AAAA");
    const now = await storedRows();
    await expect(browser.takeInRows(source, "replace")).rejects.toThrow("damaged");
    expect(await storedRows()).toEqual(now);
  });

  it("is then or now for whoever dies at any write, with no word of a loss, and what one goes back to is still there", async () => {
    for (let step = 1; ; step += 1) {
      const { browser, earlier, entry, source } = await aBrowserOfTwoDays();
      const { dying, death } = dyingArea(browser.local, step);
      const worker = browser.startWorker(dying);
      const isDone = await Promise.race([
        browser.takeInRows(source, "replace", worker).then(() => true),
        death.then(() => false),
      ]);
      expect(await storedRows(), `dead at ${step}`).toEqual(earlier);
      const next = browser.startWorker();
      browser.session.values.clear();
      await next.secondCopy.care();
      expect(await next.secondCopy.loss(), `dead at ${step}`).toBeNull();
      expect(await listSnapshots(browser.local)).toContainEqual(entry);
      if (isDone) break;
    }
  });
});
