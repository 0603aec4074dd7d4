import type { Browser } from "puppeteer-core";
import { sleep } from "./wait.ts";

/** Tells whether the machine kept up with a browser in fast time: how long the browser ever took to answer. */
export type PaceWitness = {
  /** The longest answer so far, ms of our time. */
  longestMs(): number;
  stop(): Promise<void>;
};

const EVERY_MS = 250;

/**
 * Asks the browser process for its version again and again. The question is nothing to the extension, so a slow answer says
 * something about the machine alone.
 */
export function watchPace(browser: Browser): PaceWitness {
  let longest = 0;
  const end = new AbortController();
  const watch = async () => {
    while (!end.signal.aborted && browser.connected) {
      const asked = Date.now();
      // A browser that is gone answers nothing, and whoever ended it knows why: said from here, it would hide the reason.
      await browser.version().catch(() => undefined);
      longest = Math.max(longest, Date.now() - asked);
      await sleep(EVERY_MS);
    }
  };
  const watching = watch();
  return {
    longestMs: () => longest,
    stop: async () => {
      end.abort();
      await watching;
    },
  };
}
