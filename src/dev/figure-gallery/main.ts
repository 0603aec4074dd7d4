import { mkdir, readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";
import { exercises } from "@/src/content/exercises/index.ts";
import { exerciseSheet } from "./exercise-sheet.ts";

/**
 * `npm run gallery [part of an id]`: writes gallery/<exercise>-<light|dark>.png, every key pose and mid-frame of every
 * exercise, for people to look at. CHROME names the browser if it is not at /usr/bin/chromium.
 */
const FOLDER = "gallery";
const THEMES = ["light", "dark"] as const;
const wanted = process.argv[2] ?? "";
const chosen = [...exercises.values()].filter((exercise) => exercise.id.includes(wanted));

const style = `
  body { margin: 0; background: var(--paper); color: var(--ink); font: 13px system-ui, sans-serif }
  main { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start }
  section { padding: 12px 16px; display: inline-block }
  h2 { font-size: 15px; margin: 0 0 6px } small { color: var(--ink-3); font-weight: 400 }
  .row { display: flex; gap: 6px; align-items: flex-end } figure { margin: 0 } svg { display: block }
  .turned svg { transform: scaleY(-1) }
  figcaption { color: var(--ink-3); font-size: 11px }
`;

await mkdir(FOLDER, { recursive: true });
const tokens = await readFile("src/ui/styles/tokens.css", "utf8");
const browser = await puppeteer.launch({
  executablePath: process.env["CHROME"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1800, height: 900 });
  for (const theme of THEMES) {
    for (const exercise of chosen) {
      await page.setContent(sheet(theme, exerciseSheet(exercise, { pixelsPerUnit: 2.4 })));
      const section = await page.$("section");
      await section?.screenshot({ path: `${FOLDER}/${exercise.id}-${theme}.png` });
    }
    process.stdout.write(`${theme}: ${String(chosen.length)} exercises in ${FOLDER}/\n`);
  }
} finally {
  await browser.close();
}

function sheet(theme: string, body: string): string {
  return `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${tokens}${style}</style><main>${body}</main></html>`;
}
