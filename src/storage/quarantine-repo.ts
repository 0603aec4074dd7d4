import { fetchRaw, type RecordSource } from "./read-records.ts";
import type { Quarantined } from "./schema.ts";

/** Records that no longer parse, as they were found. */
export interface QuarantineRepo {
  all(): Promise<readonly Quarantined[]>;
}

export function createQuarantineRepo(source: RecordSource): QuarantineRepo {
  return {
    async all() {
      const pending = await source.pending();
      const stored = await fetchRaw(source, pending, "quarantine", (tx) => tx.objectStore("quarantine").getAll());
      return [...stored, ...(pending?.quarantine ?? [])];
    },
  };
}
