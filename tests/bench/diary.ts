import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, ElementHandle, Page } from "puppeteer-core";
import { fileSettings, type RowPortion } from "@/src/core/diary-file/diary-format.ts";
import { writeDiary } from "@/src/core/diary-file/write-diary.ts";
import { isKeyed, RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { launchChromium } from "@/tests/e2e/support/chromium.ts";
import { click, closeWelcome } from "@/tests/e2e/support/page-actions.ts";
import { sleep } from "@/tests/e2e/support/wait.ts";
import { fillDatabase } from "@/tests/support/fill-database.ts";
import { type LivedRecords, livedRecords } from "@/tests/support/lived-records.ts";

const DAYS = 3_650;
const LOOKED_EVERY_MS = 100;
const LONGEST_WAIT_MS = 300_000;

type Watched = { longest: number; blocks: number };
type Watching = { watched: Watched };

/**
 * Ten years in the built product in a real Chromium, saved as a file and brought into another browser: how long it takes, the longest
 * block of the page, and its memory.
 */
export async function benchDiary(print: (line: string) => void): Promise<void> {
  const records = livedRecords(DAYS, Date.now());
  const count = Object.values(records).reduce((sum, rows) => sum + rows.length, 0);
  print(`${count} records of ten years`);
  await inOptions(records, async (page) => {
    const line = await measured(page, async () => {
      await click(page, "save-everything");
      await isThere(page, '[data-testid="save-part"] output:not(:empty)');
    });
    print(`saved as a file: ${line}`);
  });
  await inOptions({}, async (page) => {
    const folder = mkdtempSync(join(tmpdir(), "standing-start-diary-"));
    const file = join(folder, "diary.json");
    await writeFile(file, writeDiary(HEAD, portionsOf(records)));
    const input = await page.waitForSelector('[data-testid="import-file"]');
    print(
      `looked through: ${await measured(page, async () => {
        await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
        await isThere(page, '[data-testid="import-confirm"]');
      })}`,
    );
    print(
      `stored: ${await measured(page, async () => {
        await click(page, "import-confirm");
        await isThere(page, '[data-testid="import-undo"]');
      })}`,
    );
    rmSync(folder, { recursive: true });
  });
}

const HEAD = { savedAt: Date.now(), product: "1.0.0", settings: fileSettings(DEFAULT_SETTINGS) };

async function* portionsOf(records: LivedRecords): AsyncGenerator<RowPortion> {
  for (const kind of RECORD_KIND_NAMES) {
    const rows = isKeyed(kind) ? records[kind] : undefined;
    if (rows !== undefined) yield { kind, rows };
  }
}

/** A browser of its own, with these records. */
async function inOptions(records: LivedRecords, work: (page: Page) => Promise<void>): Promise<void> {
  const chromium = await launchChromium();
  try {
    await closeWelcome(chromium);
    const first = await chromium.open("about.html");
    await fillDatabase(first, records);
    await first.close();
    const page = await chromium.open("options.html");
    await isThere(page, '[data-testid="save-everything"]');
    await sleep(2_000);
    await work(page);
  } finally {
    await chromium.close();
  }
}

type Work = () => Promise<void>;

/** Seconds, the page's longest block and how many of over 50 ms, and the most memory that its heap had while it ran. */
async function measured(page: Page, work: Work): Promise<string> {
  const devtools = await page.createCDPSession();
  await devtools.send("Performance.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const before = await heapOf(devtools);
  await page.evaluate(() => {
    const watched: Watched = { longest: 0, blocks: 0 };
    (globalThis as unknown as Watching).watched = watched;
    // It tells of blocks over 50 ms only.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        watched.longest = Math.max(watched.longest, duration);
        watched.blocks += 1;
      }
    }).observe({ type: "longtask" });
  });
  let most = before;
  const look = async () => {
    most = Math.max(most, await heapOf(devtools));
  };
  const looking = setInterval(() => void look().catch(() => undefined), LOOKED_EVERY_MS);
  const began = Date.now();
  await work();
  const seconds = (Date.now() - began) / 1000;
  clearInterval(looking);
  const { longest, blocks } = await page.evaluate(() => (globalThis as unknown as Watching).watched);
  await devtools.detach();
  const block =
    blocks === 0 ? "no block over 50 ms" : `${blocks} blocks over 50 ms, the longest ${longest.toFixed(0)} ms`;
  return `${seconds.toFixed(1)} s, ${block}, heap ${megabytes(before)} to ${megabytes(most)} at most`;
}

async function heapOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const isThere = (page: Page, selector: string): Promise<unknown> =>
  page.waitForSelector(selector, { timeout: LONGEST_WAIT_MS });
