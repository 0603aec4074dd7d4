import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aRun } from "../../support/builders/a-run.ts";
import { violationsOf } from "../support/accessibility.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { byTestId, click, closeWelcome, openedPage, textOf } from "../support/page-actions.ts";
import { savePicture, showIn, THEMES } from "../support/pictures.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

/** An evening in half a minute: plan, sit, warm up, run, log, cool down. Then a watch's file. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SAT = 5 * HOUR;
const WIDE = { width: 1000, height: 900 };
const WORKOUTS = "../../fixtures/workouts";
const GPX = fileURLToPath(new URL(`${WORKOUTS}/pause.gpx`, import.meta.url));
const GERMAN_TABLE = fileURLToPath(new URL(`${WORKOUTS}/activities-de.csv`, import.meta.url));
const FIT = fileURLToPath(new URL("../../fixtures/workouts/synthetic-run.fit", import.meta.url));

let chromium: ExtensionBrowser;
beforeEach(async () => {
  chromium = await launchChromium({ env: { TZ: zoneWithAfternoon() } });
  await closeWelcome(chromium);
});
afterEach(async () => {
  const { complaints, requests } = chromium;
  await chromium.close();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
});

test("someone who has sat all day gets the warm-up for it, runs, and cools down", async () => {
  const popup = await chromium.open("popup.html", { width: 360, height: 594 });
  await sendMessage(popup, "save-settings", { patch: { spacingMinutes: 0 } });
  await haveSat(popup, SAT);

  await click(popup, "nrs-1");
  await until("the answer", async () => (await textOf(popup, "change-pain")) === "1");

  // Plan: in the popup, a quarter of an hour from now.
  await popup.waitForSelector(byTestId("plan-at"), { visible: true });
  await popup.evaluate(
    (selector, inMs) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      const at = new Date(Date.now() + inMs);
      if (input === null) return;
      input.value = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    byTestId("plan-at"),
    15 * MINUTE,
  );
  await click(popup, "plan-run");
  await until("the run's line", async () =>
    /8:17, with hip stretches: you’ve sat 5\sh/.test(await textOf(popup, "run-line")),
  );

  // The warm-up is due, and it is the long one.
  await until("the warm-up", async () => /8:17/.test(await textOf(popup, "start-warm-up")));
  await click(popup, "start-warm-up");
  const opened = await openedPage(chromium, "routine.html");
  const address = opened.url();
  await opened.close();
  await doRoutine(address);
  const page = await chromium.open("runs.html", WIDE);
  expect(await readStore(page, "routineSessions")).toMatchObject([
    { routineId: "hip-flexor-standing+warmup-run", use: "warm-up", endedEarly: false },
  ]);
  await until("the prompt's end", async () =>
    (await readStore(page, "prompts")).some(({ kind, state }) => kind === "warm-up" && state === "done"),
  );

  // Back early: logged as the planned run, and the cool-down is there at once.
  await click(page, "ran-early");
  await page.type(byTestId("run-duration"), "31:00");
  await page.type(byTestId("run-distance"), "5.2");
  await click(page, "run-save");
  await page.waitForSelector(byTestId("log-row"), { visible: true });
  const [run] = await readStore(page, "runs");
  const [plan] = await readStore(page, "plans");
  // Miles, as this browser's American English has them.
  expect(run?.distanceMeters).toBeCloseTo(8368.6, 1);
  expect(run?.plannedRunId).toBe(plan?.id);
  const after = await chromium.open("popup.html", { width: 360, height: 594 });
  await until("the cool-down", async () => /4:31/.test(await textOf(after, "start-cool-down")));
});

test("a watch's file comes in once, however often it is chosen", async () => {
  const page = await chromium.open("runs.html", WIDE);
  await click(page, "import");
  await choose(page, FIT);
  expect(await textOf(page, "count-new")).toMatch(/^1 new run/);
  await click(page, "import-add");
  await until("the run", async () => (await readStore(page, "runs")).some(({ sources }) => sources.includes("fit")));
  await page.waitForSelector(byTestId("import-dialog"), { hidden: true });

  await click(page, "import");
  await choose(page, FIT);
  expect(await textOf(page, "import-summary")).toMatch(/1 is already in your log/);
  await click(page, "import-done");
  await page.waitForSelector(byTestId("import-dialog"), { hidden: true });
});

test("many files at once are told apart, and every refusal has its reason", async () => {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-import-"));
  const cut = join(folder, "cut.fit");
  writeFileSync(cut, readFileSync(FIT).subarray(0, 900));
  const untyped = join(folder, "untyped.gpx");
  writeFileSync(
    untyped,
    readFileSync(GPX, "utf8").replace("<type>running</type>", "").replaceAll("2026-03-03", "2026-03-04"),
  );
  const page = await chromium.open("runs.html", WIDE);
  await click(page, "import");
  await choose(page, FIT, cut, GPX, GERMAN_TABLE, untyped);
  rmSync(folder, { recursive: true });

  expect(await textOf(page, "count-refused")).toMatch(/^1 /);
  await page.evaluate(() => document.querySelector("details.runs-why")?.setAttribute("open", ""));
  const summary = await textOf(page, "import-summary");
  expect(summary).toMatch(/cut\.fit: the end is missing/);
  expect(summary).toMatch(/1 is already in your log/);
  expect(await violationsOf(page), "import").toEqual([]);
  expect(await readStore(page, "runs")).toEqual([]);

  await click(page, "unsure-0");
  await click(page, "import-add");
  await page.waitForSelector(byTestId("import-dialog"), { hidden: true });
  const stored = await readStore(page, "runs");
  expect(stored.map(({ distanceMeters }) => Math.round(distanceMeters ?? 0)).sort((a, b) => a - b)).toEqual([
    1666, 1666, 1680, 12_010,
  ]);
});

test("the page with runs, shoes and plans in it has no accessibility violation", async () => {
  const page = await chromium.open("runs.html", WIDE);
  await fillLog(page);
  for (const theme of THEMES) {
    await page.reload();
    await showIn(page, theme);
    await page.waitForSelector(byTestId("log-row"), { visible: true });
    const rows = await page.$$eval(byTestId("log-row"), (all) => all.map(({ textContent }) => textContent));
    expect(rows.slice(0, 2), "the latest first").toEqual([
      expect.stringMatching(/3\.7\smi/),
      expect.stringMatching(/4\.4\smi/),
    ]);
    await savePicture(page, `runs-with-data-${theme}`);
    expect(await violationsOf(page), theme).toEqual([]);
  }
  await click(page, "view-calendar");
  await page.waitForSelector(".runs-mark", { visible: true });
  expect(await violationsOf(page), "calendar").toEqual([]);
  await click(page, "log-run");
  await page.waitForSelector(byTestId("run-form"), { visible: true });
  expect(await violationsOf(page), "form").toEqual([]);
});

/** Six weeks of runs, a pair of shoes, and one run ahead that is over the line. */
async function fillLog(page: Page): Promise<void> {
  const shoe = { name: "Grey pair", startMeters: 0, retireAtMeters: 800_000, isDefault: true, isRetired: false };
  const { id: shoeId } = await sendMessage(page, "save-shoe", { shoe });
  const now = await page.evaluate(() => Date.now());
  const added = Array.from({ length: 18 }, (_, index) =>
    aRun({
      start: now - HOUR - index * 56 * HOUR,
      distanceMeters: 6000 + (index % 5) * 1100,
      cadence: 164 + (index % 4),
      groundContactMs: 250 + (index % 6),
      effort: 3 + (index % 4),
      pain: index % 3,
      shoeId,
      sources: ["fit"],
    }),
  );
  await sendMessage(page, "import-runs", { added, changed: [] });
  await sendMessage(page, "plan-run", { start: now + 20 * HOUR, minutes: 90, meters: 16_000 });
}

/** A zone in which it is three in the afternoon: what was sat must be today's, and the run too. */
function zoneWithAfternoon(): string {
  const ahead = 15 - new Date().getUTCHours();
  const offset = ahead > 12 ? ahead - 24 : ahead;
  return `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`;
}

/** A day at the desk, as the engine remembers one: its stored state says that someone sat down so long ago. */
async function haveSat(page: Page, ms: number): Promise<void> {
  await until("the day at the desk", async () => {
    await sendMessage(page, "get-status", {});
    await page.evaluate(sitSince, DB_NAME, ms);
    const { status } = await sendMessage(page, "get-status", {});
    return status.today.sittingMs >= ms;
  });
}

/** In the page: turns the engine's clock back in its one row. A worker that writes at the same moment wins, and we try again. */
function sitSince(name: string, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
    opening.addEventListener("success", () => {
      const db = opening.result;
      const writing = db.transaction("engine", "readwrite");
      const states = writing.objectStore("engine");
      const reading = states.get("state");
      reading.addEventListener("success", () => {
        const state = reading.result as EngineState;
        const start = Date.now() - ms;
        const open = { ...state.desk.open, kind: "sitting" as const, start };
        const desk = { ...state.desk, open, returned: { at: start, after: 0 } };
        states.put({ ...state, desk }, "state");
      });
      writing.addEventListener("complete", () => {
        db.close();
        resolve();
      });
    });
  });
}

/**
 * Does the routine of an address from beginning to end, on a page whose clock runs twenty times as fast. Half a second
 * without a tick is ten of its seconds, which it takes for sleep: then someone goes on, as a person would.
 */
async function doRoutine(address: string): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.setViewport(WIDE);
  await page.evaluateOnNewDocument(() => {
    const [began, real] = [Date.now(), Date.now.bind(Date)];
    Date.now = () => began + (real() - began) * 20;
  });
  await page.goto(address);
  await until(
    "the routine's end",
    async () => {
      if ((await page.$(byTestId("done"))) !== null) return true;
      const stopped = await page.$(`${byTestId("pause")}[aria-label="Resume (space)"]`);
      await stopped?.click();
      return false;
    },
    { timeoutMs: 90_000 },
  );
  await page.close();
}

async function choose(page: Page, ...files: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector(byTestId("import-files"))) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(...files);
  await page.waitForSelector(byTestId("import-summary"), { visible: true, timeout: 30_000 });
}
