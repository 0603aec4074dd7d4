import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** `2026-11-24T09:30:00+01:00`: wall time of `zone` with its offset, whole seconds, no zone name. */
export function localTime(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toString({ timeZone: zone, smallestUnit: "second" });
}
