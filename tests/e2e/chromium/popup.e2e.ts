import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { click, closeWelcome, openedPage, pressEnter, tabTo, textOf } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";

const SIZE = { width: 360, height: 594 };

let chromium: ExtensionBrowser;
let popup: Page;

beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
});
afterAll(async () => {
  await chromium.close();
});
beforeEach(async () => {
  for (const page of await chromium.browser.pages()) {
    if (page.url().startsWith("chrome-extension://")) await page.close();
  }
  popup = await chromium.open("popup.html", SIZE);
});

/** Today's answers as stored, oldest first. */
const pains = async () => (await readStore(popup, "checkIns")).map(({ pain }) => pain);

describe("with the mouse", () => {
  test("one tap on the scale saves the day's pain", async () => {
    await click(popup, "nrs-4");
    await until("the answer", async () => (await pains()).includes(4));
    expect(await textOf(popup, "change-pain")).toBe("4");
  });

  test("the answer is still there in a popup opened anew, and can be changed without a second one", async () => {
    const before = await pains();
    await click(popup, "change-pain");
    await click(popup, "nrs-2");
    await until("the changed answer", async () => (await pains()).includes(2));
    expect(await pains()).toHaveLength(before.length);
    expect(await textOf(popup, "change-pain")).toBe("2");
  });

  test("one click starts the hip-flexor stretch", async () => {
    await click(popup, "start-hip-flexor");
    const routine = await openedPage(chromium, "routine.html");
    expect(new URL(routine.url()).searchParams.get("use")).toBe("hip-flexor");
    expect(await textOf(routine, "clock")).not.toBe("");
  });

  test("the article that fits opens", async () => {
    await click(popup, "article-link");
    const library = await openedPage(chromium, "library.html");
    const article = new URL(library.url()).searchParams.get("article");
    expect(article).toBeTruthy();
    await library.waitForSelector("article, main h1", { timeout: 15_000 });
  });

  test("standing is said with one click and taken back with another", async () => {
    await click(popup, "say-standing");
    await until("standing", async () => (await readStore(popup, "engine"))[0]?.desk.open.kind === "standing");
    await click(popup, "say-sitting");
    await until("sitting", async () => (await readStore(popup, "engine"))[0]?.desk.open.kind === "sitting");
  });
});

describe("with the keyboard alone", () => {
  test("a digit on the scale saves the pain", async () => {
    await tabTo(popup, "change-pain");
    await pressEnter(popup);
    await tabTo(popup, "nrs-");
    await popup.keyboard.press("7");
    await until("the answer", async () => (await pains()).includes(7));
  });

  test("Enter starts the hip-flexor stretch", async () => {
    await tabTo(popup, "start-hip-flexor");
    await pressEnter(popup);
    const routine = await openedPage(chromium, "routine.html");
    expect(new URL(routine.url()).searchParams.get("use")).toBe("hip-flexor");
  });

  test("Enter opens the article", async () => {
    await tabTo(popup, "article-link");
    await pressEnter(popup);
    await openedPage(chromium, "library.html");
  });
});

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
