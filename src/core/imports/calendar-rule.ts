import type { DayKey } from "../time/day-key.ts";
import { minutesOf } from "../time/local-day.ts";
import { clockOf, type WallTime, wallTimesOf } from "./calendar-times.ts";

const PERIODS = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
type Period = (typeof PERIODS)[number];
type WeekdayRule = { readonly nth: number; readonly weekday: number };

/** A repetition (RFC 5545, 3.3.10). Empty lists: the rule doesn't say. */
export type CalendarRule = {
  readonly period: Period;
  readonly interval: number;
  readonly count: number | null;
  readonly until: WallTime | null;
  readonly weekStart: number;
  readonly weekdays: readonly WeekdayRule[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly positions: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
};

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const MOST_VALUES = 400;

/** Null where the text is no rule. */
export function parseRule(text: string): CalendarRule | null {
  const parts = new Map(
    text.split(";").flatMap((part): [string, string][] => {
      const [name = "", value = ""] = part.split("=");
      return value.trim() === "" ? [] : [[name.trim().toUpperCase(), value.trim().toUpperCase()]];
    }),
  );
  const period = PERIODS.find((name) => name === parts.get("FREQ"));
  // Years and months of another calendar are not ours.
  if (period === undefined || (parts.get("RSCALE") ?? "GREGORIAN") !== "GREGORIAN") return null;
  const list = (name: string) => (parts.get(name) ?? "").split(",").slice(0, MOST_VALUES);
  const numbers = (name: string, least: number, most: number) =>
    list(name)
      .filter((value) => /^[+-]?\d{1,3}$/.test(value))
      .map(Number)
      .filter((value) => Math.abs(value) >= least && Math.abs(value) <= most);
  const whole = (name: string) => (/^\d{1,6}$/.test(parts.get(name) ?? "") ? Number(parts.get(name)) : null);
  const until = parts.get("UNTIL");
  return {
    period,
    interval: Math.max(1, whole("INTERVAL") ?? 1),
    count: whole("COUNT"),
    until: until === undefined ? null : (wallTimesOf({ name: "UNTIL", params: new Map(), value: until })[0] ?? null),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get("WKST") ?? "MO")),
    weekdays: list("BYDAY").flatMap((value) => {
      const [, nth = "", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
      return WEEKDAYS.includes(name) ? [{ nth: Number(nth), weekday: WEEKDAYS.indexOf(name) }] : [];
    }),
    months: numbers("BYMONTH", 1, 12),
    monthDays: numbers("BYMONTHDAY", 1, 31),
    yearDays: numbers("BYYEARDAY", 1, 366),
    weeks: numbers("BYWEEKNO", 1, 53),
    positions: numbers("BYSETPOS", 1, 366),
    hours: numbers("BYHOUR", 0, 23),
    minutes: numbers("BYMINUTE", 0, 59),
  };
}

export type RuleBounds = {
  /** Only days from here to there are wanted. */
  readonly from: DayKey;
  readonly to: DayKey;
  /** Steps that may still be taken, shared by all rules of a calendar; counted down. */
  readonly budget: { steps: number };
};

/**
 * The times of a rule within bounds, in their order, as the wall shows them: a day that a month doesn't have is skipped.
 * `until` is for the caller, who knows the zones; `count` is counted here. Each step is bounded, so no rule is endless.
 */
export function* timesOfRule(rule: CalendarRule, start: WallTime, bounds: RuleBounds): Generator<WallTime> {
  const [first, last] = [dayNumber(bounds.from), dayNumber(bounds.to)];
  let counted = 0;
  const periods = isWithinDay(rule.period) ? smallPeriods : dayPeriods;
  for (const times of periods(rule, start, { first, last, budget: bounds.budget })) {
    for (const { day, minute } of times) {
      const isBefore = day < dayNumber(start.day) || (day === dayNumber(start.day) && minute < minuteOf(start));
      if (isBefore) continue;
      counted += 1;
      if (rule.count !== null && counted > rule.count) return;
      if (day > last) return;
      const clock = start.clock === null ? null : clockOf(minute);
      if (day >= first) yield { day: dayKey(day), clock, zone: start.zone };
    }
  }
}

type DayTime = { readonly day: number; readonly minute: number };
type Span = { readonly first: number; readonly last: number; readonly budget: { steps: number } };

const isWithinDay = (period: Period): boolean => period === "HOURLY" || period === "MINUTELY" || period === "SECONDLY";
const minuteOf = ({ clock }: WallTime): number => (clock === null ? 0 : minutesOf(clock));

/** Periods of a day and more, each as the times in it. Without a count those long past are not even looked at. */
function* dayPeriods(
  rule: CalendarRule,
  start: WallTime,
  { first, last, budget }: Span,
): Generator<readonly DayTime[]> {
  const begin = dayNumber(start.day);
  const atOnce =
    rule.count === null ? Math.max(0, Math.floor(periodsBetween(rule, begin, first) / rule.interval) - 1) : 0;
  for (let index = atOnce; ; index += 1) {
    budget.steps -= 1;
    const days = daysOfPeriod(rule, begin, index * rule.interval);
    if (budget.steps < 0 || days.from > last || !Number.isFinite(days.from)) return;
    const minutes = minutesOfDay(rule, start);
    const times = days.days.flatMap((day) => minutes.map((minute) => ({ day, minute })));
    yield positioned(rule, times);
  }
}

/** Periods within a day: stepped one by one, and looked at whether the rule leaves them out. */
function* smallPeriods(
  rule: CalendarRule,
  start: WallTime,
  { first, last, budget }: Span,
): Generator<readonly DayTime[]> {
  const unit = rule.period === "HOURLY" ? 60 : 1;
  const step = Math.max(1, Math.round(rule.interval * (rule.period === "SECONDLY" ? 1 / 60 : unit)));
  const begin = dayNumber(start.day) * 1440 + minuteOf(start);
  const skipped = rule.count === null ? Math.max(0, Math.floor((first * 1440 - begin) / step)) : 0;
  for (let at = begin + skipped * step; at <= (last + 1) * 1440; at += step) {
    budget.steps -= 1;
    if (budget.steps < 0) return;
    const moment = { day: Math.floor(at / 1440), minute: at % 1440 };
    const isHour = rule.hours.length === 0 || rule.hours.includes(Math.floor(moment.minute / 60));
    const isMinute = rule.minutes.length === 0 || rule.minutes.includes(moment.minute % 60);
    if (isHour && isMinute && isDayOfRule(rule, moment.day)) yield [moment];
  }
}

function minutesOfDay({ hours, minutes }: CalendarRule, start: WallTime): readonly number[] {
  const own = minuteOf(start);
  if (start.clock === null || (hours.length === 0 && minutes.length === 0)) return [own];
  const [allHours, allMinutes] = [
    hours.length === 0 ? [Math.floor(own / 60)] : hours,
    minutes.length === 0 ? [own % 60] : minutes,
  ];
  return allHours.flatMap((hour) => allMinutes.map((minute) => hour * 60 + minute)).toSorted((a, b) => a - b);
}

function positioned({ positions }: CalendarRule, times: readonly DayTime[]): readonly DayTime[] {
  if (positions.length === 0) return times;
  return times.filter((_, index) => positions.includes(index + 1) || positions.includes(index - times.length));
}

function periodsBetween({ period, weekStart }: CalendarRule, begin: number, day: number): number {
  const [from, to] = [dateOf(begin), dateOf(day)];
  if (period === "DAILY") return day - begin;
  if (period === "WEEKLY") return (weekOf(day, weekStart) - weekOf(begin, weekStart)) / 7;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return period === "MONTHLY" ? months : to.year - from.year;
}

/** The days of a period, counted from the one that the rule begins in. */
function daysOfPeriod(
  rule: CalendarRule,
  begin: number,
  after: number,
): { readonly from: number; readonly days: readonly number[] } {
  const { year, month, date } = dateOf(begin);
  if (rule.period === "DAILY") return daysFrom(begin + after, 1, (day) => isDayOfRule(rule, day));
  if (rule.period === "WEEKLY") {
    const weekdays = rule.weekdays.length === 0 ? [weekdayOf(begin)] : rule.weekdays.map(({ weekday }) => weekday);
    const isMonth = (day: number) => rule.months.length === 0 || rule.months.includes(dateOf(day).month);
    return daysFrom(
      weekOf(begin, rule.weekStart) + after * 7,
      7,
      (day) => weekdays.includes(weekdayOf(day)) && isMonth(day),
    );
  }
  if (rule.period === "MONTHLY") {
    const from = Date.UTC(year, month - 1 + after, 1) / 86_400_000;
    const isOwn = (day: number) => rule.monthDays.length > 0 || rule.weekdays.length > 0 || dateOf(day).date === date;
    return daysFrom(from, monthLength(from), (day) => isOwn(day) && isDayOfRule(rule, day));
  }
  const from = Date.UTC(year + after, 0, 1) / 86_400_000;
  const saysDay = rule.monthDays.length + rule.weekdays.length + rule.yearDays.length > 0;
  const saysWeek = rule.weeks.length > 0;
  return daysFrom(from, yearLength(from), (day) => {
    const on = dateOf(day);
    const isOwnDay = saysDay || (saysWeek ? weekdayOf(day) === weekdayOf(begin) : on.date === date);
    const isOwnMonth = saysDay || saysWeek || rule.months.length > 0 || on.month === month;
    return isOwnDay && isOwnMonth && isDayOfRule(rule, day);
  });
}

function daysFrom(
  from: number,
  length: number,
  isOne: (day: number) => boolean,
): { readonly from: number; readonly days: readonly number[] } {
  return { from, days: Array.from({ length }, (_, index) => from + index).filter(isOne) };
}

/** Whether all parts of a rule that speak of days let a day through. */
function isDayOfRule(rule: CalendarRule, day: number): boolean {
  const { year, month, date } = dateOf(day);
  const [length, ofYear] = [monthLength(day), day - Date.UTC(year, 0, 1) / 86_400_000 + 1];
  const { months, monthDays, yearDays, weeks, weekdays } = rule;
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(date - length - 1)) return false;
  const fromTheEnd = ofYear - yearLength(day) - 1;
  if (yearDays.length > 0 && !yearDays.includes(ofYear) && !yearDays.includes(fromTheEnd)) return false;
  if (weeks.length > 0 && !isWeekOfRule(rule, day)) return false;
  if (weekdays.length === 0) return true;
  const isInMonth = rule.period === "MONTHLY" || months.length > 0;
  const [place, of] = isInMonth ? [date, length] : [ofYear, yearLength(day)];
  const nths = [Math.ceil(place / 7), -Math.ceil((of - place + 1) / 7)];
  return weekdays.some(({ nth, weekday }) => weekday === weekdayOf(day) && (nth === 0 || nths.includes(nth)));
}

/** Week 1 is the first with four days in the year. */
function isWeekOfRule({ weeks, weekStart }: CalendarRule, day: number): boolean {
  const middle = weekOf(day, weekStart) + 3;
  const { year } = dateOf(middle);
  const first = weekOf(Date.UTC(year, 0, 4) / 86_400_000, weekStart);
  const next = weekOf(Date.UTC(year + 1, 0, 4) / 86_400_000, weekStart);
  const [number, count] = [Math.floor((day - first) / 7) + 1, (next - first) / 7];
  return weeks.includes(number) || weeks.includes(number - count - 1);
}

const dayNumber = (day: DayKey): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
const dayKey = (day: number): DayKey => new Date(day * 86_400_000).toISOString().slice(0, 10) as DayKey;
function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
const weekOf = (day: number, weekStart: number): number => day - ((weekdayOf(day) - weekStart + 7) % 7);
function monthLength(day: number): number {
  const { year, month } = dateOf(day);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
const yearLength = (day: number): number =>
  new Date(Date.UTC(dateOf(day).year, 1, 29)).getUTCMonth() === 1 ? 366 : 365;
