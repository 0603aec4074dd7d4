import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { parseRule, timesOfRule } from "@/src/core/imports/calendar-rule.ts";
import { type CalendarOptions, parseCalendar } from "@/src/core/imports/parse-calendar.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { processorMs } from "../../../support/processor-time.ts";

const OPTIONS: CalendarOptions = {
  now: Date.UTC(2026, 10, 29, 1),
  zone: "Europe/Berlin",
  usualTime: "18:00" as ClockTime,
  usualMinutes: 45,
};
const MEGABYTE = 1024 * 1024;
const event = (...lines: string[]) => `BEGIN:VEVENT\r\n${lines.join("\r\n")}\r\nEND:VEVENT\r\n`;
const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`;
const RUN = ["UID:r", "SUMMARY:Run"];
const read = (text: string, options: Partial<CalendarOptions> = {}) => {
  const answer = parseCalendar(text, { ...OPTIONS, ...options });
  return answer.ok ? answer.value : [];
};
const starts = (text: string, options: Partial<CalendarOptions> = {}) =>
  read(text, options).map(({ start }) => new Date(start).toISOString().slice(5, 16));
const one = (...lines: string[]) => starts(calendar(event(...RUN, ...lines)));
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/calendars/${name}`, import.meta.url)), "utf8");

describe("a calendar as its maker writes it", () => {
  it.each([
    [
      "whole days without VALUE=DATE (Runna)",
      "ics-runna.ics",
      "Europe/London",
      ["12-02T18:00", "12-04T18:00", "12-06T18:00"],
    ],
    [
      "an end in UTC, east of it",
      "ics-until-east.ics",
      "Asia/Jerusalem",
      ["12-05T10:30", "12-12T10:30", "12-19T10:30"],
    ],
    [
      "an end that is a day (Google)",
      "ics-until-date-only.ics",
      "Europe/Oslo",
      ["12-03T17:00", "12-10T17:00", "12-17T17:00"],
    ],
    ["two versions of an entry", "ics-sequence.ics", "Europe/Berlin", ["12-01T18:00", "12-08T18:00", "12-15T18:00"]],
    [
      "this and all that follow, moved",
      "ics-this-and-future.ics",
      "UTC",
      ["12-01T18:00", "12-08T18:00", "12-15T19:00", "12-22T19:00", "12-29T19:00"],
    ],
  ])("%s", (_, name, zone, expected) => expect(starts(fixture(name), { zone })).toEqual(expected));

  it("reads what TrainingPeaks plans out of the description", () => {
    const runs = read(fixture("ics-trainingpeaks.ics")).filter(({ isRun }) => isRun);
    expect(runs.map(({ minutes, meters }) => [minutes, meters])).toEqual([
      [70, 12_000],
      [45, null],
    ]);
  });

  it.each<[string, readonly string[], Partial<ReturnType<typeof read>[number]>]>([
    ["Runna's seconds", ["SUMMARY:Easy Run", "X-WORKOUT-ESTIMATED-DURATION:3150"], { minutes: 53, isRun: true }],
    [
      "Final Surge",
      ["SUMMARY:Run", "DESCRIPTION:Planned Duration: 1:00:00\\nPlanned Distance: 8.00 mi"],
      { minutes: 60, meters: 12_874.75 },
    ],
    [
      "Garmin",
      ["SUMMARY:Base", "DESCRIPTION:Activity Type: Running\\nDuration: 45:00\\nDistance: 8.5 km"],
      { minutes: 45, meters: 8500, isRun: true },
    ],
    [
      "German",
      ["SUMMARY:Lauf", "DESCRIPTION:Geplante Dauer: 1 h 10 min\\nDistanz: 12,5 km"],
      { minutes: 70, meters: 12_500 },
    ],
    ["metres in a field of its own", ["SUMMARY:Run", "X-WORKOUT-DISTANCE:9656"], { meters: 9656 }],
    ["a category", ["SUMMARY:Monday", "CATEGORIES:Sport,Running"], { isRun: true }],
    ["a type that is no run", ["SUMMARY:Long run on the bike", "DESCRIPTION:Workout type: Bike"], { isRun: false }],
    ["nothing", ["SUMMARY:Run"], { minutes: 45, meters: null, isLengthGiven: false, isTimeGiven: false }],
  ])("reads planned time and distance: %s", (_, lines, expected) => {
    expect(read(calendar(event("UID:1", "DTSTART;VALUE=DATE:20261202", ...lines)))).toMatchObject([expected]);
  });
});

describe("the times of an entry", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["an empty rule", ["DTSTART:20261202T170000Z", "RRULE:"], ["12-02T17:00"]],
    ["no seconds", ["DTSTART:20261202T1700Z"], ["12-02T17:00"]],
    ["dashes and colons", ["DTSTART:2026-12-02T17:00:00Z"], ["12-02T17:00"]],
    ["an offset", ["DTSTART:20261202T170000-0500"], ["12-02T22:00"]],
    ["a day that calls itself a day and has a time", ["DTSTART;VALUE=DATE:20261202T000000"], ["12-02T17:00"]],
    ["Windows' name for a zone", ["DTSTART;TZID=Pacific Standard Time:20261202T180000"], ["12-03T02:00"]],
    ["a zone in quotes", ['DTSTART;TZID="America/New_York":20261202T180000'], ["12-02T23:00"]],
    ["a zone beside a Z", ["DTSTART;TZID=America/New_York:20261202T180000Z"], ["12-02T18:00"]],
    ["30 February", ["DTSTART:20270230T170000Z"], []],
    [
      "31st of each month, skipped where there is none",
      ["DTSTART:20261231T170000Z", "RRULE:FREQ=MONTHLY;COUNT=3"],
      ["12-31T17:00", "01-31T17:00", "03-31T17:00"],
    ],
    ["29 February each year, skipped in others", ["DTSTART:20240229T170000Z", "RRULE:FREQ=YEARLY"], []],
    [
      "two dates added",
      ["DTSTART:20261202T170000Z", "RDATE:20261204T170000Z,20261206T170000Z"],
      ["12-02T17:00", "12-04T17:00", "12-06T17:00"],
    ],
    [
      "the last Sunday of a month",
      ["DTSTART:20261129T170000Z", "RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=2"],
      ["11-29T17:00", "12-27T17:00"],
    ],
    [
      "every other week",
      ["DTSTART:20261201T170000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4"],
      ["12-01T17:00", "12-03T17:00", "12-15T17:00", "12-17T17:00"],
    ],
    [
      "weekdays",
      ["DTSTART:20261203T170000Z", "RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3"],
      ["12-03T17:00", "12-04T17:00", "12-07T17:00"],
    ],
    ["a birthday since 1604", ["DTSTART;VALUE=DATE:16041203", "RRULE:FREQ=YEARLY"], ["12-03T17:00"]],
    [
      "an hour past the change to winter time",
      ["DTSTART;TZID=Europe/Berlin:20270327T180000", "RRULE:FREQ=DAILY;COUNT=2"],
      ["03-27T17:00", "03-28T16:00"],
    ],
  ])("%s", (_, lines, expected) => expect(one(...lines)).toEqual(expected));

  const WEEKLY = "RRULE:FREQ=WEEKLY;UNTIL=";
  it.each([
    ["an instant, west", "America/Los_Angeles", "20261215T020000Z", 2],
    ["an instant a second too early, west", "America/Los_Angeles", "20261215T015959Z", 1],
    ["an instant, east", "Pacific/Auckland", "20261214T050000Z", 2],
    ["a wall's time without a zone", "Pacific/Auckland", "20261214T180000", 2],
    ["a day", "Pacific/Auckland", "20261214", 2],
    ["a day before", "Pacific/Auckland", "20261213", 1],
    ["with blanks and in small letters", "Pacific/Auckland", "20261214t050000z ", 2],
  ])("of a series end with the last that its rule allows: %s", (_, zone, until, count) => {
    const lines = [`DTSTART;TZID=${zone}:20261207T180000`, `${WEEKLY}${until}`];
    expect(one(...lines)).toHaveLength(count);
  });

  it.each([
    ["its own midnight in UTC, east (Outlook)", "Europe/Berlin", "20261213T230000Z", 2],
    ["its own midnight in UTC, west", "America/New_York", "20261214T050000Z", 2],
    ["midnight in UTC, east", "Europe/Berlin", "20261214T000000Z", 2],
    ["midnight in UTC, west", "America/New_York", "20261214T000000Z", 2],
    ["a day", "America/New_York", "20261214", 2],
    ["the day before", "America/New_York", "20261213", 1],
  ])("of whole days end with a day, though the rule gives an instant: %s", (_, zone, until, count) => {
    const text = calendar(event(...RUN, "DTSTART;VALUE=DATE:20261207", `${WEEKLY}${until}`));
    expect(starts(text, { zone })).toHaveLength(count);
  });

  it.each([
    ["minutes", ["DURATION:PT50M"], 50],
    ["to its end", ["DTEND:20261202T175500Z"], 55],
    ["a week, which no run lasts", ["DURATION:P1W"], 45],
    ["two days, which no run lasts", ["DTEND:20261204T170000Z"], 45],
    ["less than nothing", ["DTEND:20261202T160000Z"], 45],
    ["what nobody can read", ["DURATION:soon"], 45],
  ])("last %s", (_, lines, minutes) => {
    expect(read(calendar(event(...RUN, "DTSTART:20261202T170000Z", ...lines)))).toMatchObject([{ minutes }]);
  });

  it("of several days are one entry, on the first", () =>
    expect(one("DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261206")).toEqual(["12-02T17:00"]));
});

describe("versions of an entry", () => {
  const at = (hour: number, ...lines: string[]) => event(...RUN, `DTSTART:20261202T${hour}0000Z`, ...lines);
  it.each([
    ["the higher SEQUENCE", [at(10, "SEQUENCE:2"), at(11, "SEQUENCE:1")], ["12-02T10:00"]],
    [
      "the later stamp",
      [at(10, "LAST-MODIFIED:20261120T100000Z"), at(11, "LAST-MODIFIED:20261121T100000Z")],
      ["12-02T11:00"],
    ],
    ["exact copies once", [at(10), at(10), at(10)], ["12-02T10:00"]],
    [
      "copies of another hour of writing once",
      [at(10, "DTSTAMP:20261101T000000Z"), at(10, "DTSTAMP:20261102T000000Z")],
      ["12-02T10:00"],
    ],
    ["entries that share a UID and no version", [at(10), at(11)], ["12-02T10:00", "12-02T11:00"]],
    [
      "a newer one that is cancelled",
      [
        at(10, "SEQUENCE:1"),
        at(10, "SEQUENCE:2", "STATUS:CANCELLED"),
        event("UID:x", "SUMMARY:Run", "DTSTART:20261203T100000Z"),
      ],
      ["12-03T10:00"],
    ],
  ])("count: %s", (_, events, expected) => expect(starts(calendar(...events))).toEqual(expected));

  const SERIES = event(...RUN, "DTSTART;TZID=Europe/Berlin:20261201T180000", "RRULE:FREQ=WEEKLY;COUNT=4");
  const change = (was: string, start: string, ...lines: string[]) =>
    event(...RUN, `RECURRENCE-ID;${was}`, `DTSTART;TZID=Europe/Berlin:${start}`, ...lines);
  const FUTURE = "RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261215T180000";
  it.each([
    [
      "moved to another day from then on",
      [change(FUTURE, "20261216T070000")],
      ["12-01T17:00", "12-08T17:00", "12-16T06:00", "12-23T06:00"],
    ],
    ["cancelled from then on", [change(FUTURE, "20261215T180000", "STATUS:CANCELLED")], ["12-01T17:00", "12-08T17:00"]],
    [
      "moved from then on, and one of these by itself",
      [change(FUTURE, "20261215T190000"), change("TZID=Europe/Berlin:20261222T180000", "20261224T100000")],
      ["12-01T17:00", "12-08T17:00", "12-15T18:00", "12-24T09:00"],
    ],
    [
      "the newer of two changes",
      [
        change("TZID=Europe/Berlin:20261208T180000", "20261209T100000", "SEQUENCE:1"),
        change("TZID=Europe/Berlin:20261208T180000", "20261210T100000", "SEQUENCE:2"),
      ],
      ["12-01T17:00", "12-10T09:00", "12-15T17:00", "12-22T17:00"],
    ],
  ])("of a series: %s", (_, changes, expected) => expect(starts(calendar(SERIES, ...changes))).toEqual(expected));
});

describe("a repetition", () => {
  const days = fc.subarray(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], { minLength: 1 });
  const rules = fc.oneof(
    fc.tuple(
      fc.constant("DAILY"),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("", ";BYDAY=MO,WE,SA", ";BYMONTH=1,12"),
    ),
    fc.tuple(
      fc.constant("WEEKLY"),
      fc.integer({ min: 1, max: 5 }),
      days.map((list) => `;BYDAY=${list.join()}`),
    ),
    fc.tuple(
      fc.constant("MONTHLY"),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(
        "",
        ";BYMONTHDAY=1,15,-1",
        ";BYDAY=2TU,-1FR",
        ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ";BYMONTHDAY=31",
      ),
    ),
    fc.tuple(
      fc.constant("YEARLY"),
      fc.constant(1),
      fc.constantFrom("", ";BYMONTH=3,12;BYDAY=1SU", ";BYMONTH=12;BYMONTHDAY=24"),
    ),
  );

  const [FROM, TO] = ["2021-06-01" as DayKey, "2025-06-01" as DayKey];
  const daysOf = (text: string, day: DayKey): readonly DayKey[] => {
    const rule = parseRule(text);
    if (rule === null) throw new Error("no rule");
    const bounds = { from: FROM, to: TO, budget: { steps: 100_000 } };
    return Array.from(timesOfRule(rule, { day, clock: null, zone: null }, bounds), (time) => time.day);
  };

  it("that begins on a day of its own comes on the days that the library says", () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 800 }),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
        ([freq, interval, more], after, count) => {
          const about = new Date(Date.UTC(2021, 5, 1) + after * 86_400_000).toISOString().slice(0, 10) as DayKey;
          const [start = about] = daysOf(`FREQ=${freq};INTERVAL=1${more}`, about);
          const text = `FREQ=${freq};INTERVAL=${interval}${more}${count === null ? "" : `;COUNT=${count}`}`;
          const theirs: string[] = [];
          const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
          for (
            let next = iterator.next();
            next && next.toString() <= TO && theirs.length < 60;
            next = iterator.next()
          ) {
            theirs.push(next.toString());
          }
          expect(daysOf(text, start).slice(0, 60)).toEqual(theirs.slice(0, 60));
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("a calendar made to hang", () => {
  const GOOD = event("UID:good", "SUMMARY:Run", "DTSTART:20261202T170000Z");
  it.each([
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5",
    "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4;COUNT=2",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;COUNT=9",
    "FREQ=SECONDLY",
    "FREQ=SECONDLY;BYHOUR=3;BYMONTHDAY=30;BYMONTH=2",
    "FREQ=MINUTELY;COUNT=99999999999",
    "FREQ=DAILY;INTERVAL=999999",
    "FREQ=YEARLY;INTERVAL=999999;COUNT=999999",
    `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, hour) => hour).join()};BYMINUTE=${Array.from({ length: 60 }, (_, minute) => minute).join()}`,
  ])("costs its own entry: %s", (rule) => {
    const started = processorMs();
    const answer = parseCalendar(
      calendar(event("UID:bad", "SUMMARY:Run", "DTSTART:19900101T000000Z", `RRULE:${rule}`), GOOD),
      OPTIONS,
    );
    expect(processorMs() - started).toBeLessThan(3000);
    expect(answer.ok && answer.value.length).toBeGreaterThan(0);
    expect(answer.ok && answer.value.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ["13 MB of beginnings", "BEGIN:VEVENT\r\n".repeat((13 * MEGABYTE) / 14)],
    ["14 MB in one line", event("UID:1", `SUMMARY:${"x".repeat(14 * MEGABYTE)}`)],
    ["14 MB in lines folded at every letter", event("UID:1", `SUMMARY:x${"\r\n x".repeat(14 * 262_144)}`)],
    ["8 MB of line ends", "\n".repeat(8 * MEGABYTE)],
    [
      "dates left out without end",
      event(
        ...RUN,
        "DTSTART:20261201T170000Z",
        "RRULE:FREQ=DAILY",
        ..."x"
          .repeat(60_000)
          .split("")
          .map(() => "EXDATE:20261201T170000Z"),
      ),
    ],
    [
      "a zone without end",
      `BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n${event("UID:z", "SUMMARY:Run", "DTSTART;TZID=Mine:20261203T170000")}`,
    ],
  ])(
    "is read in time that grows with it: %s",
    (_, inside) => {
      const started = processorMs();
      const found = starts(calendar(GOOD, inside));
      expect(processorMs() - started).toBeLessThan(8000);
      expect(found).toContain("12-02T17:00");
    },
    20_000,
  );

  it("gives what it read until its time was over, and says so", () => {
    let asked = 0;
    const many = Array.from({ length: 500 }, (_, at) => event(`UID:${at}`, "SUMMARY:Run", "DTSTART:20261202T170000Z"));
    const answer = parseCalendar(calendar(...many), { ...OPTIONS, isOutOfTime: () => (asked += 1) > 100 });
    expect(answer).toMatchObject({ ok: true, left: ["time"] });
    expect(answer.ok && answer.value).toHaveLength(100);
  });

  it("with more entries than anybody has gives the first of them, and says so", () => {
    const many = Array.from({ length: 20_100 }, (_, at) =>
      event(`UID:${at}`, "SUMMARY:Dentist", "DTSTART:20261202T170000Z"),
    );
    const answer = parseCalendar(calendar(GOOD, ...many), OPTIONS);
    expect(answer).toMatchObject({ ok: true, left: ["entries", "repetitions"] });
    expect(answer.ok && answer.value.some(({ isRun }) => isRun)).toBe(true);
  }, 120_000);
});
