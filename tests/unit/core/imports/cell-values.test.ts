import { describe, expect, test } from "vitest";
import { clockSeconds } from "@/src/core/imports/garmin-table.ts";
import { formatInstant, parseIsoInstant } from "@/src/core/imports/iso-instant.ts";
import { guessDateOrder, parseLocaleDate } from "@/src/core/imports/locale-date.ts";
import { guessDecimalMark, parseLocaleNumber } from "@/src/core/imports/locale-number.ts";
import { sportMeaning, surfaceOf } from "@/src/core/imports/sport-word.ts";

describe("a length of time in a cell", () => {
  test.each([
    ["48:02", 2882],
    ["0:48:02", 2882],
    [" 00:48:02.5 ", 2882.5],
    ["1:00:00,25", 3600.25],
    ["100:00", 6000],
    ["7:5", 425],
    ["48:02 min", null],
    ["about 48:02", null],
    ["48:60", null],
    ["48", null],
    ["1:2:3:4", null],
  ])("%j is %j seconds", (text, expected) => expect(clockSeconds(text)).toBe(expected));
});

describe("the decimal mark of a table", () => {
  test.each([
    [["5,01"], ","],
    [["5,0123"], ","],
    [["1.234,5"], ","],
    [["12.345.678,5"], ","],
    [["-5,1"], ","],
    [["5.01"], "."],
    [["5.0123"], "."],
    // A thousand or a little over one: it says nothing.
    [["1,234", "5,01"], ","],
    [["1,234", "5.01"], "."],
    [["1,234"], "."],
    [["1.234", "5,5"], ","],
    [["5,abcd", "5.5"], "."],
    [["5,01 km", "5.5"], "."],
    [["a5,01", "5.5"], "."],
    [["1234.567,8", "2.5"], "."],
    [["x1.234,5", "2.5"], "."],
    [["1.234,5x", "2.5"], "."],
    [[], "."],
  ] as const)("of %j is %s", (cells, mark) => expect(guessDecimalMark(cells)).toBe(mark));

  test.each([
    ["2,81", ".", 2.81],
    ["2.81", ",", 2.81],
    ["2,8123", ".", 2.8123],
    ["2,abcd", ".", Number.NaN],
    ["1,234", ".", 1234],
    ["1,234", ",", 1.234],
    ["1.234", ",", 1234],
    ["1 234,5", ",", 1234.5],
    ["1'234.5", ".", 1234.5],
    ["-2,5", ".", -2.5],
    ["5.", ".", 5],
    [".5", ".", 0.5],
    ["1e3", ".", 1000],
    ["  ", ".", null],
    ["5 km", ".", Number.NaN],
    ["km5", ".", Number.NaN],
  ] as const)("makes %j with %s the number %j", (text, mark, expected) => {
    expect(parseLocaleNumber(text, mark)).toEqual(expected);
  });
});

describe("a date in a cell", () => {
  test.each([
    [["3/13/2026, 7:00 AM"], "month-first"],
    [["13/3/2026"], "day-first"],
    [["3/4/2026, 7:00 p.m."], "month-first"],
    [["3/4/2026, 7:00 AM"], "month-first"],
    // Only at its end does it tell of a clock of twelve hours.
    [["3/4/2026, am Rhein"], "day-first"],
    [["3.4.2026 7:00 AM"], "day-first"],
    [["3/4/2026, 7:00 AM", "13/4/2026"], "day-first"],
  ] as const)("%j is written %s", (dates, order) => expect(guessDateOrder(dates)).toBe(order));

  test.each(["9 Dec 2026 24:10:00", "9 Dec 2026 10:60:00", "9 Dec 2026 10:10:60", "31 Nov 2026 10:00", "10:00"])(
    "%j is none",
    (text) => expect(parseLocaleDate(text, "day-first")).toBeNull(),
  );

  test.each([
    ["2026-03-05T07:30Z and more", null],
    ["on 2026-03-05T07:30Z", null],
    [" 2026-03-05T07:30Z ", Date.UTC(2026, 2, 5, 7, 30)],
    ["2026-03-05T07:30:00+18:00", Date.UTC(2026, 2, 4, 13, 30)],
    ["2026-03-05T07:30:00+18:01", null],
  ])("%j as a date-time is %j", (text, at) => expect(parseIsoInstant(text)?.at ?? null).toBe(at));

  test.each([
    [Date.UTC(2026, 2, 5, 7, 30), null, "2026-03-05T07:30:00+00:00"],
    [Date.UTC(2026, 2, 5, 7, 30), -210, "2026-03-05T04:00:00-03:30"],
    [Date.UTC(2026, 2, 5, 7, 30, 0, 250), 60, "2026-03-05T08:30:00.250+01:00"],
  ])("%i at %j minutes from UTC is written %s", (at, offset, text) => expect(formatInstant(at, offset)).toBe(text));
});

describe("a word for the sport", () => {
  test.each([
    ["9", "run"],
    ["1", "other"],
    ["18", "other"],
    ["0", "unknown"],
    ["19", "unknown"],
    ["9th street", "unknown"],
    ["street 9", "unknown"],
    ["TrailRun", "run"],
    ["morning_run", "run"],
    ["Morning Ride", "other"],
    ["", "unknown"],
    [" - ", "unknown"],
  ])("%j is %s", (word, meaning) => expect(sportMeaning(word)).toBe(meaning));

  test.each([
    ["Treadmill running", "treadmill"],
    ["VirtualRun", "treadmill"],
    ["Trail Run", "trail"],
    ["track run", "track"],
    ["trackers", null],
    ["Run", null],
  ])("%j names the ground %j", (word, surface) => expect(surfaceOf(word)).toBe(surface));
});
