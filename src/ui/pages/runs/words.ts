import { i18n } from "#i18n";
import type { ImportNote } from "@/src/core/imports/import-report.ts";
import type { RefusalCode } from "@/src/core/imports/refusal.ts";
import { type DistanceUnit, METERS_IN, tell, type Told } from "@/src/core/runs/told.ts";
import type { DayKey, Weekday } from "@/src/core/time/day-key.ts";
import { type EpochMs, SECOND } from "@/src/core/time/epoch-ms.ts";
import { isDay } from "@/src/core/time/time-schemas.ts";
import { textLocale } from "../../app/text-locale.ts";

export type Units = DistanceUnit;

/** `8.4 km` or `5.2 mi`. */
export const toldWords = (told: Told, units: Units): string => inUnit(toldNumber(told, units), units);

/** The number alone, as the person writes it. */
export const toldNumber = (told: Told, units: Units): string => written(told[units] / 10, 1);

/** What several runs come to: how far, or how long where none has a distance. `told`: left out where `meters` is told as it is. */
export const runsWords = (
  { meters, told = tell(meters), ms }: { readonly meters: number; readonly told?: Told; readonly ms: number },
  units: Units,
): string => (meters > 0 ? toldWords(told, units) : durationClock(ms / SECOND));

/** One distance in words, rounded to tenths unless told. */
export const distanceWords = (meters: number, units: Units, digits = 1): string =>
  inUnit(distanceNumber(meters, units, digits), units);

/** The number alone. */
export const distanceNumber = (meters: number, units: Units, digits = 1): string =>
  digits === 1 ? toldNumber(tell(meters), units) : written(toUnits(meters, units), digits);

const inUnit = (text: string, units: Units): string => i18n.t(`runs.unit.${units}`, [text]);
const written = (value: number, maximumFractionDigits: number): string =>
  new Intl.NumberFormat(undefined, { maximumFractionDigits }).format(value);

const METERS_A_FOOT = 0.3048;

/** `45 m` or, where distances are in miles, `148 ft`. */
export const climbWords = (meters: number, units: Units): string =>
  i18n.t(`runs.log.gain.${units}`, [Math.round(units === "mi" ? meters / METERS_A_FOOT : meters)]);

/** Two distances that are compared: with as many digits as it takes to tell them apart. */
export function comparedWords(a: number, b: number, units: Units): readonly [string, string] {
  const [first, second] = [distanceWords(a, units), distanceWords(b, units)];
  return first === second ? [distanceWords(a, units, 2), distanceWords(b, units, 2)] : [first, second];
}

/** `5:12 /km`; null without a speed. */
export function paceWords(metersPerSecond: number | null, units: Units): string | null {
  if (metersPerSecond === null || metersPerSecond <= 0) return null;
  return i18n.t(`runs.pace.${units}`, [durationClock(METERS_IN[units] / metersPerSecond)]);
}

/** Whether both were filled in: an empty date field has no day to plan on. */
export const isDateAndTime = (day: string, time: string): boolean => isDay(day) && /^\d\d:\d\d/.test(time);

export const toUnits = (meters: number, units: Units): number => meters / METERS_IN[units];

/** What a person types as a distance, comma or point: metres, null for nothing, NaN for no number. */
export function parseDistance(text: string, units: Units): number | null {
  const plain = text.trim().replace(",", ".");
  if (plain === "") return null;
  return /^\d{1,4}(?:\.\d+)?$/.test(plain) ? Math.round(Number(plain) * METERS_IN[units] * 100) / 100 : Number.NaN;
}

/** `48:30`, `1:12:00` or plain minutes, as seconds; null where it is none of these. */
export function parseDuration(text: string): number | null {
  const match = /^\s*(?:(\d{1,2}):)?(\d{1,3})(?::(\d{1,2}))?\s*$/.exec(text);
  if (match === null) return null;
  const [, first, second, third] = match;
  if (first === undefined) return Number(second) * 60;
  const [hours, minutes, seconds] =
    third === undefined ? [0, Number(first), Number(second)] : [Number(first), Number(second), Number(third)];
  return minutes > 599 || seconds > 59 ? null : hours * 3600 + minutes * 60 + seconds;
}

/** `58:20` or `1:09:48`. */
export function durationClock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `Sat 21` or, with the month, `Sat 21 Nov`; the year joins where it is another one. */
export function dayWords(
  at: EpochMs,
  zone: string,
  { now, month = false }: { readonly now: EpochMs; readonly month?: boolean },
): string {
  const options = safeZone(zone);
  const isOtherYear = new Date(at).getUTCFullYear() !== new Date(now).getUTCFullYear();
  return formatter({
    weekday: "short",
    day: "numeric",
    ...(month || isOtherYear ? { month: "short" } : {}),
    ...(isOtherYear ? { year: "numeric" } : {}),
    ...options,
  }).format(at);
}

// A log of thousands of rows asks for the same few formats again and again.
const formatters = new Map<string, Intl.DateTimeFormat>();
export function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(textLocale(), options);
  formatters.set(key, known);
  return known;
}

function safeZone(zone: string): { readonly timeZone?: string } {
  try {
    formatter({ timeZone: zone });
    return { timeZone: zone };
  } catch {
    return {};
  }
}

/** A weekday's name, from any Monday on. */
export function weekdayWord(weekday: Weekday, style: "long" | "narrow" | "short"): string {
  const index = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(weekday);
  return formatter({ weekday: style, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + index));
}

const REFUSALS = {
  "not-a-run": "notARun",
  "unknown-sport": "unknownSport",
  "clock-not-set": "clockNotSet",
  "in-the-future": "inTheFuture",
  "impossible-numbers": "impossibleNumbers",
  "no-times": "noTimes",
  "no-activity": "noActivity",
  "not-a-workout": "notAWorkout",
  "too-big": "tooBig",
  "unpacks-too-big": "unpacksTooBig",
  "too-many-files": "tooManyFiles",
  "nested-too-deep": "nestedTooDeep",
  entities: "entities",
  formula: "formula",
  "bad-date": "badDate",
  "bad-number": "badNumber",
  "cut-short": "cutShort",
  checksum: "checksum",
  damaged: "damaged",
  "other-app": "otherApp",
  "nothing-inside": "nothingInside",
  unreadable: "unreadable",
  encrypted: "encrypted",
} as const satisfies Record<RefusalCode, string>;

export const refusalWords = (code: RefusalCode): string => i18n.t(`runs.import.refusal.${REFUSALS[code]}`);

const NOTES = {
  "recovered-from-laps": "fromLaps",
  "recovered-from-records": "fromRecords",
} as const satisfies Record<ImportNote["code"], string>;

export const noteWords = (code: ImportNote["code"]): string => i18n.t(`runs.import.note.${NOTES[code]}`);

/** The value of `<input type="date">` and `<input type="time">` for an instant. */
export function localFields(at: EpochMs, zone: string): { readonly day: string; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / SECOND) * SECOND).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** `23 Nov`. */
export function dayMonth(day: DayKey): string {
  return formatter({ day: "numeric", month: "short", timeZone: "UTC" }).format(Date.parse(`${day}T00:00Z`));
}
