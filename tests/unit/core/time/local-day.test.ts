import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { addDays, boundsOf, dayKeyAt, diaryDayOf, instantOn, weekdayOf } from "@/src/core/time/local-day.ts";

const HOUR = 3_600_000;
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
] as const;
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });

describe("a local day", () => {
  it.each([
    { day: "2026-03-29", zone: "Europe/Berlin", hours: 23 },
    { day: "2026-10-25", zone: "Europe/Berlin", hours: 25 },
    { day: "2026-11-23", zone: "Europe/Berlin", hours: 24 },
    { day: "2026-10-04", zone: "Australia/Lord_Howe", hours: 23.5 },
  ])("lasts $hours h on $day in $zone", ({ day, zone, hours }) => {
    const { start, end } = boundsOf(day as DayKey, zone);
    expect((end - start) / HOUR).toBe(hours);
  });

  it("contains the instants that it names, and its neighbours touch it", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const day = dayKeyAt(at, zone);
        const { start, end } = boundsOf(day, zone);
        expect(start).toBeLessThanOrEqual(at);
        expect(at).toBeLessThan(end);
        expect(boundsOf(addDays(day, 1), zone).start).toBe(end);
      }),
    );
  });

  it.each([
    { what: "an ordinary time", day: "2026-11-23", time: "16:30", iso: "2026-11-23T15:30:00.000Z" },
    { what: "a time the clocks skip", day: "2026-03-29", time: "02:30", iso: "2026-03-29T01:30:00.000Z" },
    { what: "a time that comes twice", day: "2026-10-25", time: "02:30", iso: "2026-10-25T00:30:00.000Z" },
    { what: "the afternoon of a change", day: "2026-10-25", time: "16:30", iso: "2026-10-25T15:30:00.000Z" },
  ])("places $what", ({ day, time, iso }) => {
    expect(new Date(instantOn(day as DayKey, time as ClockTime, "Europe/Berlin")).toISOString()).toBe(iso);
  });

  it.each([
    { at: "03:59", day: "2026-11-22" },
    { at: "04:00", day: "2026-11-23" },
    { at: "23:59", day: "2026-11-23" },
  ])("for people is $day at $at: it begins at four in the morning", ({ at, day }) => {
    const bounds = diaryDayOf(Date.parse(`2026-11-23T${at}:00Z`), "UTC");
    expect(bounds.day).toBe(day);
    expect(bounds.start).toBe(Date.parse(`${day}T04:00:00Z`));
    expect(bounds.end - bounds.start).toBe(24 * HOUR);
  });

  it.each([
    { zone: "Pacific/Auckland", day: "2026-11-24" },
    { zone: "UTC", day: "2026-11-23" },
    { zone: "Pacific/Auckland", day: "2026-11-24" },
  ])("is $day in $zone, whichever zone was asked about before", ({ zone, day }) => {
    const at = Date.parse("2026-11-23T16:30:00Z");
    expect([dayKeyAt(at, zone), diaryDayOf(at, zone).day]).toEqual([day, day]);
  });

  it("knows its weekday", () => {
    expect(weekdayOf("2026-11-23" as DayKey)).toBe("mon");
    expect(weekdayOf("1969-12-28" as DayKey)).toBe("sun");
  });
});
