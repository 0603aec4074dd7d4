import type { Period } from "@/src/core/insights/period.ts";
import { lazily } from "@/src/core/lib/lazily.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { textLocale } from "../../app/text-locale.ts";

const instant = (day: DayKey): number => Date.parse(`${day}T12:00:00Z`);

/** As this person orders day and month, in the language of our texts. */
const dated = (options: Intl.DateTimeFormatOptions) =>
  lazily(() => new Intl.DateTimeFormat(textLocale(), { ...options, timeZone: "UTC" }));
const long = dated({ weekday: "long", day: "numeric", month: "long" });
const short = dated({ day: "numeric", month: "short" });
const range = dated({ day: "numeric", month: "long" });
const rangeWithYear = dated({ day: "numeric", month: "long", year: "numeric" });
const month = dated({ month: "long", year: "numeric" });
const shortMonth = dated({ month: "short" });
const monthOnly = dated({ month: "long" });

/** `Tuesday 24 November`. */
export const dayWords = (day: DayKey): string => long().format(instant(day));
/** `24 November 2026`. */
export const fullDay = (day: DayKey): string => rangeWithYear().format(instant(day));
/** `2 September – 29 November 2026`. */
export const fullRange = (first: DayKey, last: DayKey): string =>
  rangeWithYear().formatRange(instant(first), instant(last));
/** `24 Nov`. */
export const shortDay = (day: DayKey): string => short().format(instant(day));
/** `Nov`. */
export const shortMonthOf = (day: DayKey): string => shortMonth().format(instant(day));
/** `23 – 29 November`. */
export const rangeWords = (first: DayKey, last: DayKey): string =>
  first === last ? dayWords(first) : range().formatRange(instant(first), instant(last));

/** `23 – 29 November`, `November 2026`, `October – December 2026`, `2026`; a week of another year than `today`'s says which. */
export function periodWords({ kind, first, last }: Period, today: DayKey): string {
  switch (kind) {
    case "week":
      return (first.slice(0, 4) === today.slice(0, 4) ? range : rangeWithYear)().formatRange(
        instant(first),
        instant(last),
      );
    case "month":
      return month().format(instant(first));
    case "quarter":
      return month().formatRange(instant(first), instant(last));
    case "year":
      return first.slice(0, 4);
  }
}

/** `November`, out of `2026-11`. */
export const monthWords = (yearMonth: string): string => monthOnly().format(instant(`${yearMonth}-01` as DayKey));

/** A month, named; any other stretch of days as the days it goes from and to. */
export const slotWords = (kind: Period["kind"], first: DayKey, last: DayKey): string =>
  kind === "year" ? monthOnly().format(instant(first)) : rangeWords(first, last);
