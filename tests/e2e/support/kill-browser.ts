import type { Page } from "puppeteer-core";
import { createRandom } from "../../support/random.ts";
import { type ExtensionBrowser, launchChromium } from "./chromium.ts";
import { readStore } from "./desk-database.ts";
import { openLightPage } from "./diary-audit.ts";
import type { PackedProfile } from "./packed-install.ts";
import { sendMessage } from "./send-message.ts";

/** What a series of kills came to. */
export type KillReport = {
  readonly runs: number;
  /** Answers of the background that reached us before their browser died. */
  readonly acknowledged: number;
  /** What was acknowledged and is gone, one line each. */
  readonly lost: readonly string[];
  /** What is there twice, or was shown twice. */
  readonly doubled: readonly string[];
  /** Troubles that the person was told of, at any start. */
  readonly told: readonly string[];
};

const LONGEST_LIFE_MS = 1_500;
const MINUTE = 60_000;

type Ledger = {
  readonly checkIns: Set<string>;
  readonly runs: Set<number>;
  /** Numbers of the settings that may be stored: the last that was acknowledged, and what may have been on its way. */
  settings: readonly number[];
  readonly lost: Set<string>;
  readonly doubled: Set<string>;
  readonly told: Set<string>;
  startedAt: number | null;
  acknowledged: number;
  sent: number;
};

/**
 * Lets the browser live for a while, again and again, while a page stores without a pause, and kills it at a random moment
 * (SIGKILL). At each start everything that was acknowledged must be there, once.
 */
export async function killAtRandom(
  packed: PackedProfile,
  { runs, seed, onRun }: { readonly runs: number; readonly seed: number; readonly onRun?: (run: number) => void },
): Promise<KillReport> {
  const random = createRandom(seed);
  const ledger: Ledger = {
    checkIns: new Set(),
    runs: new Set(),
    settings: [],
    lost: new Set(),
    doubled: new Set(),
    told: new Set(),
    startedAt: null,
    acknowledged: 0,
    sent: 0,
  };
  for (let run = 0; run <= runs; run += 1) {
    const chromium = await launchChromium({ packed, worker: "leave" });
    try {
      const page = await openLightPage(chromium);
      await audit(page, ledger);
      if (run < runs) await storeUntilKilled(chromium, page, ledger, random.below(LONGEST_LIFE_MS));
    } finally {
      await chromium.killBrowser();
    }
    onRun?.(run);
  }
  const { acknowledged, lost, doubled, told } = ledger;
  return { runs, acknowledged, lost: [...lost], doubled: [...doubled], told: [...told] };
}

const spacingOf = (n: number): number => 5 + (n % 20);

type Storing = {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<{ ok: boolean; answer: { checkIn?: { id: string }; id?: string } }>;
    };
  };
  acknowledge(what: string): Promise<void>;
};

async function storeUntilKilled(
  chromium: ExtensionBrowser,
  page: Page,
  ledger: Ledger,
  afterMs: number,
): Promise<void> {
  await page.exposeFunction("acknowledge", (what: string) => {
    const [kind, id = ""] = what.split(" ");
    ledger.acknowledged += 1;
    if (kind === "check-in") ledger.checkIns.add(id);
    if (kind === "run") ledger.runs.add(Number(id));
    if (kind === "setting") ledger.settings = [Number(id), Number(id) + 1];
  });
  const from = ledger.sent;
  ledger.sent += 10_000;
  if (ledger.settings.length > 0) ledger.settings = [...ledger.settings, from];
  // Not waited for: it ends with the browser.
  page
    .evaluate(async (first) => {
      const { chrome: api, acknowledge } = globalThis as unknown as Storing;
      const ask = (name: string, request: object) => api.runtime.sendMessage({ name, request });
      const tomorrow = Date.now() + 86_400_000;
      for (let n = first; ; n += 1) {
        const saved = await ask("save-check-in", { pain: n % 11, adds: true });
        if (saved.ok) await acknowledge(`check-in ${saved.answer.checkIn?.id}`);
        const start = Math.floor(tomorrow / 60_000) * 60_000 + n;
        if ((await ask("plan-run", { start, minutes: 30 })).ok) await acknowledge(`run ${start}`);
        const spacingMinutes = 5 + (n % 20);
        if ((await ask("save-settings", { patch: { spacingMinutes } })).ok) await acknowledge(`setting ${n}`);
      }
    }, from)
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await chromium.killBrowser();
}

async function audit(page: Page, ledger: Ledger): Promise<void> {
  const { status, settings, faults } = await sendMessage(page, "get-status", {});
  for (const { code } of faults) ledger.told.add(code);
  const [checkIns, plans, engine, log] = await Promise.all([
    readStore(page, "checkIns"),
    readStore(page, "plans"),
    readStore(page, "engine"),
    readStore(page, "log"),
  ]);
  const ids = new Set(checkIns.map(({ id }) => id));
  for (const id of ledger.checkIns) if (!ids.has(id)) ledger.lost.add(`check-in ${id}`);
  const starts = plans.map(({ start }) => start);
  for (const start of ledger.runs) if (!starts.includes(start)) ledger.lost.add(`run ${start}`);
  for (const start of twice(starts)) ledger.doubled.add(`run ${start}`);
  const shown = log.flatMap(({ what, detail }) => (what === "prompt-shown" ? [String(detail["id"])] : []));
  for (const id of twice(shown)) ledger.doubled.add(`prompt ${id}`);
  const [state] = engine;
  ledger.startedAt ??= state?.startedAt ?? null;
  if (state?.startedAt !== undefined && state.startedAt !== ledger.startedAt) ledger.lost.add("the engine's state");
  const possible = ledger.settings.map(spacingOf);
  if (possible.length > 0 && !possible.includes(settings.spacingMinutes)) {
    ledger.lost.add(`setting ${ledger.settings.join(" or ")}: ${settings.spacingMinutes}`);
  }
  if (status.at < Date.now() - 10 * MINUTE) ledger.lost.add("the present");
}

const twice = <T>(items: readonly T[]): readonly T[] => items.filter((item, index) => items.indexOf(item) !== index);
