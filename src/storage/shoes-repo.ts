import type { Shoe } from "@/src/core/training/shoes.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** Pairs of shoes. Deleted ones are only in `get`, for undo. */
export interface ShoesRepo {
  get(id: string): Promise<Shoe | null>;
  /** In the order in which they came. */
  all(): Promise<readonly Shoe[]>;
}

export function createShoesRepo(source: RecordSource): ShoesRepo {
  return {
    get: (id) => readRecord(source, "shoes", id),
    async all() {
      const found = await readRecords(source, "shoes", {
        fetch: (tx) => tx.objectStore("shoes").getAll(),
        matches: () => true,
      });
      return found.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.createdAt - b.createdAt);
    },
  };
}
