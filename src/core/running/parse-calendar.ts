import ICAL from "ical.js";
import { sportMeaning } from "../imports/sport-word.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { ClockTime, DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { instantOn } from "../time/local-day.ts";

/** A run that a calendar plans. `isTimeGiven`: false for a whole-day entry, which got the person's usual time. */
export type CalendarRun = {
  readonly start: EpochMs;
  readonly minutes: number;
  readonly meters: number | null;
  readonly title: string;
  readonly isTimeGiven: boolean;
  /** The entry says that it is a run; others are shown unticked. */
  readonly isRun: boolean;
};

export type CalendarOptions = {
  readonly now: EpochMs;
  readonly zone: string;
  readonly usualTime: ClockTime;
  readonly usualMinutes: number;
};
export type CalendarFault = "too-big" | "not-a-calendar" | "nothing-ahead";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_ENTRIES = 5000;
const MOST_RUNS = 300;
/** How far ahead repeating entries are followed. */
const AHEAD_MS = 180 * DAY;
/** A rule such as "every second" is left after so many steps. */
const MOST_STEPS = 2000;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 600;
const TITLE_LENGTH = 80;

/**
 * Planned runs out of an .ics file, from now to half a year ahead, sorted by start. Times are taken in their own zone,
 * floating ones in the person's. Never throws; an entry that can't be read is left out.
 */
export function parseCalendar(text: string, options: CalendarOptions): Result<readonly CalendarRun[], CalendarFault> {
  if (text.length > MOST_CHARACTERS) return fail("too-big");
  const events = readEvents(text);
  if (events === null) return fail("not-a-calendar");
  const runs = events.slice(0, MOST_ENTRIES).flatMap((event) => runsOf(event, options));
  const sorted = runs.sort((a, b) => a.start - b.start).slice(0, MOST_RUNS);
  return sorted.length === 0 ? fail("nothing-ahead") : ok(sorted);
}

function readEvents(text: string): readonly ICAL.Event[] | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    if (!Array.isArray(parsed)) return null;
    const root = new ICAL.Component(parsed);
    return root.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  } catch {
    return null;
  }
}

function runsOf(event: ICAL.Event, options: CalendarOptions): readonly CalendarRun[] {
  try {
    if (event.component.getFirstPropertyValue("status") === "CANCELLED") return [];
    return startsOf(event, options).flatMap(({ at, isTimeGiven }) =>
      isAhead(at, options.now) ? [toRun(event, at, isTimeGiven, options)] : [],
    );
  } catch {
    return [];
  }
}

type Start = { readonly at: EpochMs; readonly isTimeGiven: boolean };

function startsOf(event: ICAL.Event, options: CalendarOptions): readonly Start[] {
  const first = event.startDate;
  const zoneId = zoneOf(event);
  if (!event.isRecurring()) return [instantOf(first, zoneId, options)];
  const starts: Start[] = [];
  const iterator = event.iterator();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = iterator.next() as ICAL.Time | null | undefined;
    if (!next) break;
    const start = instantOf(next, zoneId, options);
    if (start.at > options.now + AHEAD_MS) break;
    starts.push(start);
  }
  return starts;
}

/** The zone as the entry names it; a `Z` at its end is UTC. Null: none, so the wall clock of whoever reads. */
function zoneOf(event: ICAL.Event): string | null {
  const named =
    event.component.getFirstProperty("dtstart")?.getFirstParameter("tzid") ?? event.startDate.zone?.tzid ?? null;
  return typeof named === "string" ? named : null;
}

/** The wall time in the entry's own zone, if the platform knows it; `Z` is UTC, floating is the person's. */
function instantOf(time: ICAL.Time, zoneId: string | null, { zone, usualTime }: CalendarOptions): Start {
  const day = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}` as DayKey;
  if (time.isDate) return { at: instantOn(day, usualTime, zone), isTimeGiven: false };
  const clock = `${pad(time.hour)}:${pad(time.minute)}` as ClockTime;
  const own =
    zoneId === null || zoneId === "floating"
      ? zone
      : zoneId === "Z" || zoneId === "UTC"
        ? "UTC"
        : isKnownZone(zoneId)
          ? zoneId
          : null;
  return own === null
    ? { at: time.toJSDate().getTime(), isTimeGiven: true }
    : { at: instantOn(day, clock, own), isTimeGiven: true };
}

function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isAhead(at: EpochMs, now: EpochMs): boolean {
  return Number.isFinite(at) && at > now && at <= now + AHEAD_MS;
}

function toRun(
  event: ICAL.Event,
  start: EpochMs,
  isTimeGiven: boolean,
  { usualMinutes }: CalendarOptions,
): CalendarRun {
  const title = (event.summary ?? "")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, TITLE_LENGTH);
  const lasts = isTimeGiven ? event.duration.toSeconds() / 60 : 0;
  const said = minutesIn(title);
  const minutes = said ?? (lasts >= SHORTEST_MINUTES ? lasts : usualMinutes);
  return {
    start,
    minutes: Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, Math.round(minutes))),
    meters: metersIn(title),
    title,
    isTimeGiven,
    isRun: isRunTitle(title),
  };
}

/** `12 km`, `10k`, `6 mi` or `6 miles` in a title. */
function metersIn(title: string): number | null {
  const match = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(km|k|mi|miles?)\b/i.exec(title);
  if (match === null) return null;
  const value = Number(match[1]?.replace(",", "."));
  return Math.round(value * (match[2]?.toLowerCase().startsWith("k") ? 1000 : 1609.344));
}

/** `45 min`, `1h 20` or `45'` in a title. */
function minutesIn(title: string): number | null {
  const hours = /(\d{1,2})\s?h(?:ours?|\b)?\s?(\d{1,2})?/i.exec(title);
  if (hours !== null) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const minutes = /(\d{1,3})\s?(?:min(?:utes?|s)?\b|['′])/i.exec(title);
  return minutes === null ? null : Number(minutes[1]);
}

function isRunTitle(title: string): boolean {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const says = (meaning: string) => words.some((word) => word !== "" && sportMeaning(word) === meaning);
  return says("run") && !says("other")
    ? true
    : /\b(tempo|interval|fartlek|parkrun|long run|easy run|recovery run)/i.test(title);
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
