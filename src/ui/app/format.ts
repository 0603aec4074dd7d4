import { i18n } from "#i18n";
import { lazily } from "@/src/core/lib/lazily.ts";
import { clockOptions, type RegionalChoices } from "@/src/core/settings/regional.ts";
import { WEEKDAYS, type Weekday } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { clockChoice } from "./regional.ts";
import { variantOf } from "./text-locale.ts";

/** Numbers, times and dates as the person writes them. All rounding is down: nobody has sat a minute that isn't over. */
export type Format = {
  /** `36 s`, `1:50`, `2 min`: exact to the second under an hour, `5 h 10` from there on. */
  readonly duration: (ms: number) => string;
  /** `24 min`, `5 h 10`: for things that are only known to the minute. */
  readonly minutes: (ms: number) => string;
  /** Time of day in the person's hour cycle: `15:42` or `3:42 PM`. */
  readonly clock: (at: EpochMs) => string;
  /** `Monday`. */
  readonly weekday: (at: EpochMs) => string;
  /** `Monday 23 November`. */
  readonly date: (at: EpochMs) => string;
  /** `Monday`, or the one letter `M` that heads a column. */
  readonly weekdayName: (day: Weekday, length: "long" | "letter") => string;
  /** A time of day that is no instant, such as a setting's `09:00`. */
  readonly clockTime: (time: string) => string;
};

export type Preferences = {
  /** The languages the person reads, best first: they decide hour cycle and order. */
  readonly languages: readonly string[];
  /** The language of our texts, for the names of days and months. */
  readonly textLanguage: string;
  /** IANA zone; left out: the machine's. */
  readonly zone?: string | undefined;
  /** 12 or 24 hours; left out: as the languages have it. */
  readonly clock?: RegionalChoices["clock"];
};

const A_MONDAY = Date.UTC(2024, 0, 1);

export function createFormat({ languages, textLanguage, zone, clock: choice = "system" }: Preferences): Format {
  const dates = variantOf(textLanguage, languages);
  const withZone = zone === undefined ? {} : { timeZone: zone };
  const time = clockOptions(choice, languages);

  const dated = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(dates, options));
  const clock = dated({ ...time, ...withZone });
  const wall = dated({ ...time, timeZone: "UTC" });
  const weekday = dated({ weekday: "long", ...withZone });
  const date = dated({ weekday: "long", day: "numeric", month: "long", ...withZone });
  const longDay = dated({ weekday: "long", timeZone: "UTC" });
  const letterDay = dated({ weekday: "narrow", timeZone: "UTC" });
  return {
    duration,
    minutes: (ms) => duration(Math.floor(ms / MINUTE) * MINUTE),
    clock: (at) => onOneLine(clock().format(at)),
    weekday: (at) => weekday().format(at),
    date: (at) => date().format(at),
    weekdayName: (day, length) =>
      (length === "long" ? longDay : letterDay)().format(A_MONDAY + WEEKDAYS.indexOf(day) * DAY),
    clockTime: (text) => onOneLine(wall().format(Date.parse(`1970-01-01T${text}Z`))),
  };
}

type Kept = Required<Pick<Preferences, "languages" | "clock">> & {
  readonly zone: string | undefined;
  readonly format: Format;
};
let kept: Kept | null = null;

/** The format for the person in front of this page; the same as long as zone, languages and the choice of clock are. */
export function browserFormat(zone?: string): Format {
  const { languages } = navigator;
  const clock = clockChoice();
  if (kept === null || kept.zone !== zone || kept.languages !== languages || kept.clock !== clock) {
    const format = createFormat({ languages, textLanguage: i18n.t("common.lang"), zone, clock });
    kept = { zone, languages, clock, format };
  }
  return kept.format;
}

/**
 * The first time of day that a page writes takes the browser ten milliseconds, for its calendars and zones: a page that waits for
 * what it will say has them made meanwhile.
 */
export function warmFormat(): void {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { clock, weekday } = browserFormat(timeZone);
  clock(0);
  weekday(0);
}

function duration(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND);
  if (ms >= HOUR) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    const hours = Math.floor(ms / HOUR);
    return minutes === 0
      ? i18n.t("common.duration.hours", [hours])
      : i18n.t("common.duration.hoursMinutes", [hours, twoDigits(minutes)]);
  }
  if (seconds < 60) return i18n.t("common.duration.seconds", [seconds]);
  const rest = seconds % 60;
  const whole = Math.floor(seconds / 60);
  return rest === 0
    ? i18n.t("common.duration.minutes", [whole])
    : i18n.t("common.duration.minutesSeconds", [whole, twoDigits(rest)]);
}

/** No line ends between `3:42` and `PM`. */
const onOneLine = (words: string): string => words.replaceAll(" ", "\u00A0");

const twoDigits = (value: number): string => String(value).padStart(2, "0");
