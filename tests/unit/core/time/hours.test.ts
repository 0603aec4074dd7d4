import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import {
  hasWorkingStartLaterToday,
  nextWorkingStart,
  quietUntil,
  workingIntervalAt,
  worksThrough,
} from "@/src/core/time/hours.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";

const range = (from: string, to: string): TimeRange => ({ from: from as ClockTime, to: to as ClockTime });
const hours = {
  ...DEFAULT_SETTINGS.workingHours,
  mon: [range("09:00", "12:30"), range("14:00", "18:00")],
  fri: [range("22:00", "06:00")],
};
const at = (day: number, time: string): number => Date.parse(`2026-11-${day}T${time}:00Z`);

describe("working hours", () => {
  it.each([
    { when: at(23, "08:59"), inside: false },
    { when: at(23, "09:00"), inside: true },
    { when: at(23, "12:29"), inside: true },
    { when: at(23, "12:30"), inside: false },
    { when: at(23, "14:00"), inside: true },
    { when: at(27, "23:30"), inside: true },
    { when: at(28, "05:59"), inside: true },
    { when: at(28, "06:00"), inside: false },
  ])("at $when are open: $inside", ({ when, inside }) => {
    expect(workingIntervalAt(hours, when, "UTC") !== null).toBe(inside);
  });

  it.each([at(23, "00:00"), at(23, "08:59"), at(23, "23:59")])("with equal ends are the whole day: %i", (when) => {
    const whole = { ...hours, mon: [range("09:00", "09:00")] };
    expect(workingIntervalAt(whole, when, "UTC")).toMatchObject({ start: at(23, "00:00"), end: at(24, "00:00") });
  });

  it.each([
    ["inside one range", "11:00", "11:10", true],
    ["to its very end", "12:20", "12:30", false],
    ["over the gap between two", "12:25", "14:10", false],
    ["where two ranges touch", "15:55", "16:05", true],
    ["past the last", "17:55", "18:05", false],
    ["from before the first", "08:55", "09:05", false],
  ])("go on %s: %s to %s is %s", (_where, from, until, expected) => {
    const touching = { ...hours, mon: [range("09:00", "12:30"), range("14:00", "16:00"), range("16:00", "18:00")] };
    expect(worksThrough(touching, { from: at(23, from), until: at(23, until) }, "UTC")).toBe(expected);
  });

  it("go on over midnight where the next day begins at once", () => {
    const night = { ...hours, mon: [range("18:00", "00:00")], tue: [range("00:00", "06:00")] };
    expect(worksThrough(night, { from: at(23, "23:55"), until: at(24, "00:05") }, "UTC")).toBe(true);
  });

  it("start next at the second range, on another day, or never", () => {
    expect(nextWorkingStart(hours, at(23, "12:45"), "UTC")).toBe(at(23, "14:00"));
    expect(nextWorkingStart(hours, at(28, "07:00"), "UTC")).toBe(at(30, "09:00"));
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(nextWorkingStart(never, at(23, "12:45"), "UTC")).toBeNull();
  });

  it("know whether more of them come today", () => {
    expect(hasWorkingStartLaterToday(hours, at(23, "12:45"), "UTC")).toBe(true);
    expect(hasWorkingStartLaterToday(hours, at(23, "18:00"), "UTC")).toBe(false);
  });
});

describe("quiet hours", () => {
  it.each([
    { when: at(23, "21:59"), until: null },
    { when: at(23, "22:00"), until: at(24, "07:00") },
    { when: at(24, "06:59"), until: at(24, "07:00") },
    { when: at(24, "07:00"), until: null },
  ])("reach over midnight: at $when until $until", ({ when, until }) => {
    expect(quietUntil(range("22:00", "07:00"), when, "UTC")).toBe(until);
  });
});
