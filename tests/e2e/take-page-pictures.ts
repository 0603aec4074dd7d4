/**
 * `npm run pictures:pages [-- <part of a name> …]`: every page as gallery/<page>-<lived>-<width>-<theme>.png, for a person just
 * installed, after a week, after three months with a flare-up, after a season with strength and after ten years. The clinician's
 * sheet also as gallery/clinician-<lived>-<paper>.pdf. For looking at; not kept in git.
 */
import "temporal-polyfill/global";
import { join } from "node:path";
import { fillDatabase } from "../support/fill-database.ts";
import { SEED_PEOPLE } from "../support/seed-people.ts";
import { type ExtensionBrowser, launchChromium } from "./support/chromium.ts";
import { createFastTime } from "./support/fast-time.ts";
import { closeWelcome } from "./support/page-actions.ts";
import { bringInto, PAGE_STATES, type PageState, type Size, sizesOf } from "./support/page-states.ts";
import { GALLERY, savePicture, showIn, THEMES, untilStill } from "./support/pictures.ts";

const PAPERS = ["A4", "Letter"] as const;
const START = Date.parse("2026-11-26T14:02:00Z");

type Lived = keyof typeof SEED_PEOPLE;

const wanted = process.argv.length > 2 ? process.argv.slice(2) : [""];

for (const lived of Object.keys(SEED_PEOPLE) as readonly Lived[]) {
  const pictures = Object.entries(PAGE_STATES)
    .filter(([, { only }]) => only?.includes(lived) ?? true)
    .map(([name, state]) => ({ name: `${name}-${lived}`, state, sizes: wantedSizes(`${name}-${lived}`, state) }))
    .filter(({ sizes }) => sizes.length > 0);
  if (pictures.length === 0) continue;
  const { env } = createFastTime({ start: START, speed: 1, zone: "UTC" });
  const chromium = await launchChromium({ env });
  try {
    await closeWelcome(chromium);
    const first = await chromium.open("about.html");
    await fillDatabase(first, SEED_PEOPLE[lived](START));
    await first.close();
    await chromium.killWorker();
    const prepared = new Set<PageState["prepare"]>();
    for (const { name, state, sizes } of pictures) {
      // What can't be taken is told, and costs no other picture.
      try {
        if (state.prepare !== undefined && !prepared.has(state.prepare)) await state.prepare(chromium);
        prepared.add(state.prepare);
        for (const size of sizes) await take(chromium, name, state, size);
      } catch (error) {
        process.exitCode = 1;
        console.error(`${name}: ${String(error)}`);
      }
    }
    for (const complaint of chromium.complaints) console.warn(complaint);
  } finally {
    await chromium.close();
  }
}
console.log(`The pictures are in ${GALLERY}.`);
process.exit();

function wantedSizes(name: string, state: PageState): readonly Size[] {
  return sizesOf(state).filter(({ width }) => wanted.some((part) => `${name}-${width}`.includes(part)));
}

async function take(chromium: ExtensionBrowser, name: string, state: PageState, size: Size): Promise<void> {
  const { address, part, extent = "page" } = state;
  const page = await chromium.open(address, size);
  try {
    await bringInto(page, state);
    for (const theme of THEMES) {
      await showIn(page, theme);
      await untilStill(page, extent);
      await savePicture(page, `${name}-${size.width}-${theme}`, { part, extent });
    }
    if (name.startsWith("clinician") && size.width === 1280) {
      for (const format of PAPERS) {
        await page.pdf({ path: join(GALLERY, `${name}-${format}.pdf`), format, printBackground: false });
      }
    }
  } finally {
    await page.close();
  }
}
