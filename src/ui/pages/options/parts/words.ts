import { i18n } from "#i18n";
import type { EQUIPMENT } from "@/src/core/settings/settings.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { minutesOf } from "@/src/core/time/local-day.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";
import { browserFormat } from "../../../app/format.ts";

/** A setting's `09:00` as the person writes times, kept on one line. */
export const clockTime = (time: string): string => browserFormat().clockTime(time).replaceAll(" ", "\u00A0");

export const dayName = (day: Weekday): string => i18n.t(`options.day.${day}`);
export const dayShort = (day: Weekday): string => i18n.t(`options.dayShort.${day}`);
export const equipmentName = (item: (typeof EQUIPMENT)[number]): string => i18n.t(`options.place.equipment.${item}`);

/** `09:00–18:00`, `22:00–06:00 next day`, `all day`. */
export function rangeWords({ from, to }: TimeRange): string {
  if (from === to) return i18n.t("options.hours.allDay");
  const ends: [string, string] = [clockTime(from), clockTime(to)];
  return minutesOf(from) < minutesOf(to) || to === "00:00"
    ? i18n.t("options.hours.range", ends)
    : i18n.t("options.hours.nextDay", ends);
}

/** All ranges of a day in one line. */
export function rangesWords(ranges: readonly TimeRange[]): string {
  if (ranges.length === 0) return i18n.t("options.hours.off");
  return ranges.map(rangeWords).reduce((all, range) => i18n.t("options.hours.list", [all, range]));
}
