import type { Page } from "puppeteer-core";
import { nowIn } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";
import type { Shot } from "./composed-page.ts";

export type Frame = { readonly png: Shot; readonly delayMs: number };

/**
 * So many pictures of the page, one every `everyMs` of its own clock. Where the machine is too busy for that pace, a frame
 * stands as long as it took until the next one.
 */
export async function film(page: Page, { frames, everyMs }: { readonly frames: number; readonly everyMs: number }) {
  const taken: { readonly png: Shot; readonly at: number }[] = [];
  let due = await nowIn(page);
  while (taken.length < frames) {
    await until("the next frame", async () => (await nowIn(page)) >= due, { everyMs: 5 });
    const at = await nowIn(page);
    taken.push({ png: await page.screenshot(), at });
    due = Math.max(due + everyMs, at + everyMs / 2);
  }
  return taken.map(({ png, at }, index): Frame => ({
    png,
    delayMs: Math.round(((taken[index + 1]?.at ?? at + everyMs) - at) / 10) * 10,
  }));
}
