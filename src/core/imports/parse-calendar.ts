import type { ClockTime, DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { addDays, dayKeyAt, daysBetween, minutesOf } from "../time/local-day.ts";
import { type CalendarDetails, detailsOf, minutesOfDuration } from "./calendar-details.ts";
import { type CalendarKind, kindOfTitle } from "./calendar-kind.ts";
import { calendarBlocks, type CalendarLine } from "./calendar-lines.ts";
import { type CalendarRule, parseRule, timesOfRule } from "./calendar-rule.ts";
import {
  type CalendarTime,
  createTimeReader,
  shifted,
  type TimeReader,
  type WallTime,
  wallTimesOf,
} from "./calendar-times.ts";
import { newestVersions, sequenceOf } from "./calendar-versions.ts";

/** A run that a calendar plans. `isTimeGiven`: false for a whole-day entry, which got the person's usual time. */
export type CalendarRun = {
  /** Stays the same when the entry is moved: the file read again finds its planned runs by it. */
  readonly id: string;
  readonly start: EpochMs;
  readonly minutes: number;
  readonly meters: number | null;
  readonly title: string;
  readonly isTimeGiven: boolean;
  /** False where the entry doesn't say how long: the minutes are the person's usual ones. */
  readonly isLengthGiven: boolean;
  /** The time goes by the clocks of wherever one is. */
  readonly isFloating: boolean;
  /** The entry says that it is a run; others are shown unticked. */
  readonly isRun: boolean;
  readonly kind: CalendarKind;
};

export type CalendarOptions = {
  readonly now: EpochMs;
  readonly zone: string;
  readonly usualTime: ClockTime;
  readonly usualMinutes: number;
  /** Asked between entries: once it says so, what was read until then is the answer. */
  readonly isOutOfTime?: () => boolean;
};
/** `took-too-long`: nobody got an answer in time. */
export type CalendarFault = "too-big" | "not-a-calendar" | "nothing-ahead" | "took-too-long";
/** What of a calendar was left out: entries over the most, repetitions over the most, or all that came too late. */
export type CalendarRest = "entries" | "repetitions" | "time";
export type CalendarAnswer =
  | { readonly ok: true; readonly value: readonly CalendarRun[]; readonly left: readonly CalendarRest[] }
  | { readonly ok: false; readonly error: CalendarFault };

/** Characters: many years of a full calendar have fewer. */
export const MOST_CALENDAR_CHARACTERS = 16 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const MOST_RUNS = 300;
/** How far ahead repeating entries are followed. */
const AHEAD_DAYS = 180;
/** Steps along the rules of one entry, and of all: a run a day with a count since 1990 takes 13,000. */
const MOST_STEPS = 15_000;
const MOST_STEPS_IN_ALL = 300_000;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 600;
/** What lasts longer is a camp or a holiday, and no run's time. */
const LONGEST_ENTRY_MINUTES = 16 * 60;

/**
 * Planned runs out of an .ics file, from now to half a year ahead, sorted by start. Times are taken in their own zone,
 * floating ones in the person's. Never throws; an entry that can't be read is left out. Bounded by entries, repetitions and
 * the caller's time: then it gives what it has read, and says what it left. Where there are too many entries, those that say
 * run stay.
 */
export function parseCalendar(text: string, options: CalendarOptions): CalendarAnswer {
  if (text.length > MOST_CALENDAR_CHARACTERS) return { ok: false, error: "too-big" };
  const firstDay = addDays(dayKeyAt(options.now, options.zone), -2);
  const blocks = calendarBlocks(text, (entry) => mayBeAhead(entry, firstDay), MOST_ENTRIES);
  if (blocks === null) return { ok: false, error: "not-a-calendar" };
  const left = new Set<CalendarRest>(blocks.hasMore ? ["entries"] : []);
  const reader: Reader = {
    readTime: createTimeReader(blocks.zones, options),
    options,
    firstDay,
    steps: MOST_STEPS_IN_ALL,
    left,
  };
  const found: CalendarRun[] = [];
  for (const series of newestVersions(blocks.entries)) {
    if (options.isOutOfTime?.() === true) {
      left.add("time");
      break;
    }
    found.push(...runsOf(series.entry, series.changes, reader));
  }
  if (found.length > MOST_RUNS) left.add("repetitions");
  const kept = found.toSorted((a, b) => Number(b.isRun) - Number(a.isRun) || a.start - b.start).slice(0, MOST_RUNS);
  if (kept.length === 0) return { ok: false, error: left.has("time") ? "took-too-long" : "nothing-ahead" };
  return { ok: true, value: withOwnIds(kept.toSorted((a, b) => a.start - b.start)), left: [...left] };
}

type Entry = readonly CalendarLine[];
type Reader = {
  readonly readTime: TimeReader;
  readonly options: CalendarOptions;
  readonly firstDay: DayKey;
  steps: number;
  readonly left: Set<CalendarRest>;
};

const lineOf = (entry: Entry, name: string): CalendarLine | undefined => entry.find((line) => line.name === name);
const valueOf = (entry: Entry, name: string): string => lineOf(entry, name)?.value.trim() ?? "";
const timesOf = (entry: Entry, name: string): readonly WallTime[] =>
  entry.filter((line) => line.name === name).flatMap(wallTimesOf);

/** Most entries of a calendar are long past and happen once: they need no reading. */
function mayBeAhead(entry: Entry, firstDay: DayKey): boolean {
  if (entry.some(({ name }) => name === "RRULE" || name === "RDATE" || name === "RECURRENCE-ID")) return true;
  const start = lineOf(entry, "DTSTART");
  const day = start === undefined ? undefined : wallTimesOf(start)[0]?.day;
  return day !== undefined && day >= firstDay;
}

/** A change of a series: of one time, or of it and all that follow. */
type Change = {
  readonly was: WallTime;
  readonly isFromThenOn: boolean;
  /** Minutes that its start was moved by. */
  readonly moved: number;
  readonly entry: Entry;
};

/** The runs of an entry with its rule, without those that were left out, and with those changed one by one or from a day on. */
function runsOf(entry: Entry | null, changed: readonly Entry[], reader: Reader): readonly CalendarRun[] {
  const changes = changed.filter((change) => !isDroppedBy(entry, change, reader)).flatMap(changeOf);
  const alone = changes.flatMap((change) => (change.isFromThenOn && entry !== null ? [] : changedRun(change, reader)));
  if (entry === null || isCancelled(entry)) return alone;
  const single = changes.filter(({ isFromThenOn }) => !isFromThenOn).map(({ was }) => was);
  const out = [...single, ...timesOf(entry, "EXDATE")].map((time) => ({ time, read: reader.readTime(time) }));
  const outDays = new Set(out.filter(({ read }) => read.isDay).map(({ read }) => read.day));
  const outDaysOfAll = new Set(out.map(({ read }) => read.day));
  const outTimes = new Set(out.filter(({ read }) => !read.isDay).map(({ read }) => read.at));
  // Beside times without a zone some write in UTC what they mean by the same clocks.
  const outClocks = new Set(out.map(({ time }) => `${time.day} ${time.clock}`));
  const isLeftOut = (time: CalendarTime, { day, clock, zone }: WallTime) =>
    time.isDay
      ? outDaysOfAll.has(time.day)
      : outDays.has(time.day) || outTimes.has(time.at) || (zone === null && outClocks.has(`${day} ${clock}`));
  const fromThenOn = changes
    .filter(({ isFromThenOn }) => isFromThenOn)
    .toSorted((a, b) => a.was.day.localeCompare(b.was.day));
  const details = new Map<Entry, CalendarDetails>();
  const detailsFor = (one: Entry) => {
    const known = details.get(one) ?? detailsOf(one);
    details.set(one, known);
    return known;
  };
  const runs: CalendarRun[] = [];
  for (const time of startsOf(entry, reader)) {
    const original = reader.readTime(time);
    if (isLeftOut(original, time)) continue;
    const change = fromThenOn.findLast(({ was }) => reader.readTime(was).at <= original.at);
    if (change !== undefined && isCancelled(change.entry)) continue;
    const start = change === undefined ? original : reader.readTime(shifted(time, change.moved));
    if (!isAhead(start.at, reader.options.now)) continue;
    const told = change?.entry ?? entry;
    runs.push(toRun(told, { start, day: original.day, uid: valueOf(entry, "UID") }, detailsFor(told), reader));
    if (runs.length > MOST_RUNS) break;
  }
  return [...runs, ...alone];
}

/** A change of an older version of its series, whose time the newer one leaves out or ends before. */
function isDroppedBy(entry: Entry | null, change: Entry, reader: Reader): boolean {
  const line = lineOf(change, "RECURRENCE-ID");
  const [was] = line === undefined ? [] : wallTimesOf(line);
  if (entry === null || was === undefined || sequenceOf(change) >= sequenceOf(entry)) return false;
  const at = reader.readTime(was);
  const isOut = timesOf(entry, "EXDATE").some((time) => {
    const out = reader.readTime(time);
    return out.isDay || at.isDay ? out.day === at.day : out.at === at.at;
  });
  const [start] = timesOf(entry, "DTSTART");
  const rule = parseRule(valueOf(entry, "RRULE"));
  return isOut || (rule !== null && start !== undefined && createUntil(rule, start, reader)(was));
}

function changeOf(entry: Entry): Change | [] {
  const line = lineOf(entry, "RECURRENCE-ID");
  const [was] = line === undefined ? [] : wallTimesOf(line);
  if (line === undefined || was === undefined) return [];
  const [start = was] = timesOf(entry, "DTSTART");
  const minutes = (time: WallTime) => (time.clock === null ? 0 : minutesOf(time.clock));
  const isFromThenOn = line.params.get("RANGE")?.toUpperCase() === "THISANDFUTURE";
  return { was, isFromThenOn, moved: daysBetween(was.day, start.day) * 1440 + minutes(start) - minutes(was), entry };
}

/** One run of a rule that was changed by itself: it has a start of its own and is known by the day that it had. */
function changedRun({ entry, was }: Change, reader: Reader): readonly CalendarRun[] {
  const [time] = timesOf(entry, "DTSTART");
  if (time === undefined || isCancelled(entry)) return [];
  const start = reader.readTime(time);
  if (!isAhead(start.at, reader.options.now)) return [];
  return [toRun(entry, { start, day: was.day, uid: valueOf(entry, "UID") }, detailsOf(entry), reader)];
}

const isCancelled = (entry: Entry): boolean => valueOf(entry, "STATUS").toUpperCase() === "CANCELLED";

/** The starts of an entry near enough to matter. An empty rule is none; one that can't be read costs the entry. */
function* startsOf(entry: Entry, reader: Reader): Generator<WallTime> {
  const [start] = timesOf(entry, "DTSTART");
  if (start === undefined) return;
  const rules = entry.filter(({ name, value }) => name === "RRULE" && value.replaceAll(";", "").trim() !== "");
  const others = timesOf(entry, "RDATE").filter(({ day }) => day >= reader.firstDay);
  if (rules.length === 0) {
    yield start;
    yield* others;
    return;
  }
  const seen = new Set<string>();
  for (const { value } of rules) {
    const rule = parseRule(value);
    if (rule === null) continue;
    for (const time of repetitionsOf(rule, start, reader)) {
      const key = `${time.day} ${time.clock}`;
      if (!seen.has(key)) yield time;
      seen.add(key);
    }
  }
  yield* others;
}

function* repetitionsOf(rule: CalendarRule, start: WallTime, reader: Reader): Generator<WallTime> {
  const budget = { steps: Math.min(MOST_STEPS, reader.steps) };
  const before = budget.steps;
  const isPast = createUntil(rule, start, reader);
  let given = 0;
  const to = addDays(reader.firstDay, AHEAD_DAYS + 4);
  for (const time of timesOfRule(rule, start, { from: reader.firstDay, to, budget })) {
    if (isPast(time)) break;
    given += 1;
    if (given > MOST_RUNS) {
      reader.left.add("repetitions");
      break;
    }
    yield time;
  }
  if (budget.steps < 0) reader.left.add("repetitions");
  reader.steps -= before - Math.max(0, budget.steps);
}

/**
 * Whether a time lies behind a rule's end. An end in UTC is an instant; one without a time is a day that still counts, whatever
 * the hour; beside whole days an instant is the day that it falls on where the person is, or in UTC where it is midnight there.
 */
function createUntil(
  { until }: CalendarRule,
  start: WallTime,
  { readTime, options }: Reader,
): (time: WallTime) => boolean {
  if (until === null) return () => false;
  if (until.clock === null) return ({ day }) => day > until.day;
  if (start.clock === null) {
    const isMidnight = until.zone === null || until.clock === "00:00" || until.clock === "23:59";
    const lastDay = isMidnight ? until.day : dayKeyAt(readTime(until).at, options.zone);
    return ({ day }) => day > lastDay;
  }
  if (until.zone !== null) {
    const end = readTime(until).at;
    return (time) => readTime(time).at > end;
  }
  const end = `${until.day} ${until.clock}`;
  return ({ day, clock }) => `${day} ${clock}` > end;
}

function isAhead(at: EpochMs, now: EpochMs): boolean {
  return Number.isFinite(at) && at > now && at <= now + AHEAD_DAYS * DAY;
}

type Place = { readonly start: CalendarTime; readonly day: DayKey; readonly uid: string };

function toRun(entry: Entry, { start, day, uid }: Place, details: CalendarDetails, reader: Reader): CalendarRun {
  const { title, meters, isRun } = details;
  const lasts = start.isDay ? null : lastsOf(entry, reader);
  const told = details.minutes ?? lasts;
  return {
    id: `${uid || title} ${day}`,
    start: start.at,
    minutes: Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, Math.round(told ?? reader.options.usualMinutes))),
    meters,
    title,
    isTimeGiven: !start.isDay,
    isLengthGiven: told !== null,
    isFloating: start.isFloating,
    isRun,
    kind: isRun ? kindOfTitle(title) : "other",
  };
}

/** Minutes from an entry's start to its end; null where it doesn't say, or says what no run lasts. */
function lastsOf(entry: Entry, reader: Reader): number | null {
  const duration = minutesOfDuration(valueOf(entry, "DURATION"));
  const [[start], [end]] = [timesOf(entry, "DTSTART"), timesOf(entry, "DTEND")];
  const isTimed = start !== undefined && end !== undefined && end.clock !== null;
  const minutes = duration ?? (isTimed ? (reader.readTime(end).at - reader.readTime(start).at) / MINUTE : null);
  return minutes !== null && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_ENTRY_MINUTES ? minutes : null;
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
