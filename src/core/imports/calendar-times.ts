import ICAL from "ical.js";
import type { ClockTime, DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { addDays, instantOn, minutesOf } from "../time/local-day.ts";
import { type CalendarLine, plainText } from "./calendar-lines.ts";
import { WINDOWS_ZONES, zoneShownAs } from "./windows-zones.ts";

/** A time as a calendar writes it, on somebody's wall. `clock` null: a whole day. `zone` null: the clocks of wherever one is. */
export type WallTime = { readonly day: DayKey; readonly clock: ClockTime | null; readonly zone: string | null };

/** When something in a calendar is. */
export type CalendarTime = {
  readonly at: EpochMs;
  /** The day as the entry writes it. */
  readonly day: DayKey;
  /** A whole day, put at the person's usual time. */
  readonly isDay: boolean;
  /** Meant by the clocks of wherever one is: the entry names no zone. */
  readonly isFloating: boolean;
};

export type TimeReader = (time: WallTime) => CalendarTime;

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/** The times of a line: with or without `VALUE=DATE`, with dashes, with an offset. What is no time is left out. */
export function wallTimesOf({ params, value }: CalendarLine): readonly WallTime[] {
  // Of a period only its beginning is a time.
  return value.split(",").flatMap((text) => readTime((text.split("/")[0] ?? "").trim(), params) ?? []);
}

function readTime(text: string, params: CalendarLine["params"]): WallTime | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, year = "", month = "", date = "", hour, minute = "00", offset] = match;
  const day = `${year}-${month}-${date}` as DayKey;
  const back = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (back.getUTCDate() !== Number(date) || back.getUTCMonth() !== Number(month) - 1 || Number(year) < 1) return null;
  // Some write a day as its midnight and some a time as a date.
  const isDate = params.get("VALUE")?.toUpperCase() === "DATE" && `${hour}${minute}` === "0000";
  if (hour === undefined || isDate) return { day, clock: null, zone: null };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const clock = `${hour}:${minute}` as ClockTime;
  if (offset === undefined) return { day, clock, zone: params.get("TZID") ?? null };
  const isUtc = offset.toUpperCase() === "Z";
  return { day, clock, zone: isUtc ? "UTC" : `${offset.slice(0, 3)}:${offset.slice(-2)}` };
}

/** The time that many minutes later on the same wall. A whole day stays one. */
export function shifted({ day, clock, zone }: WallTime, minutes: number): WallTime {
  const total = (clock === null ? 0 : minutesOf(clock)) + minutes;
  const moved = addDays(day, Math.floor(total / 1440));
  return { day: moved, clock: clock === null ? null : clockOf(((total % 1440) + 1440) % 1440), zone };
}

export const clockOf = (minutes: number): ClockTime =>
  `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as ClockTime;

/**
 * Reads times in the zone that an entry names: an IANA name, one that ends in such a name, Windows' name, or the file's own
 * definition. A name that nobody explains is taken for the person's own zone, as is none.
 */
export function createTimeReader(
  zones: readonly string[],
  person: { readonly zone: string; readonly usualTime: ClockTime },
): TimeReader {
  const texts = new Map(zones.flatMap((text) => nameOfZone(text) ?? []));
  const found = new Map<string, string | ICAL.Timezone | null>();
  const zoneCalled = (name: string) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const zone =
      knownZone(name) ??
      definedZone(texts.get(name) ?? "") ??
      WINDOWS_ZONES.get(name.toLowerCase()) ??
      zoneShownAs(name) ??
      null;
    found.set(name, zone);
    return zone;
  };
  return ({ day, clock, zone: name }) => {
    if (clock === null) {
      return { at: instantOn(day, person.usualTime, person.zone), day, isDay: true, isFloating: true };
    }
    const zone = name === null ? null : zoneCalled(name);
    if (zone === null) return { ...timed(instantOn(day, clock, person.zone), day), isFloating: true };
    if (typeof zone === "string") return timed(instantOn(day, clock, zone), day);
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const data = {
      year,
      month,
      day: date,
      hour: Number(clock.slice(0, 2)),
      minute: Number(clock.slice(3, 5)),
      second: 0,
    };
    return timed(new ICAL.Time({ ...data, isDate: false }, zone).toUnixTime() * 1000, day);
  };
}

const timed = (at: EpochMs, day: DayKey): CalendarTime => ({ at, day, isDay: false, isFloating: false });

const nameOfZone = (text: string): [[string, string]] | null => {
  const name = /^TZID[^:\r\n]*:(.*)$/im.exec(text)?.[1]?.trim();
  return name === undefined ? null : [[plainText(name), text]];
};

/** Rules of summer time: a day of a month each year. The library follows others without end. */
const ZONE_RULE =
  /^RRULE:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d\d?|BYDAY=-?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)|UNTIL=[\dTZ]+|WKST=\w\w|;)+\s*$/i;

/** A zone of the file: the place it says it is, if we know that, else its own rules. */
function definedZone(text: string): string | ICAL.Timezone | null {
  if (text === "") return null;
  const lines = text.split("\r\n").filter((line) => !/^RRULE/i.test(line) || ZONE_RULE.test(line));
  try {
    const component = new ICAL.Component(
      ICAL.parse(lines.join("\r\n")) as ConstructorParameters<typeof ICAL.Component>[0],
    );
    const place = component.getFirstPropertyValue("x-lic-location");
    return (typeof place === "string" ? knownZone(place) : null) ?? new ICAL.Timezone(component);
  } catch {
    return null;
  }
}

/** `Europe/Berlin`, also at the end of a longer name such as `/example.org/20050126_1/Europe/Berlin`. */
function knownZone(name: string): string | null {
  if (/^[+-]\d\d:\d\d$/.test(name)) return name;
  if (/^(?:z|utc|gmt|etc\/utc|etc\/gmt)$/i.test(name)) return "UTC";
  const parts = name.split("/").filter((part) => part !== "");
  const candidates = [name, parts.slice(-3).join("/"), parts.slice(-2).join("/")];
  return candidates.find((candidate) => /^[A-Za-z]/.test(candidate) && isZone(candidate)) ?? null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const pad = (value: number): string => String(value).padStart(2, "0");
