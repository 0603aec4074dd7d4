import type { DayKey } from "../time/day-key.ts";
import { daysBetween } from "../time/local-day.ts";
import type { Level } from "./level.ts";

/** The level as it was last known, and the first day it stood: for a day whose answers can't be read. */
export type KeptLevel = { readonly level: Level; readonly day: DayKey };

/** Level 3 ends by itself after so many days without a new answer; level 4 only with a new answer. */
export const URGENT_STANDS_DAYS = 7;

export type KeptOn = {
  readonly today: DayKey;
  /** The day of the answers that the level comes from: it ends as they do. Undefined: the first day on which it was seen. */
  readonly answeredOn?: DayKey | undefined;
};

/** What to keep now that `level` is known. Null: nothing that could outlive a failed read. Days end at four, as answers do. */
export function nextKeptLevel(kept: KeptLevel | null, level: Level, { today, answeredOn }: KeptOn): KeptLevel | null {
  if (level === 0) return null;
  if (answeredOn !== undefined) return { level, day: answeredOn };
  if (kept?.level === level && (level >= 3 || kept.day === today)) return kept;
  return { level, day: today };
}

/** The level that stands where today's answers can't be read: the last one, until it ends by its own rule. Never 0 by a failure. */
export function validLevel(kept: KeptLevel | null, today: DayKey): Level {
  if (kept === null) return 0;
  const age = daysBetween(kept.day, today);
  const stands = age === 0 || kept.level === 4 || (kept.level === 3 && age <= URGENT_STANDS_DAYS);
  return stands ? kept.level : 0;
}
