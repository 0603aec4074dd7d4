import { describe, expect, test } from "vitest";
import { calendarWeeks, heatOf } from "@/src/core/insights/calendar-weeks.ts";
import { dayPrompts } from "@/src/core/insights/day-prompts.ts";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { totalOf } from "@/src/core/insights/period-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { anOccurrence } from "../../../support/builders/records.ts";

const MONDAY = "2026-11-23" as DayKey;
const days = (...each: readonly Partial<DayTotal>[]) =>
  each.map((one, index) => aDayTotal({ day: addDays(MONDAY, index), ...one }));
const sat = (hours: number, longest = 40) => ({ sittingMs: hours * HOUR, longestMs: longest * MINUTE });

describe("what days come to", () => {
  test("never takes a day without a record for one without sitting", () => {
    const total = totalOf(days(sat(6), {}, sat(8), {}, {}));
    expect([total.days, total.known, total.deskDays]).toEqual([5, 2, 2]);
    expect(total.usualSittingMs).toBe(7 * HOUR);
    expect(totalOf(days({}, {})).usualSittingMs).toBeNull();
    expect(totalOf(days({}, {})).pain).toBeNull();
  });

  test("adds up the minutes that each day is shown with", () => {
    const ms = 5 * HOUR + 37 * MINUTE;
    const each = [ms + 40_000, ms + 59_000, ms].map((sittingMs) => ({ ...sat(5), sittingMs }));
    expect(totalOf(days(...each)).sittingMs).toBe(3 * ms);
  });

  test("names the day with the most sitting and the longest sit, the earlier of equals", () => {
    const total = totalOf(days(sat(6, 50), sat(8, 95), sat(8, 95)));
    expect(total.most).toEqual({ day: addDays(MONDAY, 1), ms: 8 * HOUR });
    expect(total.longest).toEqual({ day: addDays(MONDAY, 1), ms: 95 * MINUTE });
  });

  test("gives pain as the middle of the days' highest, from the lowest answer to the highest", () => {
    const pain = (value: number, low = value) => ({ pain: { kind: "answered" as const, value, low } });
    expect(totalOf(days(pain(2), pain(5, 1), { pain: { kind: "skipped" } }, pain(3))).pain).toEqual({
      answers: 3,
      median: 3,
      low: 1,
      high: 5,
    });
  });

  test("adds up exercises by their name", () => {
    const total = totalOf(days({ exercised: { squat: 30, plank: 20 } }, { exercised: { squat: 10 } }));
    expect(total.exercised).toEqual({ squat: 40, plank: 20 });
  });
});

describe("the calendar", () => {
  test.each([
    [0, null],
    [0.5, 1],
    [3, 2],
    [6.9, 3],
    [9, 4],
  ])("gives %d hours seated the step %s", (hours, heat) => {
    expect(heatOf(aDayTotal({ day: MONDAY, sittingMs: hours * HOUR }))).toBe(heat);
  });

  test("knows a day on one's feet as one without sitting", () => {
    expect(heatOf(aDayTotal({ day: MONDAY, standingMs: HOUR }))).toBe(0);
  });

  test("puts days into weeks, with gaps where the first week reaches back", () => {
    const weeks = calendarWeeks(days({}, {}, {}, {}, {}, {}, {}), "sun");
    expect(weeks.map((week) => week.map((day) => day?.day.slice(8) ?? "-").join(" "))).toEqual([
      "- 23 24 25 26 27 28",
      "29 - - - - - -",
    ]);
  });
});

describe("a day's prompts", () => {
  const at = (clock: string) => Date.parse(`${MONDAY}T${clock}Z`);
  const within = { start: at("00:00"), end: at("00:00") + 24 * HOUR };
  const shown = (state: "done" | "snoozed" | "skipped" | "expired" | "shown", clock: string | null) =>
    anOccurrence({ id: `posture:${clock}:${state}`, state, shownAt: clock === null ? null : at(clock) });

  test("are told with what became of them, in the order in which they came", () => {
    const prompts = [
      shown("expired", "12:00"),
      shown("done", "10:00"),
      shown("expired", null),
      shown("shown", "15:00"),
    ];
    expect(dayPrompts(prompts, within).shown.map(({ became }) => became)).toEqual(["done", "passed", "open"]);
    expect(dayPrompts(prompts, within).shown.map(({ kind }) => kind)).toEqual(["posture", "posture", "posture"]);
  });

  test("that waited for the same call waited for one", () => {
    const held = (from: string, until: string, because: "meeting" | "sound" | "away") => ({
      ...shown("done", "12:30"),
      held: [{ because, from: at(from), until: at(until) }],
    });
    const prompts = [
      held("11:30", "12:15", "meeting"),
      held("12:00", "12:20", "sound"),
      held("14:00", "15:00", "away"),
    ];
    expect(dayPrompts(prompts, within).heldInCalls).toEqual([{ start: at("11:30"), end: at("12:20") }]);
  });
});
