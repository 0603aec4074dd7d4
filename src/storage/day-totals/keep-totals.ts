import { dayAt, daysWithin, withZone, type Zones } from "@/src/core/insights/day-parts.ts";
import { toKept, zonesOfText } from "@/src/core/insights/kept-total.ts";
import { fieldOf, keyOf } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import type { StoredBatch } from "../batch.ts";
import { SUMMED, sumDays, timesOf, type TotalsTransaction } from "./sum-days.ts";

export const ZONES_KEY = "zones";
/** More days than these aren't summed at once, as after an import of years: their rows go and are summed later. */
const MOST_AT_ONCE = 8;

/** By what days are summed: the zone in force, and which computer this is. */
export type Here = { readonly zone: string; readonly device: string };

/** What a batch changes of the days that are over, found before it is written: what was there is no longer seen after. */
export type ChangedDays = {
  readonly zones: Zones;
  /** This computer, whose own desk time is its spans. */
  readonly device: string;
  readonly today: DayKey;
  readonly days: ReadonlySet<DayKey>;
};

/**
 * The days whose sums a batch changes, and the zone it was made in. The running day is not among them: it has no row yet, and
 * is summed when it is looked at, so that the commits of a day pay nothing.
 */
export async function changedDays(
  tx: TotalsTransaction,
  batch: StoredBatch,
  { zone, device }: Here,
): Promise<ChangedDays> {
  const known = zonesOfText(await tx.objectStore("meta").get(ZONES_KEY));
  const zones = withZone(known, { from: batch.at, zone });
  const today = dayAt(batch.at, zones);
  const days = new Set<DayKey>();
  const add = (start: number, end: number) => {
    for (const day of daysWithin({ start, end }, zones)) days.add(day);
  };
  if (zones.length !== known.length) {
    await tx.objectStore("meta").put(JSON.stringify(zones), ZONES_KEY);
    // Around a flight days become longer and shorter.
    if (known.length > 0) for (const step of [-1, 0, 1]) days.add(addDays(today, step));
  }
  for (const start of batch.removedSpans) {
    const span = await tx.objectStore("spans").get(start);
    if (span !== undefined) add(span.start, span.end);
  }
  for (const kind of SUMMED) {
    for (const record of batch[kind]) {
      // Spans are found by their start, which is their key: one that is replaced is where the new one is, or was removed.
      const before = kind === "spans" ? undefined : await tx.objectStore(kind).get(String(keyOf(kind, record)));
      for (const one of before === undefined ? [record] : [before, record]) {
        const times = timesOf(kind, one);
        if (times.length > 0) add(Math.min(...times), Math.max(...times));
        if (kind === "checkIns") days.add(fieldOf(one, "day") as DayKey);
      }
    }
  }
  return { zones, device, today, days };
}

/** Sums the touched days again, in the transaction that changed them. Days to come and the running one have no row. */
export async function keepTotals(tx: TotalsTransaction, batch: StoredBatch, changed: ChangedDays): Promise<void> {
  const { today, days, zones } = changed;
  const store = tx.objectStore("dayTotals");
  if (batch.quarantineSpansFrom !== null) {
    // A clock that was wrong may have closed days that are still to come.
    await store.delete(IDBKeyRange.lowerBound(dayAt(batch.quarantineSpansFrom, zones)));
  }
  const over = [...days].filter((day) => day < today);
  const isMany = over.length > MOST_AT_ONCE;
  for (const day of isMany ? days : [...days].filter((one) => one >= today)) await store.delete(day);
  if (isMany) return;
  for (const day of over) {
    const [total] = await sumDays(tx, [day], changed);
    if (total !== undefined) await store.put(toKept(total));
  }
}
