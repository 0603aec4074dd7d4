import { measuresOf } from "../runs/measures.ts";
import { DAY } from "../time/epoch-ms.ts";
import type { FileReport, ImportReport, KnownRun } from "./import-report.ts";
import type { ImportedRun } from "./imported-run.ts";
import { mergeRuns, mergeSources } from "./merge-runs.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { Refusal } from "./refusal.ts";
import { createRunIndex } from "./run-index.ts";
import { isCorrected, isRow } from "./same-run.ts";
import type { SportMeaning } from "./sport-word.ts";

/** A run of this import or of the log, with where it came from. */
type Entry = ImportedRun & {
  readonly file: number | null;
  readonly id: string | null;
  readonly members: readonly string[];
  /** The recording's own name, or the one that a table's row gives; and whether it has met its other half. */
  readonly link: string | null;
  readonly isLinked: boolean;
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
  notes: FileReport["notes"][number][];
  refused: (Refusal & { readonly count?: number })[];
};

const MOST_APART_MS = 2 * DAY;
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
  const OF_THE_LOG = { file: null, members: [], link: null, isLinked: true, isNew: false, isEnriched: false };
  for (const run of known) index.add({ ...run, told: run, ...OF_THE_LOG });
  const drafts: Draft[] = [];
  const named = new Map<string, SportMeaning>();

  /** Rows and recordings of which the other half has not come yet, by the name that both have. */
  const waiting = new Map<string, Entry>();

  /** A row's recording, or a recording's row: one activity, whatever the person has corrected in the table. */
  const otherHalf = (draft: Draft, run: ImportedRun, link: string | null): Entry | null => {
    const half = link === null ? undefined : waiting.get(link);
    if (half === undefined || isRow(half) === isRow(run)) return null;
    // Of two files chosen together a name says less than within one archive.
    const isNear = half.file === draft.at || Math.abs(half.start - run.start) <= MOST_APART_MS;
    return isNear ? half : null;
  };

  const addRun = (draft: Draft, run: ImportedRun, names: readonly string[], link: string | null) => {
    const half = otherHalf(draft, run, link);
    const same = half ?? index.find(run);
    if (same === null) {
      const entry = { ...run, told: run, file: draft.at, id: null, members: names, link, isLinked: false };
      add({ ...entry, isNew: true, isEnriched: false });
      return;
    }
    const merged = same.isNew ? mergeSources(toRun(same), run) : mergeRuns(toRun(same), run);
    const isOwn = same.file === draft.at && (half !== null || names.some((name) => same.members.includes(name)));
    const isTold = isOwn || (same.isNew && isRow(same.told) !== isRow(run) && isCorrected(...rowFirst(same.told, run)));
    remove(same);
    add({
      ...same,
      ...merged,
      told: isTold ? mergeSources(same.told, run) : same.told,
      members: [...same.members, ...names],
      isLinked: same.isLinked || half !== null,
      isEnriched: same.isEnriched || (!same.isNew && isRicher(merged, same)),
    });
    if (isOwn) return;
    const of = same.file === null ? null : (drafts[same.file]?.file ?? null);
    draft.duplicates.push({ start: run.start, offsetMinutes: run.offsetMinutes, of });
  };
  const add = (entry: Entry) => {
    index.add(entry);
    if (entry.link !== null && !entry.isLinked) waiting.set(entry.link, entry);
  };
  const remove = (entry: Entry) => {
    index.remove(entry);
    if (entry.link !== null && waiting.get(entry.link) === entry) waiting.delete(entry.link);
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
        if (meaning === "run" || index.find(one.run) !== null) addRun(draft, one.run, [name], name);
        else {
          draft.unsure.push({ ...one, isAgain: asked.find(one.run) !== null });
          asked.add(one.run);
        }
      }
    }
  };

  /** Recordings that call themselves runs and that the table knows to be something else, put with what is no run. */
  const settleRides = () => {
    const isRide = ({ isNew, link, source }: Entry) =>
      isNew && !isRow({ source }) && link !== null && named.get(link) === "other";
    for (const { file, link } of index.all().filter(isRide)) {
      const draft = file === null ? undefined : drafts[file];
      draft?.refused.push({
        code: "not-a-run",
        detail: null,
        member: link === baseName(draft.file) ? null : link,
      });
    }
    return index.all().filter((entry) => !isRide(entry));
  };

  return {
    startFile: (file) =>
      void drafts.push({ file, at: drafts.length, duplicates: [], unsure: [], notes: [], refused: [] }),
    add: (parsed, member) => {
      const draft = drafts.at(-1);
      if (draft === undefined) throw new Error("collectRuns: add before startFile");
      for (const { run, file } of parsed.runs) {
        const names = [file, member].filter((name) => name !== null).map(baseName);
        addRun(draft, run, names, linkOf(run, file, member ?? draft.file));
      }
      for (const { file, meaning } of parsed.named) named.set(baseName(file), meaning);
      for (const { run, word } of parsed.unsure) draft.unsure.push({ run, word, member, isAgain: false });
      for (const { run, recovered } of [...parsed.runs, ...parsed.unsure]) {
        if (recovered === undefined) continue;
        const { start, offsetMinutes } = run;
        draft.notes.push({ code: `recovered-from-${recovered}`, start, offsetMinutes, member });
      }
      for (const refusal of parsed.refused) draft.refused.push({ ...refusal, member });
    },
    refuse: (refusal) => void drafts.at(-1)?.refused.push(refusal),
    report: () => {
      settleUnsure();
      const all = settleRides();
      /** A ride's recording beside its row in the table is one ride, and the row has told it. */
      const isToldByTable = ({ code, member }: Refusal) =>
        code === "not-a-run" && member !== null && named.get(baseName(member)) === "other";
      return {
        files: drafts.map(({ file, at, duplicates, unsure, notes, refused }) => {
          const own = all.filter((entry) => entry.isNew && entry.file === at).sort((a, b) => a.start - b.start);
          return {
            file,
            runs: own.map(toRun),
            told: own.map(({ told }) => told),
            duplicates,
            unsure,
            notes,
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

/** The name by which a row and its recording find each other; null for a row that names none. */
function linkOf(run: ImportedRun, named: string | null, own: string): string | null {
  if (named !== null) return baseName(named);
  return isRow(run) ? null : baseName(own);
}

const rowFirst = (a: ImportedRun, b: ImportedRun): [ImportedRun, ImportedRun] => (isRow(a) ? [a, b] : [b, a]);

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
function foldRefusals(refused: Draft["refused"]): FileReport["refused"] {
  if (refused.length <= LONGEST_LIST) return refused.map((refusal) => ({ count: 1, ...refusal }));
  const folded = new Map<string, FileReport["refused"][number]>();
  for (const refusal of refused) {
    const detail = refusal.code === "not-a-run" ? refusal.detail : null;
    const key = `${refusal.code} ${detail}`;
    const before = folded.get(key)?.count ?? 0;
    const count = before + (refusal.count ?? 1);
    folded.set(key, before === 0 ? { ...refusal, count } : { code: refusal.code, detail, member: null, count });
  }
  return [...folded.values()];
}
