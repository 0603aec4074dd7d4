import { ofOthers, satIntervals } from "@/src/core/desk-time/desk-slots.ts";
import type { DayRecords } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "../desk-reads.ts";
import type { Here } from "./keep-totals.ts";

/** What the days `from` ≤ day < `until` are summed from, as it is stored; the span that grows isn't. */
export async function readDayRecords(
  reads: Pick<DeskReads, "spans" | "prompts" | "routineSessions" | "runs" | "checkIns" | "deskDays">,
  { from, until }: { readonly from: DayKey; readonly until: DayKey },
  { zone, device }: Here,
): Promise<DayRecords> {
  const range = { from: boundsOf(from, zone).start, until: boundsOf(until, zone).start };
  const [spans, prompts, sessions, runs, checkIns, deskDays] = await Promise.all([
    reads.spans.between(range),
    reads.prompts.between(range),
    reads.routineSessions.between(range),
    reads.runs.between(range),
    reads.checkIns.ofDays({ first: from, last: until }),
    reads.deskDays.between({ from: range.from - DAY, until: range.until }),
  ]);
  return { spans, prompts, sessions, runs, checkIns, elsewhere: satIntervals(ofOthers(deskDays, device)) };
}
