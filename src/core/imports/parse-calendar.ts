import ICAL from "ical.js";
import { fail, ok, type Result } from "../lib/result.ts";
import type { ClockTime, DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { addDays, dayKeyAt } from "../time/local-day.ts";
import { calendarBlocks } from "./calendar-blocks.ts";
import { type CalendarTime, createTimeReader, type TimeReader } from "./calendar-times.ts";
import { isRunTitle, metersIn, minutesIn } from "./calendar-title.ts";

/** A run that a calendar plans. `isTimeGiven`: false for a whole-day entry, which got the person's usual time. */
export type CalendarRun = {
  /** Stays the same when the entry is moved: the file read again finds its planned runs by it. */
  readonly id: string;
  readonly start: EpochMs;
  readonly minutes: number;
  readonly meters: number | null;
  readonly title: string;
  readonly isTimeGiven: boolean;
  /** The time goes by the clocks of wherever one is. */
  readonly isFloating: boolean;
  /** The entry says that it is a run; others are shown unticked. */
  readonly isRun: boolean;
};

export type CalendarOptions = {
  readonly now: EpochMs;
  readonly zone: string;
  readonly usualTime: ClockTime;
  readonly usualMinutes: number;
};
/** `took-too-long`: some rules have no next time and never say so; whoever reads calendars has to stop waiting. */
export type CalendarFault = "too-big" | "not-a-calendar" | "nothing-ahead" | "took-too-long";
export type CalendarAnswer = Result<readonly CalendarRun[], CalendarFault>;

/** Characters: many years of a full calendar have fewer. */
export const MOST_CALENDAR_CHARACTERS = 16 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const MOST_RUNS = 300;
/** How far ahead repeating entries are followed. */
const AHEAD_MS = 180 * DAY;
/** Occurrences looked at, of one entry and of all: a day's run since 1990 has 13,000, "every second" has no end. */
const MOST_STEPS = 15_000;
const MOST_STEPS_IN_ALL = 150_000;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 600;
const TITLE_LENGTH = 80;

/**
 * Planned runs out of an .ics file, from now to half a year ahead, sorted by start. Times are taken in their own zone,
 * floating ones in the person's. Never throws; an entry that can't be read is left out. Where there are too many entries,
 * those that say run stay.
 */
export function parseCalendar(text: string, options: CalendarOptions): CalendarAnswer {
  if (text.length > MOST_CALENDAR_CHARACTERS) return fail("too-big");
  const blocks = calendarBlocks(text);
  if (blocks === null) return fail("not-a-calendar");
  const reader = { readTime: createTimeReader(blocks.zones, options), options, steps: MOST_STEPS_IN_ALL };
  const firstDay = addDays(dayKeyAt(options.now, options.zone), -2).replaceAll("-", "");
  const components = blocks.entries
    .filter((entry) => mayBeAhead(entry, firstDay))
    .slice(0, MOST_ENTRIES)
    .flatMap((entry) => componentOf(entry) ?? []);
  const changes = changesByUid(components);
  const found = components.flatMap((component) =>
    component.hasProperty("recurrence-id")
      ? changedRun(component, reader)
      : runsOf(component, changes.get(uidOf(component)) ?? [], reader),
  );
  const kept = found.toSorted((a, b) => Number(b.isRun) - Number(a.isRun) || a.start - b.start).slice(0, MOST_RUNS);
  return kept.length === 0 ? fail("nothing-ahead") : ok(withOwnIds(kept.toSorted((a, b) => a.start - b.start)));
}

type Reader = { readonly readTime: TimeReader; readonly options: CalendarOptions; steps: number };

/** Most entries of a calendar are long past and happen once: they need no parser. */
function mayBeAhead(entry: string, firstDay: string): boolean {
  if (/^(?:RRULE|RDATE|RECURRENCE-ID)\b/im.test(entry)) return true;
  const day = /^DTSTART[^:\n]*:[^\d\n]*(\d{8})/im.exec(entry)?.[1];
  return day === undefined || day >= firstDay;
}

function componentOf(entry: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(entry) as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return null;
  }
}

function changesByUid(components: readonly ICAL.Component[]): ReadonlyMap<string, readonly ICAL.Component[]> {
  const byUid = new Map<string, ICAL.Component[]>();
  for (const component of components.filter((each) => each.hasProperty("recurrence-id"))) {
    const uid = uidOf(component);
    const list = byUid.get(uid);
    if (list === undefined) byUid.set(uid, [component]);
    else list.push(component);
  }
  return byUid;
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue("uid") ?? "");

/** The runs of an entry, without those that were left out of its rule or changed one by one. */
function runsOf(entry: ICAL.Component, changes: readonly ICAL.Component[], reader: Reader): readonly CalendarRun[] {
  try {
    if (isCancelled(entry)) return [];
    const leftOut = [
      ...changes.flatMap((change) => timesOf(change, "recurrence-id", reader)),
      ...timesOf(entry, "exdate", reader),
    ];
    const isLeftOut = (time: CalendarTime) =>
      leftOut.some((out) => (out.isDay || time.isDay ? out.day === time.day : out.at === time.at));
    return startsOf(entry, reader)
      .filter((time) => isAhead(time.at, reader.options.now) && !isLeftOut(time))
      .map((time) => toRun(entry, time, time.day, reader));
  } catch {
    return [];
  }
}

/** One run of a rule that was changed by itself: it has a start of its own and is known by the day that it had. */
function changedRun(entry: ICAL.Component, reader: Reader): readonly CalendarRun[] {
  try {
    const [start] = timesOf(entry, "dtstart", reader);
    const [was] = timesOf(entry, "recurrence-id", reader);
    if (start === undefined || isCancelled(entry) || !isAhead(start.at, reader.options.now)) return [];
    return [toRun(entry, start, was?.day ?? start.day, reader)];
  } catch {
    return [];
  }
}

const isCancelled = (entry: ICAL.Component) =>
  String(entry.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";

function timesOf(entry: ICAL.Component, name: string, { readTime }: Reader): readonly CalendarTime[] {
  return entry
    .getAllProperties(name)
    .flatMap((property) =>
      property.getValues().flatMap((value) => (value instanceof ICAL.Time ? [readTime(value, property)] : [])),
    );
}

function startsOf(entry: ICAL.Component, reader: Reader): readonly CalendarTime[] {
  const property = entry.getFirstProperty("dtstart");
  const first: unknown = property?.getFirstValue();
  if (property === null || property === undefined || !(first instanceof ICAL.Time)) return [];
  if (!entry.hasProperty("rrule") && !entry.hasProperty("rdate")) return [reader.readTime(first, property)];
  const { now } = reader.options;
  // Reading a time in its zone is slow, and all but the last few occurrences are past.
  const firstDay = Number(addDays(dayKeyAt(now, "UTC"), -2).replaceAll("-", ""));
  const starts: CalendarTime[] = [];
  const expansion = new ICAL.RecurExpansion({ component: entry, dtstart: first });
  for (let step = 0; step < MOST_STEPS && reader.steps > 0; step += 1) {
    reader.steps -= 1;
    const next = expansion.next() as ICAL.Time | null | undefined;
    if (!next) break;
    if (next.year * 10_000 + next.month * 100 + next.day < firstDay) continue;
    const start = reader.readTime(next, property);
    if (start.at > now + AHEAD_MS) break;
    starts.push(start);
    if (starts.length >= MOST_RUNS) break;
  }
  return starts;
}

function isAhead(at: EpochMs, now: EpochMs): boolean {
  return Number.isFinite(at) && at > now && at <= now + AHEAD_MS;
}

function toRun(entry: ICAL.Component, start: CalendarTime, day: DayKey, reader: Reader): CalendarRun {
  const title = String(entry.getFirstPropertyValue("summary") ?? "")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, TITLE_LENGTH);
  const lasts = start.isDay ? 0 : lastsOf(entry, reader);
  const minutes = minutesIn(title) ?? (lasts >= SHORTEST_MINUTES ? lasts : reader.options.usualMinutes);
  return {
    id: `${uidOf(entry) || title} ${day}`,
    start: start.at,
    minutes: Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, Math.round(minutes))),
    meters: metersIn(title),
    title,
    isTimeGiven: !start.isDay,
    isFloating: start.isFloating,
    isRun: isRunTitle(title),
  };
}

/** Minutes from an entry's start to its end; 0 where it doesn't say. */
function lastsOf(entry: ICAL.Component, reader: Reader): number {
  const duration: unknown = entry.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) return duration.toSeconds() / 60;
  const [[start], [end]] = [timesOf(entry, "dtstart", reader), timesOf(entry, "dtend", reader)];
  return start === undefined || end === undefined || end.isDay ? 0 : (end.at - start.at) / MINUTE;
}

/** Short ids out of what the calendar says; a rule may have two runs on one day, and the second is known as the second. */
function withOwnIds(runs: readonly CalendarRun[]): readonly CalendarRun[] {
  const seen = new Map<string, number>();
  return runs.map((run) => {
    const before = seen.get(run.id) ?? 0;
    seen.set(run.id, before + 1);
    return { ...run, id: `calendar-${shortHash(`${run.id} ${before}`)}` };
  });
}

/** 96 bits in hex, three FNV-1a with different beginnings: no secret, only few enough to meet by chance. */
function shortHash(text: string): string {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b]
    .map((begin) => {
      let hash = begin;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
