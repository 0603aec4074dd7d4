import type { Run } from "@/src/core/runs/run.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** Logged runs. Deleted ones are only in `get`, for undo. */
export interface RunsRepo {
  get(id: string): Promise<Run | null>;
  /** Latest first. */
  all(): Promise<readonly Run[]>;
  /** Starting at `from` ≤ t < `until`, earliest first. */
  startingBetween(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly Run[]>;
}

export function createRunsRepo(source: RecordSource): RunsRepo {
  return {
    get: (id) => readRecord(source, "runs", id),
    async all() {
      const found = await readRecords(source, "runs", {
        fetch: (tx) => tx.objectStore("runs").index("start").getAll(),
        matches: () => true,
      });
      return found.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => b.start - a.start);
    },
    async startingBetween({ from, until }) {
      if (until <= from) return [];
      const found = await readRecords(source, "runs", {
        fetch: (tx) =>
          tx
            .objectStore("runs")
            .index("start")
            .getAll(IDBKeyRange.bound(from, until, false, true)),
        matches: (run) => run.start >= from && run.start < until,
      });
      return found.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.start - b.start);
    },
  };
}
