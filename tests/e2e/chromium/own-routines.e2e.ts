import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { byTestId, click, closeWelcome, pressEnter, tabTo, textOf } from "../support/page-actions.ts";
import { until } from "../support/wait.ts";

let chromium: ExtensionBrowser;
const downloads = mkdtempSync(join(tmpdir(), "standing-start-files-"));

beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
});
afterAll(async () => {
  await chromium.close();
  rmSync(downloads, { recursive: true, force: true });
});

const namesOf = (page: Page) =>
  page.$$eval(".own-step h3 a", (links) => links.map((link) => link.firstChild?.textContent));
/** Finds an exercise by its words and takes the first, with the keyboard alone. */
async function add(page: Page, words: string): Promise<void> {
  const before = (await namesOf(page)).length;
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await until(`${words} in the routine`, async () => (await namesOf(page)).length > before);
  await page.keyboard.press("Escape");
}

test("builds a routine with the keyboard alone, puts it in order, and starts it", async () => {
  const page = await chromium.open("library.html?view=own", { width: 1200, height: 900 });
  await page.bringToFront();
  await tabTo(page, "own-first");
  await pressEnter(page);
  await tabTo(page, "own-name");
  await page.keyboard.type("Physio");
  await tabTo(page, "pick-search");
  await add(page, "bird-dog");
  await add(page, "glute bridge");
  await page.keyboard.type("clamshell");

  await tabTo(page, "step-1-sets");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.down("Alt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Alt");
  expect(await textOf(page, "own-said")).toBe("Bird-dog is now step 2 of 2");
  expect(await namesOf(page)).toEqual(["Glute bridge", "Bird-dog"]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("step-2-sets");

  await tabTo(page, "own-save");
  await pressEnter(page);
  await tabTo(page, "start-routine");
  const [stored] = await readStore(page, "routines");
  expect(stored).toMatchObject({
    name: "Physio",
    steps: [{ exerciseId: "glute-bridge" }, { exerciseId: "bird-dog", sets: 3 }],
  });
  await pressEnter(page);
  await until("the player", () => Promise.resolve(page.url().includes("routine.html?routine=own%3A")));
  expect(await textOf(page, "cue")).toBe("Glute bridge");
  await page.close();
});

test("gives it away as a file, deletes it, and takes it back from the file", async () => {
  const page = await chromium.open("library.html?view=own", { width: 1200, height: 900 });
  const session = await chromium.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await click(page, "own-export");
  const name = await until("the file", async () => readdirSync(downloads).find((file) => file.endsWith(".json")));
  expect(name).toBe("physio.json");

  await click(page, "own-delete");
  await page.waitForSelector(byTestId("own-empty"));
  const input = await page.waitForSelector<"input">(`input${byTestId("own-file")}` as "input");
  await input?.uploadFile(join(downloads, name));
  await click(page, "own-import-add");
  await page.waitForSelector(byTestId("own-Physio"));
  const kept = (await readStore(page, "routines")).filter(({ deletedAt }) => deletedAt === null);
  expect(kept).toMatchObject([{ name: "Physio", steps: [{ exerciseId: "glute-bridge" }, { exerciseId: "bird-dog" }] }]);
  await page.close();
});

test("is put in order by the mouse, and asks before the change is lost", async () => {
  const page = await chromium.open("library.html?view=own", { width: 1200, height: 900 });
  await click(page, "own-edit");
  const [first, second] = await until("both steps", async () => {
    const handles = await page.$$(".own-drag");
    return handles.length === 2 && Promise.all(handles.map((handle) => handle.boundingBox()));
  });
  if (!first || !second) throw new Error("a step has no place on the screen");
  await page.mouse.move(second.x + 10, second.y + 10);
  await page.mouse.down();
  await page.mouse.move(first.x + 10, first.y + 40, { steps: 4 });
  await page.mouse.move(first.x + 10, first.y - 20, { steps: 4 });
  await page.mouse.up();
  await until("the new order", async () => (await namesOf(page))[0] === "Bird-dog");

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  // The click's own promise waits for a page that never comes.
  void page.click(byTestId("nav-runs")).catch(() => undefined);
  await until("the question", () => Promise.resolve(asked.length > 0));
  expect(asked).toEqual(["beforeunload"]);
  expect(page.url()).toContain("build=own");
  page.removeAllListeners("dialog");
  await page.close({ runBeforeUnload: false });
});

/** The two longest of ours, and the own one. */
test.each(["core-10", "strength-runner", "own"])(
  "prints %s with its figures on one page of A4 and of Letter",
  async (id) => {
    const page = await chromium.open("library.html?view=routines");
    const [own] = (await readStore(page, "routines")).filter(({ deletedAt }) => deletedAt === null);
    await page.goto(chromium.urlOf(`library.html?routine=${encodeURIComponent(id === "own" ? (own?.id ?? "") : id)}`));
    await page.waitForSelector(".lib-items .figure");
    for (const format of ["A4", "Letter"] as const) {
      const file = Buffer.from(await page.pdf({ format })).toString("latin1");
      expect(file.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
    }
    await page.close();
  },
);

test("nothing complained and nothing asked the network", () => {
  expect(chromium.complaints).toEqual([]);
  expect(chromium.requests).toEqual([]);
});
