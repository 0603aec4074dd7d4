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
const LONGEST_BLOCK_MS = 50;
/** Chromium's names for where they run. */
const THREADS = { page: "CrRendererMain", worker: "ServiceWorker thread" };

/**
 * Ten years in the built product in a real Chromium, saved as a file and brought into another browser: how long it takes, the longest
 * block of page and worker, and the page's memory.
 */
export async function benchDiary(print: (line: string) => void): Promise<void> {
  const records = livedRecords(DAYS, Date.now());
  const count = Object.values(records).reduce((sum, rows) => sum + rows.length, 0);
  print(`${count} records of ten years`);
  await inOptions(records, async (page) => {
    const isSaved = '[data-testid="save-part"] output:not(:empty)';
    for (const [what, button, passphrase] of SAVES) {
      const input = await page.waitForSelector('[data-testid="passphrase"]');
      if (passphrase !== "") await input?.type(passphrase);
      const line = await measured(page, async () => {
        await click(page, button);
        await isThere(page, isSaved);
      });
      print(`${what}: ${line}`);
      await page.reload();
      await isThere(page, '[data-testid="save-everything"]');
    }
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

const SAVES = [
  ["saved as a file", "save-everything", ""],
  ["saved as tables", "save-tables", ""],
  ["saved behind a passphrase", "save-everything", "lap after lap"],
] as const;

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

/** Seconds, the longest blocks, and the most memory that the page's heap had while it ran. */
async function measured(page: Page, work: Work): Promise<string> {
  const devtools = await page.createCDPSession();
  await devtools.send("Performance.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const before = await heapOf(devtools);
  let most = before;
  const look = async () => {
    most = Math.max(most, await heapOf(devtools));
  };
  const looking = setInterval(() => void look().catch(() => undefined), LOOKED_EVERY_MS);
  await page.tracing.start({ categories: ["toplevel"] });
  const began = Date.now();
  await work();
  const seconds = (Date.now() - began) / 1000;
  const trace = await page.tracing.stop();
  clearInterval(looking);
  await devtools.detach();
  const blocks = blocksOf(new TextDecoder().decode(trace));
  return `${seconds.toFixed(1)} s, ${blocks}, heap ${megabytes(before)} to ${megabytes(most)} at most`;
}

/** What a thread did without a pause, in microseconds: `dur` by the clock, `tdur` of the processor. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/**
 * The longest blocks of the page and the worker, and how many were over 50 ms: of the processor's time, because on a machine that others
 * keep busy a block waits for them, and by the clock. Pages that only look on have less work than ours.
 */
function blocksOf(trace: string): string {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const nameOf = new Map(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === "thread_name" ? [[`${pid} ${tid}`, args.name ?? ""] as const] : [],
    ),
  );
  const tasks = traceEvents.filter(({ name }) => name === "ThreadControllerImpl::RunTask");
  return Object.entries(THREADS)
    .flatMap(([who, thread]) => {
      const mine = tasks.filter(({ pid, tid }) => nameOf.get(`${pid} ${tid}`) === thread);
      const told = (field: "dur" | "tdur") => {
        const lengths = mine.map((task) => (task[field] ?? 0) / 1000);
        const over = lengths.filter((ms) => ms > LONGEST_BLOCK_MS).length;
        return `${lengths.reduce((a, b) => Math.max(a, b), 0).toFixed(0)} ms (${over} over ${LONGEST_BLOCK_MS})`;
      };
      return mine.length === 0
        ? []
        : [`the ${who}'s longest block ${told("tdur")} of the processor, ${told("dur")} by the clock`];
    })
    .join(", ");
}

async function heapOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const isThere = (page: Page, selector: string): Promise<unknown> =>
  page.waitForSelector(selector, { timeout: LONGEST_WAIT_MS });
