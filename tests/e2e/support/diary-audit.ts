import type { Page } from "puppeteer-core";
import { type ExtensionBrowser, launchChromium } from "./chromium.ts";
import { readStore } from "./desk-database.ts";
import type { PackedProfile } from "./packed-install.ts";
import { sendMessage } from "./send-message.ts";
import { until } from "./wait.ts";

/** The lightest of our pages: it may ask the background and read the database like any other. */
const LIGHT_PAGE = "third-party-notices.txt";

/** What the background acknowledged, and what is there of it after `remedy`, at one start. */
export type Audit = {
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly told: readonly string[];
};

/** Starts the browser, does something in it, and kills it. */
export async function inBrowser<T>(
  packed: PackedProfile,
  work: (page: Page, chromium: ExtensionBrowser) => Promise<T>,
  options: { readonly args?: readonly string[] } = {},
): Promise<T> {
  const chromium = await launchChromium({ packed, worker: "leave", ...options });
  try {
    return await work(await openLightPage(chromium), chromium);
  } finally {
    await chromium.killBrowser();
  }
}

/** Chromium may install a packed extension anew a moment after its start, and its pages are gone then. */
export async function openLightPage(chromium: ExtensionBrowser): Promise<Page> {
  const page = await chromium.open(LIGHT_PAGE);
  await until("the background", () => sendMessage(page, "get-status", {}), { timeoutMs: 60_000 });
  return page;
}

/** Answers one check-in after the other; gives the ids of those that were acknowledged. */
export async function answer(page: Page, pains: readonly number[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const pain of pains) {
    const saved = await sendMessage(page, "save-check-in", { pain, adds: true }).catch(() => null);
    if (saved !== null) ids.push(saved.checkIn.id);
  }
  return ids;
}

/** Looks for what was acknowledged; where the product says that records are missing, its offer is taken. */
export async function auditDiary(page: Page, acknowledged: readonly string[]): Promise<Audit> {
  const codes = async () => (await sendMessage(page, "get-status", {})).faults.map(({ code }) => code);
  const told = await codes();
  if (told.includes("storage-broken")) await sendMessage(page, "renew-database", {});
  if ((await codes()).includes("records-lost")) await sendMessage(page, "bring-records-back", {});
  const ids = (await readStore(page, "checkIns")).map(({ id }) => id);
  return {
    missing: acknowledged.filter((id) => !ids.includes(id)),
    doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
    told,
  };
}
