import type { Page } from "puppeteer-core";
import type { Span } from "@/src/core/desk-time/span.ts";
import { clipSpans } from "@/src/core/desk-time/summarise-spans.ts";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { type ExtensionBrowser, launchChromium } from "./chromium.ts";
import { readStore } from "./desk-database.ts";
import { type Display, startDisplay } from "./display.ts";
import { createFastTime, type FastTime } from "./fast-time.ts";
import { createHand, type Hand } from "./hand.ts";
import { watchPace } from "./pace-witness.ts";
import { closeWelcome } from "./page-actions.ts";
import { sendMessage } from "./send-message.ts";
import { toneAddress } from "./tone.ts";
import { sleep, until } from "./wait.ts";

const MINUTE = 60_000;
/** Sound without a click. */
const SOUND = ["--autoplay-policy=no-user-gesture-required"];

/**
 * `call` is sound in a tab with a hand on the mouse every four minutes; `read` is nobody's hand, and somebody there, who says so
 * afterwards ("I was here"). `movesRun`: at its end the run of the day moves to so many minutes after the day began.
 * `finishes`: at its end the person has done what a prompt of that kind asked for, as soon as it has come.
 */
export type DayPart = {
  readonly do: "type" | "leave" | "call" | "read";
  readonly minutes: number;
  readonly movesRun?: number;
  readonly finishes?: PromptKind;
};

/** What really happened, in the day's own time (epoch ms). */
export type Done = {
  readonly did: DayPart["do"];
  readonly kind: "sitting" | "away";
  readonly start: number;
  readonly end: number;
};

export type DeskDay = {
  readonly truth: readonly Done[];
  /**
   * Stored spans and the one that still grew, within the time that `truth` covers: setting up and reading out take seconds
   * of ours, minutes of theirs, of which nobody says where the body was.
   */
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  readonly log: readonly LogRow[];
  /** When the worker was started, each time. */
  readonly workerStarts: readonly number[];
  readonly badge: string;
  /** The longest time for which the browser stood still because the machine did not keep up, ms of the day's own time. */
  readonly longestStallMs: number;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
};

export type DayPlan = {
  /** Wall clock at which the browser starts, epoch ms. */
  readonly start: number;
  readonly zone: string;
  readonly speed: number;
  readonly day: readonly DayPart[];
  /** A run planned for the day: minutes after the first part begins, and its length. */
  readonly run?: { readonly afterMinutes: number; readonly minutes: number };
  /** A browser that stands still for longer, ms of the day's own time, ends the day with an error after the part. */
  readonly longestStallMs?: number;
  /** Hears of every part as it begins. */
  readonly onPart?: (part: DayPart, at: number) => void;
  /** Called before the first part. */
  readonly atStart?: (browser: ExtensionBrowser) => Promise<void>;
  /** Called at the end of the day. */
  readonly atEnd?: (browser: ExtensionBrowser) => Promise<void>;
};

/**
 * Lives a day in the built extension, in fast time: Xvfb and Chromium under libfaketime, xdotool as the hand, and no debugger on
 * the worker, so that it sleeps and wakes as on any desk.
 */
export async function liveDeskDay(plan: DayPlan): Promise<DeskDay> {
  const time = createFastTime(plan);
  const display = await startDisplay(time.env);
  try {
    const browser = await launchChromium({ display, env: time.env, worker: "leave", args: SOUND });
    try {
      return await live(plan, time, display, browser);
    } finally {
      await browser.close();
    }
  } finally {
    display.close();
  }
}

async function live(plan: DayPlan, time: FastTime, display: Display, browser: ExtensionBrowser): Promise<DeskDay> {
  const hand = createHand(display);
  await hand.nudge();
  await closeWelcome(browser);
  await plan.atStart?.(browser);
  const { run } = plan;
  // The last thing before the day: what takes seconds of ours takes minutes of its, and the run comes nearer.
  const runId =
    run === undefined
      ? ""
      : await withPage(browser, async (page) => {
          const { id } = await sendMessage(page, "plan-run", runIn(plan, time.now(), run.afterMinutes));
          return id;
        });
  const pace = watchPace(browser.browser);
  const stallMs = () => pace.longestMs() * time.speed;
  const truth: Done[] = [];
  const dayBegan = time.now();
  for (const part of plan.day) {
    const start = time.now();
    plan.onPart?.(part, start);
    const ours = time.ours(part.minutes * MINUTE);
    switch (part.do) {
      case "type":
        await hand.typeFor(ours, { everyMs: time.ours(6_000) });
        break;
      case "call": {
        const tab = await playSound(browser);
        await hand.typeFor(ours - time.ours(time.now() - start), { everyMs: time.ours(4 * MINUTE) });
        await tab.close();
        break;
      }
      case "leave":
      case "read":
        await sleep(ours);
        break;
      default:
        assertNever(part.do);
    }
    if (part.do === "read") await sayWasHere(browser, hand);
    if (part.finishes !== undefined) await finishPrompt(browser, hand, part.finishes);
    if (part.movesRun !== undefined) {
      const moved = { ...runIn(plan, dayBegan, part.movesRun), id: runId };
      await withPage(browser, (page) => sendMessage(page, "plan-run", moved));
    }
    // What was said in a page took its time, and the hand was there.
    truth.push({ did: part.do, kind: part.do === "leave" ? "away" : "sitting", start, end: time.now() });
    if (stallMs() > (plan.longestStallMs ?? Infinity)) {
      throw new Error(`the browser stood still for ${Math.round(stallMs() / MINUTE)} of its minutes`);
    }
  }
  await pace.stop();
  // Starts by our own looking don't count.
  const workerStarts = browser.workers.starts().map((at) => time.now() - (Date.now() - at) * time.speed);
  const page = await browser.open("options.html");
  const { status } = await sendMessage(page, "get-status", {});
  const [state] = await readStore(page, "engine");
  const stored = await readStore(page, "spans");
  const open: readonly Span[] = state === undefined ? [] : [{ ...state.desk.open, end: status.at }];
  const day: DeskDay = {
    truth,
    spans: clipSpans(
      [...stored, ...open].sort((a, b) => a.start - b.start),
      { start: truth.at(0)?.start ?? status.at, end: truth.at(-1)?.end ?? status.at },
    ),
    prompts: [...(await readStore(page, "prompts"))].sort((a, b) => a.dueAt - b.dueAt),
    log: await readStore(page, "log"),
    workerStarts,
    badge: await badgeText(page),
    longestStallMs: stallMs(),
    complaints: [...browser.complaints],
    requests: browser.requests,
  };
  await page.close();
  await plan.atEnd?.(browser);
  return day;
}

/** The run of the day, so many minutes after `from`. */
function runIn({ run }: DayPlan, from: number, afterMinutes: number) {
  return { start: Math.round(from / MINUTE + afterMinutes) * MINUTE, minutes: run?.minutes ?? 0 };
}

async function withPage<T>(browser: ExtensionBrowser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.open("options.html");
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** "I was here", said of the absence that the browser believes has just ended. */
async function sayWasHere(browser: ExtensionBrowser, hand: Hand): Promise<void> {
  await hand.nudge();
  await withPage(browser, async (page) => {
    const away = await until("the absence to end", async () => {
      await hand.nudge();
      return (await sendMessage(page, "get-status", {})).status.lastAway ?? null;
    });
    await sendMessage(page, "correct-span", { kind: "sitting", ...away });
  });
}

/** Waits for a prompt of that kind with a hand on the mouse, and says that what it asked for is done. */
async function finishPrompt(browser: ExtensionBrowser, hand: Hand, kind: PromptKind): Promise<void> {
  await withPage(browser, async (page) => {
    const { id } = await until(
      `the ${kind} prompt`,
      async () => {
        await hand.nudge();
        return (await readStore(page, "prompts")).find((prompt) => prompt.kind === kind && prompt.state === "shown");
      },
      { timeoutMs: 30_000, everyMs: 250 },
    );
    await sendMessage(page, "answer-prompt", { id, answer: "done" });
  });
}

/** A tab of somebody else's that plays a tone. */
async function playSound(browser: ExtensionBrowser): Promise<Page> {
  const tab = await browser.browser.newPage();
  await tab.goto("data:text/html,<title>A call</title>");
  await tab.evaluate(async (address) => {
    const tone = new Audio(address);
    tone.loop = true;
    await tone.play();
  }, toneAddress());
  return tab;
}

function badgeText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(tab: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });
}
