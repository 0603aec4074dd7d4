import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toKept } from "@/src/core/insights/kept-total.ts";
import { summariseDays } from "@/src/core/insights/week.ts";
import { fieldOf, KEYED_KINDS, kindRow } from "@/src/core/records/record-kinds.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { buildFolder } from "@/tests/support/build-output.ts";
import { emptyTheLog } from "@/tests/support/empty-the-log.ts";
import { fillDatabase } from "@/tests/support/fill-database.ts";
import { type LivedRecords, livedRecords } from "@/tests/support/lived-records.ts";
import { ROOT } from "@/tests/support/source-files.ts";
import { type BenchBrowser, openBenchBrowser } from "./extension-browser.ts";
import { withBarePage } from "./measures.ts";

/** One extension under measurement. */
export type Subject = { readonly name: SubjectName; readonly id: string };
/** `before`: another build of the product, to be compared with this one. */
export type SubjectName = "floor" | "before" | "now" | "now, 30 days" | "now, ten years";

export type Wanted = { readonly name: SubjectName; readonly folder: string; readonly days: number };

const TEN_DAYS = 10;
const TEN_YEARS = 3650;

/** What `benchInsights` lays side by side. */
export const shortAndLong = (): readonly Wanted[] => [
  { name: "now, 30 days", folder: buildFolder("chrome"), days: 30 },
  { name: "now, ten years", folder: buildFolder("chrome"), days: TEN_YEARS },
];

/** @param before a folder with another build for Chrome, or undefined */
export function wantedSubjects(before: string | undefined): readonly Wanted[] {
  const now = buildFolder("chrome");
  return [
    { name: "floor", folder: join(ROOT, "tests", "bench", "floor"), days: 0 },
    ...(before === undefined ? [] : [{ name: "before" as const, folder: before, days: TEN_DAYS }]),
    { name: "now", folder: now, days: TEN_DAYS },
    { name: "now, ten years", folder: now, days: TEN_YEARS },
  ];
}

/** All subjects in one browser, filled with what they have lived through, for as long as `work` takes. */
export async function withSubjects(
  wanted: readonly Wanted[],
  work: (browser: BenchBrowser, subjects: readonly Subject[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-subjects-"));
  const browser = openBenchBrowser();
  try {
    const subjects: Subject[] = [];
    for (const [index, one] of wanted.entries()) {
      // A copy: an unpacked extension is known by its path, and builds go on while we measure.
      const copy = join(folder, String(index));
      cpSync(one.folder, copy, { recursive: true });
      const id = await browser.load(copy);
      if (one.days > 0) await live(browser, id, one.days);
      subjects.push({ name: one.name, id });
    }
    await browser.putAllToSleep();
    await work(browser, subjects);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Days are drawn one after the other: only those of the same decade are the same, and so is what a popup has to say of them. */
function lastDays(lived: LivedRecords, from: EpochMs): LivedRecords {
  const kept = KEYED_KINDS.map((kind) => {
    const rows: readonly object[] = lived[kind] ?? [];
    return [kind, kind === "shoes" ? rows : rows.filter((row) => Number(fieldOf(row, kindRow(kind).time)) >= from)];
  });
  return Object.fromEntries(kept) as LivedRecords;
}

/** Puts the records into the database that the worker makes when it is installed, with the sums of the days that are over. */
function live(browser: BenchBrowser, id: string, days: number): Promise<void> {
  const now = Date.now();
  const lived = lastDays(livedRecords(TEN_YEARS, now), now - days * DAY);
  const { spans = [], prompts = [], routineSessions: sessions = [], runs = [], checkIns = [] } = lived;
  const today = dayKeyAt(now, "UTC");
  const over = { first: addDays(today, -days), last: addDays(today, -1) };
  const zones = [{ from: 0, zone: "UTC" }] as const;
  const totals = summariseDays({ spans, prompts, sessions, runs, checkIns }, over, { now, zones }).map(toKept);
  return withBarePage(browser, id, async (page) => {
    await fillDatabase(page, { ...lived, dayTotals: totals });
    await emptyTheLog(page);
  });
}
