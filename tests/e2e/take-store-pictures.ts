/**
 * `npm run store:pictures`: what the stores and the README show, in src/store/pictures, from the built product: five screenshots,
 * two tiles and the player moving. A person with a season behind them, on a Thursday afternoon with a run planned.
 */
import "temporal-polyfill/global";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { MOST_HIGH } from "@/src/ui/pages/popup/room.ts";
import { moving, packPng } from "../run/lib/images.mjs";
import { fillDatabase } from "../support/fill-database.ts";
import { livedRecords } from "../support/lived-records.ts";
import { ROOT } from "../support/source-files.ts";
import { type Composed, firstScreenshot, largeTile, type Shot, smallTile } from "./store-pictures/composed-page.ts";
import { film } from "./store-pictures/player-film.ts";
import { type ExtensionBrowser, launchChromium } from "./support/chromium.ts";
import { createFastTime, type FastTime } from "./support/fast-time.ts";
import { byTestId, click, closeWelcome, pressEnter, textOf } from "./support/page-actions.ts";
import { showIn, untilStill } from "./support/pictures.ts";
import { sendMessage } from "./support/send-message.ts";
import { until } from "./support/wait.ts";

const FOLDER = join(ROOT, "src", "store", "pictures");
const MINUTE = 60_000;
/** A Thursday, so that the week has something to show. */
const START = Date.parse("2026-11-26T14:02:00Z");
const SEASON_DAYS = 90;
/** Tonight's run, the weekend's, and those of the week after, as often as this person has run. */
const PLANNED = [
  ["2026-11-26T18:00:00Z", 45],
  ["2026-11-28T09:30:00Z", 35],
  ["2026-11-29T09:00:00Z", 80],
  ["2026-12-01T18:00:00Z", 40],
  ["2026-12-03T18:00:00Z", 45],
] as const;
/** What the popup is to say: a good part of a lap, and before the prompt that ends it. */
const SAT_MINUTES = { least: 21, most: 27 } as const;
/** With this browser clocks run so much faster; a look at the popup must not cost it the minutes above. */
const SPEED = 10;
const POPUP_WIDTH = 360;
const SCREENSHOT = { width: 1280, height: 800 } as const;
const PLAYER = pagePath(routineLink({ routineId: "warmup-run", use: "warm-up" }, null));
/** How its clock begins to tell the step, which takes a minute and a half; before it, ten seconds to get up in. */
const FIRST_STEP = "1:";
/** So slow that a busy machine still takes ten pictures of each second of the figure's. */
const SLOW = 0.2;
const FILM = { scale: 0.6, frames: 64, everyMs: 100 } as const;

mkdirSync(FOLDER, { recursive: true });
await takePages();
await takePlayer();
console.log(`The pictures are in ${FOLDER}.`);
process.exit(0);

async function takePages(): Promise<void> {
  const time = createFastTime({ start: START, speed: SPEED, zone: "UTC" });
  const chromium = await launchChromium({ env: time.env });
  try {
    await closeWelcome(chromium);
    const popup = await chromium.open("about.html");
    await fillDatabase(popup, livedRecords(SEASON_DAYS, START));
    await chromium.killWorker();
    for (const [start, minutes] of PLANNED) {
      await sendMessage(popup, "plan-run", { start: Date.parse(start), minutes });
    }
    await popup.goto(chromium.urlOf("popup.html"));
    await showIn(popup, "light");
    const shots = await shotsOfPopup(popup, time);
    await compose(chromium, "1-popup", firstScreenshot(shots.whole));
    await compose(chromium, "tile-small", smallTile(shots.track));
    await popup.close();

    await screenshot(chromium, "3-insights", "insights.html");
    await screenshot(chromium, "4-runs", "runs.html");
    await screenshot(chromium, "5-check-in", "check-in.html", async (page) => {
      // The season ends with worse days, after which the list of warning signs is asked for.
      for (const answer of ["nrs-2", "none-of-these"]) await click(page, answer);
    });
  } finally {
    await chromium.close();
  }
}

/** The popup as high as it is, with so many minutes sat. @throws an Error if the machine was too busy to see it in time */
async function shotsOfPopup(popup: Page, time: FastTime): Promise<{ readonly whole: Shot; readonly track: Shot }> {
  const sitting = time.ours(SAT_MINUTES.least * MINUTE);
  await until(
    `${SAT_MINUTES.least} minutes of sitting in the popup`,
    async () => (await minutesIn(popup)) >= SAT_MINUTES.least,
    {
      timeoutMs: sitting * 3,
      everyMs: 500,
    },
  );
  await popup.setViewport({ width: POPUP_WIDTH, height: MOST_HIGH, deviceScaleFactor: 2 });
  await untilStill(popup, "window");
  const height = await popup.$eval(byTestId("popup"), (main) => Math.ceil(main.getBoundingClientRect().height));
  await popup.setViewport({ width: POPUP_WIDTH, height, deviceScaleFactor: 2 });
  await untilStill(popup, "window");
  const shots = { whole: await shotOf(popup, "main"), track: await shotOf(popup, ".track") };
  const minutes = await minutesIn(popup);
  if (minutes > SAT_MINUTES.most) {
    throw new Error(
      `The popup says ${minutes} minutes, more than ${SAT_MINUTES.most}: the machine is too busy. Try again.`,
    );
  }
  return shots;
}

async function minutesIn(popup: Page): Promise<number> {
  return Number(await popup.$eval(byTestId("minutes"), ({ textContent }) => textContent));
}

async function takePlayer(): Promise<void> {
  const time = createFastTime({ start: START, speed: SLOW, zone: "UTC" });
  const chromium = await launchChromium({ env: time.env });
  try {
    await closeWelcome(chromium);
    const page = await chromium.open(PLAYER, SCREENSHOT);
    await page.setViewport({ ...SCREENSHOT, deviceScaleFactor: FILM.scale });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    await until("the player to wait for somebody on their feet", () => page.$(byTestId("clock")));
    await pressEnter(page);
    await until("the first step to begin", async () => (await textOf(page, "clock")).startsWith(FIRST_STEP));
    writeFileSync(join(FOLDER, "player.gif"), moving(await film(page, FILM)));
    await page.setViewport({ ...SCREENSHOT, deviceScaleFactor: 1 });
    save("2-player", await page.screenshot());
    await compose(chromium, "tile-large", largeTile(await shotOf(page, ".track")));
  } finally {
    await chromium.close();
  }
}

async function screenshot(
  chromium: ExtensionBrowser,
  name: string,
  address: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await chromium.open(address, SCREENSHOT);
  await showIn(page, "light");
  await prepare(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  await untilStill(page, "window");
  save(name, await page.screenshot());
  await page.close();
}

async function compose(chromium: ExtensionBrowser, name: string, { width, height, html }: Composed): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  save(name, await page.screenshot());
  await page.close();
}

async function shotOf(page: Page, selector: string): Promise<Shot> {
  const element = await page.waitForSelector(selector, { visible: true });
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element.screenshot();
}

function save(name: string, png: Shot): void {
  writeFileSync(join(FOLDER, `${name}.png`), packPng(png));
}
