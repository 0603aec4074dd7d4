import { sleep, until } from "@/tests/e2e/support/wait.ts";
import type { BenchBrowser, BenchPage } from "./extension-browser.ts";
import { cpuSince, cpuTimes, extensionProcesses, memoryMb } from "./processes.ts";

/** A file that every subject has, as a page without a script of its own. */
const BARE_PAGE = "manifest.json";
/** From the alarm's hour until the woken worker has surely come to rest. */
const SETTLED_MS = 3000;
/** From setting the alarm until it fires: time enough for everything to go to sleep. */
const ALARM_AFTER_MS = 4000;

async function openBare(browser: BenchBrowser, id: string): Promise<BenchPage> {
  const page = await browser.openPage();
  await page.goto(`chrome-extension://${id}/${BARE_PAGE}`);
  await until("a page that may speak to its worker", () => page.evaluate<boolean>("chrome.runtime?.id !== undefined"));
  return page;
}

/** A page that is open for as long as `work` takes. */
export async function withBarePage<T>(
  browser: BenchBrowser,
  id: string,
  work: (page: BenchPage) => Promise<T>,
): Promise<T> {
  const page = await openBare(browser, id);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/**
 * Ms from sending a message to a worker that sleeps until it has come back answered: the worker's start, and the first event
 * handled. Its process is already in your log, because a page is open.
 */
export function workerStart(browser: BenchBrowser, id: string, message: object): Promise<number> {
  return withBarePage(browser, id, async (page) => {
    await browser.killWorker(id);
    return page.evaluate<number>(
      `(async () => {
        const began = performance.now();
        await chrome.runtime.sendMessage(${JSON.stringify(message)});
        return performance.now() - began;
      })()`,
    );
  });
}

export type ColdWake = { readonly cpuMs: number; readonly memoryMb: number };

/** A wake by an alarm with nothing of the extension alive: processor time of the whole browser, and the memory afterwards. */
export async function coldWake(browser: BenchBrowser, id: string): Promise<ColdWake> {
  const due = await withBarePage(browser, id, (page) =>
    page.evaluate<number>(
      `(async () => {
        const when = Date.now() + ${ALARM_AFTER_MS};
        await chrome.alarms.create("tick", { when });
        return when;
      })()`,
    ),
  );
  await browser.putAllToSleep();
  const asleep = cpuTimes(browser.pid);
  await sleep(due + SETTLED_MS - Date.now());
  const cpuMs = cpuSince(browser.pid, asleep);
  const [woken] = extensionProcesses(browser.pid);
  if (woken === undefined) throw new Error("The alarm woke nobody.");
  return { cpuMs, memoryMb: memoryMb(woken) };
}

/** What is opened, and the first useful thing of it. */
export const PAINTS = {
  popup: { page: "popup.html", first: '[data-testid="next-line"]' },
  insights: { page: "insights.html", first: '[data-testid="charts"] .chart-column' },
} as const;

/** In the page, before its own code: the moment at which the first useful thing was painted. */
const watchPaint = (first: string): string => `
  new MutationObserver((_, watch) => {
    if (document.querySelector(${JSON.stringify(first)}) === null) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => (globalThis.paintedAt = performance.now());
      painted.port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
`;

/** Ms from a page's opening, with nothing of the extension alive, until what it has to say is painted. */
export async function firstPaint(
  browser: BenchBrowser,
  id: string,
  { page: address, first }: (typeof PAINTS)[keyof typeof PAINTS],
): Promise<number> {
  await browser.putAllToSleep();
  const page = await browser.openPage();
  try {
    await page.before(watchPaint(first));
    await page.goto(`chrome-extension://${id}/${address}`);
    return await until(`the first words of ${address}`, () => page.evaluate<number>("globalThis.paintedAt"), {
      everyMs: 250,
    });
  } finally {
    await page.close();
  }
}
