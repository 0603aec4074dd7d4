import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "./chromium.ts";
import { patient, until } from "./wait.ts";

const MOST_TABS = 60;

export const byTestId = (testId: string): string => `[data-testid="${testId}"]`;

/** Clicks with the mouse, once the element is there. The page may close under it, as the popup does when it starts something. */
export async function click(page: Page, testId: string): Promise<void> {
  const element = await page.waitForSelector(byTestId(testId), { visible: true, timeout: patient(15_000) });
  await letThePageClose(element?.click());
}

/** Enter on what has the focus. The page may close under it: between the key's going down and its coming up. */
export async function pressEnter(page: Page): Promise<void> {
  await letThePageClose(page.keyboard.press("Enter"));
}

/** Waits for an input to be delivered; that its page is gone before the browser could say so is no fault. */
async function letThePageClose(input: Promise<void> | undefined): Promise<void> {
  try {
    await input;
  } catch (error) {
    if (!(error instanceof Error && /target closed|session closed/i.test(error.message))) throw error;
  }
}

/** Walks there with the Tab key, as someone without a mouse does. Fails if the focus never comes by. */
export async function tabTo(page: Page, testIdPrefix: string): Promise<void> {
  await page.waitForSelector(`[data-testid^="${testIdPrefix}"]`, { visible: true, timeout: patient(15_000) });
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      (prefix) => document.activeElement?.getAttribute("data-testid")?.startsWith(prefix) ?? false,
      testIdPrefix,
    );
    if (isThere) return;
  }
  throw new Error(`${MOST_TABS} times Tab never reached ${testIdPrefix}.`);
}

export async function textOf(page: Page, testId: string): Promise<string> {
  const element = await page.waitForSelector(byTestId(testId), { timeout: patient(15_000) });
  return (await element?.evaluate(({ textContent }) => textContent?.trim())) ?? "";
}

/** The page of ours whose address begins so, as soon as it is open in some tab. */
export function openedPage(browser: ExtensionBrowser, start: string): Promise<Page> {
  return until(`a tab with ${start}`, async () => {
    const pages = await browser.browser.pages();
    return pages.find((page) => page.url().startsWith(browser.urlOf(start)));
  });
}

/** What the browser's clock shows, which may run faster than ours. */
export function nowIn(page: Page): Promise<number> {
  return page.evaluate(() => Date.now());
}

/** The welcome page opens by itself once; a person closes it, or it would stand before the pages of the test. */
export async function closeWelcome(browser: ExtensionBrowser): Promise<void> {
  const welcome = await openedPage(browser, "welcome.html");
  await welcome.close();
}
