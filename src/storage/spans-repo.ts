import type { Span } from "@/src/core/desk-time/span.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { readRecords, type RecordSource } from "./read-records.ts";
import type { ReadTransaction } from "./read-transaction.ts";

/** Where the body was. The span that still grows is not here but in the engine's state. */
export interface SpansRepo {
  /** Spans that share time with `from` ≤ t < `until`, oldest first, uncut. */
  overlapping(range: { readonly from: EpochMs; readonly until: EpochMs }): Promise<readonly Span[]>;
}

export function createSpansRepo(source: RecordSource): SpansRepo {
  return {
    async overlapping({ from, until }) {
      const spans = await readRecords(source, "spans", {
        fetch: (tx) => fetchOverlapping(tx, from, until),
        matches: (span) => span.end > from && span.start < until,
      });
      return spans.filter((span) => span.end > from).sort((a, b) => a.start - b.start);
    },
  };
}

/** Spans never overlap, so besides those that start inside only the one before can reach in. */
async function fetchOverlapping(tx: ReadTransaction, from: EpochMs, until: EpochMs): Promise<readonly unknown[]> {
  if (until <= from) return [];
  const spans = tx.objectStore("spans");
  const [inside, before] = await Promise.all([
    spans.getAll(IDBKeyRange.bound(from, until, false, true)),
    spans.openCursor(IDBKeyRange.upperBound(from, true), "prev"),
  ]);
  return before ? [before.value, ...inside] : inside;
}
