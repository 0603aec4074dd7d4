/**
 * `npm run store:pictures`: what the stores and the README show, in src/store/pictures, from the built product: five screenshots,
 * two tiles and the player moving. A person with a season behind them, on a Thursday afternoon with a run planned.
 */
import "temporal-polyfill/global";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { moving, packPng } from "../run/lib/images.mjs";
import { fillDatabase } from "../support/fill-database.ts";
import { livedRecords } from "../support/lived-records.ts";
import { ROOT } from "../support/source-files.ts";
import { type Composed, firstScreenshot, largeTile, type Shot, smallTile } from "./store-pictures/composed-page.ts";
import { film } from "./store-pictures/player-film.ts";
import { type ExtensionBrowser, launchChromium } from "./support/chromium.ts";
import { createFastTime } from "./support/fast-time.ts";
import { click, closeWelcome } from "./support/page-actions.ts";
import { showIn } from "./support/pictures.ts";
import { sendMessage } from "./support/send-message.ts";
import { sleep } from "./support/wait.ts";

const FOLDER = join(ROOT, "src", "store", "pictures");
const MINUTE = 60_000;
/** A Thursday, so that the week has something to show. */
const START = Date.parse("2026-11-26T14:02:00Z");
const SEASON_DAYS = 90;
const SAT_MINUTES = 24;
const SCREENSHOT = { width: 1280, height: 800 } as const;
const PLAYER = pagePath(routineLink({ routineId: "warmup-run", use: "warm-up" }, null));
/** Colours take their time to turn, pages to be filled, and the machine may be busy. */
const SETTLE_MS = 1_500;
/** So slow that a busy machine still takes ten pictures of each second of the figure's. */
const SLOW = 0.2;
const FILM = { scale: 0.6, frames: 64, everyMs: 100 } as const;

mkdirSync(FOLDER, { recursive: true });
await takePages();
await takePlayer();
console.log(`The pictures are in ${FOLDER}.`);
process.exit(0);

async function takePages(): Promise<void> {
  const time = createFastTime({ start: START, speed: 20, zone: "UTC" });
  const chromium = await launchChromium({ env: time.env });
  try {
    await closeWelcome(chromium);
    const popup = await chromium.open("about.html");
    await fillDatabase(popup, livedRecords(SEASON_DAYS, START));
    await chromium.killWorker();
    await sendMessage(popup, "plan-run", { start: Date.parse("2026-11-26T18:00:00Z"), minutes: 45 });
    await sleep(time.ours(SAT_MINUTES * MINUTE));
    await popup.setViewport({ width: 360, height: 594, deviceScaleFactor: 2 });
    await popup.goto(chromium.urlOf("popup.html"));
    await showIn(popup, "light");
    await sleep(SETTLE_MS);
    await compose(chromium, "1-popup", firstScreenshot(await shotOf(popup, "main")));
    await compose(chromium, "tile-small", smallTile(await shotOf(popup, ".track")));
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

async function takePlayer(): Promise<void> {
  const time = createFastTime({ start: START, speed: SLOW, zone: "UTC" });
  const chromium = await launchChromium({ env: time.env });
  try {
    await closeWelcome(chromium);
    const page = await chromium.open(PLAYER, SCREENSHOT);
    await page.setViewport({ ...SCREENSHOT, deviceScaleFactor: FILM.scale });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    await page.waitForSelector(".track");
    writeFileSync(join(FOLDER, "player.gif"), moving(await film(page, FILM)));
    await page.setViewport({ ...SCREENSHOT, deviceScaleFactor: 1 });
    await sleep(SETTLE_MS);
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
  await sleep(SETTLE_MS);
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
