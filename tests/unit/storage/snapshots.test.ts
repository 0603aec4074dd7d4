import { deleteDB } from "idb";
import { describe, expect, it } from "vitest";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { listSnapshots } from "@/src/storage/second-copy/snapshot-list.ts";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";
import { dyingArea } from "@/tests/support/fakes/dying-area.ts";
import { aBrowser } from "./diary-file/a-diary.ts";

type Browser = Awaited<ReturnType<typeof aBrowser>>;

/** One answer and one snapshot a day. */
async function aBrowserOf(days: number): Promise<Browser> {
  const browser = await aBrowser({ checkIns: [aCheckIn({ id: "day-0" })] });
  await browser.storage.secondCopy.care();
  for (let day = 1; day < days; day += 1) await nextDay(browser, day);
  return browser;
}

async function nextDay(browser: Browser, day: number): Promise<void> {
  browser.later(DAY / MINUTE);
  await browser.commit({ checkIns: [aCheckIn({ id: `day-${day}` })] });
  await browser.storage.secondCopy.care();
}

/** Which texts lie there, whether or not the list names them. */
const textsOf = ({ local }: Browser) => [...local.values.keys()].filter((key) => key.startsWith("snapshot-")).sort();
const keysOf = async ({ local }: Browser) => (await listSnapshots(local)).map(({ key }) => key).sort();
const daysKept = async ({ local }: Browser) =>
  (await listSnapshots(local)).map(({ rows }) => Number(rows.checkIns) - 1);

describe("snapshots", { timeout: 60_000 }, () => {
  it("are kept day by day for a week and fewer from before, and nothing lies about beside them", async () => {
    // Began on a Monday: day 6 and day 13 are Sundays, day 7 is the last of November.
    const browser = await aBrowserOf(15);
    expect(await daysKept(browser)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6]);
    expect(textsOf(browser)).toEqual(await keysOf(browser));
  });

  it("are the old ones or the new ones for whoever dies at any write, and the next one cleans up", async () => {
    // The ninth makes the first day's go, which no row wants any more.
    for (let step = 1; ; step += 1) {
      const browser = await aBrowserOf(8);
      const before = await keysOf(browser);
      browser.later(DAY / MINUTE);
      const { dying, death } = dyingArea(browser.local, step);
      const worker = browser.startWorker(dying);
      const isDone = await Promise.race([worker.secondCopy.care().then(() => true), death.then(() => false)]);
      const after = await keysOf(browser);
      const fresh = after.filter((key) => !before.includes(key));
      expect(fresh.length, `dead at ${step}`).toBeLessThanOrEqual(1);
      if (fresh.length === 0) expect(after).toEqual(before);
      expect(textsOf(browser)).toEqual(expect.arrayContaining(after));

      browser.session.values.clear();
      browser.later(DAY / MINUTE);
      await browser.startWorker().secondCopy.care();
      expect(textsOf(browser), `dead at ${step}`).toEqual(await keysOf(browser));
      if (isDone) break;
    }
  });

  it("go by what can be read: of a damaged one the one before comes back, and it is said which", async () => {
    const browser = await aBrowserOf(3);
    const [newest, before] = await listSnapshots(browser.local);
    browser.local.values.set(newest!.key, "AAAA");
    await deleteDB(DB_NAME);
    browser.session.values.clear();
    const next = browser.startWorker();
    expect(await next.secondCopy.loss()).toBeNull();
    await next.snapshot();
    expect(await next.secondCopy.bringBack()).toEqual({ records: 2, from: before!.at });
    expect((await next.reads.checkIns.all()).map(({ id }) => id)).toEqual(["day-0", "day-1"]);
  });

  it("that were not written as they should be are not listed, and take nobody's place", async () => {
    const browser = await aBrowserOf(2);
    const before = await keysOf(browser);
    const torn = {
      ...browser.local,
      set: async (key: string, value: unknown) =>
        browser.local.set(key, /^snapshot-\d/.test(key) ? String(value).slice(4) : value),
    };
    browser.later(DAY / MINUTE);
    await browser.startWorker(torn).secondCopy.care();
    expect(await keysOf(browser)).toEqual(before);
  });

  it("of before stay for as long as what there is now is much less, however many days go by", async () => {
    const many = Array.from({ length: 20 }, (_, id) => aCheckIn({ id: `of-old-${id}` }));
    const browser = await aBrowser({ checkIns: many });
    await browser.storage.secondCopy.care();
    const [good] = await listSnapshots(browser.local);
    await deleteDB(DB_NAME);
    browser.session.values.clear();
    const next = browser.startWorker();
    await next.snapshot();
    await next.secondCopy.carryOn();
    for (let day = 0; day < 12; day += 1) {
      browser.later(DAY / MINUTE);
      await next.secondCopy.care();
    }
    const list = await listSnapshots(browser.local);
    expect(list.length).toBeGreaterThan(7);
    expect(list.at(-1)).toEqual(good);
  });

  it("all go with what is erased, also where the worker dies over it", async () => {
    for (let step = 1; ; step += 1) {
      const browser = await aBrowserOf(3);
      const { dying, death } = dyingArea(browser.local, step);
      const worker = browser.startWorker(dying);
      const erasing = worker.diary.erase({ kinds: ["checkIns"], from: nineAnd(-9_999), until: nineAnd(9_999) });
      const isDone = await Promise.race([erasing.then(() => true), death.then(() => false)]);
      browser.session.values.clear();
      const next = browser.startWorker();
      // Where nothing else is due for days, an erasing is.
      await next.secondCopy.care();
      const left = (await listSnapshots(browser.local)).map(({ rows }) => rows.checkIns);
      expect(left, `dead at ${step}`).toEqual([undefined]);
      expect(textsOf(browser), `dead at ${step}`).toEqual(await keysOf(browser));
      if (isDone) break;
    }
  });
});
