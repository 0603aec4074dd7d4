import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DB_NAME } from "@/src/storage/schema.ts";
import { reportOutcome } from "../../support/outcome.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { damage } from "../support/damage.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";
import { byTestId } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { patient, until } from "../support/wait.ts";

const DAMAGES: readonly (readonly [what: string, harm: (packed: PackedProfile) => void | Promise<void>])[] = [
  ["its log lost 1 byte", (of) => damage.tear(of, 1)],
  ["its log lost 6 bytes", (of) => damage.tear(of, 6)],
  ["its log lost 40 bytes", (of) => damage.tear(of, 40)],
  ["its log lost 700 bytes", (of) => damage.tear(of, 700)],
  ["its log was padded with zeros", damage.padWithZeros],
  ["its files were deleted", damage.deleteDatabase],
];

/** One profile through all of it: what one damage left behind is what the next one meets. */
describe("a database that is damaged while the browser is not running", () => {
  let packed: PackedProfile;
  let chromium: ExtensionBrowser | null = null;
  let page: Page;
  /** What each damage came to, for the report of the run. */
  const seen: string[] = [];
  /** Pain of the answers that were acknowledged, each on a day of its own. */
  const acknowledged = new Map<string, number>();

  beforeAll(async () => {
    packed = createPackedProfile();
    await start();
    for (let pain = 1; pain < 6; pain += 1) await answer(pain);
    await until("the first copy", async () => (await stored("snapshots")) !== undefined);
  });
  afterAll(async () => {
    console.info(seen.join("\n"));
    await chromium?.close();
    await packed.remove();
  });

  test.each(DAMAGES)("loses nothing that was acknowledged, and says what is gone: %s", async (what, harm) => {
    await answer(acknowledged.size + 1);
    await chromium?.killBrowser();
    await harm(packed);
    let [gone, lost] = [0, 0];
    const told = new Set<string>();
    // Chromium goes on writing the torn log and finds out at the start after that.
    for (const which of ["first", "second"]) {
      await start();
      const missing = await missingAnswers();
      const isTold = async () => (await faultsNow()).includes("records-lost");
      // The browser may start the extension anew a moment after its own start.
      if (missing.length > 0) await until("the word of it", isTold, { timeoutMs: 30_000 });
      const faults = await faultsNow();
      seen.push(
        `${what}, ${which} start: ${missing.length} of ${acknowledged.size} gone, ${faults.join() || "no fault"}`,
      );
      for (const code of faults) told.add(code);
      gone += missing.length;
      if (faults.includes("records-lost")) await sendMessage(page, "bring-records-back", {});
      const stillMissing = await missingAnswers();
      lost += stillMissing.length;
      reportOutcome({ what: `Chromium: ${what}`, runs: 1, gone, lost, told: [...told] });
      expect(stillMissing, which).toEqual([]);
      expect(await faultsNow()).not.toContain("records-lost");
      if (which === "first") await chromium?.killBrowser();
    }
  });

  test("repairs an empty one that a console left in its place, and says what is gone", async () => {
    await page.evaluate(async (name) => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise<void>((resolve, reject) => {
          request.addEventListener("success", () => {
            (request.result as IDBDatabase | undefined)?.close();
            resolve();
          });
          request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
        });
      await done(indexedDB.deleteDatabase(name));
      await done(indexedDB.open(name, 77));
    }, DB_NAME);
    await answer(acknowledged.size + 1);
    const gone = (await missingAnswers()).length;
    const told = await faultsNow();
    expect(told).toContain("records-lost");
    page = await open();
    expect(
      await page.waitForSelector('[data-testid="fault-records-lost"] [data-testid="save-everything"]'),
    ).not.toBeNull();
    await bringBack();
    const missing = await missingAnswers();
    reportOutcome({ what: "Chromium: a console made an empty one", runs: 1, gone, lost: missing.length, told });
    expect(missing).toEqual([]);
    expect(await faultsNow()).toEqual([]);
  });

  test("says the truth of one that can't be opened any more, and makes way for a new one", async () => {
    await chromium?.killBrowser();
    damage.pointNowhere(packed);
    await start();
    expect(await faultsNow()).toEqual(["storage-slow"]);
    await answer(9);
    await chromium?.killBrowser();
    await start();
    expect(await faultsNow()).toEqual(["storage-broken"]);
    await sendMessage(page, "renew-database", {});
    expect(await faultsNow()).toEqual(["records-lost"]);
    page = await open();
    await bringBack();
    await chromium?.killBrowser();
    await start();
    const missing = await missingAnswers();
    reportOutcome({
      what: "Chromium: its file CURRENT is garbage",
      runs: 1,
      gone: acknowledged.size,
      lost: missing.length,
      told: ["storage-slow", "storage-broken", "records-lost"],
    });
    expect(missing).toEqual([]);
    expect(await faultsNow()).toEqual([]);
  });

  function open(): Promise<Page> {
    if (chromium === null) throw new Error("no browser");
    return chromium.open("popup.html");
  }

  async function start(): Promise<void> {
    chromium = await launchChromium({ packed });
    page = await open();
    // A page that came up before the extension is quite there is loaded anew.
    await until("an answer", () => sendMessage(page, "get-status", {}), { timeoutMs: 30_000 });
  }

  /** Pressed in the page: the popup may still be finding room, and a button that moves is missed by a mouse. */
  async function bringBack(): Promise<void> {
    const button = byTestId("bring-records-back");
    await page.waitForSelector(button, { timeout: patient(15_000) });
    await page.$eval(button, (found) => (found as HTMLElement).click());
    await until("the records", async () => (await faultsNow()).length === 0);
  }

  async function answer(pain: number): Promise<void> {
    const day = new Date(Date.now() - (acknowledged.size + 1) * 86_400_000).toISOString().slice(0, 10) as never;
    const { checkIn } = await sendMessage(page, "save-check-in", { pain: pain % 11, day });
    acknowledged.set(checkIn.id, pain % 11);
  }

  const faultsNow = async () => (await sendMessage(page, "get-status", {})).faults.map(({ code }) => code);

  async function missingAnswers(): Promise<readonly string[]> {
    const there = await page.evaluate(async (name) => {
      const { navigator: own } = globalThis as unknown as {
        navigator: {
          storageBuckets: { keys(): Promise<string[]>; open(of: string): Promise<{ indexedDB: IDBFactory }> };
        };
      };
      const last = (await own.storageBuckets.keys()).at(-1);
      const factory = last === undefined ? indexedDB : (await own.storageBuckets.open(last)).indexedDB;
      return new Promise<string[]>((resolve, reject) => {
        const opening = factory.open(name);
        opening.addEventListener("error", () => resolve([]));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("checkIns").objectStore("checkIns").getAll();
          reading.addEventListener("error", () => reject(reading.error ?? new Error("read failed")));
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve((reading.result as { id: string }[]).map(({ id }) => id));
          });
        });
      });
    }, DB_NAME);
    return [...acknowledged.keys()].filter((id) => !there.includes(id));
  }

  function stored(key: string): Promise<unknown> {
    return page.evaluate(async (of) => {
      const { chrome: api } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return (await api.storage.local.get(of))[of];
    }, key);
  }
});
