import type { ClockTime, DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt, instantOn } from "../time/local-day.ts";

/** What the clocks showed where a run was planned. */
export type WallTime = { readonly day: DayKey; readonly at: ClockTime };

/** A planned instant, and the wall time it was meant as; absent where the instant was meant, as in a calendar with zones. */
export type PlanStart = { readonly start: EpochMs; readonly local?: WallTime | null | undefined };

/** When a planned run starts for someone whose clocks are those of `zone`: six in the evening stays six after a flight. */
export function startIn({ start, local }: PlanStart, zone: string): EpochMs {
  return local ? instantOn(local.day, local.at, zone) : start;
}

/** An instant as a plan's start, with what the clocks of `zone` show then. */
export function wallStart(start: EpochMs, zone: string): Required<PlanStart> {
  const time = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainTime();
  const at = time.toString({ smallestUnit: "minute" }) as ClockTime;
  const local = { day: dayKeyAt(start, zone), at };
  // Seconds, or the second of two hours that are called the same: the instant is what was meant.
  return { start, local: instantOn(local.day, at, zone) === start ? local : null };
}
