import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "../support/accessibility.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { byTestId, click, closeWelcome, tabTo, textOf } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

/** The whole day, so that it is quiet whenever the test runs. */
const ALWAYS_QUIET = { from: "00:00", to: "23:59" };

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  // Headless Chromium shows no notifications: they are as good as blocked.
  chromium = await launchChromium({ args: ["--disable-notifications"] });
  await closeWelcome(chromium);
  page = await chromium.open("check-in.html", { width: 1280, height: 900 });
});
afterAll(async () => {
  await chromium.close();
});

const open = async (address: string): Promise<Page> => {
  const tab = await chromium.open(address, { width: 1280, height: 900 });
  await tab.bringToFront();
  return tab;
};
const stored = async () => (await readStore(page, "checkIns")).filter(({ deletedAt }) => deletedAt === null);
/** WCAG contrast of two opaque colours as the browser writes them. */
function contrast(...colours: readonly [string, string]): number {
  const [lighter = 0, darker = 0] = colours
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
const isSaved = (tab: Page) => until("the save", () => tab.$(`${byTestId("saved")}[data-save="saved"]`));

/** Leaves no answer behind. */
async function forget(): Promise<void> {
  for (const { id } of await stored()) await sendMessage(page, "delete-check-in", { id });
}

describe("how long an answer takes", () => {
  test("a good day is one tap", async () => {
    const popup = await open("popup.html");
    await popup.waitForSelector(byTestId("nrs-0"), { visible: true });
    const start = performance.now();
    await popup.click(byTestId("nrs-0"));
    await popup.waitForSelector(byTestId("change-pain"), { visible: true });
    const took = performance.now() - start;
    console.info(`a good day: ${Math.round(took)} ms from the tap to "saved"`);
    expect(await stored()).toMatchObject([{ pain: 0 }]);
    expect(took).toBeLessThan(2_000);
    await popup.close();
    await forget();
  });

  test("a bad day is under ten seconds of keys", async () => {
    const tab = await open("check-in.html");
    await tab.waitForSelector(byTestId("nrs-0"), { visible: true });
    await tab.focus(byTestId("nrs-0"));
    const start = performance.now();
    await tab.keyboard.press("7");
    for (const [control, key] of [
      ["none-of-these", "Enter"],
      ["zone-lowL", "Space"],
      ["quality-spasm", "Space"],
      ["timing-bending", "Space"],
    ] as const) {
      await tabTo(tab, control);
      await tab.keyboard.press(key);
    }
    await isSaved(tab);
    const took = performance.now() - start;
    console.info(`a bad day by keyboard: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(10_000);
    await until("the whole answer", async () => {
      const [answer] = await stored();
      return answer?.details?.timing?.includes("bending") && answer.details.warningSigns !== undefined;
    });
    expect(await tab.$(byTestId("banner-2"))).not.toBeNull();
    await tab.close();
    await forget();
  });
});

test("two windows that answer at once end in one answer", async () => {
  const [one, other] = [await open("check-in.html"), await open("popup.html")];
  for (const tab of [one, other]) await tab.waitForSelector(byTestId("nrs-3"));
  const answer = (tab: Page, pain: number) =>
    tab.$eval(byTestId(`nrs-${pain}`), (button) => (button as HTMLElement).click());
  await Promise.all([answer(one, 3), answer(other, 5)]);
  await until("an answer", async () => (await stored()).length > 0);
  await isSaved(one);
  await other.waitForSelector(byTestId("change-pain"));
  const answers = await stored();
  expect(answers).toHaveLength(1);
  expect([3, 5]).toContain(answers[0]?.pain);
  await one.close();
  await other.close();
  await forget();
});

describe("an emergency, with notifications blocked, in quiet hours, offline", () => {
  test("is drawn before anything else, at once and in every place that promotes exercise", async () => {
    await sendMessage(page, "save-settings", { patch: { quietHours: ALWAYS_QUIET, region: "DE" } });
    const tab = await open("check-in.html?help=1");
    await tab.setOfflineMode(true);
    await click(tab, "flag-bladder");
    await tab.waitForSelector(byTestId("banner-4"), { timeout: 5_000 });
    const tops = await tab.$$eval("main h1, main h2", (headings) =>
      headings.map((heading) => [heading.textContent ?? "", heading.getBoundingClientRect().top] as const),
    );
    const [first] = tops.toSorted(([, a], [, b]) => a - b);
    expect(first?.[0]).toContain("This needs emergency care now");
    expect(await tab.$eval(byTestId("call-112"), (link) => link.getAttribute("href"))).toBe("tel:112");
    await isSaved(tab);
    await tab.close();
  });

  test("stands in the popup with whom to call and help one tap away, and no start button", async () => {
    const popup = await open("popup.html");
    await popup.setOfflineMode(true);
    await popup.waitForSelector(byTestId("popup-banner-4"));
    expect(await textOf(popup, "popup-banner-4")).toContain("Call 112");
    expect(await textOf(popup, "banner-why")).toContain("passing or holding water");
    expect(await popup.$(byTestId("call-112"))).not.toBeNull();
    expect(await popup.$("[data-testid^='start-']")).toBeNull();
    // A click would open a tab of its own and close the popup.
    await popup.goto(await popup.$eval(byTestId("urgent-help"), (link) => (link as HTMLAnchorElement).href));
    await popup.waitForSelector(byTestId("warning-list"));
    await popup.close();
  });

  test("leaves the library readable, the banner above it and nothing to start", async () => {
    const library = await open("library.html?article=hip-flexors");
    await library.waitForSelector(byTestId("banner-4"));
    await library.waitForSelector("#article h1");
    expect(await library.$(byTestId("start-routine"))).toBeNull();
    await library.goto(chromium.urlOf("library.html"));
    await library.waitForSelector(byTestId("banner-4"));
    expect(await textOf(library, "for-you")).toContain("When to get help");
    expect(await library.$("[data-testid^='start-']")).toBeNull();
    await library.close();
  });

  test("is readable for everyone, in forced colours too", async () => {
    for (const address of ["check-in.html", "popup.html", "library.html"]) {
      const tab = await open(address);
      await tab.waitForSelector("[data-testid$='banner-4']");
      expect(await violationsOf(tab), address).toEqual([]);
      await tab.close();
    }
    const popup = await open("popup.html");
    const session = await popup.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    await popup.waitForSelector(byTestId("call-112"));
    const { color, backgroundColor } = await popup.$eval(byTestId("call-112"), (link) => {
      const style = getComputedStyle(link);
      return { color: style.color, backgroundColor: style.backgroundColor };
    });
    expect(contrast(color, backgroundColor)).toBeGreaterThan(4.5);
    await popup.close();
  });

  test("keeps the worker from prompting, and ends with the answer", async () => {
    const { status } = await sendMessage(page, "get-status", {});
    expect(status.decisions.find(({ kind }) => kind === "posture")).toMatchObject({ because: "medical" });
    const tab = await open("check-in.html");
    await click(tab, "none-of-these");
    await until("the banner's end", async () => (await tab.$(byTestId("banner-4"))) === null);
    await isSaved(tab);
    const after = await sendMessage(page, "get-status", {});
    expect(after.advice?.level ?? 0).toBe(0);
    await tab.close();
  });
});

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
