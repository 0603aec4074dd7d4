import { TargetType } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LAUNCHERS, launcherLink } from "@/src/core/navigation/launcher.ts";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { byTestId, closeWelcome, openedPage } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";

let chromium: ExtensionBrowser;
beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
});
afterAll(async () => {
  await chromium.close();
});

/** What the tests use of the worker's own browser. `dispatch` is how Chromium itself calls an event's listeners. */
type Api = {
  readonly contextMenus: { readonly onClicked: Event; update(id: string, change: object): Promise<void> };
  readonly commands: { readonly onCommand: Event; getAll(): Promise<readonly { name: string; shortcut: string }[]> };
  readonly omnibox: { readonly onInputEntered: Event };
};
type Event = { dispatch(...parts: readonly unknown[]): void };
const worker = async () => {
  const target = await chromium.browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().includes(chromium.extensionId),
  );
  const found = await target.worker();
  if (found === null) throw new Error("The worker is gone.");
  return found;
};

test("the toolbar button's menu has every launcher", async () => {
  const live = await worker();
  // The browser lists no menu items, but changes only those that are there.
  for (const id of LAUNCHERS) {
    await until(`the item ${id}`, () =>
      live.evaluate(
        (item) =>
          (globalThis as unknown as { chrome: Api }).chrome.contextMenus
            .update(item, { enabled: true })
            .then(() => true),
        id,
      ),
    );
  }
});

test.each(LAUNCHERS.map((launcher) => [launcher]))(
  "%s opens its page by menu, once however often",
  async (launcher) => {
    const link = launcherLink(launcher);
    const path = link === null ? "" : pagePath(link);
    const live = await worker();
    await live.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id });
    }, launcher);
    const page = await openedPage(chromium, path);
    await live.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      chrome.commands.onCommand.dispatch(id);
    }, launcher);
    await page.waitForSelector("h1");
    const same = (await chromium.browser.pages()).filter((open) => open.url() === chromium.urlOf(path));
    expect(same).toHaveLength(1);
    await page.close();
  },
);

test("a routine's name in the address bar starts it", async () => {
  const live = await worker();
  await live.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    chrome.omnibox.onInputEntered.dispatch("seated posture", "currentTab");
  });
  const page = await openedPage(chromium, "routine.html?routine=reset-seated");
  await page.waitForSelector('[data-status="running"]');
  await page.close();
});

test("the browser gives the suggested keys, and the options page tells them", async () => {
  const options = await chromium.open("options.html#keys");
  const keyOf = (name: string) => options.$eval(`${byTestId(`key-${name}`)} dd`, ({ textContent }) => textContent);
  await options.waitForSelector(byTestId("key-hipFlexor"));
  expect(await keyOf("hipFlexor")).toBe("Alt+Shift+S");
  expect(await keyOf("posture")).toBe("not set");
  await options.close();
});

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
