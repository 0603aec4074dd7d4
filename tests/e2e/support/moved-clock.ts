import { type Page, TargetType } from "puppeteer-core";
import type { ExtensionBrowser } from "./chromium.ts";

/** Puts what the product takes for now so far ahead of the machine's clock: in its worker, and in one page of it. */
export type MovedClock = {
  /** At once in the worker, in the page from its next load on. @param ms ahead of the machine */
  set(ms: number): Promise<void>;
};

/**
 * A clock for tests of weeks: everything of ours asks `Date.now`, and only that is moved. Alarms stay with the machine's
 * time. The worker must be one that a debugger is attached to: such a one does not die by itself and forget it.
 */
export async function createMovedClock({ browser, extensionId }: ExtensionBrowser, page: Page): Promise<MovedClock> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error("The extension's worker is gone.");
  let script: string | null = null;
  return {
    set: async (ms) => {
      await worker.evaluate(moveNow, ms);
      if (script !== null) await page.removeScriptToEvaluateOnNewDocument(script);
      ({ identifier: script } = await page.evaluateOnNewDocument(moveNow, ms));
    },
  };
}

/** Runs over there: everything it needs is in it. Called again it begins from the machine's clock again. */
function moveNow(ahead: number): void {
  const date = Date as DateConstructor & { machineNow?: () => number };
  const machineNow = date.machineNow ?? date.now.bind(date);
  date.machineNow = machineNow;
  date.now = () => machineNow() + ahead;
}
