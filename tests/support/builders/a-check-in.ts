import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";

/** Monday 2026-11-23, from which tests count days. */
export const TODAY = "2026-11-23" as DayKey;

/** An answer at 16:30 UTC, so many days after `TODAY` (negative: before). */
export function aCheckIn(pain: number | null, daysFromToday = 0, details?: CheckInDetails, minutesLater = 0): CheckIn {
  const day = addDays(TODAY, daysFromToday);
  const at = Date.parse(`${day}T16:30:00Z`) + minutesLater * 60_000;
  return {
    id: `${day}-${minutesLater}`,
    day,
    zone: "UTC",
    at,
    updatedAt: at,
    pain,
    skipped: pain === null && details === undefined,
    ...(details ? { details } : {}),
  };
}

/** One answer a day, the last of them on `TODAY`. `null` is a missed day. */
export function answersUntilToday(pains: readonly (number | null)[]): readonly CheckIn[] {
  return pains.flatMap((pain, index) => (pain === null ? [] : [aCheckIn(pain, index - pains.length + 1)]));
}
