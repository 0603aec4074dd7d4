import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../support/source-files.ts";
import { sleep } from "./wait.ts";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const LOOK_AGAIN_MS = 400;
const MOST_LOOKS = 10;

/** Where pictures of a run go; not kept in git. */
export const GALLERY = join(ROOT, "gallery");

export async function showIn(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await turnColours(page);
}

/** Colours on their way to another theme are turned to their end: two pictures of a page that has not begun to turn are the same. */
async function turnColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
}

/** Of the whole page, or of what the window shows: a page that is as high as its window is drawn anew for a full picture. */
export type Extent = "page" | "window";

/** Waits until two pictures of the page are the same: colours have turned, what is loaded is there. Not for ever: some pages move. */
export async function untilStill(page: Page, extent: Extent = "page"): Promise<void> {
  const fullPage = extent === "page";
  let before = await page.screenshot({ fullPage });
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await sleep(LOOK_AGAIN_MS);
    const now = await page.screenshot({ fullPage });
    if (Buffer.compare(before, now) === 0) return;
    before = now;
  }
}

/** Saves a picture of the whole page, or of one part of it, as gallery/<name>.png and gives back its path. */
export async function savePicture(
  page: Page,
  name: string,
  { part, extent = "page" }: { readonly part?: string | undefined; readonly extent?: Extent } = {},
): Promise<string> {
  mkdirSync(GALLERY, { recursive: true });
  const path = join(GALLERY, `${name}.png`);
  if (part === undefined) await page.screenshot({ path, fullPage: extent === "page" });
  else await (await page.waitForSelector(`[data-testid="${part}"]`))?.screenshot({ path });
  return path;
}
