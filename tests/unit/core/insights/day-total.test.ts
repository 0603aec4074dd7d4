import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "@/src/core/desk-time/span.ts";
import { type DayRecords, hasDeskTime, isBlank, isKnownAtDesk, summariseDay } from "@/src/core/insights/day-total.ts";
import { headlineOf } from "@/src/core/insights/headline.ts";
import { summariseDays, type WeekDay } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { aCheckIn, aRoutineSession } from "../../../support/builders/records.ts";

const MONDAY = "2026-11-23" as DayKey;
const START = Date.UTC(2026, 10, 23);
const PARTS = [{ start: START, end: START + DAY }];
const at = (hours: number) => START + hours * HOUR;
const NOTHING: DayRecords = { spans: [], prompts: [], sessions: [], runs: [], checkIns: [] };
const dayOf = (records: Partial<DayRecords>, parts = PARTS) => summariseDay({ ...NOTHING, ...records }, MONDAY, parts);
const span = (from: number, to: number, kind: Span["kind"] = "sitting"): Span => ({
  kind,
  start: at(from),
  end: at(to),
  because: "input",
});
const interval = (from: number, to: number) => ({ start: at(from), end: at(to) });

describe("what other computers saw", () => {
  test("counts as sitting where nobody was seen here", () => {
    const elsewhere = [interval(9, 12), interval(23, 30)];
    expect(dayOf({ elsewhere })).toMatchObject({ sittingMs: 4 * HOUR, elsewhereMs: 4 * HOUR });
    const spans = [span(8, 10), span(11, 11.5, "standing"), span(11.5, 12, "away")];
    expect(dayOf({ elsewhere, spans })).toMatchObject({
      sittingMs: 2 * HOUR + 1.5 * HOUR + HOUR,
      elsewhereMs: 2.5 * HOUR,
      standingMs: 0.5 * HOUR,
    });
  });

  test("is not told where it adds nothing", () => {
    expect(dayOf({ elsewhere: [interval(9, 10)], spans: [span(9, 10)] })).not.toHaveProperty("elsewhereMs");
    expect(dayOf({ elsewhere: [interval(-3, 0), interval(24, 30), interval(9, 9)] })).toMatchObject({ sittingMs: 0 });
  });
});

describe("a day", () => {
  test("has what began in it: from its first instant, not at the next day's", () => {
    const begun = (hours: number) => ({
      runs: [aRun({ start: at(hours) })],
      sessions: [aRoutineSession({ startedAt: at(hours) })],
    });
    const counted = (hours: number) => {
      const { runs, routines } = dayOf(begun(hours));
      return [runs.count, routines];
    };
    expect([0, 12, 24, -1].map(counted)).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(dayOf({ runs: [aRun({ start: at(9), deletedAt: 1 })] }).runs.count).toBe(0);
  });

  test("that is in two pieces has both, and nothing between", () => {
    const pieces = [interval(0, 6), interval(20, 24)];
    expect(
      dayOf({ runs: [aRun({ start: at(5) }), aRun({ start: at(10) }), aRun({ start: at(21) })] }, pieces),
    ).toMatchObject({
      runs: { count: 2 },
    });
  });

  test("sums its exercises by name, in their order", () => {
    const item = (exerciseId: string, seconds: number) => ({ exerciseId, outcome: "done" as const, seconds });
    const sessions = [
      aRoutineSession({ startedAt: at(9), items: [item("squat", 30), item("plank", 20)] }),
      aRoutineSession({ startedAt: at(15), items: [item("squat", 10)] }),
    ];
    const { exercised, stretchMs, routines } = dayOf({ sessions });
    expect([Object.entries(exercised), stretchMs, routines]).toEqual([
      [
        ["plank", 20],
        ["squat", 40],
      ],
      MINUTE,
      2,
    ]);
  });

  test("tells its answers from its own check-ins: highest and lowest, skipped, missed", () => {
    const answer = (pain: number | null, more: object = {}) => aCheckIn({ day: MONDAY, pain, ...more });
    const other = aCheckIn({ day: addDays(MONDAY, 1), pain: 9 });
    expect(dayOf({ checkIns: [answer(4), answer(2), answer(null, { skipped: true }), other] }).pain).toEqual({
      kind: "answered",
      value: 4,
      low: 2,
    });
    expect(dayOf({ checkIns: [answer(null, { skipped: true }), other] }).pain).toEqual({ kind: "skipped" });
    expect(dayOf({ checkIns: [answer(null), other] }).pain).toEqual({ kind: "missed" });
  });

  test.each([
    ["nothing", {}, [false, false, true]],
    ["less than a minute", { sittingMs: MINUTE - 1 }, [false, false, true]],
    ["a minute's sitting", { sittingMs: MINUTE }, [true, true, false]],
    ["a minute's standing", { standingMs: MINUTE }, [true, true, false]],
    ["a stretch", { stretchMs: 1 }, [false, true, false]],
    ["a prompt", { breaks: { shown: 1, done: 0 } }, [false, true, false]],
    ["a run", { runs: { count: 1, meters: 0, ms: 0 } }, [false, false, false]],
    ["an answer", { pain: { kind: "skipped" as const } }, [false, false, false]],
  ])("with %s alone says that of the desk", (_what, fields, expected) => {
    const day = aDayTotal({ day: MONDAY, ...fields });
    expect([hasDeskTime(day), isKnownAtDesk(day), isBlank([day])]).toEqual(expected);
    expect(isBlank([aDayTotal({ day: MONDAY }), day])).toBe(expected[2]);
  });

  test("comes to the same alone as among others, whatever lies around it", () => {
    /** Times that no two share, from a day before to a day after. */
    const some = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
      .map((steps) => {
        let last = -30;
        return steps.map(([gap, length]) => {
          const from = last + gap;
          last = from + length;
          return [from, length] as const;
        });
      });
    fc.assert(
      fc.property(some, some, (spans, others) => {
        const records = {
          ...NOTHING,
          spans: spans.map(([from, length]) => span(from, from + length)),
          elsewhere: others.map(([from, length]) => interval(from, from + length)),
          runs: others.map(([from], index) => aRun({ id: String(index), start: at(from) })),
          sessions: spans.map(([from], index) => aRoutineSession({ id: String(index), startedAt: at(from) })),
        };
        const days = { first: MONDAY, last: MONDAY };
        const [among] = summariseDays(records, days, { now: START + 9 * DAY, zones: [{ from: 0, zone: "UTC" }] });
        expect(among).toEqual(dayOf(records));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a week's headline", () => {
  const sit = (minutes: number, is: WeekDay["is"] = "past"): WeekDay => ({
    ...aDayTotal({ day: MONDAY, sittingMs: 5 * HOUR, longestMs: minutes * MINUTE }),
    is,
  });
  const before = [sit(60), sit(60), sit(60)];

  test.each([
    ["shorterSits", [sit(50), sit(50), sit(50)]],
    ["steady", [sit(50.1), sit(50.1), sit(50.1)]],
    ["steady", [sit(69.9), sit(69.9), sit(69.9)]],
    ["longerSits", [sit(70), sit(70), sit(70)]],
    ["begun", [sit(70, "today")]],
    ["longerSits", [sit(70), sit(70, "today")]],
    ["longerSits", [sit(70)]],
  ] as const)("is %s", (headline, days) => expect(headlineOf(days, before)).toBe(headline));

  test("is the first where there is nothing to compare with, and none without a day at the desk", () => {
    expect(headlineOf([sit(60), sit(60)], [])).toBe("first");
    expect(headlineOf([{ ...aDayTotal({ day: MONDAY, sittingMs: MINUTE }), is: "past" }], before)).toBe("quiet");
    expect(headlineOf([{ ...aDayTotal({ day: MONDAY }), is: "past" }], before)).toBe("noRecord");
  });
});
