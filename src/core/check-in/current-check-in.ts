import type { DayKey } from "../time/day-key.ts";
import type { CheckIn } from "./check-in.ts";

/**
 * The answer that stands for a day: its highest, the newest of equals. A skipped day has its skip, a missed one null: three
 * different things.
 */
export function currentCheckIn<T extends CheckIn>(checkIns: readonly T[], day: DayKey): T | null {
  const ofDay = checkIns.filter((checkIn) => checkIn.day === day).toSorted((a, b) => b.at - a.at);
  const answered = ofDay.filter(({ pain }) => pain !== null);
  return answered.toSorted((a, b) => (b.pain ?? 0) - (a.pain ?? 0))[0] ?? ofDay[0] ?? null;
}
