import { describe, expect, test } from "vitest";
import { startFigures } from "@/src/dev/popup-figures/start-figures.ts";
import { BROWSERS, filesOf, readBuilt } from "../support/build-output.ts";

describe.each(BROWSERS)("the %s build", (browser) => {
  const files = filesOf(browser);
  const manifest = JSON.parse(readBuilt(browser, "manifest.json")) as Record<string, unknown>;

  test("is Manifest V3 with the same permissions as the source says", () => {
    expect(manifest["manifest_version"]).toBe(3);
    expect(manifest["permissions"]).toEqual([
      "alarms",
      "contextMenus",
      "idle",
      "notifications",
      "storage",
      "unlimitedStorage",
    ]);
    expect(
      Object.keys(manifest).filter((key) => /host_permissions|content_scripts|externally_connectable/.test(key)),
    ).toEqual([]);
  });

  test("has every file that its manifest names", () => {
    const named = [...JSON.stringify(manifest).matchAll(/"([\w/-]+\.(?:js|html|png|json))"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  test("has a picture of every stretch that popup and prompt start", () => {
    expect(
      startFigures().filter(({ relativeDest, contents }) => readBuilt(browser, relativeDest) !== contents),
    ).toEqual([]);
  });

  test("leaves the debug page and source maps at home", () => {
    expect(files.filter((path) => /debug|\.map$/.test(path))).toEqual([]);
  });

  test("loads nothing from elsewhere", () => {
    const pages = files.filter((path) => /\.(html|css)$/.test(path));
    const remote = /(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//;
    expect(pages.filter((path) => remote.test(readBuilt(browser, path)))).toEqual([]);
  });

  test("never evaluates text as code", () => {
    const scripts = files.filter((path) => path.endsWith(".js"));
    expect(scripts.filter((path) => /\beval\(|new Function\(/.test(readBuilt(browser, path)))).toEqual([]);
  });

  test("brings the licences of what it contains", () => expect(files).toContain("third-party-notices.txt"));
});
