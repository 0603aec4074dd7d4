import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";
import { weekStartOf } from "../time/week.ts";

/** What the rule goes by. */
export type SnapshotFacts = {
  readonly at: EpochMs;
  /** What it takes where it lies. */
  readonly bytes: number;
  /** Rows in it. */
  readonly records: number;
  /** False: its bytes are not those that were written. */
  readonly isReadable: boolean;
};

/** How many days, weeks and months are gone back to, each by the last snapshot in it; days without one don't count. */
const ROWS = [
  { of: "day", most: 7 },
  { of: "week", most: 4 },
  { of: "month", most: 12 },
] as const;
type Row = (typeof ROWS)[number]["of"];

/** One each, the newest, and the last good one where that is another. */
export const MOST_SNAPSHOTS = ROWS.reduce((sum, { most }) => sum + most, 0) + 2;

/** What has fewer than half the records of another is not what replaces it. */
const MUCH_SMALLER = 0.5;

/**
 * The newest that can be read and has not lost most of what an earlier one had; undefined where none can be read.
 *
 * @param list newest first
 */
export function lastGood<S extends SnapshotFacts>(list: readonly S[]): S | undefined {
  const readable = list.filter(({ isReadable }) => isReadable);
  const most = Math.max(...readable.map(({ records }) => records));
  return readable.find(({ records }) => records >= most * MUCH_SMALLER);
}

/**
 * Which snapshots stay: the last one of each of the last seven days, four weeks and twelve months that have any. The newest and the
 * last good one always do. Where the others take more than there is room for, the fullest of the three rows gives its oldest, and
 * of two that are as full the one that reaches further back, until it does; what always stays isn't counted.
 *
 * @param list newest first, in the order in which they were taken: a clock may have been wrong
 * @param mostBytes for all of them together
 */
export function keptSnapshots<S extends SnapshotFacts>(
  list: readonly S[],
  { zone, mostBytes }: { readonly zone: string; readonly mostBytes: number },
): readonly S[] {
  const rowOf = rowsOf(list, zone);
  const good = lastGood(list);
  const kept = new Set(list.filter((one, index) => index === 0 || one === good || rowOf.has(one)));
  const isFixed = (one: S) => one === list[0] || one === good;
  const size = () => [...kept].reduce((sum, { bytes }) => sum + bytes, 0);
  while (size() > mostBytes) {
    const fullest = ROWS.toReversed()
      .map(({ of }) => [...kept].filter((one) => rowOf.get(one) === of && !isFixed(one)))
      .reduce((most, row) => (row.length > most.length ? row : most));
    const oldest = fullest.at(-1);
    if (oldest === undefined) break;
    kept.delete(oldest);
  }
  return list.filter((one) => kept.has(one));
}

/** Each that is the last one of its day, week or month, in the first of the three rows that wants it. */
function rowsOf<S extends SnapshotFacts>(list: readonly S[], zone: string): ReadonlyMap<S, Row> {
  const found = new Map<S, Row>();
  for (const { of, most } of ROWS) {
    const seen = new Set<string>();
    for (const one of list) {
      if (!one.isReadable || seen.size >= most) continue;
      const name = nameOf(of, one.at, zone);
      if (seen.has(name)) continue;
      seen.add(name);
      if (!found.has(one)) found.set(one, of);
    }
  }
  return found;
}

function nameOf(row: Row, at: EpochMs, zone: string): string {
  const day = dayKeyAt(at, zone);
  if (row === "day") return day;
  return row === "week" ? weekStartOf(day, "mon") : day.slice(0, "YYYY-MM".length);
}
