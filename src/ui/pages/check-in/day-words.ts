import { i18n } from "#i18n";
import type { DayMark } from "@/src/core/check-in/day-answers.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../app/format.ts";
import { textLocale } from "../../app/text-locale.ts";

/** Noon of a day in UTC: format it with a format of that zone, and it is that day whatever the machine's zone. */
export const dayInstant = (day: DayKey): EpochMs => Date.parse(`${day}T12:00:00Z`);

/** `Monday 23 November`. */
export const longDay = (day: DayKey): string => browserFormat("UTC").date(dayInstant(day));

/** `November 2026`. */
export function monthName(month: string): string {
  const options: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(textLocale(), options).format(Date.parse(`${month}-15T12:00:00Z`));
}

/** A day and how it was answered, in words. */
export function markWords(day: DayKey, mark: DayMark | null): string {
  if (mark === null) return i18n.t("checkIn.days.missed", [longDay(day)]);
  if (mark.kind === "skipped") return i18n.t("checkIn.days.skipped", [longDay(day)]);
  return i18n.t("checkIn.days.answered", [longDay(day), mark.pain]);
}

/** `Nov 1`: the first of a month among the days of another. */
export function firstOfMonth(day: DayKey): string {
  const options: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(textLocale(), options).format(dayInstant(day));
}

/** One decimal where there is one: `2`, `2.5`, `3.3`. */
export const points = (value: number): string =>
  new Intl.NumberFormat(i18n.t("common.lang"), { maximumFractionDigits: 1 }).format(value);
