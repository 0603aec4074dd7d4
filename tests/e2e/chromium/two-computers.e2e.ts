import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DB_NAME } from "@/src/storage/schema.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { byTestId, click, closeWelcome, textOf } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { patient, until } from "../support/wait.ts";

type Items = Record<string, unknown>;
type Files = Readonly<Record<string, string>>;
const FOLDER = "carried";
type Sync = {
  readonly chrome: {
    readonly storage: { readonly sync: { get(key: null): Promise<Items>; set(items: Items): Promise<void> } };
  };
};

let browsers: readonly ExtensionBrowser[] = [];
let pages: readonly Page[] = [];

beforeAll(async () => {
  browsers = await Promise.all([launchChromium(), launchChromium(), launchChromium()]);
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

/** The picker's window is the browser's own: in its place a folder of the extension's private file system, which has real handles. */
async function shareByFolder(browser: ExtensionBrowser, name: string): Promise<Page> {
  const page = await browser.open("options.html");
  await page.evaluate((folder) => {
    const picked = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
    Object.assign(globalThis, { showDirectoryPicker: picked });
  }, FOLDER);
  await click(page, "sync-way-folder");
  await page.locator(byTestId("sync-name")).fill(name);
  await click(page, "sync-health");
  await click(page, "sync-join");
  await page.waitForSelector(byTestId("sync-on"), { timeout: patient(15_000) });
  return page;
}

/** What lies in a computer's folder, by name. */
const filesIn = (page: Page): Promise<Files> =>
  page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const found: Record<string, string> = {};
    for await (const [name, entry] of (await root.getDirectoryHandle(folder)).entries()) {
      if (entry instanceof FileSystemFileHandle) found[name] = await (await entry.getFile()).text();
    }
    return found;
  }, FOLDER);

const putInto = (page: Page, files: Files): Promise<void> =>
  page.evaluate(
    async (folder, all) => {
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle(folder);
      for (const [name, text] of Object.entries(all)) {
        const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    FOLDER,
    files,
  );

describe("Chromium profiles between which the test carries", () => {
  test("the account's area have the same answers once each has exchanged", async () => {
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

  test("a folder's files have the same answers too, each with a file of its own", async () => {
    const [office, , third] = pages as readonly [Page, Page, Page];
    await sendMessage(office, "leave-sync", {});
    const [officeOptions, thirdOptions] = await Promise.all([
      shareByFolder(browsers[0]!, "Office"),
      shareByFolder(browsers[2]!, "Laptop"),
    ]);
    await sendMessage(third, "save-check-in", { pain: 2, day: "2026-11-04" });
    for (const page of [office, third]) await sendMessage(page, "exchange-now", {});
    await putInto(thirdOptions, await filesIn(officeOptions));
    await putInto(officeOptions, await filesIn(thirdOptions));
    // Half a file that is on its way harms nothing.
    const [name = "", text = ""] = Object.entries(await filesIn(thirdOptions))[0] ?? [];
    await putInto(officeOptions, { [name.replace(".json", " (1).json")]: text.slice(0, 99), "taxes.json": "{}" });
    for (const page of [office, third]) await sendMessage(page, "exchange-now", {});
    const all = ["2026-11-02 4", "2026-11-03 7", "2026-11-04 2"];
    expect(await answersOf(office)).toEqual(all);
    expect(await answersOf(third)).toEqual(all);
    expect(Object.keys(await filesIn(officeOptions))).toHaveLength(4);
    await until("the laptop's name in Options", async () =>
      (await textOf(officeOptions, "sync-on")).includes("Laptop"),
    );
  });
});
