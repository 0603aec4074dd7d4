import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MOST_HIGH } from "@/src/ui/pages/popup/room.ts";
import { POPUP_STATES } from "../../support/popup-states.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { byTestId, click, closeWelcome, openedPage, pressEnter, tabTo, textOf } from "../support/page-actions.ts";
import { openToldPopup } from "../support/told-popup.ts";
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

test("every state fits into the window the browser gives, without scrolling, and no toast covers what it speaks of", async () => {
  const told = await openToldPopup(chromium, POPUP_STATES);
  const tooHigh: [name: string, height: number][] = [];
  for (const name of Object.keys(POPUP_STATES)) {
    await told.show(name);
    const { height, inner } = await told.page.evaluate(sizes);
    if (height > MOST_HIGH || inner.length > 0) tooHigh.push([`${name} ${inner.join(" ")}`, height]);
  }
  expect(tooHigh).toEqual([]);

  // What was folded for a full day opens again: as much is given up as where nothing came before.
  for (const name of ["new", "a run tonight", "level 3"]) {
    await told.show("a run tonight");
    await told.show(name);
    const given = await told.page.evaluate(givenUp);
    await told.show("level 2 and everything else there can be");
    await told.show(name);
    expect(await told.page.evaluate(givenUp), name).toBe(given);
  }

  for (const [name, press, about] of TOASTS) {
    await told.show(name);
    for (const testId of press) await click(told.page, testId);
    await told.page.waitForSelector(byTestId("toast"));
    expect(await told.page.evaluate(overlaps, byTestId("toast"), byTestId(about)), `${name}: ${about}`).toBe(false);
    await told.page.reload({ waitUntil: "domcontentloaded" });
  }
  await told.page.close();
});

/** What is pressed in which state, and what the toast then speaks of. */
const TOASTS: readonly (readonly [state: string, press: readonly string[], about: string])[] = [
  ["welcome back", ["was-here"], "lap"],
  ["answered, a run tonight", ["change-pain", "nrs-3"], "change-pain"],
  ["level 2", ["change-pain", "nrs-8"], "change-pain"],
  ["a week, no run", ["plan-run"], "plan-run"],
];

const givenUp = () => document.querySelector<HTMLElement>(".popup")?.dataset["given"];

/** How high the document is, and what in it would scroll by itself. */
function sizes() {
  const scrolls = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY),
  );
  return { height: document.documentElement.scrollHeight, inner: scrolls.map(({ className }) => className) };
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one, other].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
  return a === undefined || b === undefined || (a.top < b.bottom && b.top < a.bottom);
}

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
