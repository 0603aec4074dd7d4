import type { EpochMs } from "../time/epoch-ms.ts";
import { MAX_VALUE } from "./limits.ts";

/** The languages that Strava speaks; their months are learnt from the platform. */
const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "ru",
  "pl",
  "sv",
  "da",
  "nb",
  "fi",
  "tr",
  "cs",
  "hu",
  "ro",
  "uk",
  "ja",
  "ko",
  "zh",
  "id",
  "vi",
  "sk",
  "ca",
  "et",
  "sl",
  "ms",
];

/** `14:43:11`, `14.43.11`, `17 h 43 min 11 s`, `14時43分11秒` at the end; or with colons anywhere. */
const CLOCK =
  /(\d{1,2})\s?[:.hH時时点시]\s?(\d{2})(?:\s?(?:[:.m分분]|min|мин|m)\.?\s?(\d{2}))?\s?(?:s|sec|秒|초|с|сек)?\.?\s*$|(\d{1,2}):(\d{2})(?::(\d{2}))?/u;

/** Whether a date such as 07/10/2020 begins with its day or its month. */
export type DateOrder = "day-first" | "month-first";

let monthNames: ReadonlyMap<string, number> | null = null;

/**
 * A table's date, such as `Oct 7, 2020, 2:43:11 PM`, `07.10.2020, 14:43:11` or `7 oct. 2020 à 14:43:11`, taken as UTC,
 * which is what Strava writes. Null where it can't be one.
 */
export function parseLocaleDate(text: string, order: DateOrder): EpochMs | null {
  if (text.length > MAX_VALUE) return null;
  const clock = CLOCK.exec(text.replace(/\s*([ap])\.?\s?m\.?\s*$/iu, ""));
  if (clock === null) return null;
  const hour12 = Number(clock[1] ?? clock[4]);
  const hour = toHour24(hour12, text);
  const minute = Number(clock[2] ?? clock[5]);
  const second = Number(clock[3] ?? clock[6] ?? 0);
  const date = readDay(`${text.slice(0, clock.index)} ${clock.index === 0 ? text.slice(clock[0].length) : ""}`, order);
  if (date === null || hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second);
  const back = new Date(at);
  return back.getUTCMonth() === date.month - 1 && back.getUTCDate() === date.day ? at : null;
}

const AFTERNOON = /(?<![a-z])p\.?\s?m(?![a-z])|下午|晚上|中午|오후|午後|(?<!\p{L})(?:ptg|ch)(?!\p{L})/iu;
const MORNING = /(?<![a-z])a\.?\s?m(?![a-z])|上午|凌晨|清晨|早上|오전|午前|(?<!\p{L})(?:pg|sa)(?!\p{L})/iu;

function toHour24(hour: number, text: string): number {
  if (hour > 12) return hour;
  if (AFTERNOON.test(text)) return (hour % 12) + 12;
  return MORNING.test(text) ? hour % 12 : hour;
}

function readDay(text: string, order: DateOrder): { year: number; month: number; day: number } | null {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits);
  const [first, second, third] = numbers;
  const month = readMonthName(text);
  if (month !== null && first !== undefined && second !== undefined) {
    return first.length === 4
      ? { year: Number(first), month, day: Number(second) }
      : { year: Number(second), month, day: Number(first) };
  }
  if (first === undefined || second === undefined || third === undefined) return null;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  if (third.length !== 4 && third.length !== 2) return null;
  const isDayFirst = order === "day-first";
  return {
    year: Number(third) + (third.length === 2 ? 2000 : 0),
    month: Number(isDayFirst ? second : first),
    day: Number(isDayFirst ? first : second),
  };
}

function readMonthName(text: string): number | null {
  monthNames ??= learnMonthNames();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const month = monthNames.get(word);
    if (month !== undefined) return month;
  }
  return null;
}

function learnMonthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ["short", "long"] as const) {
      for (const day of ["numeric", undefined] as const) {
        const format = new Intl.DateTimeFormat(language, {
          month: style,
          ...(day === undefined ? {} : { day }),
          timeZone: "UTC",
        });
        for (let month = 1; month <= 12; month += 1) {
          const part =
            format.formatToParts(Date.UTC(2021, month - 1, 15)).find(({ type }) => type === "month")?.value ?? "";
          const word = part.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
          if (word !== "" && !/\d/.test(part) && !names.has(word)) names.set(word, month);
        }
      }
    }
  }
  return names;
}

/**
 * Whether a table's numeric dates begin with the day: certain as soon as one number is over 12. Left open by all of
 * them, only a 12-hour clock after a slash speaks for the month: nobody writes month first and 24 hours.
 */
export function guessDateOrder(dates: Iterable<string>): DateOrder {
  let guess: DateOrder = "day-first";
  for (const whole of dates) {
    const date = whole.slice(0, MAX_VALUE);
    const match = /^\s*(\d{1,2})([./-])\s?(\d{1,2})\2\s?(?:\d{4}|\d\d(?!\d))/.exec(date);
    if (match === null) continue;
    if (Number(match[1]) > 12) return "day-first";
    if (Number(match[3]) > 12) return "month-first";
    if (match[2] === "/" && /[ap]\.?\s?m\.?\s*$/i.test(date)) guess = "month-first";
  }
  return guess;
}
