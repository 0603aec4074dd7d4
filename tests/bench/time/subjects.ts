import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFolder } from "@/tests/support/build-output.ts";
import { fillDatabase } from "@/tests/support/fill-database.ts";
import { livedRecords } from "@/tests/support/lived-records.ts";
import { ROOT } from "@/tests/support/source-files.ts";
import { type BenchBrowser, openBenchBrowser } from "./extension-browser.ts";
import { withBarePage } from "./measures.ts";

/** One extension under measurement. */
export type Subject = { readonly name: SubjectName; readonly id: string };
/** `before`: another build of the product, to be compared with this one. */
export type SubjectName = "floor" | "before" | "now" | "now, ten years";

type Wanted = { readonly name: SubjectName; readonly folder: string; readonly days: number };

const TEN_DAYS = 10;
const TEN_YEARS = 3650;

/** @param before a folder with another build for Chrome, or undefined */
function wantedSubjects(before: string | undefined): readonly Wanted[] {
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
  before: string | undefined,
  work: (browser: BenchBrowser, subjects: readonly Subject[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-subjects-"));
  const browser = openBenchBrowser();
  try {
    const subjects: Subject[] = [];
    for (const [index, wanted] of wantedSubjects(before).entries()) {
      // A copy: an unpacked extension is known by its path, and builds go on while we measure.
      const copy = join(folder, String(index));
      cpSync(wanted.folder, copy, { recursive: true });
      const id = await browser.load(copy);
      if (wanted.days > 0) await live(browser, id, wanted.days);
      subjects.push({ name: wanted.name, id });
    }
    await browser.putAllToSleep();
    await work(browser, subjects);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the records into the database that the worker makes when it is installed. */
function live(browser: BenchBrowser, id: string, days: number): Promise<void> {
  return withBarePage(browser, id, (page) => fillDatabase(page, livedRecords(days, Date.now())));
}
