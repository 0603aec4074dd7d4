import ICAL from "ical.js";
import type { ClockTime, DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { instantOn } from "../time/local-day.ts";

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

export type TimeReader = (time: ICAL.Time, property: ICAL.Property) => CalendarTime;

/**
 * Reads times in the zone that an entry names: an IANA name, one that ends in such a name, or the file's own definition.
 * A name that nobody explains is taken for the person's own zone, as is none.
 */
export function createTimeReader(
  zones: readonly string[],
  person: { readonly zone: string; readonly usualTime: ClockTime },
): TimeReader {
  const defined = new Map(zones.flatMap((text) => definedZone(text) ?? []));
  return (time, property) => {
    const day = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}` as DayKey;
    const clock = `${pad(time.hour)}:${pad(time.minute)}` as ClockTime;
    if (time.isDate) return { at: instantOn(day, person.usualTime, person.zone), day, isDay: true, isFloating: true };
    if (time.zone === ICAL.Timezone.utcTimezone) return timed(instantOn(day, clock, "UTC"), day);
    const name = property.getFirstParameter("tzid");
    const zone = typeof name === "string" ? knownZone(name) : null;
    if (zone !== null) return timed(instantOn(day, clock, zone), day);
    const own = typeof name === "string" ? defined.get(name) : undefined;
    if (own === undefined) return { ...timed(instantOn(day, clock, person.zone), day), isFloating: true };
    if (typeof own === "string") return timed(instantOn(day, clock, own), day);
    const there = time.clone();
    there.zone = own;
    return timed(there.toUnixTime() * 1000, day);
  };
}

const timed = (at: EpochMs, day: DayKey): CalendarTime => ({ at, day, isDay: false, isFloating: false });

/** A zone of the file: the place it says it is, if we know that, else its own rules. */
function definedZone(text: string): [string, string | ICAL.Timezone][] | null {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    const zone = new ICAL.Timezone(component);
    const place = component.getFirstPropertyValue("x-lic-location");
    return [[zone.tzid, (typeof place === "string" ? knownZone(place) : null) ?? zone]];
  } catch {
    return null;
  }
}

/** `Europe/Berlin`, also at the end of a longer name such as `/example.org/20050126_1/Europe/Berlin`. */
function knownZone(name: string): string | null {
  const parts = name.split("/").filter((part) => part !== "");
  const candidates = [name, parts.slice(-3).join("/"), parts.slice(-2).join("/")];
  return candidates.find((candidate) => /^[A-Za-z]/.test(candidate) && isZone(candidate)) ?? null;
}

const zonesAsked = new Map<string, boolean>();
const MOST_ASKED = 500;

function isZone(name: string): boolean {
  const known = zonesAsked.get(name);
  if (known !== undefined) return known;
  let isKnown = false;
  try {
    isKnown = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    // The platform knows no such place.
  }
  if (zonesAsked.size >= MOST_ASKED) zonesAsked.clear();
  zonesAsked.set(name, isKnown);
  return isKnown;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
