import type { DayRecords } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "../desk-reads.ts";

/** What the days `from` ≤ day < `until` are summed from, as it is stored; the span that grows isn't. */
export async function readDayRecords(
  reads: Pick<DeskReads, "spans" | "prompts" | "routineSessions" | "runs" | "checkIns">,
  { from, until }: { readonly from: DayKey; readonly until: DayKey },
  zone: string,
): Promise<DayRecords> {
  const range = { from: boundsOf(from, zone).start, until: boundsOf(until, zone).start };
  const [spans, prompts, sessions, runs, checkIns] = await Promise.all([
    reads.spans.between(range),
    reads.prompts.between(range),
    reads.routineSessions.between(range),
    reads.runs.between(range),
    reads.checkIns.ofDays({ first: from, last: until }),
  ]);
  return { spans, prompts, sessions, runs, checkIns };
}
