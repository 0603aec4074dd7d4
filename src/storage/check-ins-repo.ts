import type { DayKey } from "@/src/core/time/day-key.ts";
import type { StoredCheckIn } from "./batch.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** Answers to "How is your back?". A deleted one stays, with `deletedAt` set, so that it can come back. */
export interface CheckInsRepo {
  /** Deleted ones too. */
  get(id: string): Promise<StoredCheckIn | null>;
  /** Not deleted, from day `first` to day `last` with both ends, oldest answer first. */
  betweenDays(days: { readonly first: DayKey; readonly last: DayKey }): Promise<readonly StoredCheckIn[]>;
}

export function createCheckInsRepo(source: RecordSource): CheckInsRepo {
  return {
    get: (id) => readRecord(source, "checkIns", id),
    async betweenDays({ first, last }) {
      if (last < first) return [];
      const found = await readRecords(source, "checkIns", {
        fetch: (tx) => tx.objectStore("checkIns").index("day").getAll(IDBKeyRange.bound(first, last)),
        matches: (checkIn) => checkIn.day >= first && checkIn.day <= last,
      });
      return found.filter((checkIn) => checkIn.deletedAt === null).sort((a, b) => a.at - b.at);
    },
  };
}
