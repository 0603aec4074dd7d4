import { dayAt, withZone, type Zones } from "@/src/core/insights/day-parts.ts";
import { type DayRecords, type DayTotal, markOutside } from "@/src/core/insights/day-total.ts";
import { fromKept } from "@/src/core/insights/kept-total.ts";
import { summariseDays } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, daysBetween } from "@/src/core/time/local-day.ts";
import type { PageReads } from "../open-for-reading.ts";
import type { FirstRecord } from "./first-record.ts";

type Days = { readonly first: DayKey; readonly last: DayKey };

/**
 * A total for each day from `first` to `last`: the kept rows, and what has none (the running day, days not looked after yet)
 * summed from the records that `recordsOf` gives for it.
 */
export async function readTotals(
  reads: Pick<PageReads, "firstRecord" | "keptTotals">,
  { first, last }: Days,
  about: {
    readonly now: EpochMs;
    readonly zone: string;
    readonly recordsOf: (days: { readonly from: DayKey; readonly until: DayKey }) => Promise<DayRecords>;
  },
): Promise<{ readonly totals: readonly DayTotal[]; readonly zones: Zones }> {
  const [kept, begun] = await Promise.all([reads.keptTotals({ first, last }), reads.firstRecord()]);
  const zones = withZone(kept.zones, { from: about.now, zone: about.zone });
  const today = dayAt(about.now, zones);
  const found = new Map(
    kept.rows.flatMap((row) => {
      const total = fromKept(row);
      return total === null || total.day >= today ? [] : [[total.day, total] as const];
    }),
  );
  const intervals = await Promise.all(
    gapsIn({ first, last }, found).map(async (gap) => {
      // A day to either side: what belongs to a day may lie in another zone's.
      const records = await about.recordsOf({ from: addDays(gap.first, -1), until: addDays(gap.last, 2) });
      return summariseDays(records, gap, { now: about.now, zones });
    }),
  );
  for (const total of intervals.flat()) found.set(total.day, total);
  const totals = [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { totals: markOutside(totals, { first: firstDay(begun, zones) ?? today, today }), zones };
}

/** Null: nothing is on record. */
function firstDay({ at, answered }: FirstRecord, zones: Zones): DayKey | null {
  const first = at === null ? null : dayAt(at, zones);
  return first === null || (answered !== null && answered < first) ? answered : first;
}

/** The stretches of days that have no row. */
function gapsIn({ first, last }: Days, found: ReadonlyMap<DayKey, DayTotal>): readonly Days[] {
  const gaps: { first: DayKey; last: DayKey }[] = [];
  for (let index = 0; index <= daysBetween(first, last); index += 1) {
    const day = addDays(first, index);
    if (found.has(day)) continue;
    const open = gaps.at(-1);
    if (open !== undefined && addDays(open.last, 1) === day) open.last = day;
    else gaps.push({ first: day, last: day });
  }
  return gaps;
}
