import { describe, expect, it } from "vitest";
import { parseCalendar } from "@/src/core/imports/parse-calendar.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";

/** Calendars as people have them, of the kinds that public bug reports tell of; right values by eye. */
const MI = 1609.344;

const event = (...lines: string[]) => `BEGIN:VEVENT\r\n${lines.join("\r\n")}\r\nEND:VEVENT\r\n`;
const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`;
const read = (zone: string, text: string) => {
  const options = { now: Date.UTC(2026, 10, 29, 1), zone, usualTime: "18:00" as ClockTime, usualMinutes: 45 };
  const answer = parseCalendar(text, options);
  return answer.ok ? answer.value : [];
};
const RUN = ["UID:r", "SUMMARY:Run"];
const weekly = (...lines: string[]) => calendar(event(...RUN, ...lines));
const BERLIN_WEEKLY = ["DTSTART;TZID=Europe/Berlin:20261201T180000", "RRULE:FREQ=WEEKLY;COUNT=3"];
const UTC_WEEKLY = ["DTSTART:20261203T080000Z", "RRULE:FREQ=WEEKLY;COUNT=4"];
/** Outlook's own zone, which has no name that anybody knows. */
const CUSTOM_ZONE = `BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
`.replaceAll("\n", "\r\n");

describe("a calendar", () => {
  it.each<[string, string, string, string]>([
    [
      "an end in UTC, far west of it",
      "America/Los_Angeles",
      weekly("DTSTART;TZID=America/Los_Angeles:20261205T110000", "RRULE:FREQ=WEEKLY;UNTIL=20261219T190000Z"),
      "12-05T19:00 12-12T19:00 12-19T19:00",
    ],
    [
      "an end in UTC on the next day there, in Windows' name of the zone",
      "America/New_York",
      weekly("DTSTART;TZID=Eastern Standard Time:20261201T183000", "RRULE:FREQ=WEEKLY;UNTIL=20261208T233000Z"),
      "12-01T23:30 12-08T23:30",
    ],
    [
      "a local end, far east",
      "Pacific/Auckland",
      weekly("DTSTART;TZID=Pacific/Auckland:20261201T200000", "RRULE:FREQ=DAILY;UNTIL=20261203T200000"),
      "12-01T07:00 12-02T07:00 12-03T07:00",
    ],
    [
      "an end without a time beside two weekdays",
      "UTC",
      weekly("DTSTART:20261205T180000Z", "RRULE:FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20261212"),
      "12-05T18:00 12-06T18:00 12-12T18:00",
    ],
    [
      "a time left out in its own zone",
      "Europe/Berlin",
      weekly(...BERLIN_WEEKLY, "EXDATE;TZID=Europe/Berlin:20261208T180000"),
      "12-01T17:00 12-15T17:00",
    ],
    [
      "the same in UTC",
      "Europe/Berlin",
      weekly(...BERLIN_WEEKLY, "EXDATE:20261208T170000Z"),
      "12-01T17:00 12-15T17:00",
    ],
    [
      "the same as a day",
      "Europe/Berlin",
      weekly(...BERLIN_WEEKLY, "EXDATE;VALUE=DATE:20261208"),
      "12-01T17:00 12-15T17:00",
    ],
    [
      "a time more",
      "Europe/Berlin",
      weekly(...BERLIN_WEEKLY, "RDATE;TZID=Europe/Berlin:20261204T070000"),
      "12-01T17:00 12-04T06:00 12-08T17:00 12-15T17:00",
    ],
    [
      "a time more, as a period",
      "Europe/Berlin",
      weekly(
        "DTSTART;TZID=Europe/Berlin:20261201T180000",
        "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20261204T070000/PT1H",
      ),
      "12-01T17:00 12-04T06:00",
    ],
    [
      "Outlook's long name of a zone",
      "Europe/Berlin",
      weekly(
        'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261207T090000',
        "RRULE:FREQ=WEEKLY;COUNT=3",
      ),
      "12-07T08:00 12-14T08:00 12-21T08:00",
    ],
    [
      "Outlook's zone of its own",
      "Europe/Berlin",
      calendar(CUSTOM_ZONE, event(...RUN, "DTSTART;TZID=Customized Time Zone:20261207T090000")),
      "12-07T14:00",
    ],
    [
      "this one and all that follow, two hours later",
      "UTC",
      calendar(
        event(...RUN, ...UTC_WEEKLY),
        event(...RUN, "RECURRENCE-ID;RANGE=THISANDFUTURE:20261210T080000Z", "DTSTART:20261210T100000Z"),
      ),
      "12-03T08:00 12-10T10:00 12-17T10:00 12-24T10:00",
    ],
    [
      "one moved to another day",
      "UTC",
      calendar(
        event(...RUN, ...UTC_WEEKLY),
        event(...RUN, "RECURRENCE-ID:20261210T080000Z", "DTSTART:20261212T090000Z"),
      ),
      "12-03T08:00 12-12T09:00 12-17T08:00 12-24T08:00",
    ],
    [
      "one cancelled",
      "UTC",
      calendar(
        event(...RUN, ...UTC_WEEKLY),
        event(...RUN, "RECURRENCE-ID:20261210T080000Z", "DTSTART:20261210T080000Z", "STATUS:CANCELLED"),
      ),
      "12-03T08:00 12-17T08:00 12-24T08:00",
    ],
    [
      "whole days at the end of months that have one",
      "UTC",
      weekly("DTSTART;VALUE=DATE:20261231", "RRULE:FREQ=MONTHLY;COUNT=3"),
      "12-31T18:00 01-31T18:00 03-31T18:00",
    ],
    ["a whole day with an empty rule", "UTC", weekly("DTSTART:20261205", "DTEND:20261206", "RRULE:"), "12-05T18:00"],
    ["a time by the clocks of wherever one is", "Asia/Tokyo", weekly("DTSTART:20261205T160000"), "12-05T07:00"],
    ["a time with half an hour's offset", "Asia/Kolkata", weekly("DTSTART:20261205T103000+0530"), "12-05T05:00"],
    [
      "two weekdays of weeks that begin on Sunday",
      "UTC",
      weekly("DTSTART:20261201T180000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4;WKST=SU"),
      "12-01T18:00 12-03T18:00 12-08T18:00 12-10T18:00",
    ],
    [
      "the month's last Saturday, after a byte order mark",
      "UTC",
      `\uFEFF${weekly("DTSTART:20261226T090000Z", "RRULE:FREQ=MONTHLY;BYDAY=-1SA;COUNT=1")}`,
      "12-26T09:00",
    ],
    [
      "Outlook's long name of a zone elsewhere",
      "Europe/Berlin",
      weekly('DTSTART;TZID="(UTC-05:00) Eastern Time (US and Canada)":20270406T120000', "RRULE:"),
      "04-06T16:00",
    ],
    [
      "a long name whose commas its zone escapes",
      "Europe/Berlin",
      weekly('DTSTART;TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20261207T090000'),
      "12-07T02:00",
    ],
    ["a long name of no place", "Europe/Berlin", weekly('DTSTART;TZID="(GMT +04:30)":20261207T090000'), "12-07T04:30"],
    [
      "a time left out in UTC beside times without a zone",
      "Asia/Tokyo",
      weekly("DTSTART:20261201T180000", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261208T180000Z"),
      "12-01T09:00",
    ],
    ["a time that is called a date", "UTC", weekly("DTSTART;VALUE=DATE:20261204T070000"), "12-04T07:00"],
    ["a day that is written as its midnight", "UTC", weekly("DTSTART;VALUE=DATE:20261204T000000"), "12-04T18:00"],
    [
      "another people's calendar, which we can't follow, beside a good one",
      "UTC",
      calendar(
        event("UID:y", "SUMMARY:Run", "DTSTART;VALUE=DATE:20261201", "RRULE:RSCALE=CHINESE;FREQ=MONTHLY"),
        event(...RUN, "DTSTART:20261204T070000Z"),
      ),
      "12-04T07:00",
    ],
    [
      "a change that a newer version leaves out",
      "UTC",
      calendar(
        event(...RUN, ...UTC_WEEKLY, "SEQUENCE:3", "EXDATE:20261210T080000Z"),
        event(...RUN, "SEQUENCE:2", "RECURRENCE-ID:20261210T080000Z", "DTSTART:20261212T090000Z"),
      ),
      "12-03T08:00 12-17T08:00 12-24T08:00",
    ],
    [
      "a change behind a newer version's end",
      "UTC",
      calendar(
        event(...RUN, "DTSTART:20261203T080000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261211T080000Z", "SEQUENCE:3"),
        event(...RUN, "SEQUENCE:2", "RECURRENCE-ID:20261217T080000Z", "DTSTART:20261218T090000Z"),
      ),
      "12-03T08:00 12-10T08:00",
    ],
  ])("comes at its times: %s", (_, zone, text, expected) => {
    expect(
      read(zone, text)
        .map(({ start }) => new Date(start).toISOString().slice(5, 16))
        .join(" "),
    ).toBe(expected);
  });

  it.each<[string, readonly string[], readonly [number, number | null, boolean]]>([
    [
      "Final Surge",
      ["SUMMARY:Easy", "DESCRIPTION:Workout type: Run\\nPlanned Distance: 5.00 mi\\nPlanned Time: 0:45:00"],
      [45, 5 * MI, true],
    ],
    ["TrainingPeaks, a ride", ["SUMMARY:Bike - Endurance", "DESCRIPTION:Planned Time: 1:30"], [90, null, false]],
    ["Runna", ["SUMMARY:Run: Tempo 8K", "X-WORKOUT-ESTIMATED-DURATION:3120"], [52, 8000, true]],
    [
      "a German coach",
      ["SUMMARY:W3D2 Long Run", "DURATION:PT1H45M", "DESCRIPTION:Distanz: 16 km"],
      [105, 16_000, true],
    ],
  ])("says how long and how far: %s", (_, lines, [minutes, meters, isRun]) => {
    const [run] = read("UTC", calendar(event("UID:1", "DTSTART:20261205T080000Z", ...lines)));
    expect(run).toMatchObject({ minutes, isRun });
    if (meters === null) expect(run?.meters).toBeNull();
    else expect(run?.meters).toBeCloseTo(meters, 0);
  });
});
