import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { planOf } from "@/src/core/player/plan.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { violationsOf } from "../support/accessibility.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { compressTime } from "../support/compressed-time.ts";
import { readStore } from "../support/desk-database.ts";
import { byTestId, click, closeWelcome, nowIn, tabTo, textOf } from "../support/page-actions.ts";
import { showIn, THEMES } from "../support/pictures.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

const SIZE = { width: 1000, height: 760 };
/** Tabs side by side; two cores keep up with them. */
const TABS = 3;
const factsOf = (id: string) => ({ sides: exerciseById(id).illustration.sides, position: exerciseById(id).position });
const addressOf = (id: string) => `routine.html?routine=${id}&use=other`;

let chromium: ExtensionBrowser;
beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
});
afterAll(async () => {
  await chromium.close();
});

describe("every routine", () => {
  const found = new Map<string, Lived>();
  beforeAll(async () => {
    const waiting = [...routines];
    const tabs = Array.from({ length: TABS }, async () => {
      const tab = await chromium.browser.newPage();
      await compressTime(tab);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        found.set(next.id, await live(tab, next));
      }
      await tab.close();
    });
    await Promise.all(tabs);
  });

  test.each(routines.map((routine) => [routine.id, routine] as const))(
    "%s runs to its end in the time it states and what getting into place takes, and all of it counts",
    (id, routine) => {
      const lived = found.get(id);
      const seconds = (lived?.session.endedAt ?? 0) - (lived?.session.startedAt ?? 0);
      const moving = segmentsOf(planOf(routine, factsOf)).reduce((sum, { moveMs }) => sum + moveMs, 0);
      expect(Math.abs((seconds - moving) / 1000 - routine.seconds)).toBeLessThanOrEqual(1);
      expect(lived?.session).toMatchObject({ routineId: id, endedEarly: false });
      expect(lived?.session.items.map(({ exerciseId, outcome }) => [exerciseId, outcome])).toEqual(
        routine.items.flatMap((item) => (item.kind === "exercise" ? [[item.exerciseId, "done"]] : [])),
      );
      expect(lived?.heading).toMatch(/^Done/);
    },
  );
});

type Lived = { readonly session: Awaited<ReturnType<typeof sessionsIn>>[number]; readonly heading: string };
const sessionsIn = (page: Page) => readStore(page, "routineSessions");

async function live(tab: Page, { id }: Routine): Promise<Lived> {
  await tab.goto(chromium.urlOf(addressOf(id)), { waitUntil: "domcontentloaded" });
  const heading = await until(
    `the end of ${id}`,
    () => tab.$eval(`${byTestId("done")} h1`, ({ textContent }) => textContent).catch(() => null),
    { timeoutMs: 60_000 },
  );
  const session = await until(`the session of ${id}`, async () =>
    (await sessionsIn(tab)).find(({ routineId, endedEarly }) => routineId === id && !endedEarly),
  );
  return { session, heading };
}

describe("the player while it runs", () => {
  let page: Page;
  beforeEach(async () => {
    for (const open of await chromium.browser.pages()) {
      if (open.url().startsWith("chrome-extension://")) await open.close();
    }
    page = await chromium.open(addressOf("reset-standing"), SIZE);
    await page.bringToFront();
    await statusIs("running");
  });
  const statusIs = (status: string) =>
    until(`status ${status}`, () => page.$(`[data-status="${status}"]`), { everyMs: 20 });

  test.each(THEMES)("has no accessibility violation in %s", async (theme) => {
    await showIn(page, theme);
    // Into the work: lap marks, clock and cue all stand there then.
    await page.keyboard.press("ArrowRight");
    await until("the work", async () => (await textOf(page, "cue")) !== "");
    expect(await violationsOf(page)).toEqual([]);
    await statusIs("running");
  });

  test("keeps its buttons in sight and in one place in narrow windows, in a usual one at 200 %, and with large text", async () => {
    const places = async () =>
      page.evaluate(() =>
        ["pause", "next", "hurts"].map((testId) => {
          const box = document.querySelector(`[data-testid="${testId}"]`)?.getBoundingClientRect();
          return {
            testId,
            top: box?.top ?? -1,
            isSeen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
          };
        }),
      );
    const stay = async (width: number, height: number) => {
      await page.setViewport({ width, height });
      const before = await places();
      expect(before.filter(({ isSeen }) => !isSeen)).toEqual([]);
      await page.keyboard.press("ArrowRight");
      expect(await places()).toEqual(before);
    };
    await stay(360, 600);
    await stay(640, 400);
    // The browser's own font at twice its usual size.
    const devtools = await page.createCDPSession();
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await until("large text", () =>
      page.evaluate(() => getComputedStyle(document.documentElement).fontSize === "32px"),
    );
    await stay(360, 600);
    await stay(1280, 800);
    await stay(640, 700);
    const clock = await page.waitForSelector(byTestId("clock"));
    const { y = 0, height = 0 } = (await clock?.boundingBox()) ?? {};
    const changes = await page.waitForSelector(byTestId("hurts"));
    expect(y + height, "the clock, above the buttons").toBeLessThan((await changes?.boundingBox())?.y ?? 0);
  });

  test("is led by the keyboard alone: pause, go on, skip, back, mute, finish, close", async () => {
    const first = await textOf(page, "next-up");
    await page.keyboard.press("Space");
    await statusIs("paused");
    await page.keyboard.press("Space");
    await statusIs("running");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await until("the next step", async () => (await textOf(page, "next-up")) !== first);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("m");
    await until("silence", () => page.$(`${byTestId("mute")}[aria-pressed="true"]`));
    await page.keyboard.press("Escape");
    await page.waitForSelector(byTestId("leave-dialog"), { visible: true });
    await statusIs("paused");
    await page.keyboard.press("Escape");
    await statusIs("running");
    await page.keyboard.press("Escape");
    await page.waitForSelector(byTestId("leave-dialog"), { visible: true });
    await tabTo(page, "finish");
    await page.keyboard.press("Enter");
    await page.waitForSelector(byTestId("done"), { visible: true });
    await tabTo(page, "close-done");
  });
});

test("the small window on top shows figure and clock, and its pause is the routine's", async () => {
  const page = await chromium.open(addressOf("hip-flexor-standing"), SIZE);
  await page.bringToFront();
  await click(page, "small-window");
  const seen = await until("the small window", () => page.evaluate(lookOnTop));
  expect(seen.paths).toBeGreaterThan(20);
  expect(seen.clock).toMatch(/^\d:\d\d$/);
  await until("the clock there to run", async () => (await page.evaluate(lookOnTop))?.clock !== seen.clock);
  await page.evaluate(() => {
    const { documentPictureInPicture: onTop } = globalThis as unknown as OnTop;
    onTop.window?.document.querySelector<HTMLElement>('[data-testid="pause"]')?.click();
  });
  await until("the pause", () => page.$('[data-status="paused"]'));
  await page.close();
});

type OnTop = { readonly documentPictureInPicture: { readonly window: Window | null } };

/** What the small window shows, asked from the page behind it; null until all of it is there: the figure comes a frame after its clock. */
function lookOnTop(): { readonly paths: number; readonly clock: string } | null {
  const small = (globalThis as unknown as OnTop).documentPictureInPicture.window?.document;
  const clock = small?.querySelector('[data-testid="clock"]')?.textContent;
  if (small === undefined || clock === undefined || clock === null) return null;
  const paths = small.querySelectorAll(".routine-figure path").length;
  return paths === 0 ? null : { paths, clock };
}

test("pain that spreads ends the routine and the day's suggestions, and opens the warning signs", async () => {
  const page = await chromium.open(addressOf("core-gentle"), SIZE);
  await page.bringToFront();
  await click(page, "hurts");
  await click(page, "hurts-yes");
  await until("the warning signs", () =>
    Promise.resolve(page.url().startsWith(chromium.urlOf("check-in.html?help=1"))),
  );
  await page.waitForSelector("#warning-signs, [data-testid^='flag-']", { visible: true, timeout: 15_000 });
  const [engine] = await readStore(page, "engine");
  expect(engine?.worseOn).not.toBeNull();
  expect(engine?.prompts.pausedUntil).toBeNull();
  await sendMessage(page, "say-got-worse", { isSo: false });
  await page.close();
});

test("a tab that is closed in the middle, with the worker dead, counts what was done", async () => {
  const page = await chromium.browser.newPage();
  await compressTime(page, { standsStill: { words: "Step 3 of 4", afterMs: 8000 } });
  await page.goto(chromium.urlOf(addressOf("thoracic-chair")), { waitUntil: "domcontentloaded" });
  let last = 0;
  await until("time to stand still in the third step", async () => {
    const before = last;
    last = await nowIn(page);
    const isThird = await page.evaluate(() => document.body.innerText.includes("Step 3 of 4"));
    return isThird && last === before && page.$('[data-status="running"]');
  });
  await chromium.killWorker();
  await page.close({ runBeforeUnload: true });
  const other = await chromium.open("options.html");
  const session = await until("the session", async () =>
    (await sessionsIn(other)).find(({ routineId, endedEarly }) => routineId === "thoracic-chair" && endedEarly),
  );
  expect(session.items.some(({ outcome, seconds }) => outcome === "done" && seconds > 0)).toBe(true);
  await other.close();
});

describe("with a screen reader's text alone", () => {
  test("a routine can be found, followed to its end and left", async () => {
    const page = await chromium.browser.newPage();
    await compressTime(page);
    await page.evaluateOnNewDocument(() => {
      // What a screen reader would speak: every change of a live region.
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest("output,[aria-live]");
          if (region?.textContent) heard.push(region.textContent);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.goto(chromium.urlOf(addressOf("hip-flexor-standing")), { waitUntil: "domcontentloaded" });
    const heading = await named(page, "heading", /hip.flexor/i);
    expect(heading).toBeTruthy();
    await named(page, "heading", /^Done/);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(inOrder(heard, SPOKEN)).toEqual([]);
    await named(page, "button", "Close");
    await named(page, "link", "All routines");
    await page.close();
  });

  test("every control of the running player says what it does and can be pressed by that name", async () => {
    const page = await chromium.open(addressOf("core-10"), SIZE);
    await page.bringToFront();
    for (const name of CONTROLS) await named(page, "button", name);
    await named(page, "progressbar", "Routine");
    await named(page, "image", /moving picture$/);
    await press(page, "Pause (space)");
    await press(page, "Resume (space)");
    await press(page, "It hurts");
    await named(page, "dialog", /^Stopped/);
    await press(page, "No");
    await press(page, "Skip this one");
    await press(page, "Finish early (Escape)");
    await press(page, "Finish here");
    await named(page, "heading", /^Nothing done|^Finished early/);
    await page.close();
  });
});

/** What must be heard in a stretch of both sides and a squeeze, in this order; other words may come between. */
const SPOKEN = [
  /^On your feet\. Split-stance hip-flexor stretch\. Right leg back/,
  "3",
  "2",
  "1",
  /^Hold for 40 seconds\. \w+/,
  "Halfway.",
  "3",
  "2",
  "1",
  /^Other side\. Left leg back/,
  "Halfway.",
  /^Next: Standing buttock squeeze/,
  /^4 times\. \w+/,
  "2",
  "4",
  /^Done/,
];
const CONTROLS = [
  "Pause (space)",
  /^Back to the start/,
  "Restart this step (R)",
  "Next step (right arrow)",
  "Easier",
  "Skip this one",
  "It hurts",
  "Mute voice and sounds (M)",
  "Voice and sounds",
  "Finish early (Escape)",
];

/** The expected words that were not heard after the ones before them. */
function inOrder(heard: readonly string[], expected: readonly (string | RegExp)[]): readonly string[] {
  let from = 0;
  return expected.flatMap((words) => {
    const at = heard.findIndex((said, index) => index >= from && fits(said, words));
    if (at < 0) return [`${String(words)} in ${heard.slice(from).join(" | ")}`];
    from = at + 1;
    return [];
  });
}

const fits = (text: string, words: string | RegExp) => (typeof words === "string" ? text === words : words.test(text));

/** Waits until the accessibility tree has a node of this role and name, and gives the name. */
function named(page: Page, role: string, name: string | RegExp): Promise<string> {
  return until(`${role} ${String(name)}`, async () => {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const nodes = tree === null ? [] : [tree];
    for (let node = nodes.shift(); node !== undefined; node = nodes.shift()) {
      if (node.role === role && fits(node.name ?? "", name)) return node.name;
      nodes.push(...(node.children ?? []));
    }
    return null;
  });
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
