import type { Weekday } from "../time/day-key.ts";
import { HOUR, MINUTE } from "../time/epoch-ms.ts";
import { addDays } from "../time/local-day.ts";
import { weekStartOf } from "../time/week.ts";
import { type DayTotal, isKnownAtDesk } from "./day-total.ts";

/** Five steps of one hue, by hours seated. A day that nothing is known of has none. */
export type Heat = 0 | 1 | 2 | 3 | 4;
/** From so many ms seated on a day has the step of that place. */
export const HEAT_FROM = [0, MINUTE, 3 * HOUR, 5 * HOUR, 7 * HOUR] as const;

export function heatOf(day: DayTotal): Heat | null {
  if (!isKnownAtDesk(day)) return null;
  const step = HEAT_FROM.findLastIndex((from) => day.sittingMs >= from);
  return Math.max(0, step) as Heat;
}

/** The days in weeks of seven, null where a week reaches outside them. `days` follow each other without gaps. */
export function calendarWeeks<D extends DayTotal>(
  days: readonly D[],
  weekStart: Weekday,
): readonly (readonly (D | null)[])[] {
  const [first] = days;
  if (first === undefined) return [];
  let before = 0;
  for (let day = weekStartOf(first.day, weekStart); day < first.day; day = addDays(day, 1)) before += 1;
  const cells: readonly (D | null)[] = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => cells[week * 7 + place] ?? null),
  );
}
