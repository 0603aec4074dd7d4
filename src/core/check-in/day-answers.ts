import type { DayKey } from "../time/day-key.ts";
import type { CheckIn } from "./check-in.ts";

/** What a day shows: its highest answer. */
export type DayAnswer = { readonly day: DayKey; readonly pain: number };

/** How a day was answered. A day that is not in the map was missed. */
export type DayMark = { readonly kind: "answered"; readonly pain: number } | { readonly kind: "skipped" };

/** One answer a day, oldest first. Skipped days and answers without a number are left out. */
export function dayAnswers(checkIns: readonly CheckIn[]): readonly DayAnswer[] {
  const highest = new Map<DayKey, number>();
  for (const { day, pain } of checkIns) {
    if (pain !== null) highest.set(day, Math.max(pain, highest.get(day) ?? 0));
  }
  return [...highest].map(([day, pain]) => ({ day, pain })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Answered and skipped days for a calendar. An answer outweighs a "not today" of the same day. */
export function dayMarks(checkIns: readonly CheckIn[]): ReadonlyMap<DayKey, DayMark> {
  const marks = new Map<DayKey, DayMark>();
  for (const { day, skipped } of checkIns) if (skipped) marks.set(day, { kind: "skipped" });
  for (const { day, pain } of dayAnswers(checkIns)) marks.set(day, { kind: "answered", pain });
  return marks;
}

/**
 * The answer that stands for a day: its highest, the newest of equals. A skipped day has its skip, a missed one null: three
 * different things.
 */
export function currentCheckIn<T extends CheckIn>(checkIns: readonly T[], day: DayKey): T | null {
  const ofDay = checkIns.filter((checkIn) => checkIn.day === day).toSorted((a, b) => b.at - a.at);
  const answered = ofDay.filter(({ pain }) => pain !== null);
  return answered.toSorted((a, b) => (b.pain ?? 0) - (a.pain ?? 0))[0] ?? ofDay[0] ?? null;
}
