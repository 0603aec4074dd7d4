import type { ImportFormat } from "../runs/run-vocabulary.ts";
import type { Run } from "../runs/run.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { ImportedFile, ImportRecord } from "./import-record.ts";

/** One import: what the log still has of it, and what was noted of its files. */
export type EarlierImport = {
  readonly at: EpochMs;
  /** The runs that it added and that are still there. */
  readonly ids: readonly string[];
  /** Where their numbers came from, most first. */
  readonly sources: readonly ImportFormat[];
  /** From the first to the last of them; null where none is left. */
  readonly span: { readonly from: EpochMs; readonly to: EpochMs } | null;
  /** Empty for an import of before files were noted. */
  readonly files: readonly ImportedFile[];
  readonly moreFiles: number;
  /** Runs that were in the log before and only learnt more. */
  readonly completed: number;
  readonly recordIds: readonly string[];
};

type StoredRun = Pick<Run, "id" | "start" | "createdAt" | "deletedAt" | "sources">;

/**
 * Imports of which anything is left, latest first. All runs of one were made at one instant, which no other run shares, and
 * its records name that instant.
 */
export function earlierImports(
  runs: readonly StoredRun[],
  records: readonly ImportRecord[] = [],
): readonly EarlierImport[] {
  const isImported = ({ deletedAt, sources }: StoredRun) =>
    deletedAt === null && sources.length > 0 && sources[0] !== "hand";
  const runsAt = groupBy(runs.filter(isImported), ({ createdAt }) => createdAt);
  const recordsAt = groupBy(records, ({ at }) => at);
  return [...new Set([...runsAt.keys(), ...recordsAt.keys()])]
    .map((at) => describe(at, runsAt.get(at) ?? [], recordsAt.get(at) ?? []))
    .filter(({ ids, completed }) => ids.length + completed > 0)
    .toSorted((a, b) => b.at - a.at);
}

function describe(at: EpochMs, own: readonly StoredRun[], records: readonly ImportRecord[]): EarlierImport {
  const starts = own.map(({ start }) => start);
  const least = (some: readonly number[]) => some.reduce((one, other) => Math.min(one, other));
  return {
    at,
    ids: own.map(({ id }) => id),
    sources: sourcesOf(own.flatMap(({ sources }) => sources)),
    span: starts.length === 0 ? null : { from: least(starts), to: -least(starts.map((start) => -start)) },
    files: records.flatMap(({ files }) => files),
    moreFiles: records.reduce((sum, { moreFiles }) => sum + moreFiles, 0),
    completed: records.reduce((sum, { completed }) => sum + completed.length, 0),
    recordIds: records.map(({ id }) => id),
  };
}

function groupBy<T>(all: readonly T[], instantOf: (one: T) => EpochMs): ReadonlyMap<EpochMs, readonly T[]> {
  const groups = new Map<EpochMs, T[]>();
  for (const one of all) {
    const group = groups.get(instantOf(one));
    if (group === undefined) groups.set(instantOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function sourcesOf(all: readonly Run["sources"][number][]): readonly ImportFormat[] {
  const counts = new Map<ImportFormat, number>();
  for (const source of all) if (source !== "hand") counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
}
