import { describe, expect, test } from "vitest";
import { detailsOf } from "@/src/core/imports/calendar-details.ts";
import { shifted } from "@/src/core/imports/calendar-times.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";

const entry = (title: string, description = "", categories = "") =>
  detailsOf(
    [
      ["SUMMARY", title],
      ["DESCRIPTION", description],
      ["CATEGORIES", categories],
    ].map(([name = "", value = ""]) => ({ name, value, params: new Map() })),
  );

test.each([
  ["16:30", 90, "2026-11-23", "18:00"],
  ["23:30", 60, "2026-11-24", "00:30"],
  ["00:30", -60, "2026-11-22", "23:30"],
  [null, 1440, "2026-11-24", null],
  [null, -1440, "2026-11-22", null],
])("an entry at %s, moved by %i min, is on %s at %s", (clock, minutes, day, at) => {
  const time = { day: "2026-11-23" as DayKey, clock: clock as ClockTime | null, zone: "UTC" };
  expect(shifted(time, minutes)).toEqual({ day, clock: at, zone: "UTC" });
});

describe("what an entry of a plan says of its run", () => {
  test.each([
    ["Planned Time: 1:10", 70],
    ["Planned time: 1:10:30", 70.5],
    ["Time: 45:00", 45],
    ["Time: 9:59", 599],
    ["Time: 10:30", 10.5],
    ["Duration = 50 min", 50],
    ["Dauer:  40 min", 40],
    ["Time: 0:00", null],
    ["Sometime: 50 min", null],
    ["Time", null],
  ])("%j is %j minutes", (description, minutes) => expect(entry("Run", description).minutes).toBe(minutes));

  test.each([
    ["Distance Planned: 12.00 km", 12_000],
    ["Planned distance: 5 mi", 8046.72],
    ["Distance: 8000", 8000],
    ["Distance: 8000 m", 8000],
    ["Distance: 400", 400],
    ["Distance: 399", null],
    ["Distance: about 8000", null],
    ["Distance: 8000 steps", null],
  ])("%j is %j metres", (description, meters) => expect(entry("Run", description).meters).toBe(meters));

  test("takes its own time before the title's, and the title's distance before its own", () => {
    expect(entry("Run 8 km 45 min", "Planned Time: 1:10\nDistance: 12 km")).toMatchObject({
      minutes: 70,
      meters: 8000,
    });
  });

  test("adds a warm-up to repetitions that stand alone", () => {
    expect(entry("3 x 10 min @ 10k pace").minutes).toBe(50);
    expect(entry("30 min easy run").minutes).toBe(30);
  });

  test.each([
    ["Easy", "Workout type: Run", "", true],
    ["Easy", "type:  Running ", "", true],
    ["Easy run", "Workout type: Strength", "", false],
    ["Easy run", "Type: Other", "", true],
    ["Easy", "Type: Other", "", false],
    ["Easy run", "Type: Bike", "", false],
    ["Easy run", "Type: Swim", "", false],
    ["Easy run", "Type: Day off", "", false],
    ["Easy run", "Type: something of ours", "", true],
    ["Easy", "", "Sport,Running", true],
    ["Easy", "", "Cycling", false],
    ["", "", "Running", false],
  ])("%j with %j in %j is a run: %j", (title, description, categories, isRun) => {
    expect(entry(title, description, categories).isRun).toBe(isRun);
  });

  test("keeps eighty letters of a title, without line breaks", () => {
    expect(entry(`Easy \n run ${"x".repeat(100)}`).title).toBe(`Easy run ${"x".repeat(71)}`);
  });
});
