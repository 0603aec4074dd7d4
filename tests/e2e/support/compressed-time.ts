import type { Page } from "puppeteer-core";

/** Virtual milliseconds between two turns of a page's clock. */
const STEP_MS = 1000;

/** Dates and repeating timers that a compressed page replaces. */
type Timing = {
  Date: { now: () => number };
  setInterval: (callback: () => void, ms: number) => number;
  clearInterval: (id: number) => void;
  requestAnimationFrame: (draw: (at: number) => void) => number;
  cancelAnimationFrame: (id: number) => void;
};

/** Where a compressed clock ends: so many of its milliseconds after the page first shows these words. */
export type Standstill = { readonly words: string; readonly afterMs: number };

/** Our milliseconds between two pictures: sixty a second in every tab would take the machine for themselves. */
const PICTURE_MS = 250;

/**
 * Gives a page, from its next load on, a clock of its own that runs as fast as the machine can follow: every turn of the
 * event loop takes it a second further and calls the timers that fell due. A machine that stalls only makes it take
 * longer, never jump. It stands still where the page says, not after so many turns: between a page's first timer and its
 * first picture a fast machine makes hundreds of them. Tabs side by side each believe that somebody looks at them.
 */
export async function compressTime(
  page: Page,
  { standsStill = null }: { readonly standsStill?: Standstill | null } = {},
): Promise<void> {
  await page.evaluateOnNewDocument(
    (step, pictureMs, standstill) => {
      const window = globalThis as unknown as Timing & { document: Document };
      const timers = new Map<number, { readonly ms: number; at: number; readonly callback: () => void }>();
      let now = Date.now();
      let end = Number.MAX_SAFE_INTEGER;
      let ids = 0;
      window.Date.now = () => now;
      window.setInterval = (callback, ms) => {
        ids += 1;
        timers.set(ids, { ms, at: now + ms, callback });
        return ids;
      };
      window.clearInterval = (id) => {
        timers.delete(id);
      };
      window.requestAnimationFrame = (draw) =>
        setTimeout(() => draw(performance.now()), pictureMs) as unknown as number;
      window.cancelAnimationFrame = (id) => clearTimeout(id);
      Object.defineProperty(window.document, "visibilityState", { get: () => "visible" });
      const turn = new MessageChannel();
      turn.port1.addEventListener("message", () => {
        now += step;
        for (const timer of timers.values()) {
          if (now < timer.at) continue;
          timer.at = now + timer.ms;
          timer.callback();
        }
        if (standstill !== null && end > now + standstill.afterMs) {
          if (window.document.body?.textContent.includes(standstill.words)) end = now + standstill.afterMs;
        }
        if (now < end) turn.port2.postMessage(null);
      });
      turn.port1.start();
      turn.port2.postMessage(null);
    },
    STEP_MS,
    PICTURE_MS,
    standsStill,
  );
}
