import "temporal-polyfill/global";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../support/build-output.ts";
import { fillDatabase } from "../../support/fill-database.ts";
import { SEED_PEOPLE } from "../../support/seed-people.ts";
import { violationsOf } from "../support/accessibility.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { closeWelcome } from "../support/page-actions.ts";
import { savePicture, showIn, type Theme, THEMES } from "../support/pictures.ts";
import { sendMessage } from "../support/send-message.ts";
import { sleep, until } from "../support/wait.ts";

/** Stands for the id of a prompt that is open while the pages are looked at. */
const OPEN = "OPEN";
/** Pages whose address says what they show; every other page of the build is looked at as it opens. */
const VIEWS = [
  "about.html?view=privacy",
  "library.html?article=sitting-and-your-back",
  "library.html?article=hip-flexors",
  "library.html?view=articles",
  "library.html?find=kettle",
  "library.html?view=exercises",
  "library.html?routine=hip-flexor-standing",
  "library.html?view=own",
  "library.html?build=new&from=hip-flexor-standing",
  `prompt.html?prompt=${OPEN}`,
  "routine.html?routine=hip-flexor-standing&use=hip-flexor",
  "routine.html?minutes=2",
];
const SIZES = {
  popup: { width: 360, height: 594 },
  wide: { width: 1000, height: 900 },
  narrow: { width: 360, height: 740 },
};
/** Time for fonts, data and the first paint; half of it comes again in each theme. */
const SETTLE_MS = 900;

const pages = [...filesOf("chrome").filter((path) => path.endsWith(".html")), ...VIEWS];

let chromium: ExtensionBrowser;
let openPrompt = "";
const addressOf = (path: string) => path.replace(OPEN, encodeURIComponent(openPrompt));
beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
  const page = await chromium.open("options.html");
  await sendMessage(page, "get-status", {});
  await sendMessage(page, "plan-run", { start: Date.now() + 15 * 60_000, minutes: 30 });
  const due = await until("a prompt", async () => (await readStore(page, "prompts"))[0]);
  openPrompt = due.id;
  await page.close();
});
afterAll(async () => {
  await chromium.close();
});

/** Of the page as it stands in that theme, without any rule left out. Colours that still turn are turned to their end. */
const violationsIn = async (tab: Page, theme: Theme) => {
  await showIn(tab, theme);
  await sleep(SETTLE_MS / 2);
  await tab.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  return (await violationsOf(tab)).map((violation) => `${theme}: ${violation}`);
};

describe("every page of somebody new", () => {
  test.each(pages)("%s fits a narrow window and has no accessibility violation", async (path) => {
    const tab = await chromium.open(addressOf(path), SIZES.narrow);
    await sleep(SETTLE_MS / 2);
    const violations = await violationsIn(tab, "light");
    const overhang = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    expect(violations).toEqual([]);
    await tab.close();
  });
});

describe("every page after a season", () => {
  beforeAll(async () => {
    const page = await chromium.open("options.html");
    await fillDatabase(page, SEED_PEOPLE.season(Date.now()));
    await page.close();
    await chromium.killWorker();
  });

  test.each(pages)("%s has no accessibility violation in either theme", async (path) => {
    const tab = await chromium.open(addressOf(path), path.startsWith("popup") ? SIZES.popup : SIZES.wide);
    await sleep(SETTLE_MS / 2);
    const violations: string[] = [];
    for (const theme of THEMES) {
      violations.push(...(await violationsIn(tab, theme)));
      await savePicture(tab, `${nameOf(path)}-${theme}`);
    }
    expect(violations).toEqual([]);
    await tab.close();
  });
});

const nameOf = (path: string) =>
  path
    .replaceAll(/\.html|[^\w-]+/g, "-")
    .replaceAll(/-+/g, "-")
    .replace(/-$/, "");

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
