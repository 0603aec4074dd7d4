import type { ImportFormat } from "../runs/run-vocabulary.ts";
import type { Run } from "../runs/run.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/** One import as the log still shows it: the runs that it added and that are still there. */
export type EarlierImport = {
  readonly at: EpochMs;
  readonly ids: readonly string[];
  /** Where their numbers came from, most first. */
  readonly sources: readonly ImportFormat[];
  readonly from: EpochMs;
  readonly to: EpochMs;
};

/**
 * Imports, latest first. All runs of one were made at one instant, which no other run shares; the log keeps no name of a
 * file. Runs that were in the log before and only learnt more are not an import's own.
 */
export function earlierImports(
  runs: readonly Pick<Run, "id" | "start" | "createdAt" | "deletedAt" | "sources">[],
): readonly EarlierImport[] {
  const byInstant = new Map<EpochMs, (typeof runs)[number][]>();
  for (const run of runs) {
    const isImported = run.deletedAt === null && run.sources.length > 0 && run.sources[0] !== "hand";
    if (!isImported) continue;
    const others = byInstant.get(run.createdAt);
    if (others === undefined) byInstant.set(run.createdAt, [run]);
    else others.push(run);
  }
  return [...byInstant]
    .map(([at, own]) => ({
      at,
      ids: own.map(({ id }) => id),
      sources: sourcesOf(own.flatMap(({ sources }) => sources)),
      from: own.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
      to: own.reduce((most, { start }) => Math.max(most, start), Number.NEGATIVE_INFINITY),
    }))
    .toSorted((a, b) => b.at - a.at);
}

function sourcesOf(all: readonly Run["sources"][number][]): readonly ImportFormat[] {
  const counts = new Map<ImportFormat, number>();
  for (const source of all) if (source !== "hand") counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
}
