import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** Every occurrence of a prompt, open and ended. */
export interface PromptsRepo {
  get(id: string): Promise<Occurrence | null>;
  /** Those with the local date in their id, by due time. */
  ofDay(day: DayKey): Promise<readonly Occurrence[]>;
  /** Due at `from` ≤ t < `until`, by due time. */
  dueBetween(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly Occurrence[]>;
}

export function createPromptsRepo(source: RecordSource): PromptsRepo {
  return {
    get: (id) => readRecord(source, "prompts", id),
    async ofDay(day) {
      const found = await readRecords(source, "prompts", {
        fetch: (tx) => tx.objectStore("prompts").index("day").getAll(day),
        matches: (prompt) => prompt.day === day,
      });
      return [...found].sort(byDue);
    },
    async dueBetween({ from, until }) {
      if (until <= from) return [];
      const found = await readRecords(source, "prompts", {
        fetch: (tx) =>
          tx
            .objectStore("prompts")
            .index("dueAt")
            .getAll(IDBKeyRange.bound(from, until, false, true)),
        matches: (prompt) => prompt.dueAt >= from && prompt.dueAt < until,
      });
      return [...found].sort(byDue);
    },
  };
}

function byDue(a: Occurrence, b: Occurrence): number {
  return a.dueAt - b.dueAt;
}
