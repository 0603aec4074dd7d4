import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { reportOutcome } from "../../support/outcome.ts";
import { overwrite } from "../support/damage.ts";
import {
  type AddonFirefox,
  createFirefoxProfile,
  downloadsOf,
  type FirefoxProfile,
  launchFirefox,
} from "../support/firefox.ts";
import { removeFolder } from "../support/remove-folder.ts";
import { until } from "../support/wait.ts";

const MINUTE = 60_000;
const FIT = fileURLToPath(new URL("../../fixtures/workouts/synthetic-run.fit", import.meta.url));

type Extension = {
  readonly browser: {
    readonly runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean; readonly answer: unknown }> };
    readonly alarms: {
      getAll(): Promise<{ readonly name: string }[]>;
      create(name: string, alarm: { readonly when: number; readonly periodInMinutes: number }): Promise<void>;
    };
    readonly notifications: { getAll(): Promise<object> };
    readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
  };
};
type Row = {
  readonly id: string;
  readonly state?: string;
  readonly pain?: number | null;
  /** The engine's row. */
  readonly desk?: { readonly lastWake: number };
};

/** One profile through both tests of a life: the second start is the restart that loses every alarm (browser fact 2). */
describe("the add-on in Firefox", () => {
  let profile: FirefoxProfile;
  let firefox: AddonFirefox;
  beforeAll(async () => {
    profile = createFirefoxProfile();
    firefox = await launchFirefox({ profile });
  });
  afterAll(async () => {
    await firefox.killBrowser();
    await profile.remove();
  });

  test("has its alarms, also after its event page was ended", async () => {
    await firefox.open("options.html");
    await until("the alarms", async () => (await alarmNames(firefox)).length === 2);
    await firefox.killBackground();
    expect((await ask(firefox, "get-status", {})).ok).toBe(true);
    expect(await alarmNames(firefox)).toEqual(["next", "tick"]);
  });

  test("is woken by its tick when its event page has ended, and looks around", async () => {
    await firefox.open("options.html");
    await ask(firefox, "get-status", {});
    await firefox.killBackground();
    const before = await lastWake(firefox);
    // Five minutes are long: the same alarm, rung early.
    await firefox.inPage(() =>
      (globalThis as unknown as Extension).browser.alarms.create("tick", {
        when: Date.now() + 1_000,
        periodInMinutes: 5,
      }),
    );
    await until("the wake", async () => (await lastWake(firefox)) > before, { timeoutMs: 30_000 });
    expect(await alarmNames(firefox)).toEqual(["next", "tick"]);
  });

  test("pages are told what has changed, by every event page anew", async () => {
    await firefox.open("options.html");
    // What one call leaves in the page the next one finds in the document only.
    await firefox.inPage(() => {
      const { dataset } = document.documentElement;
      new BroadcastChannel("changes").addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        dataset["told"] = `${dataset["told"] ?? ""} ${JSON.stringify(data)}`;
      });
    });
    const wasTold = () => firefox.inPage(() => document.documentElement.dataset["told"] ?? "");
    const mark = { articleId: "hip-flexors", mark: "saved", isOn: true };
    await ask(firefox, "mark-article", mark);
    await until("the word", async () => (await wasTold()).includes('"marks"'));
    const before = (await wasTold()).length;
    await firefox.killBackground();
    await ask(firefox, "mark-article", { ...mark, isOn: false });
    await until("the next one's word", async () => (await wasTold()).slice(before).includes('"marks"'));
  });

  test("the popup logs pain with one click", async () => {
    await firefox.open("popup.html");
    await firefox.click("nrs-3");
    await until("the answer", async () => (await rows(firefox, "checkIns")).some(({ pain }) => pain === 3));
  });

  test("a prompt comes and is answered", async () => {
    expect(await stateOf(firefox, await promptAndSkip(firefox))).toBe("skipped");
  }, 240_000);

  test("after a restart it wakes by itself, remembers, and prompts again", async () => {
    await firefox.killBrowser();
    firefox = await launchFirefox({ profile });
    // Without our own listener for the start nothing would run until a page is opened (browser fact 3).
    await until("the event page", () => firefox.isBackgroundAwake(), { timeoutMs: 30_000 });
    await firefox.open("popup.html");
    await until("the alarms", async () => (await alarmNames(firefox)).length === 2);
    expect((await rows(firefox, "checkIns")).map(({ pain }) => pain)).toContain(3);
    expect(await stateOf(firefox, await promptAndSkip(firefox))).toBe("skipped");
  }, 240_000);

  test("a database overwritten under the running add-on is told, prompts go on, and a press saves it all or brings it back", async () => {
    const acknowledged = [await storeAnswer(firefox, 1), await storeAnswer(firefox, 2)];
    // Read last by a page, as on most days: see browser fact 58.
    expect(await missingOf(firefox, acknowledged)).toEqual([]);
    overwrite(filesOf(profile));
    let told: readonly string[] = [];
    for (let round = 0; round < 3 && !told.includes("records-lost"); round += 1) {
      acknowledged.push(await storeAnswer(firefox, 4));
      await firefox.open("options.html");
      told = await faultsNow(firefox);
    }
    expect(told.filter((code) => ["records-lost", "storage-slow"].includes(code))).not.toEqual([]);
    await promptAndSkip(firefox);
    await firefox.open("popup.html");
    await press(firefox, "save-everything");
    const saved = await until("the whole file", async () => {
      const name = readdirSync(downloadsOf(profile)).find((file) => file.endsWith(".json"));
      if (name === undefined) return null;
      // Its name is there, and nothing in it, while Firefox still writes.
      const text = readFileSync(join(downloadsOf(profile), name), "utf8");
      return isWholeJson(text) ? text : null;
    });
    expect(acknowledged.filter((id) => !saved.includes(id))).toEqual([]);
    if (!(await faultsNow(firefox)).includes("records-lost")) {
      // It can't even be opened. A restart begins it anew, or has not mended it, and that is said.
      await firefox.killBrowser();
      firefox = await launchFirefox({ profile });
      await firefox.open("popup.html");
      const word = await until("the word of it", async () =>
        (await faultsNow(firefox)).find((code) => ["records-lost", "storage-broken"].includes(code)),
      );
      if (word === "storage-broken") await press(firefox, "renew-database");
      await until("the word of the loss", async () => (await faultsNow(firefox)).includes("records-lost"));
    }
    await expectAllBack(firefox, acknowledged, "Firefox: its files overwritten while it runs");
  }, 240_000);

  test("a database deleted under the running add-on is told, and all that was answered before and after comes back", async () => {
    await firefox.open("popup.html");
    const acknowledged = await acknowledgedNow(firefox);
    acknowledged.push(await storeAnswer(firefox, 6));
    await firefox.inPage(
      (name: string) =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.addEventListener("success", () => resolve());
          deleting.addEventListener("error", () => reject(deleting.error ?? new Error("refused")));
        }),
      DB_NAME,
    );
    acknowledged.push(await storeAnswer(firefox, 5));
    await until("the word of it", async () => (await faultsNow(firefox)).includes("records-lost"));
    acknowledged.push(await storeAnswer(firefox, 4));
    await firefox.open("popup.html");
    await expectAllBack(firefox, acknowledged, "Firefox: its database deleted while it runs");
  }, 240_000);

  test("a watch's file dropped on the runs page is read and stored", async () => {
    await firefox.open("runs.html");
    await until("the page", () => firefox.inPage(() => document.querySelector('[data-testid="import"]') !== null));
    await firefox.inPage(drop, readFileSync(FIT).toString("base64"));
    await firefox.click("import-add");
    const run = await until("the run", async () => (await rows(firefox, "runs"))[0]);
    expect(run).toMatchObject({ sources: ["fit"], distanceMeters: 1680 });
  });

  test("a database whose files were deleted is told, and its records come back", async () => {
    await firefox.open("popup.html");
    await until("the first copy", async () => (await stored(firefox, "snapshots")) !== undefined);
    const before = (await rows(firefox, "checkIns")).length + (await rows(firefox, "runs")).length;
    expect(before).toBeGreaterThan(0);
    await firefox.killBrowser();
    await removeFolder(databasesOf(profile));
    firefox = await launchFirefox({ profile });
    await firefox.open("popup.html");
    await until("the word of it", async () => (await faultsNow(firefox)).includes("records-lost"));
    expect(await rows(firefox, "checkIns")).toEqual([]);
    await bringBack(firefox);
    const after = (await rows(firefox, "checkIns")).length + (await rows(firefox, "runs")).length;
    reportOutcome({
      what: "Firefox: killed, its files deleted",
      runs: 1,
      gone: before,
      lost: before - after,
      told: ["records-lost"],
    });
    expect(after).toBe(before);
  }, 240_000);

  test("nothing asked the network", () => expect(firefox.requests).toEqual([]));
});

/** In the page: a file let go over it. */
function drop(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], "evening.fit"));
  dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
}

/**
 * Plans a run so near that its warm-up is due; it waits two minutes after the browser's start. Gives the prompt's id. Asks the
 * add-on and not its database, which may be one that can't be opened any more (browser fact 58).
 */
async function promptAndSkip(firefox: AddonFirefox): Promise<string> {
  await firefox.open("options.html");
  const before = (await openNow(firefox)).map(({ id }) => id);
  const planned = await ask(firefox, "plan-run", { start: Date.now() + 12 * MINUTE, minutes: 30 });
  expect(planned.ok).toBe(true);
  const shown = await until(
    "the prompt",
    async () => {
      await firefox.touch();
      return (await openNow(firefox)).find(({ id, shownAt }) => !before.includes(id) && shownAt !== null);
    },
    { timeoutMs: 180_000, everyMs: 1_000 },
  );
  await firefox.open("popup.html");
  await firefox.click("prompt-skip");
  await until("the answer", async () => !(await openNow(firefox)).some(({ id }) => id === shown.id));
  return shown.id;
}

/** The prompts that are on the screen or wait. */
async function openNow(firefox: AddonFirefox): Promise<StatusReport["status"]["open"]> {
  return ((await ask(firefox, "get-status", {})).answer as StatusReport).status.open;
}

async function stateOf(firefox: AddonFirefox, prompt: string): Promise<string | undefined> {
  return (await rows(firefox, "prompts")).find(({ id }) => id === prompt)?.state;
}

function ask(
  firefox: AddonFirefox,
  name: string,
  request: object,
): Promise<{ readonly ok: boolean; readonly answer: unknown }> {
  return firefox.inPage(
    (envelope: object) => (globalThis as unknown as Extension).browser.runtime.sendMessage(envelope),
    { name, request },
  );
}

/** Gives the id of the answer that was acknowledged. */
async function storeAnswer(firefox: AddonFirefox, pain: number): Promise<string> {
  const saved = await ask(firefox, "save-check-in", { pain, adds: true });
  return (saved.answer as { readonly checkIn: Row }).checkIn.id;
}

async function acknowledgedNow(firefox: AddonFirefox): Promise<string[]> {
  return (await rows(firefox, "checkIns")).map(({ id }) => id);
}

async function missingOf(firefox: AddonFirefox, acknowledged: readonly string[]): Promise<readonly string[]> {
  const ids = (await rows(firefox, "checkIns")).map(({ id }) => id);
  return acknowledged.filter((id) => !ids.includes(id));
}

async function alarmNames(firefox: AddonFirefox): Promise<readonly string[]> {
  const alarms = await firefox.inPage(() => (globalThis as unknown as Extension).browser.alarms.getAll());
  return alarms.map(({ name }) => name).sort();
}

async function lastWake(firefox: AddonFirefox): Promise<number> {
  return (await rows(firefox, "engine"))[0]?.desk?.lastWake ?? 0;
}

async function faultsNow(firefox: AddonFirefox): Promise<readonly string[]> {
  const { answer } = await ask(firefox, "get-status", {});
  return (answer as StatusReport).faults.map(({ code }) => code);
}

/** Pressed in the page: the popup may still be finding room, and a button that moves is missed by a mouse. */
function press(firefox: AddonFirefox, testId: string): Promise<unknown> {
  return until(`the element ${testId}`, () =>
    firefox.inPage((id: string) => {
      const button = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
      button?.click();
      return button !== null;
    }, testId),
  );
}

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function bringBack(firefox: AddonFirefox): Promise<void> {
  await press(firefox, "bring-records-back");
  await until("the records", async () => !(await faultsNow(firefox)).includes("records-lost"));
}

/** What is missing, which is told, comes back from the popup that is open; all of what was acknowledged. */
async function expectAllBack(firefox: AddonFirefox, acknowledged: readonly string[], what: string): Promise<void> {
  const gone = (await missingOf(firefox, acknowledged)).length;
  expect(gone).toBeGreaterThan(0);
  await bringBack(firefox);
  const lost = await missingOf(firefox, acknowledged);
  reportOutcome({ what, runs: 1, gone, lost: lost.length, told: ["records-lost"] });
  expect(lost).toEqual([]);
}

/** The folder of our pages' databases; those of `storage.local` lie in another one. */
function databasesOf({ folder }: FirefoxProfile): string {
  const origins = join(folder, "storage", "default");
  const [name, ...others] = readdirSync(origins).filter(
    (one) => one.startsWith("moz-extension+++") && !one.includes("^"),
  );
  expect(others).toEqual([]);
  return join(origins, name ?? "none", "idb");
}

const filesOf = (profile: FirefoxProfile): readonly string[] =>
  readdirSync(databasesOf(profile), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(databasesOf(profile), name));

function stored(firefox: AddonFirefox, key: string): Promise<unknown> {
  return firefox.inPage(
    async (of: string) => (await (globalThis as unknown as Extension).browser.storage.local.get(of))[of],
    key,
  );
}

function rows(firefox: AddonFirefox, store: string): Promise<readonly Row[]> {
  return firefox.inPage(
    async (name: string, wanted: string) => {
      const there = await indexedDB.databases();
      if (!there.some((database) => database.name === name)) return [];
      return new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
        opening.addEventListener("success", () => {
          const db = opening.result;
          const reading = db.transaction(wanted).objectStore(wanted).getAll();
          reading.addEventListener("success", () => {
            db.close();
            resolve(reading.result as Row[]);
          });
        });
      });
    },
    DB_NAME,
    store,
  );
}
