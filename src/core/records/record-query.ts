import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { isDeleted } from "./envelope.ts";
import { fieldOf, type KeyedKind, keyOf, kindRow, type RecordOf } from "./record-kinds.ts";

/** Which records of a kind. */
export type RecordQuery =
  | { readonly which: "all" }
  | { readonly which: "key"; readonly key: string | number }
  /** At `from` ≤ t < `until`, or, where a kind fills time, sharing any of it. */
  | { readonly which: "between"; readonly from: EpochMs; readonly until: EpochMs }
  /** Of the local dates from `first` to `last`, both included. */
  | { readonly which: "days"; readonly first: DayKey; readonly last: DayKey };

/** Whether a record belongs to the answer. Deleted ones do. */
export function matches(name: KeyedKind, record: object, query: RecordQuery): boolean {
  if (query.which === "all") return true;
  if (query.which === "key") return keyOf(name, record) === query.key;
  const { time, end, day } = kindRow(name);
  if (query.which === "days") {
    const of = fieldOf(record, day ?? "") as DayKey;
    return of >= query.first && of <= query.last;
  }
  const at = fieldOf(record, time) as EpochMs;
  if (at >= query.until || query.until <= query.from) return false;
  return end === undefined ? at >= query.from : (fieldOf(record, end) as EpochMs) > query.from;
}

/** Those that were not deleted, earliest first. */
export function inOrder<K extends KeyedKind>(name: K, records: readonly RecordOf<K>[]): readonly RecordOf<K>[] {
  const { time } = kindRow(name);
  const kept = records.filter((record) => !isDeleted(record));
  return kept.sort((a, b) => (fieldOf(a, time) as EpochMs) - (fieldOf(b, time) as EpochMs));
}
