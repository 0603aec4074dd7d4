import { type DayKey, WEEKDAYS, type Weekday } from "./day-key.ts";
import { addDays, weekdayOf } from "./local-day.ts";

/** The day on which the week of `day` began, where weeks begin on `first`. */
export function weekStartOf(day: DayKey, first: Weekday): DayKey {
  const since = WEEKDAYS.indexOf(weekdayOf(day)) - WEEKDAYS.indexOf(first);
  return addDays(day, -((since + WEEKDAYS.length) % WEEKDAYS.length));
}

/** The seven weekdays in the order of a week that begins on `first`. */
export function weekdaysFrom(first: Weekday): readonly Weekday[] {
  const at = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)];
}
