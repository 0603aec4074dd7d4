import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { reportOutcome } from "../../support/outcome.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { overwrite, tablesOf } from "../support/damage.ts";
import { readStore } from "../support/desk-database.ts";
import { createFastTime } from "../support/fast-time.ts";
import { byTestId, nowIn } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { patient, sleep, until } from "../support/wait.ts";
import { patchWorker, type KillPoint } from "../support/worker-patch.ts";

const MINUTE = 60_000;
/** A prompt waits two minutes after someone has come back: twelve seconds of ours. */
const TIME = createFastTime({ start: Date.now(), speed: 10, zone: "Europe/Berlin" });

/** In the order in which a prompt goes through them. */
const POINTS: readonly KillPoint[] = ["before-claim", "before-create", "after-create", "after-shown"];

/** What the log says of a prompt that is on the screen. */
const TOLD_AS_SHOWN: readonly string[] = ["prompt-shown", "prompt-found-shown"];

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium({ env: TIME.env });
  page = await chromium.open("options.html");
});
afterAll(async () => {
  await chromium.close();
});

describe("a worker killed between two steps of a prompt", () => {
  test.each(POINTS)("%s: the prompt is shown once all the same", async (point) => {
    const before = await promptIds();
    await sendMessage(page, "get-status", {});
    await patchWorker(chromium, point);
    // A run so near that its warm-up is due at once; the message hangs where the worker is stopped.
    const asked = sendMessage(page, "plan-run", { start: (await nowIn(page)) + 12 * MINUTE, minutes: 30 }).catch(
      () => null,
    );
    await Promise.race([asked, sleep(2_500)]);
    // The worker stops when the prompt may be shown at last, two minutes after the browser's start.
    if (point !== "before-claim") await untilDelivery(before);
    await chromium.killWorker();
    // What was not stored was not acknowledged either: the page says so, and the person asks again.
    if (point === "before-claim") {
      await sendMessage(page, "plan-run", { start: (await nowIn(page)) + 12 * MINUTE, minutes: 30 });
    }

    const shown = await until(
      "the prompt",
      async () => (await newPrompts(before)).find(({ shownAt }) => shownAt !== null),
      { timeoutMs: 60_000 },
    );
    expect(await notificationIds()).toContain(shown.id);
    await sendMessage(page, "get-status", {});
    await sleep(500);
    const [again, ...others] = await newPrompts(before);
    expect(others).toEqual([]);
    expect(again?.shownAt).toBe(shown.shownAt);
    // Once, by the one word or the other: where the worker died tells which.
    const tellings = (await readStore(page, "log")).filter(
      ({ what, detail }) => TOLD_AS_SHOWN.includes(what) && detail["id"] === shown.id,
    );
    expect(tellings).toHaveLength(1);
    await answer(shown);
  });

  test("while the answer is stored: it counts, or the prompt stays open, and it never comes anew", async () => {
    const before = await promptIds();
    await sendMessage(page, "plan-run", { start: (await nowIn(page)) + 12 * MINUTE, minutes: 30 });
    const shown = await until(
      "the prompt",
      async () => (await newPrompts(before)).find(({ shownAt }) => shownAt !== null),
      { timeoutMs: 60_000 },
    );
    const asked = sendMessage(page, "answer-prompt", { id: shown.id, answer: "skip" }).then(
      () => true,
      () => false,
    );
    await chromium.killWorker();
    const isAcknowledged = await asked;
    await sendMessage(page, "get-status", {});
    const [after, ...others] = await newPrompts(before);
    expect(others).toEqual([]);
    expect(after?.shownAt).toBe(shown.shownAt);
    if (isAcknowledged) expect(after?.state).toBe("skipped");
    else expect(["shown", "skipped"]).toContain(after?.state);
    if (after?.state !== "shown") return;
    // Said once more and acknowledged: it counts, however soon the worker dies after it.
    await sendMessage(page, "answer-prompt", { id: shown.id, answer: "skip" });
    await chromium.killWorker();
    await sendMessage(page, "get-status", {});
    expect((await newPrompts(before)).map(({ state }) => state)).toEqual(["skipped"]);
  });

  test("nothing asked the network", () => expect(chromium.requests).toEqual([]));
});

test("a database whose tables are overwritten under the running extension is told, prompts go on, and a press saves it all or brings it back", async () => {
  const downloads = mkdtempSync(join(tmpdir(), "standing-start-saved-"));
  const save = (pain: number) =>
    sendMessage(page, "save-check-in", { pain, adds: true }).then(({ checkIn }) => checkIn.id);
  const faultsNow = async () => (await sendMessage(page, "get-status", {})).faults.map(({ code }) => code);
  const acknowledged = [await save(3), await save(4)];
  await packLog();
  overwrite(await until("the tables", async () => nonEmpty(tablesOf(chromium))));
  acknowledged.push(await save(5));
  await until("the word of it", async () => (await faultsNow()).includes("records-lost"));
  const gone = acknowledged.length - (await storedAnswers(acknowledged)).length;
  expect(gone).toBeGreaterThan(0);

  const before = await promptIds();
  await sendMessage(page, "plan-run", { start: (await nowIn(page)) + 12 * MINUTE, minutes: 30 });
  const shown = await until(
    "the prompt",
    async () => (await newPrompts(before)).find(({ shownAt }) => shownAt !== null),
    {
      timeoutMs: 60_000,
    },
  );
  await answer(shown);

  const popup = await chromium.open("popup.html");
  const session = await chromium.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await press(popup, "save-everything");
  const saved = await until("the file", async () => {
    const name = readdirSync(downloads).find((file) => file.endsWith(".json"));
    return name === undefined ? null : readFileSync(join(downloads, name), "utf8");
  });
  expect(acknowledged.filter((id) => !saved.includes(id))).toEqual([]);
  rmSync(downloads, { recursive: true });
  await press(popup, "bring-records-back");
  await until("the records", async () => !(await faultsNow()).includes("records-lost"));
  const there = await storedAnswers(acknowledged);
  reportOutcome({
    what: "Chromium: its tables overwritten while it runs",
    runs: 1,
    gone,
    lost: acknowledged.length - there.length,
    told: ["records-lost"],
  });
  expect(there).toEqual(acknowledged);
});

const nonEmpty = <T>(some: readonly T[]): readonly T[] | null => (some.length === 0 ? null : some);

async function storedAnswers(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await readStore(page, "checkIns");
  return ids.filter((id) => rows.some((row) => row.id === id));
}

/** Pressed in the page: the popup may still be finding room, and a button that moves is missed by a mouse. */
async function press(popup: Page, testId: string): Promise<void> {
  await popup.waitForSelector(byTestId(testId), { timeout: patient(15_000) });
  await popup.$eval(byTestId(testId), (found) => (found as HTMLElement).click());
}

/**
 * Writes so much beside our database that Chromium packs the log of both into a table: only a table is read again. A value of 64 kB
 * would get a file of its own.
 */
function packLog(): Promise<void> {
  return page.evaluate(async () => {
    const done = (waited: IDBRequest | IDBTransaction, event: string) =>
      new Promise<void>((resolve, reject) => {
        waited.addEventListener(event, () => resolve());
        waited.addEventListener("error", () => reject(waited.error ?? new Error("refused")));
      });
    const opening = indexedDB.open("beside");
    opening.addEventListener("upgradeneeded", () => void opening.result.createObjectStore("bytes"));
    await done(opening, "success");
    for (let megabyte = 0; megabyte < 6; megabyte += 1) {
      const tx = opening.result.transaction("bytes", "readwrite");
      for (let part = 0; part < 32; part += 1) {
        tx.objectStore("bytes").put(crypto.getRandomValues(new Uint8Array(32_768)), megabyte * 32 + part);
      }
      await done(tx, "complete");
    }
    opening.result.close();
  });
}

/** Waits until the newest prompt is claimed, whether or not it was shown. */
async function untilDelivery(before: ReadonlySet<string>): Promise<void> {
  await until(
    "the claim",
    async () => {
      await Promise.race([sendMessage(page, "get-status", {}), sleep(500)]);
      return (await newPrompts(before)).some(({ claimedAt }) => claimedAt !== null);
    },
    { timeoutMs: 60_000 },
  );
  await sleep(1_000);
}

async function newPrompts(before: ReadonlySet<string>): Promise<readonly Occurrence[]> {
  return (await readStore(page, "prompts")).filter(({ id, kind }) => kind === "warm-up" && !before.has(id));
}

async function promptIds(): Promise<ReadonlySet<string>> {
  return new Set((await readStore(page, "prompts")).map(({ id }) => id));
}

async function answer({ id, runId }: Occurrence): Promise<void> {
  await sendMessage(page, "answer-prompt", { id, answer: "skip" });
  if (runId !== null) await sendMessage(page, "cancel-run", { id: runId });
}

function notificationIds(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: { notifications: { getAll(): Promise<object> } } };
    return Object.keys(await api.notifications.getAll());
  });
}
