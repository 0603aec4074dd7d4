import { describe, expect, test } from "vitest";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import { clinicianReport, isEmptyReport } from "@/src/core/clinician/clinician-report.ts";
import { spreadOut } from "@/src/core/clinician/peg-over-time.ts";
import { type ReportRecords } from "@/src/core/clinician/report-records.ts";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { aCheckIn, aRoutineSession } from "../../../support/builders/records.ts";
import { livedReport, NOTHING_REPORTED } from "../../../support/builders/report-records.ts";
import { at, aWeek, FIRST, FULL_DAY, on } from "./small-diary.ts";

const report = (records: Partial<ReportRecords>, length = 28) =>
  clinicianReport({ ...NOTHING_REPORTED, ...records }, { first: FIRST, last: on(length - 1) });
const answered = (values: readonly (number | null)[]): readonly DayTotal[] =>
  values.map((value, index) =>
    aDayTotal({ day: on(index), pain: value === null ? { kind: "missed" } : { kind: "answered", value, low: value } }),
  );
const said = (index: number, details: CheckInDetails, pain = 3) =>
  aCheckIn({ id: `check-in-${String(index)}`, day: on(index), at: at(index), pain, details });
const week = (index: number, average: number, fields: Partial<WeeklyRecord> = {}) =>
  aWeek(index, { average, enjoyment: average, activity: average, ...fields });

describe("pain over time", () => {
  test("counts only answered days, with their middle, lowest and highest", () => {
    const { pain } = report({ totals: answered([2, null, 7, 3]) });
    expect(pain.total).toEqual({ answers: 3, median: 3, low: 2, high: 7 });
    expect([pain.days, pain.high, pain.slots.length]).toEqual([28, 1, 28]);
    expect(pain.slots[1]?.pain).toBeNull();
  });

  test("compares the first fortnight with the last only where both have five answers", () => {
    const both = [...Array.from({ length: 14 }, () => 5), ...Array.from({ length: 14 }, () => 2)];
    expect(report({ totals: answered(both) }).pain.change).toEqual({ first: 5, last: 2 });
    const fourFirst = both.map((value, index) => (index > 3 && index < 14 ? null : value));
    expect(report({ totals: answered(fourFirst) }).pain.change).toBeNull();
    const fiveEach = both.map((value, index) => (index < 5 || index > 22 ? value : null));
    expect(report({ totals: answered(fiveEach) }).pain.change).toEqual({ first: 5, last: 2 });
    expect(report({ totals: answered(both.slice(0, 18)) }).pain.change).toBeNull();
    expect(report({ totals: answered([5, 5, 5, 5, 5, 2, 2, 2, 2, 2]) }, 10).pain.change).toBeNull();
  });

  test("tells how many days were skipped, and nothing of other days", () => {
    const skipped = aDayTotal({ day: on(1), pain: { kind: "skipped" } });
    const { pain } = report({
      totals: [...answered([2]), skipped, aDayTotal({ day: on(28), pain: { kind: "skipped" } })],
    });
    expect([pain.skipped, pain.total?.answers]).toEqual([1, 1]);
  });

  test.each([
    [28, 1],
    [92, 1],
    [182, 7],
    [366, 7],
    [1000, 28],
    [3653, 37],
  ])("%s days are drawn in marks of %s days each, all of them", (length, slotDays) => {
    const { pain } = report({ totals: [] }, length);
    expect(pain.slotDays).toBe(slotDays);
    expect(pain.slots.length).toBeLessThanOrEqual(100);
    expect([pain.slots[0]?.first, pain.slots.at(-1)?.last]).toEqual([FIRST, on(length - 1)]);
  });
});

describe("what was marked", () => {
  test("counts days, not answers, most often first", () => {
    const { counted } = report({
      checkIns: [
        said(0, { zones: ["lowL"], timing: ["sitting"] }),
        { ...said(0, { zones: ["lowL", "buttL"] }), id: "again" },
        said(1, { zones: ["lowL"], supports: ["heat"], painkillers: true }),
        said(2, { zones: [], supports: [] }),
      ],
    });
    expect(counted.zones).toEqual({
      of: 2,
      counts: [
        { id: "lowL", days: 2 },
        { id: "buttL", days: 1 },
      ],
    });
    expect(counted.timing).toEqual({ of: 1, counts: [{ id: "sitting", days: 1 }] });
    expect(counted.used.counts.map(({ id }) => id)).toEqual(["heat", "painkillers"]);
    expect(counted.days).toBe(2);
  });

  test("puts what was marked on most days first, and asks nothing of an answer without details", () => {
    const bare = { ...aCheckIn({ id: "bare", day: on(3), pain: 2 }) };
    const { counted } = report({
      checkIns: [
        said(0, { quality: ["ache"] }),
        said(1, { quality: ["stiff"] }),
        said(2, { quality: ["stiff"] }),
        bare,
      ],
    });
    expect(counted.quality.counts.map(({ id }) => id)).toEqual(["stiff", "ache"]);
    expect([counted.days, counted.quality.of, counted.used.of]).toEqual([3, 3, 0]);
  });

  test("counts painkillers where no other help was marked", () => {
    const { counted } = report({ checkIns: [said(0, { painkillers: true }), said(1, { supports: ["heat"] })] });
    expect(counted.used.counts).toEqual([
      { id: "painkillers", days: 1 },
      { id: "heat", days: 1 },
    ]);
  });
});

describe("warning signs", () => {
  test("are told with the days on which they were answered, emergencies first, and how often none was", () => {
    const list = (index: number, signs: object) => said(index, { warningSigns: { at: at(index), signs } });
    const { signs } = report({
      checkIns: [list(0, {}), list(3, { fever: "yes", bladder: "unsure" }), list(9, { fever: "yes" })],
      checks: [{ id: "checked:fever", kind: "clinician-check", item: "fever", at: at(10) }],
    });
    expect([signs.asked, signs.none, signs.last]).toEqual([3, 1, on(9)]);
    expect(signs.told).toEqual([
      { flag: "bladder", yes: [], unsure: [on(3)] },
      { flag: "fever", yes: [on(3), on(9)], unsure: [] },
    ]);
    expect(signs.checked).toEqual([{ item: "fever", day: on(10) }]);
  });

  test("are read by when they were answered, and a clinician's checks by the day of where the person is", () => {
    const list = (index: number, signs: object) => said(index, { warningSigns: { at: at(index), signs } });
    const inTokyo = { ...list(2, { fever: "yes" }), zone: "Asia/Tokyo" };
    const check = (item: "fever" | "weightLoss", time: number) =>
      ({ id: `checked:${item}`, kind: "clinician-check", item, at: time }) as const;
    const { signs } = report({
      checkIns: [list(9, { fever: "yes" }), inTokyo],
      checks: [
        check("weightLoss", at(5) + 4 * 3_600_000),
        check("fever", at(0)),
        check("weightLoss", at(-2)),
        check("fever", at(28)),
        check("weightLoss", at(27)),
      ],
    });
    expect([signs.last, signs.told[0]?.yes]).toEqual([on(9), [on(2), on(9)]]);
    expect(signs.checked).toEqual([
      { item: "fever", day: on(0) },
      { item: "weightLoss", day: on(6) },
      { item: "weightLoss", day: on(27) },
    ]);
  });

  test("a list that was saved twice is one answer", () => {
    const twice = said(0, { warningSigns: { at: at(0), signs: {} } });
    expect(report({ checkIns: [twice, { ...twice, id: "copy" }] }).signs.asked).toBe(1);
  });
});

describe("PEG", () => {
  test("needs all three items, and takes the newest answer of a day", () => {
    const { peg } = report({
      weeks: [week(6, 6), week(6, 5, { id: "later", at: at(6) + 1 }), week(13, 4, { activity: null }), week(20, 3)],
    });
    expect(peg.weeks.map(({ day, score }) => [day, score])).toEqual([
      [on(6), 5],
      [on(20), 3],
    ]);
    expect(peg.change).toBe("lower");
  });

  test.each(["average", "enjoyment", "activity"] as const)("a week without %s is none", (item) => {
    expect(report({ weeks: [week(6, 3), week(13, 3, { [item]: null })] }).peg).toMatchObject({
      weeks: [{ day: on(6) }],
      change: null,
    });
  });

  test("of a year's weeks the first, the last and some between are shown", () => {
    const numbers = Array.from({ length: 52 }, (_, index) => index);
    const shown = spreadOut(numbers, 8);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([8, 0, 51]);
    expect(spreadOut([1, 2], 8)).toEqual([1, 2]);
  });
});

describe("what was done", () => {
  test("sums routines by name and keeps what was prescribed beside it", () => {
    const { done } = report({
      sessions: [
        aRoutineSession({
          id: "a",
          routineId: "core-10",
          items: [{ exerciseId: "plank", outcome: "done", seconds: 60 }],
        }),
        aRoutineSession({ id: "b", routineId: "core-10", endedEarly: true, items: [] }),
      ],
      prescribed: [{ name: "Strength", done: 3, prescribed: 4 }],
    });
    expect(done.routines).toEqual([{ routineId: "core-10", times: 2, ms: 60_000, leftEarly: 1 }]);
    expect(done.prescribed).toEqual([{ name: "Strength", done: 3, prescribed: 4 }]);
  });

  test("names the routine that was done most often first", () => {
    const sessions = ["a", "b", "b"].map((routineId, index) => aRoutineSession({ id: String(index), routineId }));
    const { done } = report({ sessions });
    expect(done.routines.map(({ routineId }) => routineId)).toEqual(["b", "a"]);
    expect([done.times, done.ms]).toEqual([3, 90_000]);
  });

  test("sums what is known of runs, and says nothing of a distance or a pain that nobody gave", () => {
    const run = (index: number, distanceMeters: number | null) => aRun({ start: at(index), distanceMeters });
    const { runs } = report({ runs: [run(0, null), run(1, 4000), run(2, 9000), run(27, 9000)] });
    expect(runs).toMatchObject({ count: 4, meters: 22_000, ms: 4 * 2_880_000, aWeek: 1, longestMeters: 9000 });
    // The first has no distance, the second nothing before it, the third is more than twice as far.
    expect(runs).toMatchObject({ judged: 2, over: 1, pain: null, changedAsked: 0 });
    expect(report({ runs: [run(0, null)] }).runs).toMatchObject({ longestMeters: null, meters: 0 });
  });

  test("judges a run by the month before it, also where that lies before the period", () => {
    const run = (index: number, distanceMeters: number, pain: number | null = null) =>
      aRun({ start: at(index), distanceMeters, pain });
    const { runs } = report({
      runs: [run(-3, 8000), run(2, 8000, 2), run(4, 12_000, 6), { ...run(5, 30_000), deletedAt: 1 }],
      weeks: [week(6, 3, { running: "a-bit" }), week(13, 3, { running: "no" }), week(20, 3)],
    });
    expect([runs.count, runs.meters, runs.longestMeters, runs.judged, runs.over]).toEqual([2, 20_000, 12_000, 2, 1]);
    expect(runs.pain).toEqual({ noted: 2, median: 4, high: 6 });
    expect([runs.changed["a-bit"], runs.changed.no, runs.changedAsked]).toEqual([1, 1, 2]);
  });
});

test("own words come newest first, with their day, and blank ones not at all", () => {
  const { words } = report({
    checkIns: [said(1, { note: "Long drive." }), said(2, { note: "  " }), said(40, { note: "later" })],
    runs: [aRun({ start: at(3), note: "Hills.", pain: 2 })],
  });
  expect(words.map(({ about, day, text }) => [about, day, text])).toEqual([
    ["run", on(3), "Hills."],
    ["back", on(1), "Long drive."],
  ]);
});

test("own words of one day keep their order, those of a run that was taken back are none", () => {
  const { words } = report({
    checkIns: [said(0, { note: "First." }), said(5, { note: "Fifth." }), said(27, { note: "Last." })],
    runs: [aRun({ start: at(5), note: "Ran." }), aRun({ start: at(6), note: "Gone.", deletedAt: 1 })],
  });
  expect(words.map(({ text }) => text)).toEqual(["Last.", "Fifth.", "Ran.", "First."]);
});

test("records of other days change nothing", () => {
  const { days, ...records } = livedReport(90);
  const month = { first: on(1), last: on(20) };
  expect(days.first < month.first && month.last < days.last).toBe(true);
  const isIn = ({ day }: { day: string }) => day >= month.first && day <= month.last;
  const within = {
    ...records,
    totals: records.totals.filter(isIn),
    checkIns: records.checkIns.filter(isIn),
    weeks: records.weeks.filter(isIn),
  };
  expect(clinicianReport(records, month)).toEqual(clinicianReport(within, month));
  expect(clinicianReport(records, month).counted.days).toBeGreaterThan(0);
});

test.each([
  ["an answer", { totals: FULL_DAY.totals }],
  ["a place", { checkIns: [said(0, { zones: ["lowL"] })] }],
  ["a list of warning signs", { checkIns: [said(0, { warningSigns: { at: at(0), signs: {} } })] }],
  ["a week's answers", { weeks: FULL_DAY.weeks }],
  ["a routine", { sessions: FULL_DAY.sessions }],
  ["something prescribed", { prescribed: [{ name: "Strength", done: 0, prescribed: 4 }] }],
  ["a run", { runs: [aRun({ start: at(0) })] }],
  ["a note", { checkIns: [said(0, { note: "Long drive." })] }],
])("a time of which %s alone is known is not empty", (_what, records) => {
  expect(isEmptyReport(report(records))).toBe(false);
});

test("a time of which nothing is known is empty, a season isn't", () => {
  expect(isEmptyReport(report({}))).toBe(true);
  const { days, ...records } = livedReport(90);
  expect(isEmptyReport(clinicianReport(records, days))).toBe(false);
});
