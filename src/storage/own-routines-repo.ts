import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** Routines that the person built. Deleted ones are only in `get`, for undo. */
export interface OwnRoutinesRepo {
  get(id: string): Promise<OwnRoutine | null>;
  /** In the order in which they came. */
  all(): Promise<readonly OwnRoutine[]>;
}

export function createOwnRoutinesRepo(source: RecordSource): OwnRoutinesRepo {
  return {
    get: (id) => readRecord(source, "routines", id),
    async all() {
      const found = await readRecords(source, "routines", {
        fetch: (tx) => tx.objectStore("routines").getAll(),
        matches: () => true,
      });
      return found.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.createdAt - b.createdAt);
    },
  };
}
