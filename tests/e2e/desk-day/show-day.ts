import { type ExtensionBrowser } from "../support/chromium.ts";
import { describeDay } from "../support/describe-day.ts";
import { liveDeskDay } from "../support/desk-day.ts";
/** A desk day for eyes: what `npm start` shows where there is no display. Prints the day and saves pictures of its end. */
import { showIn, savePicture, THEMES } from "../support/pictures.ts";
import { sleep } from "../support/wait.ts";

const ZONE = "Europe/Berlin";
const START = Date.parse("2026-11-23T08:58:00+01:00");
const SURFACES = [
  { page: "popup.html", width: 360, height: 594 },
  { page: "options.html", width: 900, height: 1200 },
  { page: "library.html", width: 900, height: 1200 },
  { page: "welcome.html", width: 900, height: 1200 },
];

const time = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const pictures: string[] = [];
const day = await liveDeskDay({
  start: START,
  zone: ZONE,
  speed: 60,
  day: [
    { do: "type", minutes: 50 },
    { do: "leave", minutes: 8 },
    { do: "type", minutes: 45 },
    { do: "leave", minutes: 12 },
    { do: "type", minutes: 12 },
  ],
  run: { afterMinutes: 142, minutes: 45 },
  onStretch: (stretch, at) => console.log(`  … ${time.format(at)} ${stretch.do} for ${stretch.minutes} min`),
  atEnd: takePictures,
});
console.log("");
for (const line of describeDay(day, ZONE)) console.log(line);
console.log(`pictures: ${pictures.join(", ")}`);

async function takePictures(browser: ExtensionBrowser): Promise<void> {
  for (const { page, width, height } of SURFACES) {
    const tab = await browser.open(page, { width, height });
    for (const theme of THEMES) {
      await showIn(tab, theme);
      await sleep(500);
      pictures.push(await savePicture(tab, `start-${page.replace(".html", "")}-${theme}`));
    }
    await tab.close();
  }
}
