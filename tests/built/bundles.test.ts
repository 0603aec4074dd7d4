import { describe, expect, test } from "vitest";
import { BROWSERS, bytesOf, filesOf, readBuilt, scriptsOfPage } from "../support/build-output.ts";

/**
 * Smoke alarms, not design rules: they ring when a library has come in by accident. What counts is time beside an empty
 * extension (decision 6, `npm run bench -- time`). Raise one where there is a reason to.
 */
const LARGEST_WORKER = 265_000;
/** Two thirds of it are the texts of all pages. */
const LARGEST_POPUP = 320_000;

describe.each(BROWSERS)("the %s build", (browser) => {
  test("has its worker in one file that loads no other", () => {
    const worker = readBuilt(browser, "background.js");
    expect(worker.match(/(?<!["'`\w-])import\s*(?:\(|["'{*]|\w+\s+from)|\bimportScripts\(/g)).toBeNull();
    const manifest = JSON.parse(readBuilt(browser, "manifest.json")) as { readonly background: object };
    expect(manifest.background).toEqual(
      browser === "firefox" ? { scripts: ["background.js"] } : { service_worker: "background.js" },
    );
  });

  test(`has a worker of at most ${LARGEST_WORKER} bytes and a popup of at most ${LARGEST_POPUP}`, () => {
    const popup = scriptsOfPage(browser, "popup.html");
    expect(popup.length).toBeGreaterThan(0);
    expect(bytesOf(browser, popup), popup.join(", ")).toBeLessThanOrEqual(LARGEST_POPUP);
    expect(bytesOf(browser, ["background.js"])).toBeLessThanOrEqual(LARGEST_WORKER);
  });

  test("has worker and popup in ASCII, one byte a letter for the browser (browser fact 49)", () => {
    const scripts = ["background.js", ...scriptsOfPage(browser, "popup.html")];
    expect(scripts.filter((path) => /[\u0080-\uffff]/.test(readBuilt(browser, path)))).toEqual([]);
  });

  test("has its popup in few files, each of which takes the browser some milliseconds (decision 6)", () => {
    expect(scriptsOfPage(browser, "popup.html").length).toBeLessThanOrEqual(3);
  });

  test("carries no Temporal polyfill", () => {
    const scripts = filesOf(browser).filter((path) => path.endsWith(".js"));
    expect(scripts.filter((path) => /["'`]Temporal\./.test(readBuilt(browser, path)))).toEqual([]);
  });
});
