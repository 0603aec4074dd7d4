import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DB_NAME } from "@/src/storage/schema.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { closeWelcome } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";

type Items = Record<string, unknown>;
type Sync = {
  readonly chrome: {
    readonly storage: { readonly sync: { get(key: null): Promise<Items>; set(items: Items): Promise<void> } };
  };
};

let browsers: readonly ExtensionBrowser[] = [];
let pages: readonly Page[] = [];

beforeAll(async () => {
  browsers = await Promise.all([launchChromium(), launchChromium()]);
  for (const browser of browsers) await closeWelcome(browser);
  pages = await Promise.all(browsers.map((browser) => browser.open("about.html")));
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

const areaOf = (page: Page): Promise<Items> =>
  page.evaluate(() => (globalThis as unknown as Sync).chrome.storage.sync.get(null));
const carry = (items: Items, to: Page): Promise<void> =>
  to.evaluate((all) => (globalThis as unknown as Sync).chrome.storage.sync.set(all), items);

const answersOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (name) =>
      new Promise<readonly string[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("checkIns").objectStore("checkIns").getAll();
          reading.addEventListener("success", () => {
            opening.result.close();
            const rows = reading.result as readonly { readonly pain: number; readonly day: string }[];
            resolve(rows.map(({ pain, day }) => `${day} ${pain}`).toSorted());
          });
        });
      }),
    DB_NAME,
  );

describe("two Chromium profiles whose account area the test carries across", () => {
  test("have the same answers once each has exchanged", async () => {
    const [office, home] = pages as readonly [Page, Page];
    await sendMessage(office, "join-sync", { name: "Office", sharesHealth: true });
    await sendMessage(home, "join-sync", { name: "Home", sharesHealth: true });
    await sendMessage(office, "save-check-in", { pain: 4, day: "2026-11-02" });
    await sendMessage(home, "save-check-in", { pain: 7, day: "2026-11-03" });
    for (const page of pages) await sendMessage(page, "exchange-now", {});
    await carry(await areaOf(office), home);
    await carry(await areaOf(home), office);
    for (const page of pages) await sendMessage(page, "exchange-now", {});
    const both = ["2026-11-02 4", "2026-11-03 7"];
    expect(await answersOf(office)).toEqual(both);
    expect(await answersOf(home)).toEqual(both);
  });
});
