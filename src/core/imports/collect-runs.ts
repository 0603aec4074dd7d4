import type { FileReport, ImportReport, KnownRun } from "./import-report.ts";
import type { ImportedRun } from "./imported-run.ts";
import { mergeRuns } from "./merge-runs.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { Refusal } from "./refusal.ts";
import { createRunIndex } from "./run-index.ts";

/** A run of this import or of the log, with where it came from. */
type Entry = ImportedRun & {
  readonly file: number | null;
  readonly id: string | null;
  readonly members: readonly string[];
  readonly isNew: boolean;
  readonly isEnriched: boolean;
};
type Draft = {
  readonly file: string;
  duplicates: FileReport["duplicates"][number][];
  unsure: FileReport["unsure"][number][];
  refused: Refusal[];
};

/** Longer lists of refusals are folded. */
const LONGEST_LIST = 50;

export type Collection = {
  readonly startFile: (file: string) => void;
  readonly add: (parsed: ParsedFile, member: string | null) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly report: () => ImportReport;
};

/**
 * Gathers what all files of one import hold. The same run from two sources is one run: it stays with the file that
 * brought it first, and knows what both knew. A table's row and the activity file that it names are one source.
 */
export function collectRuns(known: readonly KnownRun[]): Collection {
  const index = createRunIndex<Entry>();
  for (const run of known) index.add({ ...run, file: null, members: [], isNew: false, isEnriched: false });
  const drafts: Draft[] = [];

  const addRun = (draft: Draft, run: ImportedRun, names: readonly string[]) => {
    const at = drafts.length - 1;
    const same = index.find(run);
    if (same === null) {
      index.add({ ...run, file: at, id: null, members: names, isNew: true, isEnriched: false });
      return;
    }
    const merged = mergeRuns(toRun(same), run);
    const isEnriched = same.isEnriched || (!same.isNew && isRicher(merged, same));
    index.replace(same, { ...same, ...merged, members: [...same.members, ...names], isEnriched });
    const isItsOwnFile = same.file === at && names.some((name) => same.members.includes(name));
    if (!isItsOwnFile) {
      draft.duplicates.push({
        start: run.start,
        offsetMinutes: run.offsetMinutes,
        of: same.file === null ? null : (drafts[same.file]?.file ?? null),
      });
    }
  };

  return {
    startFile: (file) => void drafts.push({ file, duplicates: [], unsure: [], refused: [] }),
    add: (parsed, member) => {
      const draft = drafts.at(-1);
      if (draft === undefined) throw new Error("collectRuns: add before startFile");
      for (const { run, file } of parsed.runs) {
        addRun(draft, run, [file, member].filter((name) => name !== null).map(baseName));
      }
      for (const { run, word } of parsed.unsure) draft.unsure.push({ run, word, member });
      for (const refusal of parsed.refused) draft.refused.push({ ...refusal, member });
    },
    refuse: (refusal) => void drafts.at(-1)?.refused.push(refusal),
    report: () => {
      const all = index.all();
      return {
        files: drafts.map(({ file, duplicates, unsure, refused }, at) => ({
          file,
          runs: all
            .filter((entry) => entry.isNew && entry.file === at)
            .map(toRun)
            .sort((a, b) => a.start - b.start),
          duplicates,
          unsure,
          refused: foldRefusals(refused),
        })),
        enriched: all.flatMap((entry) =>
          entry.isEnriched && entry.id !== null ? [{ id: entry.id, run: toRun(entry) }] : [],
        ),
      };
    },
  };
}

/** `activities/123.fit.gz` in the table and `export/activities/123.fit.gz` in the archive are one name. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

function isRicher(merged: ImportedRun, old: ImportedRun): boolean {
  return countKnown(merged) > countKnown(toRun(old));
}

/** Offset and notes are the log's own business: a file that has them brings nothing new. */
function countKnown(run: ImportedRun): number {
  return Object.entries(run).filter(([key, value]) => value !== null && key !== "offsetMinutes" && key !== "own")
    .length;
}

function toRun(entry: ImportedRun): ImportedRun {
  return {
    start: entry.start,
    offsetMinutes: entry.offsetMinutes,
    durationSeconds: entry.durationSeconds,
    movingSeconds: entry.movingSeconds,
    distanceMeters: entry.distanceMeters,
    cadence: entry.cadence,
    verticalOscillationMm: entry.verticalOscillationMm,
    groundContactMs: entry.groundContactMs,
    strideMeters: entry.strideMeters,
    elevationGainMeters: entry.elevationGainMeters,
    averageHeartRate: entry.averageHeartRate,
    source: entry.source,
    effort: entry.effort,
    surface: entry.surface,
    gear: entry.gear,
    own: entry.own,
  };
}

/** A table may hold thousands of rides: a long list is folded to one line for each reason, with its count. */
function foldRefusals(refused: readonly Refusal[]): FileReport["refused"] {
  if (refused.length <= LONGEST_LIST) return refused.map((refusal) => ({ ...refusal, count: 1 }));
  const folded = new Map<string, FileReport["refused"][number]>();
  for (const refusal of refused) {
    const detail = refusal.code === "not-a-run" ? refusal.detail : null;
    const key = `${refusal.code} ${detail}`;
    const count = (folded.get(key)?.count ?? 0) + 1;
    folded.set(key, count === 1 ? { ...refusal, count } : { code: refusal.code, detail, member: null, count });
  }
  return [...folded.values()];
}
