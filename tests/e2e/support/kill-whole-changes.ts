import type { Page } from "puppeteer-core";
import type { FaultCode } from "@/src/core/status/fault.ts";
import { createRandom } from "../../support/random.ts";
import { type ExtensionBrowser, launchChromium } from "./chromium.ts";
import { openLightPage } from "./diary-audit.ts";
import type { PackedProfile } from "./packed-install.ts";
import { sendMessage } from "./send-message.ts";
import { sleep, until } from "./wait.ts";
import { bringIn, WHOLE_CHANGES } from "./whole-changes.ts";
import { type Diary, diaryOf, isFull, placesOf, readLocal, readRows, readSnapshots, summaryOf } from "./whole-diary.ts";

/** What the kills over one kind of change came to. */
export type ChangeReport = {
  readonly what: string;
  kills: number;
  /** Killed before the answer came that it is done. */
  unanswered: number;
  /** Found as they were before, at the next start. */
  old: number;
  /** Whatever is neither old nor new, and what was acknowledged and is not there: one line each. */
  readonly wrong: string[];
};

/** A change is killed within what bringing everything in took; longer each time until it was seen to end, then within a little more. */
const LONGER = 1.6;
const MARGIN = 1.15;
const ALARMING: readonly FaultCode[] = ["records-lost", "storage-broken", "read-only"];

type Hanging = {
  readonly report: ChangeReport;
  readonly from: Diary;
  readonly to: Diary;
  readonly isAcknowledged: boolean;
};

/**
 * Begins one change of the whole diary after the other in one profile and kills the browser (SIGKILL) at a random moment of each. At
 * the next start the diary must be as it was or as it was to become, all days to go back to must be whole, and nothing may be
 * told.
 */
export async function killOverWholeChanges(
  packed: PackedProfile,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<readonly ChangeReport[]> {
  const random = createRandom(seed);
  const reports = WHOLE_CHANGES.map(({ what }): ChangeReport => ({ what, kills: 0, unanswered: 0, old: 0, wrong: [] }));
  const takes = new Map<string, number>();
  let bringingInMs = 0;
  const ends = new Set<string>();
  let hanging: Hanging | null = null;
  for (let kill = 0; kill <= kills; kill += 1) {
    const chromium = await launchChromium({ packed, worker: "leave" });
    try {
      const now = await readState(chromium);
      if (hanging !== null) audit(now, hanging);
      if (kill === kills) break;
      const change = WHOLE_CHANGES[kill % WHOLE_CHANGES.length]!;
      const report = reports[kill % WHOLE_CHANGES.length]!;
      const { page } = now;
      await sendMessage(page, "leave-sync", {});
      if (!isFull(now.diary)) {
        const began = Date.now();
        await bringIn(page, diaryOf(began), "merge");
        bringingInMs = Date.now() - began;
      }
      for (const pain of [2, 3]) await sendMessage(page, "save-check-in", { pain, adds: true });
      const before = summaryOf(await readRows(page));
      const { to, begin } = await change.prepare(page, before);
      const from = summaryOf(await readRows(page));
      const longest = takes.get(change.what) ?? bringingInMs * MARGIN;
      const { tookMs } = await killedAfter(chromium, begin, random.below(longest));
      takes.set(change.what, tookMs === null ? longest * (ends.has(change.what) ? 1 : LONGER) : tookMs * MARGIN);
      if (tookMs !== null) ends.add(change.what);
      report.kills += 1;
      if (tookMs === null) report.unanswered += 1;
      hanging = { report, from, to, isAcknowledged: tookMs !== null };
    } finally {
      await chromium.killBrowser();
    }
  }
  return reports;
}

/** @returns how long the change took until it was acknowledged; null: the browser was dead by then */
async function killedAfter(
  chromium: ExtensionBrowser,
  begin: () => Promise<unknown>,
  afterMs: number,
): Promise<{ readonly tookMs: number | null }> {
  const began = Date.now();
  let isKilled = false;
  let tookMs: number | null = null;
  let refused: unknown = null;
  begin().then(
    () => {
      if (!isKilled) tookMs = Date.now() - began;
    },
    (error: unknown) => {
      if (!isKilled) refused = error;
    },
  );
  await sleep(afterMs);
  isKilled = true;
  await chromium.killBrowser();
  if (refused !== null) throw new Error("the change was refused before the kill", { cause: refused });
  return { tookMs };
}

/** What is there at a start, all of it read from one page that lived as long. */
type StateNow = {
  readonly page: Page;
  readonly diary: Diary;
  readonly told: readonly FaultCode[];
  readonly faults: readonly string[];
};

/** Everything may be about to go, and the extension to begin anew, at this start: then its pages are gone on the way. */
async function readState(chromium: ExtensionBrowser): Promise<StateNow> {
  return until(
    "a diary at rest",
    async () => {
      const page = await openLightPage(chromium);
      // Once the worker has answered, that is known: the next answer comes from the extension that began anew.
      if ("erasing" in (await readLocal(page))) {
        await page.close();
        return null;
      }
      const diary = summaryOf(await readRows(page));
      const { faults } = await sendMessage(page, "get-status", {});
      const torn = await readSnapshots(page).then(
        () => [],
        (error: unknown) => [`a day to go back to: ${String(error)}`],
      );
      const isEmpty = Object.keys(diary.versions).length === 0;
      const left = isEmpty ? (await placesOf(page)).map((place) => `something is left in ${place}`) : [];
      return { page, diary, told: faults.map(({ code }) => code), faults: [...torn, ...left] };
    },
    { timeoutMs: 60_000 },
  );
}

function audit({ diary, told, faults }: StateNow, { report, from, to, isAcknowledged }: Hanging): void {
  const wrong = (what: string) => void report.wrong.push(`kill ${report.kills} over ${report.what}: ${what}`);
  const [old, wanted, now] = [from, to, diary].map((one) => JSON.stringify(sorted(one)));
  if (now !== wanted && (now !== old || isAcknowledged)) {
    wrong(`${isAcknowledged ? "acknowledged" : "unanswered"}; was ${old}, was to be ${wanted}, is ${now}`);
  }
  if (now === old && now !== wanted) report.old += 1;
  for (const code of told) if (ALARMING.includes(code)) wrong(`told ${code}`);
  for (const fault of faults) wrong(fault);
}

const sorted = ({ versions, answers }: Diary) => ({
  versions: Object.entries(versions).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  answers: answers.toSorted(),
});
