import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../support/source-files.ts";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Where pictures of a run go; not kept in git. */
export const GALLERY = join(ROOT, "gallery");

export async function showIn(page: Page, theme: Theme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** Saves a picture of the whole page, or of one part of it, as gallery/<name>.png and gives back its path. */
export async function savePicture(page: Page, name: string, part?: string): Promise<string> {
  mkdirSync(GALLERY, { recursive: true });
  const path = join(GALLERY, `${name}.png`);
  if (part === undefined) await page.screenshot({ path, fullPage: true });
  else await (await page.waitForSelector(`[data-testid="${part}"]`))?.screenshot({ path });
  return path;
}
