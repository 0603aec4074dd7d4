import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";
import type { RoutineSession } from "./schema.ts";

/** Routines that were finished or left early. */
export interface RoutineSessionsRepo {
  get(id: string): Promise<RoutineSession | null>;
  /** Started at `from` ≤ t < `until`, oldest first. */
  startedBetween(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly RoutineSession[]>;
}

export function createRoutineSessionsRepo(source: RecordSource): RoutineSessionsRepo {
  return {
    get: (id) => readRecord(source, "routineSessions", id),
    async startedBetween({ from, until }) {
      if (until <= from) return [];
      const found = await readRecords(source, "routineSessions", {
        fetch: (tx) =>
          tx
            .objectStore("routineSessions")
            .index("startedAt")
            .getAll(IDBKeyRange.bound(from, until, false, true)),
        matches: (session) => session.startedAt >= from && session.startedAt < until,
      });
      return [...found].sort((a, b) => a.startedAt - b.startedAt);
    },
  };
}
