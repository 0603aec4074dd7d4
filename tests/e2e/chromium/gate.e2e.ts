import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, TargetType } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dueOccurrence } from "@/src/core/engine/state/occurrence.ts";
import { ownRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import { type DayKey, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aProgramme } from "../../support/builders/a-programme.ts";
import { anOwnRoutine, anOwnStep } from "../../support/builders/an-own-routine.ts";
import { ROOT } from "../../support/source-files.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { byTestId, closeWelcome, openedPage } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";

let chromium: ExtensionBrowser;
/** The page from which answers are given. */
let home: Page;

const SIZE = { width: 1280, height: 900 };
const OWN = ownRoutineId("legs");
const OLD = "posture:2026-11-01:1";

beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
  home = await chromium.open("check-in.html", SIZE);
  const steps = [anOwnStep({ exerciseId: "single-leg-deadlift" })];
  await sendMessage(home, "save-own-routines", { routines: [anOwnRoutine({ id: OWN, name: "Legs", steps })] });
  await sendMessage(home, "save-programme", { programme: { ...aProgramme(), ...everyDay(), pauses: [], races: [] } });
  await answer(0, []);
  await putOldPrompt();
});
afterAll(async () => {
  await chromium.close();
});

/** Begun a few days ago, so that today has a session. */
function everyDay() {
  const createdAt = Date.now() - 3 * DAY;
  return { startedOn: new Date(createdAt).toISOString().slice(0, 10) as DayKey, weekdays: [...WEEKDAYS], createdAt };
}

/** A prompt that came and went three weeks ago, whose notification somebody clicks now. */
function putOldPrompt(): Promise<void> {
  const at = Date.UTC(2026, 10, 1, 10);
  const prompt = {
    ...dueOccurrence({ id: OLD, kind: "posture", day: "2026-11-01" as never, because: "sitting", dueAt: at }),
    state: "expired",
    expiry: "no-answer",
    endedAt: at,
  };
  return home.evaluate(
    (name, row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => {
          const db = opening.result;
          const writing = db.transaction("prompts", "readwrite");
          writing.objectStore("prompts").put(row);
          writing.addEventListener("complete", () => {
            db.close();
            resolve();
          });
          writing.addEventListener("error", () => reject(writing.error ?? new Error("write failed")));
        });
      }),
    DB_NAME,
    prompt,
  );
}

const answer = (pain: number, flags: readonly string[]) =>
  sendMessage(home, "save-check-in", {
    pain,
    details: {
      warningSigns: { at: Date.now(), edition: 2, signs: Object.fromEntries(flags.map((id) => [id, "yes"])) },
    },
  });

/** How Chromium itself calls an event's listeners. */
type Api = Readonly<Record<string, Readonly<Record<string, { dispatch(...parts: readonly unknown[]): void }>>>>;

async function tellWorker(api: string, event: string, part: unknown): Promise<void> {
  const target = await chromium.browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().includes(chromium.extensionId),
  );
  const worker = await target.worker();
  await worker?.evaluate(
    (first, second, third) => {
      (globalThis as unknown as { chrome: Api }).chrome[first]?.[second]?.dispatch(third);
    },
    api,
    event,
    part,
  );
}

type Came = "begins" | "banner first" | "asks first" | "refused" | "emergency" | "not on offer";

/** What a page of the routine comes to. */
async function cameTo(page: Page): Promise<Came> {
  const screens = ["refused", "before-start", "next-up", "start-pick", "pick-none", "to-check-in"];
  await page.bringToFront();
  await page.waitForSelector(screens.map(byTestId).join(","), { visible: true });
  if (await page.$(byTestId("refused"))) return (await page.$(byTestId("banner-4"))) ? "emergency" : "refused";
  if (await page.$(byTestId("before-start"))) {
    return (await page.$(byTestId("banner-3"))) ? "banner first" : "asks first";
  }
  if (await page.$(byTestId("next-up"))) return "begins";
  const pick = await page.$(byTestId("start-pick"));
  if (pick === null) return "not on offer";
  await Promise.all([page.waitForNavigation(), pick.click()]);
  return cameTo(page);
}

/** Opens a page and presses what would start there; what is not there is not on offer. */
async function press(address: string, isShown: string, start: string): Promise<Came> {
  const page = await openTab(address);
  await page.waitForSelector(isShown, { visible: true });
  const button = await page.$(start);
  if (button === null) return "not on offer";
  // The popup closes itself under the click.
  return inWhateverOpens(() => button.click().catch(() => undefined));
}

/** Follows what was done into the page that it opens, whichever tab that is. */
async function inWhateverOpens(act: () => Promise<unknown>): Promise<Came> {
  await act();
  return cameTo(await openedPage(chromium, "routine.html"));
}

async function openTab(address: string): Promise<Page> {
  const page = await chromium.open(address, SIZE);
  page.setDefaultTimeout(10_000);
  await page.bringToFront();
  return page;
}

const visit = async (address: string): Promise<Came> => cameTo(await openTab(address));

/** Whatever was opened is closed again, so that the next way finds nothing of it. */
async function closeOthers(): Promise<void> {
  for (const page of await chromium.browser.pages()) if (page !== home) await page.close().catch(() => undefined);
}

type Way = { readonly go: () => Promise<Came>; readonly at: readonly [two: Came, three: Came, four: Came] };

const STRETCH = ["begins", "banner first", "emergency"] as const;
/** Of what is suggested: of the gentle routines none fits two minutes, and from level 3 on there are none. */
const NEVER = ["not on offer", "not on offer", "not on offer"] as const;

/** The start comes once the day is known; in an emergency the banner comes and no start. */
const IN_LIBRARY = [byTestId("start-routine"), byTestId("banner-4")].join(", ");

/** Every way in of WAYS-IN.md, by its name there, as somebody would go it. */
const WAYS: Readonly<Record<string, Way>> = {
  "menu or key": {
    go: () => inWhateverOpens(() => tellWorker("commands", "onCommand", "hipFlexor")),
    at: STRETCH,
  },
  "menu or key, “I have 2 minutes”": {
    go: () => inWhateverOpens(() => tellWorker("contextMenus", "onClicked", { menuItemId: "twoMinutes" })),
    at: NEVER,
  },
  "address bar": {
    go: () => inWhateverOpens(() => tellWorker("omnibox", "onInputEntered", "seated posture")),
    at: STRETCH,
  },
  "address bar, once understood": {
    go: () => inWhateverOpens(() => openTab("routine.html?typed=strength+runner")),
    at: ["refused", "refused", "emergency"],
  },
  "prompt page": {
    go: () => press(`prompt.html?id=${OLD}`, ".prompt-body", `${byTestId("start-anyway")} button`),
    at: ["begins", "not on offer", "not on offer"],
  },
  "prompt, notification, old notification": {
    go: () => inWhateverOpens(() => tellWorker("notifications", "onClicked", OLD)),
    at: ["asks first", "banner first", "emergency"],
  },
  "popup row": {
    go: () => press("popup.html", `${byTestId("popup")} .popup-head`, ".go-row"),
    at: ["begins", "not on offer", "not on offer"],
  },
  "popup, today’s session": {
    go: () => press("popup.html", `${byTestId("popup")} .popup-head`, byTestId("start-session")),
    at: NEVER,
  },
  "programme page, today’s session": {
    go: () => press("programme.html", byTestId("today"), byTestId("start-session")),
    at: NEVER,
  },
  // Offered only while there is no programme.
  "programme page, start test": {
    go: () => visit(`routine.html?routine=${START_TEST_ID}`),
    at: ["refused", "refused", "emergency"],
  },
  "popup, “I have 2 minutes”": {
    go: () => press("popup.html", `${byTestId("popup")} .popup-head`, byTestId("open-two-minutes")),
    at: NEVER,
  },
  "popup, “run now”": {
    go: () => press("popup.html", `${byTestId("popup")} .popup-head`, byTestId("running-now")),
    at: NEVER,
  },
  "runs page, “run now”": { go: () => press("runs.html", ".runs-cover", byTestId("running-now")), at: NEVER },
  "library, “I have 2 minutes”": {
    go: () => press("library.html", byTestId("for-you"), byTestId("two-minutes")),
    at: NEVER,
  },
  "“I have so many minutes”, picked": {
    go: () => visit("routine.html?minutes=5"),
    at: ["begins", "not on offer", "not on offer"],
  },
  "check-in, “for you”": {
    go: () => press("check-in.html", byTestId("run-advice"), '[data-testid^="offer-"] a'),
    at: ["begins", "not on offer", "not on offer"],
  },
  "library, exercise page, article": {
    go: () => press("library.html?routine=cooldown", IN_LIBRARY, byTestId("start-routine")),
    at: ["begins", "banner first", "not on offer"],
  },
  "library, own routine": {
    go: () => press(`library.html?routine=${OWN}`, IN_LIBRARY, byTestId("start-routine")),
    at: ["refused", "refused", "not on offer"],
  },
  "player, instead of what was refused": {
    go: () => press("routine.html?routine=strength-runner", byTestId("refused"), byTestId("start-instead")),
    at: ["begins", "banner first", "not on offer"],
  },
  "player, “the gentle one”": {
    go: () => visit("routine.html?routine=core-gentle"),
    at: ["refused", "refused", "emergency"],
  },
};

/** They pass on what the player did. */
const NOT_TO_OPEN = ["player, told to the engine", "player, heard by the engine"];

describe("the gate in a real browser", () => {
  test("is tried from every way in", () => {
    const table = readFileSync(join(ROOT, "src/core/advice/WAYS-IN.md"), "utf8");
    const ways = [...table.matchAll(/^\| ([^|]+) \| `/gm)].map(([, way = ""]) => way);
    expect(Object.keys(WAYS).toSorted()).toEqual(
      [...new Set(ways)].filter((way) => !NOT_TO_OPEN.includes(way)).toSorted(),
    );
  });

  test.each([
    [2, 6, []],
    [3, 6, ["fever"]],
    [4, 6, ["bladder"]],
  ] as const)("does at level %i what the table says, whichever way someone comes", async (level, pain, flags) => {
    await answer(pain, flags);
    const came: Record<string, Came> = {};
    for (const [name, { go }] of Object.entries(WAYS)) {
      came[name] = await go();
      await closeOthers();
    }
    const expected = Object.fromEntries(Object.entries(WAYS).map(([name, { at }]) => [name, at[level - 2]]));
    expect(came).toEqual(expected);
  });

  test("shows the number to call where nothing begins", async () => {
    const page = await openTab("routine.html?routine=hip-flexor-standing");
    expect(await cameTo(page)).toBe("emergency");
    expect(await page.$eval("main", (main) => main.textContent)).toMatch(/No exercise now.*emergency care/);
    expect(chromium.complaints).toEqual([]);
  });
});
