/**
 * `npm run pictures:pages [-- <part of a name>]`: every page as gallery/<page>-<lived>-<width>-<theme>.png, for a person just
 * installed, after a week and after a season. For looking at; not kept in git.
 */
import "temporal-polyfill/global";
import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { PRIVACY } from "@/src/core/navigation/privacy-page.ts";
import { fillDatabase } from "../support/fill-database.ts";
import { livedRecords } from "../support/lived-records.ts";
import { launchChromium } from "./support/chromium.ts";
import { closeWelcome } from "./support/page-actions.ts";
import { GALLERY, savePicture, showIn, THEMES } from "./support/pictures.ts";
import { sleep } from "./support/wait.ts";

const LIVED = { new: 0, week: 7, season: 90 } as const;
const WIDTHS = [1280, 360] as const;
const PAGES = {
  popup: "popup.html",
  "check-in": "check-in.html",
  insights: "insights.html",
  "insights-month": "insights.html",
  "insights-year": "insights.html",
  runs: "runs.html",
  library: "library.html",
  article: "library.html?article=sitting-and-your-back",
  player: pagePath(routineLink({ routineId: "hip-flexor-standing", use: "hip-flexor" }, null)),
  options: "options.html",
  about: "about.html",
  privacy: PRIVACY,
  welcome: "welcome.html",
} as const;
/** What is pressed before the picture is taken. */
const PRESSED: Readonly<Record<string, string>> = { "insights-month": "period-month", "insights-year": "period-year" };
/** Colours take their time to turn, pages to be filled. */
const SETTLE_MS = 1_200;

const wanted = process.argv[2] ?? "";

for (const [lived, days] of Object.entries(LIVED)) {
  const chromium = await launchChromium();
  try {
    await closeWelcome(chromium);
    const first = await chromium.open("about.html");
    if (days > 0) await fillDatabase(first, livedRecords(days, Date.now()));
    await first.close();
    await chromium.killWorker();
    for (const [name, address] of Object.entries(PAGES)) {
      for (const width of name === "popup" ? [360] : WIDTHS) {
        if (!`${name}-${lived}-${width}`.includes(wanted)) continue;
        const page = await chromium.open(address, { width, height: width === 360 ? 600 : 800 });
        const pressed = PRESSED[name];
        if (pressed !== undefined) await (await page.waitForSelector(`[data-testid="${pressed}"]`))?.click();
        for (const theme of THEMES) {
          await showIn(page, theme);
          await sleep(SETTLE_MS);
          await savePicture(page, `${name}-${lived}-${width}-${theme}`);
        }
        await page.close();
      }
    }
    for (const complaint of chromium.complaints) console.warn(complaint);
  } finally {
    await chromium.close();
  }
}
console.log(`The pictures are in ${GALLERY}.`);
process.exit(0);
