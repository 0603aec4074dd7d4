import type { Page } from "puppeteer-core";
// Node 20 has no Temporal; where there is a native one, this leaves it alone.
import "temporal-polyfill/global";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { ExtensionBrowser } from "../support/chromium.ts";
import { describeDay, describeEffort } from "../support/describe-day.ts";
import { liveDeskDay } from "../support/desk-day.ts";
import { savePicture, showIn, THEMES } from "../support/pictures.ts";
import { sleep } from "../support/wait.ts";
import { shownDay } from "./shown-day.ts";

/**
 * A desk day for eyes: what `npm start` shows where there is no display. Prints the day and saves pictures of its end. Where the
 * browser doesn't keep up it ends with a sentence and code 1, and never with a stack: `npm start` has other ways then.
 */
const SPEED = Number(process.env["SPEED"] ?? 60);
/** A browser that stood still for longer, in its own time, took a person at the desk for one who had left. */
const LONGEST_STALL_MS = 4 * 60_000;
const POPUP = { width: 360, height: 594 };
const PAGE = { width: 900, height: 1200 };

// A connection that breaks while nobody awaits it is a browser that didn't keep up, too.
process.on("uncaughtException", endEarly);
process.on("unhandledRejection", endEarly);

const { zone, date, begins, day: parts, run, pages } = shownDay();
const start = Temporal.PlainDate.from(date).toZonedDateTime({
  timeZone: zone,
  plainTime: Temporal.PlainTime.from({ hour: Math.floor(begins / 60), minute: begins % 60 }),
}).epochMilliseconds;
const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const pictures: string[] = [];
/** Names of pictures that could not be had, by reason. */
const notTaken: Record<string, string[]> = {};
let badgeWatch: Page | null = null;
let mostSeated = 0;

const day = await liveDeskDay({
  start,
  zone,
  speed: SPEED,
  day: parts,
  run,
  longestStallMs: LONGEST_STALL_MS,
  onPart: (part, at) => console.log(`  … ${time.format(at)} ${part.do} for ${part.minutes} min`),
  atStart: watchBadge,
  atEnd: async (browser) => {
    mostSeated = (await readBadge()) ?? mostSeated;
    await takePictures(browser);
  },
});
const unfinished = parts.flatMap(({ finishes }) => finishes ?? []).filter((kind) => !isDone(kind));
if (unfinished.length > 0) endEarly(new Error(`no ${unfinished.join(", no ")} could be done in its time`));
if (day.prompts.some(({ expiry }) => expiry === "run-cancelled")) endEarly(new Error("its run came too early for it"));
for (const line of describeDay({ ...day, badge: String(mostSeated) }, zone)) console.log(line);
console.log(describeEffort(day));
if (pictures.length > 0) console.log(`pictures: ${pictures.join(", ")}`);
for (const [reason, names] of Object.entries(notTaken)) console.log(`No picture ${names.join(", ")}: ${reason}`);

/** A browser that is slow beside its own clock lets what was to be done pass: that is no day to show. */
function isDone(kind: PromptKind): boolean {
  return day.prompts.some((prompt) => prompt.kind === kind && prompt.state === "done");
}

/** A page of ours without any code of ours, in which the badge is looked at once a minute of the day. */
async function watchBadge(browser: ExtensionBrowser): Promise<void> {
  badgeWatch = await browser.open("third-party-notices.txt");
  await badgeWatch.evaluate((everyMs) => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(tab: object): Promise<string> } } };
    let most = 0;
    setInterval(() => {
      void chrome.action.getBadgeText({}).then((text) => {
        most = Math.max(most, Number(text) || 0);
        document.title = String(most);
      });
    }, everyMs);
  }, 60_000);
}

/** The most minutes that it showed. */
async function readBadge(): Promise<number | null> {
  return badgeWatch === null ? null : Number(await badgeWatch.title()) || 0;
}

/** Pictures are beside the point: one that can't be had is said and no more. */
async function takePictures(browser: ExtensionBrowser): Promise<void> {
  for (const page of pages) {
    for (const theme of THEMES) {
      const name = `start-${page.replace(".html", "")}-${theme}`;
      try {
        const tab = await browser.open(page, page === "popup.html" ? POPUP : PAGE);
        await showIn(tab, theme);
        await sleep(500);
        pictures.push(await savePicture(tab, name));
        await tab.close();
      } catch (error) {
        const reason = firstLine(error).split(",")[0] ?? "";
        (notTaken[reason] ??= []).push(name);
      }
    }
  }
}

function endEarly(error: unknown): never {
  console.error(`The day ended early: ${firstLine(error)}`);
  process.exit(1);
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n")[0] ?? "";
}
