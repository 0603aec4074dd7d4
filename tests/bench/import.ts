import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Page } from "puppeteer-core";
import { type ExtensionBrowser, launchChromium } from "@/tests/e2e/support/chromium.ts";
import { byTestId, openedPage, click } from "@/tests/e2e/support/page-actions.ts";
import { historyCsv } from "@/tests/support/workouts/history-csv.ts";

const RUNS = 5000;
const LONG_WAIT = { visible: true, timeout: 120_000 } as const;
const SIZE = { width: 1100, height: 800 } as const;

/** A history of 5,000 runs through the page in real Chromium: read, stored, shown again. Needs a build for Chrome. */
export async function benchImport(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-bench-"));
  const file = join(folder, "activities.csv");
  writeFileSync(file, historyCsv(RUNS, Date.now()));
  const browser = await launchChromium();
  try {
    await measure(browser, file, print);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(browser: ExtensionBrowser, file: string, print: (line: string) => void): Promise<void> {
  const page = await openRuns(browser);
  await click(page, "import");
  const input = await page.waitForSelector(byTestId("import-files"));
  const read = performance.now();
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
  await page.waitForSelector(byTestId("import-add"), LONG_WAIT);
  print(`${RUNS} runs read in ${secondsSince(read)}, longest block of the page ${await longestTask(page)} ms`);

  const store = performance.now();
  await click(page, "import-add");
  await page.waitForSelector(byTestId("import-dialog"), { hidden: true, timeout: 120_000 });
  print(`stored in ${secondsSince(store)}, longest block of the page ${await longestTask(page)} ms`);
  await page.close();

  for (const name of ["first", "second"]) {
    const again = await openRuns(browser);
    await again.waitForSelector(byTestId("log-row"), LONG_WAIT);
    const rows = await again.waitForFunction(() => (globalThis as Watched).rowsAt);
    print(
      `${name} opening: rows after ${Math.round(await rows.jsonValue())} ms, longest block ${await longestTask(again)} ms`,
    );
    await again.close();
  }
}

export async function openRuns(browser: ExtensionBrowser): Promise<Page> {
  // The tab that greets a new user would lie over it, and a tab that nobody sees draws nothing.
  await openedPage(browser, "welcome.html");
  const page = await browser.browser.newPage();
  await page.setViewport(SIZE);
  await page.evaluateOnNewDocument(watchTheMainThread);
  await page.goto(browser.urlOf("runs.html"), { waitUntil: "domcontentloaded" });
  await page.waitForSelector(byTestId("log"), LONG_WAIT);
  return page;
}

type Watched = typeof globalThis & { longest: number; rowsAt: number };

/** In the page, before its own code: the longest task so far, and when the first rows of the log were drawn. */
function watchTheMainThread(): void {
  const watched = globalThis as Watched;
  watched.longest = 0;
  watched.rowsAt = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    if (watched.rowsAt > 0 || document.querySelector('[data-testid="log-row"]') === null) return;
    requestAnimationFrame(() => (watched.rowsAt ||= performance.now()));
  }).observe(document, { childList: true, subtree: true });
}

/** Ms of the longest task since it was last asked; tasks under 50 ms are not told and count as 0. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const watched = globalThis as Watched;
    const longest = Math.round(watched.longest);
    watched.longest = 0;
    return longest;
  });
}

const secondsSince = (from: number): string => `${((performance.now() - from) / 1000).toFixed(2)} s`;
