import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { until } from "../support/wait.ts";

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(async () => {
  await chromium.close();
});
beforeEach(async () => {
  page = await chromium.open("check-in.html", { width: 1280, height: 900 });
  await page.bringToFront();
  await page.waitForSelector(idOf("nrs-0"));
});
afterEach(async () => {
  await page.close();
});

const idOf = (testId: string) => `[data-testid="${testId}"]`;
const click = async (testId: string) => {
  await page.waitForSelector(idOf(testId));
  await page.click(idOf(testId));
};
const isSaved = () => until("the save", () => page.$(`${idOf("saved")}[data-save="saved"]`));
/** Presses Tab until the focus is on a control, as a person without a mouse would. */
async function tabTo(testId: string): Promise<void> {
  await until(
    `the focus on ${testId}`,
    async () => {
      await page.keyboard.press("Tab");
      return page.evaluate((id) => document.activeElement?.getAttribute("data-testid") === id, testId);
    },
    { everyMs: 0 },
  );
}

/** Whether so many parts of the page are open. */
function countOpen(count: number): boolean {
  return (
    document.querySelectorAll('details[name][open], [data-testid="where-and-when"][aria-expanded="true"]').length ===
    count
  );
}

describe("the check-in page", () => {
  test("stores a good day with one tap", async () => {
    await click("nrs-0");
    await isSaved();
    await page.reload();
    await until("the stored answer", () => page.$(`${idOf("nrs-0")}[aria-checked="true"]`));
  });

  test("is no longer than two screens on a desk and four on a phone, whichever part of it is open", async () => {
    await click("nrs-3");
    await click("none-of-these");
    await until("the list to close", async () => (await page.$(idOf("none-of-these"))) === null);
    for (const [width, height, most] of [
      [1280, 800, 2],
      [360, 740, 4],
    ] as const) {
      await page.setViewport({ width, height });
      await page.$eval(`${idOf("why")} > summary`, (summary) => summary.parentElement?.setAttribute("open", ""));
      for (const id of ["past-days", "weekly", "profile", "where-and-when"]) {
        const opener = id === "where-and-when" ? idOf(id) : `${idOf(id)} > summary`;
        await page.$eval(opener, (element) => (element as HTMLElement).click());
        const isOpen = id === "where-and-when" ? `${idOf(id)}[aria-expanded="true"]` : `${idOf(id)}[open]`;
        await until(`${id} to open`, () => page.$(isOpen));
        await until("the others to close", () => page.evaluate(countOpen, 1));
        const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
        expect(screens, `${id} at ${width}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test("takes a bad day by mouse in under ten seconds of input", async () => {
    const start = performance.now();
    for (const id of [
      "nrs-7",
      "zone-lowC",
      "zone-lowR",
      "quality-spasm",
      "timing-sitting",
      "timing-bending",
      "none-of-these",
    ]) {
      await click(id);
    }
    await isSaved();
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await page.$(idOf("banner-2"))).not.toBeNull();
    expect(await page.$(idOf("offer-flare-up-chair"))).not.toBeNull();
  });

  test("takes a bad day by keyboard alone", async () => {
    await page.focus(idOf("nrs-0"));
    await page.keyboard.press("6");
    await tabTo("zone-lowL");
    await page.keyboard.press("Space");
    await tabTo("quality-ache");
    await page.keyboard.press("Enter");
    await isSaved();
    expect(await page.$(`${idOf("zone-lowL")}[aria-checked="true"]`)).not.toBeNull();
    expect(await page.$(`${idOf("quality-ache")}[aria-pressed="true"]`)).not.toBeNull();
  });

  test("draws an emergency above everything, offline too, and keeps it until the answers change", async () => {
    await page.setOfflineMode(true);
    await click("urgent-help-link");
    await click("flag-saddleNumb");
    await page.waitForSelector(idOf("banner-4"));
    const [banner, heading] = await Promise.all(
      [idOf("banner-4"), "h1"].map((selector) =>
        page.$eval(selector, (element) => element.getBoundingClientRect().top),
      ),
    );
    expect(banner).toBeLessThan(heading ?? 0);
    expect(await page.$(idOf("call-112"))).not.toBeNull();
    await isSaved();
    await page.reload();
    await page.waitForSelector(idOf("banner-4"));
    await click("none-of-these");
    await until("the banner's end", async () => (await page.$(idOf("banner-4"))) === null);
  });
});
