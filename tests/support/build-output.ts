import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { ROOT } from "./source-files.ts";

export const BROWSERS = ["chrome", "edge", "firefox"] as const;
export type Browser = (typeof BROWSERS)[number];

/** The folder of a production build. Throws with a hint where there is none. */
export function buildFolder(browser: Browser): string {
  const folder = join(ROOT, ".output", `${browser}-mv3`);
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`No build in ${folder}: run npm run build first.`);
  return folder;
}

/** Paths of all files of a build, relative to it, with forward slashes. */
export function filesOf(browser: Browser): readonly string[] {
  const folder = buildFolder(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export function readBuilt(browser: Browser, path: string): string {
  return readFileSync(join(buildFolder(browser), path), "utf8");
}

/** Every script that opening a page loads at once: its own and all that they import statically. */
export function scriptsOfPage(browser: Browser, page: string): readonly string[] {
  const html = readBuilt(browser, page);
  const waiting = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const loaded = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = readBuilt(browser, path).matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
    for (const match of imports) waiting.push(posix.join(posix.dirname(path), match[1] ?? ""));
  }
  return [...loaded].sort();
}

/** Total size of some files of a build, in bytes. */
export function bytesOf(browser: Browser, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + readFileSync(join(buildFolder(browser), path)).byteLength, 0);
}
