import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "@/src/core/care-level/level.ts";
import { nextWeek, type NextRun } from "@/src/core/review/next-week.ts";
import { type ReviewCare, type Suggestion, suggestNextWeek } from "@/src/core/review/suggestion.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { desk, pain, totals, WEEKS } from "./weeks.ts";

const WELL: ReviewCare = { level: 0, suggests: "exercise" };
const BEFORE = totals(WEEKS.ordinary, "2026-11-16" as DayKey);
const LONG_RUN: NextRun = {
  id: "sunday",
  day: "2026-12-06" as DayKey,
  start: 0,
  minutes: 110,
  meters: 18_000,
  limitMeters: 15_400,
};
type Days = Parameters<typeof totals>[0];
const suggest = (days: Days, care: ReviewCare = WELL, next: readonly NextRun[] = [], before = BEFORE) =>
  suggestNextWeek({ care, days: totals(days), before, next });
const often = (day: Days[number], times = 5): Days => Array.from({ length: times }, () => day);

describe("one suggestion for the week", () => {
  test.each<[string, Suggestion["kind"], Days, ReviewCare?, (readonly NextRun[])?]>([
    ["an emergency", "getHelp", WEEKS.ordinary, { level: 4, suggests: "exercise" }],
    ["advice for today", "getHelp", WEEKS.empty, { level: 3, suggests: "exercise" }],
    ["answers that can't be read", "answerFirst", WEEKS.ordinary, { level: 0, suggests: "unknown" }],
    ["an exercise that made it worse", "restNow", WEEKS.ordinary, { level: 1, suggests: "nothing" }],
    ["a pause from running", "gentleWeek", WEEKS.flareUp, { level: 2, suggests: "exercise" }],
    ["pregnancy", "moveOnly", WEEKS.ordinary, { level: 1, suggests: "tips" }],
    ["a day to ease off", "easeFirst", WEEKS.ordinary, { level: 1, suggests: "exercise" }],
    ["a flare-up that is over today", "easeWeek", WEEKS.flareUp],
    ["a long run planned too long", "shortenRun", WEEKS.ordinary, WELL, [LONG_RUN]],
    ["an empty week", "tooLittle", WEEKS.empty],
    ["five desk days and no answer", "checkIn", often(desk(6, 45))],
    ["sits of an hour and more", "oneWalk", often({ ...desk(6, 70), ...pain(2) })],
    ["prompts that nobody follows", "fewerPrompts", often({ ...desk(6, 45, 0, 8), ...pain(2) })],
    ["a week without a stretch", "oneStretch", often({ ...desk(6, 45), routines: 0, ...pain(2) })],
    ["an ordinary week", "carryOn", WEEKS.ordinary],
    ["three days", "carryOn", WEEKS.threeDays],
    ["three desk days and no answer", "checkIn", often(desk(6, 45), 3)],
    ["two desk days and no answer", "tooLittle", often(desk(6, 45), 2)],
    ["sits of an hour exactly", "oneWalk", often({ ...desk(6, 60), ...pain(2) })],
    ["sits of a minute less", "carryOn", often({ ...desk(6, 59), ...pain(2) })],
    ["a holiday", "carryOn", WEEKS.holiday],
  ])("after %s is %s", (_name, kind, days, care = WELL, next = []) => {
    expect(suggest(days, care, next).kind).toBe(kind);
  });

  test("gives the numbers that it rests on", () => {
    expect(suggest(WEEKS.flareUp)).toEqual({ kind: "easeWeek", now: 5, before: 2 });
    expect(suggest(often({ ...desk(6, 70), ...pain(2) }))).toEqual({
      kind: "oneWalk",
      usualMs: 70 * 60_000,
      deskDays: 5,
    });
  });

  test("whatever the week, nothing that today's answers rule out is suggested", () => {
    const allowed: Readonly<Record<number, readonly Suggestion["kind"][]>> = {
      1: ["answerFirst", "restNow", "moveOnly", "easeFirst"],
      2: ["answerFirst", "restNow", "gentleWeek"],
      3: ["getHelp"],
      4: ["getHelp"],
    };
    const day = fc.record({ hours: fc.integer({ min: 0, max: 9 }), longest: fc.integer({ min: 0, max: 200 }) });
    const days = fc.array(fc.tuple(day, fc.integer({ min: -1, max: 10 })), { minLength: 7, maxLength: 7 });
    const care = fc.record({
      level: fc.constantFrom(...LEVELS),
      suggests: fc.constantFrom("exercise", "tips", "nothing", "unknown" as const),
    });
    fc.assert(
      fc.property(days, care, fc.boolean(), (week, today, hasLongRun) => {
        const lived = week.map(([at, answer]) => ({
          ...desk(at.hours, at.longest),
          ...(answer < 0 ? {} : pain(answer)),
        }));
        const { kind } = suggest(lived, today, hasLongRun ? [LONG_RUN] : []);
        if (today.level >= 1) expect(allowed[today.level]).toContain(kind);
        if (today.suggests !== "exercise") expect(kind).not.toBe("oneStretch");
      }),
      { numRuns: 60 },
    );
  });
});

describe("next week's plan", () => {
  const NOW = Date.UTC(2026, 10, 29, 19);
  const plan = (care: ReviewCare) =>
    nextWeek({
      from: "2026-11-30" as DayKey,
      to: "2026-12-06" as DayKey,
      zone: "UTC",
      weekly: [{ id: "tue", weekday: "tue", at: "18:00" as ClockTime, minutes: 40 }],
      programme: null,
      singles: [
        { id: "long", start: Date.UTC(2026, 11, 6, 9), minutes: 110, isCancelled: false, meters: 18_000 },
        { id: "off", start: Date.UTC(2026, 11, 3, 9), minutes: 30, isCancelled: true },
      ],
      runs: [7, 5, 3].map((age) =>
        aRun({ start: NOW - age * DAY, distanceMeters: 10_000, durationSeconds: HOUR / 1000 }),
      ),
      care,
    });

  test("has the planned runs with their distance, and says which goes over the month before", () => {
    const { runs, holds, strengthDays } = plan(WELL);
    expect(
      runs.map(({ id, day, meters, limitMeters }) => [id, day, meters && Math.round(meters), limitMeters]),
    ).toEqual([
      ["tue@2026-12-01", "2026-12-01", 6667, null],
      ["long", "2026-12-06", 18_000, 11_000],
    ]);
    expect(holds).toBe("planned");
    expect(strengthDays.length).toBeGreaterThan(0);
  });

  test.each([
    [1, "eased", true],
    [2, "paused", false],
    [3, "paused", false],
    [4, "paused", false],
  ] as const)("at level %s is %s, with strength: %s", (level, holds, hasStrength) => {
    const next = plan({ level, suggests: "exercise" });
    expect([next.holds, next.strengthDays.length > 0]).toEqual([holds, hasStrength]);
  });

  test("proposes no strength where no exercise may be suggested", () => {
    expect(plan({ level: 0, suggests: "tips" }).strengthDays).toEqual([]);
  });
});
