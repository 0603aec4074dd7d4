import { measuresOf } from "../runs/measures.ts";
import type { FileReport, ImportReport, KnownRun } from "./import-report.ts";
import type { ImportedRun } from "./imported-run.ts";
import { mergeRuns } from "./merge-runs.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { Refusal } from "./refusal.ts";
import { createRunIndex } from "./run-index.ts";
import type { SportMeaning } from "./sport-word.ts";

/** A run of this import or of the log, with where it came from. */
type Entry = ImportedRun & {
  readonly file: number | null;
  readonly id: string | null;
  readonly members: readonly string[];
  /** As its own file alone tells it. */
  readonly told: ImportedRun;
  readonly isNew: boolean;
  readonly isEnriched: boolean;
};
type Draft = {
  readonly file: string;
  readonly at: number;
  duplicates: FileReport["duplicates"][number][];
  unsure: FileReport["unsure"][number][];
  refused: Refusal[];
};

/** Longer lists of refusals are folded. */
const LONGEST_LIST = 50;
/** An archive of photos: nothing in it was even looked at. */
const HOLDS_NOTHING: Refusal = { code: "no-activity", detail: null, member: null };

export type Collection = {
  readonly startFile: (file: string) => void;
  readonly add: (parsed: ParsedFile, member: string | null) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** Once, when all files are read. */
  readonly report: () => ImportReport;
};

/**
 * Gathers what all files of one import hold. The same run from two sources is one run: it stays with the file that
 * brought it first, and knows what both knew. A table's row and the activity file that it names are one source.
 */
export function collectRuns(known: readonly KnownRun[]): Collection {
  const index = createRunIndex<Entry>();
  for (const run of known) index.add({ ...run, told: run, file: null, members: [], isNew: false, isEnriched: false });
  const drafts: Draft[] = [];
  const named = new Map<string, SportMeaning>();

  const addRun = (draft: Draft, run: ImportedRun, names: readonly string[]) => {
    const same = index.find(run);
    if (same === null) {
      index.add({ ...run, told: run, file: draft.at, id: null, members: names, isNew: true, isEnriched: false });
      return;
    }
    const merged = mergeRuns(toRun(same), run);
    const isOwn = same.file === draft.at && names.some((name) => same.members.includes(name));
    index.replace(same, {
      ...same,
      ...merged,
      told: isOwn ? mergeRuns(same.told, run) : same.told,
      members: [...same.members, ...names],
      isEnriched: same.isEnriched || (!same.isNew && isRicher(merged, same)),
    });
    if (isOwn) return;
    const of = same.file === null ? null : (drafts[same.file]?.file ?? null);
    draft.duplicates.push({ start: run.start, offsetMinutes: run.offsetMinutes, of });
  };

  /**
   * Recordings that don't say their sport, once everything is read: the table that names them may say it, or another
   * recording of the same time. The others stay unsure.
   */
  const settleUnsure = () => {
    const asked = createRunIndex<ImportedRun>();
    for (const draft of drafts) {
      const { unsure } = draft;
      draft.unsure = [];
      for (const one of unsure) {
        const name = baseName(one.member ?? draft.file);
        const meaning = named.get(name);
        if (meaning === "other") continue;
        if (meaning === "run" || index.find(one.run) !== null) addRun(draft, one.run, [name]);
        else {
          draft.unsure.push({ ...one, isAgain: asked.find(one.run) !== null });
          asked.add(one.run);
        }
      }
    }
  };

  return {
    startFile: (file) => void drafts.push({ file, at: drafts.length, duplicates: [], unsure: [], refused: [] }),
    add: (parsed, member) => {
      const draft = drafts.at(-1);
      if (draft === undefined) throw new Error("collectRuns: add before startFile");
      for (const { run, file } of parsed.runs) {
        addRun(draft, run, [file, member].filter((name) => name !== null).map(baseName));
      }
      for (const { file, meaning } of parsed.named) named.set(baseName(file), meaning);
      for (const { run, word } of parsed.unsure) draft.unsure.push({ run, word, member, isAgain: false });
      for (const refusal of parsed.refused) draft.refused.push({ ...refusal, member });
    },
    refuse: (refusal) => void drafts.at(-1)?.refused.push(refusal),
    report: () => {
      settleUnsure();
      const all = index.all();
      /** A ride's recording beside its row in the table is one ride, and the row has told it. */
      const isToldByTable = ({ code, member }: Refusal) =>
        code === "not-a-run" && member !== null && named.get(baseName(member)) === "other";
      return {
        files: drafts.map(({ file, at, duplicates, unsure, refused }) => {
          const own = all.filter((entry) => entry.isNew && entry.file === at).sort((a, b) => a.start - b.start);
          return {
            file,
            runs: own.map(toRun),
            told: own.map(({ told }) => told),
            duplicates,
            unsure,
            refused: foldRefusals(
              own.length + duplicates.length + unsure.length + refused.length === 0
                ? [HOLDS_NOTHING]
                : refused.filter((refusal) => !isToldByTable(refusal)),
            ),
          };
        }),
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
    ...measuresOf(entry),
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
