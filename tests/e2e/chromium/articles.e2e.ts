import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { citedSources } from "@/src/content/articles/article-words.ts";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { loadArticle } from "@/src/content/articles/load-article.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { closeWelcome } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";

const DESK = { width: 1280, height: 900 };

let chromium: ExtensionBrowser;
beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
});
afterAll(async () => {
  await chromium.close();
});

async function openArticle(id: string): Promise<Page> {
  const page = await chromium.open(`library.html?article=${id}`, DESK);
  await page.waitForSelector("#article");
  return page;
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? document.activeElement?.textContent ?? "");

test("the shelf leads to every article, each with its sources, and at most one start button", async () => {
  const page = await chromium.open("library.html?view=articles", DESK);
  await page.waitForSelector(".lib-topic");
  const links = await page.$$eval(".lib-topic a", (shelf) => shelf.map((link) => link.getAttribute("href") ?? ""));
  expect(links.toSorted()).toEqual(ARTICLES.map(({ id }) => `library.html?article=${id}`).toSorted());
  for (const { id, title } of ARTICLES) {
    const sources = citedSources(await loadArticle(id)).length;
    await page.goto(chromium.urlOf(`library.html?article=${id}`));
    await page.waitForSelector("#article");
    expect(await page.$eval("h1", (heading) => heading.textContent)).toBe(title);
    expect(await page.$$eval(".lib-sources li", (list) => list.length)).toBe(sources);
    const starts = await page.$$eval("[data-testid=start-routine]", (buttons) => buttons.length);
    expect(starts).toBe(id === "when-to-get-help" ? 0 : 1);
  }
  await page.close();
});

test("reading to the end marks an article read, and the shelf says so", async () => {
  const page = await openArticle("cadence");
  expect(await page.$eval("[data-testid=read-article]", (button) => button.getAttribute("aria-pressed"))).toBe("false");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until("the mark", async () =>
    (await readStore(page, "marks")).find(
      (mark) => mark.id === "article:cadence" && "readAt" in mark && mark.readAt !== null,
    ),
  );
  await page.goto(chromium.urlOf("library.html?view=articles"));
  await page.waitForFunction(() =>
    document.querySelector("[data-testid=article-cadence]")?.textContent.endsWith("read"),
  );
  await page.close();
});

test("a citation and the start button are reached by keyboard, and a citation leads to its source", async () => {
  const page = await openArticle("hip-flexors");
  const seen: string[] = [];
  while (seen.length < 60 && seen.at(-1) !== "start-routine") {
    await page.keyboard.press("Tab");
    seen.push(await focused(page));
  }
  expect(seen).toContain("start-routine");
  expect(seen).toContain("save-article");
  await page.focus(".art-cite a");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#source-1:target") !== null);
  await page.close();
});

test("a word from the middle of an article finds it, with the words around it", async () => {
  const page = await chromium.open("library.html", DESK);
  await page.waitForSelector("[data-testid=search]");
  await page.type("[data-testid=search]", "gronorun");
  await page.waitForSelector("[data-testid=results] mark");
  expect(await page.$eval(".lib-snippet", (snippet) => snippet.textContent)).toContain("532 beginners");
  await page.close();
});

test("on paper there are no buttons and no grass, and links are addresses", async () => {
  const page = await openArticle("training-load");
  await page.emulateMediaType("print");
  const shown = await page.evaluate(() => {
    const display = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body).display;
    const link = document.querySelector(".lib-sources a");
    return {
      gone: [".lib-readbar", ".lib-plate", ".art-side .btn", ".art-next", ".shell-head"].map(display),
      after: link === null ? "" : getComputedStyle(link, "::after").content,
    };
  });
  expect(shown.gone).toEqual(["none", "none", "none", "none", "none"]);
  expect(shown.after).toContain("https://");
  await page.close();
});
