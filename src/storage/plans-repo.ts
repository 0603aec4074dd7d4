import { isInForce } from "@/src/core/runs/run-plan.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";
import type { StoredRunPlan } from "./schema.ts";

/** Single planned runs, and single runs of the weekly plan that were moved or cancelled. Those taken back are not there. */
export interface PlansRepo {
  get(id: string): Promise<StoredRunPlan | null>;
  /** Starting at `from` ≤ t < `until`, cancelled ones too, earliest first. */
  startingBetween(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly StoredRunPlan[]>;
}

export function createPlansRepo(source: RecordSource): PlansRepo {
  return {
    async get(id) {
      const plan = await readRecord(source, "plans", id);
      return plan !== null && isInForce(plan) ? plan : null;
    },
    async startingBetween({ from, until }) {
      if (until <= from) return [];
      const found = await readRecords(source, "plans", {
        fetch: (tx) =>
          tx
            .objectStore("plans")
            .index("start")
            .getAll(IDBKeyRange.bound(from, until, false, true)),
        matches: (plan) => plan.start >= from && plan.start < until,
      });
      return found.filter(isInForce).sort((a, b) => a.start - b.start);
    },
  };
}
