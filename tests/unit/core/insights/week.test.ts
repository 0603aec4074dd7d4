import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "@/src/core/desk-time/span.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { dayIntervals } from "@/src/core/insights/day-intervals.ts";
import { dayParts } from "@/src/core/insights/day-parts.ts";
import { type DayRecords, isBlank, summariseDay } from "@/src/core/insights/day-total.ts";
import { extremeDays, headlineOf } from "@/src/core/insights/headline.ts";
import { placeDays, summariseDays, type WeekDay } from "@/src/core/insights/week.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aCheckIn } from "../../../support/builders/a-check-in.ts";

const ZONE = "Europe/Berlin";
const ZONES = [{ from: 0, zone: ZONE }] as const;
const MONDAY = "2026-11-23" as DayKey;
const at = (text: string) => Date.parse(`${text}+01:00`);
const NOW = at("2026-11-25T12:00:00");
const NOTHING: DayRecords = { spans: [], prompts: [], sessions: [], runs: [], checkIns: [] };

const sat = (from: string, minutes: number, kind: Span["kind"] = "sitting"): Span => ({
  kind,
  start: at(from),
  end: at(from) + minutes * MINUTE,
  because: "input",
});
const weekOf = (records: Partial<DayRecords>, now = NOW) =>
  placeDays(
    summariseDays({ ...NOTHING, ...records }, { first: MONDAY, last: addDays(MONDAY, 6) }, { now, zones: ZONES }),
    { now, zones: ZONES },
  );

const asked = (kind: Occurrence["kind"], state: Occurrence["state"], shownAt: number | null) =>
  ({ kind, state, shownAt }) as Occurrence;

describe("a week", () => {
  test("has seven days, of which those to come have no numbers", () => {
    const week = weekOf({ spans: [sat("2026-11-23T09:00:00", 60)] });
    expect(week.map(({ is }) => is)).toEqual(["past", "past", "today", "ahead", "ahead", "ahead", "ahead"]);
    expect(week.map(({ sittingMs }) => sittingMs / HOUR)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  test("splits a night shift at local midnight and ends the growing span now", () => {
    const week = weekOf({ spans: [sat("2026-11-23T22:00:00", 4 * 60), sat("2026-11-25T11:00:00", 600)] });
    expect(week.map(({ sittingMs }) => sittingMs / HOUR).slice(0, 3)).toEqual([2, 2, 1]);
  });

  test("counts prompts to get up that were shown, and those that were followed", () => {
    const morning = at("2026-11-24T10:00:00");
    const [, tuesday] = weekOf({
      prompts: [
        asked("posture", "done", morning),
        asked("walk", "expired", morning),
        asked("posture", "expired", null),
        asked("check-in", "done", morning),
      ],
    });
    expect(tuesday?.breaks).toEqual({ shown: 2, done: 1 });
  });

  test("adds up runs and stretches, and leaves a deleted run out", () => {
    const run = (meters: number | null, deletedAt: number | null) =>
      ({ start: at("2026-11-24T18:00:00"), distanceMeters: meters, durationSeconds: 1800, deletedAt }) as Run;
    const stretch = (seconds: number) => ({ exerciseId: "calf-wall-stretch", seconds });
    const [, tuesday] = weekOf({
      runs: [run(5000, null), run(null, null), run(9000, 1)],
      sessions: [{ startedAt: at("2026-11-24T10:00:00"), items: [stretch(40), stretch(50)] }],
    });
    expect(tuesday?.runs).toEqual({ count: 2, meters: 5000, ms: HOUR });
    expect(tuesday?.stretchMs).toBe(90_000);
  });

  test("keeps missed, skipped and no pain apart", () => {
    const day = (offset: number) => addDays(MONDAY, offset);
    const answer = (pain: number | null, offset: number) => ({
      ...aCheckIn(pain, 0),
      day: day(offset),
      skipped: pain === null,
    });
    const pains = weekOf({ checkIns: [answer(0, 0), answer(null, 1)] }).map(({ pain }) => pain);
    expect(pains.slice(0, 3)).toEqual([
      { kind: "answered", value: 0, low: 0 },
      { kind: "skipped" },
      { kind: "missed" },
    ]);
  });

  test("comes out the same day by day as all days at once, in whatever order the records come", () => {
    const spans = Array.from({ length: 60 }, (_, nth) =>
      sat("2026-11-22T20:00:00", 25, nth % 3 === 0 ? "away" : "sitting"),
    ).map((span, nth) => ({ ...span, start: span.start + nth * 50 * MINUTE, end: span.end + nth * 50 * MINUTE }));
    const prompts = spans
      .map(({ start }, nth) => asked("posture", nth % 2 === 0 ? "done" : "skipped", start))
      .toReversed();
    const records = { ...NOTHING, spans, prompts };
    const lived = { now: NOW, zones: ZONES };
    const together = summariseDays(records, { first: MONDAY, last: addDays(MONDAY, 6) }, lived);
    const apart = together.map(({ day }) => summariseDay(records, day, dayParts(day, ZONES)));
    expect(together.slice(0, 2)).toEqual(apart.slice(0, 2));
    expect(together[1]?.breaks.shown).toBeGreaterThan(20);
  });

  test("loses no span that may be on record, whatever came between, still grows or has yet to begin", () => {
    const lengths = fc.array(fc.tuple(fc.nat(30 * 60), fc.integer({ min: 1, max: 30 * 60 })), { maxLength: 20 });
    fc.assert(
      fc.property(lengths, (parts) => {
        let end = at("2026-11-21T20:00:00");
        const spans = parts.map(([gap, minutes]): Span => {
          const start = end + gap * MINUTE;
          end = start + minutes * MINUTE;
          return { kind: "sitting", start, end, because: "input" };
        });
        const growing: Span = { kind: "sitting", start: NOW, end: NOW, because: "input" };
        const lived = spans.flatMap((span) => (span.start < NOW ? [{ ...span, end: Math.min(span.end, NOW) }] : []));
        const together = weekOf({ spans: lived.at(-1)?.end === NOW ? spans : [...lived, growing] });
        const apart = together.map(({ day }) => summariseDay({ ...NOTHING, spans: lived }, day, dayParts(day, ZONES)));
        expect(together.map(({ sittingMs }) => sittingMs)).toEqual(apart.map(({ sittingMs }) => sittingMs));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["one that has yet to begin", [["2026-11-26T09:00:00", 60]]],
    ["one after it in the same day", [["2026-11-25T13:00:00", 60]]],
  ] as const)("counts a span that lies behind, and never %s", (_what, ahead) => {
    const spans = [...ahead.map(([from, minutes]) => sat(from, minutes)), sat("2026-11-25T11:00:00", 30)];
    expect(weekOf({ spans })[2]?.sittingMs).toBe(30 * MINUTE);
  });

  test("is blank only where nothing at all is known", () => {
    expect(isBlank(weekOf({}))).toBe(true);
    expect(isBlank(weekOf({ spans: [sat("2026-11-23T09:00:00", 1)] }))).toBe(false);
  });
});

/** Desk days of five hours with these longest bouts, in minutes. */
const daysWith = (longest: readonly number[]): readonly WeekDay[] =>
  longest.map((minutes, index) => ({
    day: addDays(MONDAY, index),
    is: "past",
    sittingMs: minutes === 0 ? 0 : 5 * HOUR,
    standingMs: 0,
    longestMs: minutes * MINUTE,
    breaks: { shown: 0, done: 0 },
    routines: 0,
    stretchMs: 0,
    exercised: {},
    runs: { count: 0, meters: 0, ms: 0 },
    pain: { kind: "missed" },
  }));

describe("the week's headline", () => {
  test.each([
    ["noRecord", [0, 0], [50, 50]],
    ["first", [50, 50], []],
    ["steady", [50, 55, 52], [55, 50, 58]],
    ["shorterSits", [40, 41, 42], [60, 61, 62]],
    ["longerSits", [60, 61, 62], [40, 41, 42]],
    ["steady", [30, 50, 200], [50, 50, 50]],
  ] as const)("is %s for %j after %j", (headline, week, before) => {
    expect(headlineOf(daysWith(week), daysWith(before))).toBe(headline);
  });

  test("is a quiet one where somebody sat for less than an hour", () => {
    const short = daysWith([20]).map((day) => ({ ...day, sittingMs: 20 * MINUTE }));
    expect(headlineOf(short, daysWith([50, 50]))).toBe("quiet");
  });

  test("compares nothing before a second desk day while the week goes on", () => {
    const [monday, ...ahead] = daysWith([40, 0, 0]);
    const running = [{ ...monday!, is: "today" as const }, ...ahead.map((day) => ({ ...day, is: "ahead" as const }))];
    expect(headlineOf(running, daysWith([60, 61]))).toBe("begun");
    expect(headlineOf(daysWith([40]), daysWith([60, 61]))).toBe("shorterSits");
  });

  test("names the most broken-up and the longest day, and neither with one day", () => {
    expect(extremeDays(daysWith([50]))).toBeNull();
    expect(extremeDays(daysWith([50, 0, 41, 94]))).toEqual({
      broken: { day: addDays(MONDAY, 2), ms: 41 * MINUTE },
      longest: { day: addDays(MONDAY, 3), ms: 94 * MINUTE },
    });
  });

  test("names no day that isn't over", () => {
    const [monday, tuesday, wednesday] = daysWith([50, 94, 20]);
    expect(extremeDays([monday!, tuesday!, { ...wednesday!, is: "today" }])?.broken.day).toBe(MONDAY);
  });
});

describe("a day's stretches", () => {
  test("join what is of one kind whatever told us, and leave out what nobody remembers", () => {
    const spans: Span[] = [
      sat("2026-11-23T09:00:00", 30),
      { ...sat("2026-11-23T09:30:00", 20), because: "sound" },
      sat("2026-11-23T09:50:00", 2, "away"),
      sat("2026-11-23T09:52:00", 8),
    ];
    const within = { start: at("2026-11-23T00:00:00"), end: at("2026-11-24T00:00:00") };
    expect(dayIntervals(spans, within)).toEqual([
      { kind: "sitting", start: at("2026-11-23T09:00:00"), end: at("2026-11-23T09:50:00") },
      { kind: "sitting", start: at("2026-11-23T09:52:00"), end: at("2026-11-23T10:00:00") },
    ]);
  });
});
