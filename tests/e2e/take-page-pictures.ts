/**
 * `npm run pictures:pages [-- <part of a name>]`: every page as gallery/<page>-<lived>-<width>-<theme>.png, for a person just
 * installed, after a week, after three months with a flare-up, after a season with strength and after ten years. The clinician's
 * sheet also as gallery/clinician-<lived>-<paper>.pdf. For looking at; not kept in git.
 */
import "temporal-polyfill/global";
import { join } from "node:path";
import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { PRIVACY } from "@/src/core/navigation/privacy-page.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import { fillDatabase } from "../support/fill-database.ts";
import { SEED_PEOPLE } from "../support/seed-people.ts";
import { launchChromium } from "./support/chromium.ts";
import { giveEarlierDays } from "./support/earlier-days.ts";
import { createFastTime } from "./support/fast-time.ts";
import { click, closeWelcome } from "./support/page-actions.ts";
import { GALLERY, savePicture, showIn, THEMES, untilStill } from "./support/pictures.ts";
import { shareWithOthers } from "./support/sharing-computers.ts";

const PAPERS = ["A4", "Letter"] as const;
const WIDTHS = [1280, 360] as const;
const PAGES = {
  popup: "popup.html",
  "check-in": "check-in.html",
  insights: "insights.html",
  "insights-month": "insights.html",
  "insights-quarter": "insights.html",
  "insights-year": "insights.html",
  "insights-last-year": "insights.html",
  "insights-last-week": "insights.html",
  "insights-try": "insights.html",
  "insights-try-begin": "insights.html",
  clinician: "clinician.html",
  runs: "runs.html",
  library: "library.html",
  "library-found": "library.html?find=kettle",
  "library-saved": "library.html?view=saved",
  "library-own": "library.html?view=own",
  exercise: "library.html?exercise=thread-the-needle",
  article: "library.html?article=sitting-and-your-back",
  player: pagePath(routineLink({ routineId: "hip-flexor-standing", use: "hip-flexor" }, null)),
  "player-session": pagePath(routineLink({ routineId: programmeRoutineId("lived"), use: "strength" }, null)),
  "player-start-test": pagePath(routineLink({ routineId: START_TEST_ID, use: "other" }, null)),
  programme: "programme.html",
  "programme-tick": "programme.html",
  options: "options.html",
  "options-days": "options.html",
  "options-preview": "options.html",
  "options-erase": "options.html",
  "options-computers": "options.html",
  "options-folder": "options.html",
  "options-sharing": "options.html",
  about: "about.html",
  privacy: PRIVACY,
  "prompt-passed": "prompt.html",
  welcome: "welcome.html",
} as const;
/** What is pressed before the picture is taken. */
const PRESSED: Readonly<Record<string, readonly string[]>> = {
  "insights-month": ["period-month"],
  "insights-quarter": ["period-quarter"],
  "insights-year": ["period-year"],
  "insights-last-year": ["period-year", "week-before"],
  "insights-last-week": ["week-before"],
  "insights-try-begin": ["plan-trial"],
  "programme-tick": ["tick-off"],
  "options-days": ["show-days"],
  "options-preview": ["show-days", "snapshot-look"],
  "options-erase": ["erase-everything"],
  "options-folder": ["sync-way-folder"],
};
/** Of which one part is all that differs. */
const PARTS: Readonly<Record<string, string>> = {
  "insights-try": "try-out",
  "insights-try-begin": "try-out",
  "options-days": "copy",
  "options-preview": "copy",
  "options-erase": "erase-part",
  "options-computers": "sync-off",
  "options-folder": "sync-off",
  "options-sharing": "sync-on",
};
/** What only some of them have. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  "insights-last-year": ["decade"],
  "insights-try-begin": ["new"],
  "player-session": ["season"],
  "player-start-test": ["new"],
  "programme-tick": ["season"],
};
/** What is as high as the window: a picture of the whole page makes the window another one. */
const FILLS_WINDOW: ReadonlySet<string> = new Set(["player", "player-session", "player-start-test"]);
const START = Date.parse("2026-11-26T14:02:00Z");

const wanted = process.argv[2] ?? "";

for (const [lived, recordsAt] of Object.entries(SEED_PEOPLE)) {
  const isWanted = (name: string, width: number) =>
    `${name}-${lived}-${width}`.includes(wanted) && (ONLY[name]?.includes(lived) ?? true);
  if (!Object.keys(PAGES).some((name) => WIDTHS.some((width) => isWanted(name, width)))) continue;
  const { env } = createFastTime({ start: START, speed: 1, zone: "UTC" });
  const chromium = await launchChromium({ env });
  try {
    await closeWelcome(chromium);
    const first = await chromium.open("about.html");
    await fillDatabase(first, recordsAt(START));
    await first.close();
    await chromium.killWorker();
    if ("options-days options-preview".includes(wanted)) await giveEarlierDays(chromium);
    for (const [name, address] of Object.entries(PAGES)) {
      const isSharing = name === "options-sharing" && WIDTHS.some((width) => isWanted(name, width));
      if (isSharing) await shareWithOthers(chromium);
      for (const width of name === "popup" ? [360] : WIDTHS) {
        if (!isWanted(name, width)) continue;
        const extent = FILLS_WINDOW.has(name) ? "window" : "page";
        const page = await chromium.open(address, { width, height: width === 360 ? 600 : 800 });
        for (const pressed of PRESSED[name] ?? []) {
          await click(page, pressed);
          // What is pressed next may only be there once this has come.
          await untilStill(page);
        }
        for (const theme of THEMES) {
          await showIn(page, theme);
          await untilStill(page, extent);
          await savePicture(page, `${name}-${lived}-${width}-${theme}`, { part: PARTS[name], extent });
        }
        if (name === "clinician" && width === WIDTHS[0]) {
          for (const format of PAPERS) {
            await page.pdf({ path: join(GALLERY, `${name}-${lived}-${format}.pdf`), format, printBackground: false });
          }
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
