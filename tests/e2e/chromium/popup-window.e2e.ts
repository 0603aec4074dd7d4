import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { type Display, startDisplay } from "../support/display.ts";
import { openedPage } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";

/** What an extension page is given. */
type Toolbar = { readonly chrome: { readonly action: { openPopup(): Promise<void> } } };

let display: Display;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  display = await startDisplay();
  chromium = await launchChromium({ display });
});
afterAll(async () => {
  await chromium.close();
  display.close();
});

test("the window under the toolbar button is as wide as the popup and needs no scrolling", async () => {
  const welcome = await openedPage(chromium, "welcome.html");
  // No window is the active one in the first moments of a browser.
  await until("an active window", async () => {
    await welcome.bringToFront();
    await welcome.evaluate(() => (globalThis as unknown as Toolbar).chrome.action.openPopup());
    return true;
  });
  // It is a target of its own and no tab.
  const target = await chromium.browser.waitForTarget((one) => one.url() === chromium.urlOf("popup.html"));
  const popup = await target.asPage();
  await popup.waitForSelector('[data-testid="popup"]');
  // The browser measures the content and makes the window as large as that asks for, a moment after each change.
  const size = await until("the window's size", async () => {
    const { width, height, content } = await popup.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
      content: document.documentElement.scrollHeight,
    }));
    return width >= 360 && height === content ? { width, height } : null;
  });
  expect(size.width).toBe(360);
  expect(size.height).toBeLessThanOrEqual(600);
});
