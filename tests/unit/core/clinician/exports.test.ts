import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { dayTable } from "@/src/core/clinician/day-table.ts";
import { type ExportWords, fhirBundle } from "@/src/core/clinician/fhir-bundle.ts";
import { REPORT_PARTS, type ReportPart } from "@/src/core/clinician/report-records.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { aCheckIn } from "../../../support/builders/records.ts";
import { livedReport, REPORT_LAST, REPORT_NOW } from "../../../support/builders/report-records.ts";
import { aWeek, FIRST, FULL_DAY, on } from "./small-diary.ts";

const WORDS: ExportWords = {
  subject: "The person who keeps this diary",
  place: (zones) => zones.join(", "),
  pegItem: (item) => item,
  routine: (id) => id,
  distance: "Distance",
  answersOfDay: (count, low) => `${String(count)} answers, lowest ${String(low)}`,
};
const NOTHING_LEFT: ReadonlySet<ReportPart> = new Set();
const read = (url: string) => JSON.parse(readFileSync(new URL(url, import.meta.url), "utf8")) as object;

/** The published schema (tests/fixtures/fhir/reduce-schema.mjs says how it became shorter). */
function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(read("../../../../node_modules/ajv/dist/refs/json-schema-draft-06.json"));
  const schema: Record<string, unknown> = { ...read("../../../fixtures/fhir/r4.schema.json") };
  schema["$id"] = schema["id"];
  delete schema["id"];
  return ajv.compile(schema);
}
const isValid = validator();

const { days, ...records } = livedReport(90);
const odd = {
  ...records,
  totals: records.totals.map((total) =>
    total.day === REPORT_LAST ? { ...total, pain: { kind: "answered" as const, value: 9, low: 2 } } : total,
  ),
  checkIns: [
    ...records.checkIns,
    aCheckIn({ id: "odd", day: REPORT_LAST, at: REPORT_NOW, pain: 9, zone: "Asia/Kolkata", details: { note: "=1+1" } }),
    aCheckIn({ id: "skip", day: days.first, pain: null, skipped: true }),
  ],
  runs: [
    ...records.runs,
    aRun({ start: REPORT_NOW, zone: "America/St_Johns", distanceMeters: null, note: "@SUM(A1)" }),
  ],
};
const bundle = (left = NOTHING_LEFT, from = odd) =>
  fhirBundle(from, { days, left, words: WORDS, now: REPORT_NOW, zone: "Europe/Berlin" });
const kinds = (left?: ReadonlySet<ReportPart>) =>
  new Set(bundle(left).entry.map(({ resource }) => JSON.stringify(resource["code"] ?? resource.resourceType)));

describe("the FHIR R4 bundle", () => {
  test("of a season with odd zones, skips and gaps is accepted by the published schema", () => {
    const whole = JSON.parse(JSON.stringify(bundle())) as object;
    const accepted = isValid(whole);
    expect(isValid.errors ?? []).toEqual([]);
    expect(accepted).toBe(true);
    expect(bundle().entry.length).toBeGreaterThan(150);
  });

  test("the schema would refuse a wrong one", () => {
    const [first] = bundle().entry;
    const wrong = (resource: object) => isValid({ ...bundle(), entry: [{ ...first, resource }] });
    expect(wrong({ ...first?.resource })).toBe(true);
    expect(wrong({ ...first?.resource, status: "done and dusted" })).toBe(false);
    expect(wrong({ ...first?.resource, effectiveDateTime: "last Tuesday" })).toBe(false);
    expect(wrong({ ...first?.resource, pain: 3 })).toBe(false);
    expect(wrong({ ...first?.resource, valueQuantity: { value: "3" } })).toBe(false);
  });

  test("has an observation of pain a day, its highest answer at its own offset, with the note as it was written", () => {
    const pains = bundle().entry.filter(({ resource }) => JSON.stringify(resource).includes('"72514-3"'));
    expect(new Set(pains.map(({ fullUrl }) => fullUrl)).size).toBe(pains.length);
    const last = pains.at(-1)?.resource;
    expect(last).toMatchObject({
      status: "final",
      effectiveDateTime: "2026-11-30T02:30:00+05:30",
      valueQuantity: { value: 9, unit: "{score}", code: "{score}" },
      note: [{ text: expect.stringContaining("2 answers") as string }, { text: "=1+1" }],
    });
    expect(pains.length).toBeLessThanOrEqual(90);
  });

  test("hands on the PEG as answered, and its score derived from that", () => {
    const of = (text: string) => bundle().entry.filter(({ resource }) => JSON.stringify(resource).includes(text));
    const [answers] = of('"QuestionnaireResponse"');
    expect(answers?.resource).toMatchObject({ questionnaire: "http://loinc.org/q/91148-7", status: "completed" });
    const [score] = of("91147-9");
    expect(score?.resource["derivedFrom"]).toEqual([{ reference: answers?.fullUrl }]);
  });

  test("tells runs and exercise as activity, and a distance only where one is known", () => {
    const activities = bundle().entry.filter(({ resource }) => JSON.stringify(resource).includes('"73985-4"'));
    const last = activities.find(({ resource }) => JSON.stringify(resource).includes("-03:30"))?.resource;
    expect(last?.["component"]).toHaveLength(1);
    expect(JSON.stringify(activities[0]?.resource)).toContain("LA11836-6");
  });

  test.each([
    ["pain", "72514-3"],
    ["peg", "91147-9"],
    ["runs", "73985-4"],
  ] as const)("without the part %s has nothing of %s", (part, code) => {
    const left = new Set<ReportPart>(part === "runs" ? ["runs", "done"] : [part]);
    expect([...kinds(left)].filter((text) => text.includes(code))).toEqual([]);
    expect([...kinds()].some((text) => text.includes(code))).toBe(true);
  });

  test("says the same of the same records, and carries neither places nor words that were left out", () => {
    expect(JSON.stringify(bundle())).toBe(JSON.stringify(bundle()));
    const bare = JSON.stringify(bundle(new Set<ReportPart>(["where", "words"])));
    expect(bare).not.toContain("bodySite");
    expect(bare).not.toContain("=1+1");
  });
});

describe("the bundle of one full day", () => {
  const one = (diary = FULL_DAY, left = NOTHING_LEFT) =>
    fhirBundle(diary, { days: { first: FIRST, last: on(1) }, left, words: WORDS, now: REPORT_NOW, zone: "UTC" });
  const resources = (...from: Parameters<typeof one>) => one(...from).entry.map(({ resource }) => resource);
  const score = (value: number) => ({ value, unit: "{score}", system: "http://unitsofmeasure.org", code: "{score}" });
  const amount = (value: number, unit: string) => ({ value, unit, system: "http://unitsofmeasure.org", code: unit });

  test("says all that is known of it", () => {
    expect(one()).toMatchObject({ timestamp: "2026-11-29T21:00:00+00:00", entry: { length: 5 } });
    const [pain, answers, peg, run, session] = resources();
    expect(pain).toMatchObject({
      subject: { display: WORDS.subject },
      effectiveDateTime: "2026-11-02T13:00:00+01:00",
      valueQuantity: score(6),
      bodySite: { text: "lowL, buttL" },
    });
    expect(pain?.["note"]).toEqual([{ text: "2 answers, lowest 2" }, { text: "After the drive." }]);
    expect(answers).toMatchObject({ status: "completed", authored: "2026-11-02T12:00:00+00:00" });
    expect(answers?.["item"]).toEqual([
      { linkId: "/75893-8", text: "average", answer: [{ valueInteger: 4 }] },
      { linkId: "/91145-3", text: "enjoyment", answer: [{ valueInteger: 5 }] },
      { linkId: "/91146-1", text: "activity", answer: [{ valueInteger: 7 }] },
    ]);
    expect(peg).toMatchObject({ valueQuantity: score(5.33), effectiveDateTime: "2026-11-02T12:00:00+00:00" });
    expect(run).toMatchObject({
      effectivePeriod: { start: "2026-11-02T14:00:00+01:00", end: "2026-11-02T14:33:05+01:00" },
      component: [
        { valueQuantity: amount(33.1, "min") },
        { code: { text: "Distance" }, valueQuantity: amount(5013, "m") },
      ],
    });
    expect(session).toMatchObject({
      effectivePeriod: { start: "2026-11-02T12:00:00+00:00", end: "2026-11-02T12:10:00+00:00" },
      valueCodeableConcept: { text: "core-10" },
    });
    expect(session?.["component"]).toMatchObject([{ valueQuantity: amount(2.4, "min") }]);
  });

  test("has neither note nor place where none was given", () => {
    const [low] = FULL_DAY.checkIns;
    const [pain] = resources({ ...FULL_DAY, checkIns: [{ ...low!, details: {} }] });
    expect(Object.keys(pain ?? {})).not.toContain("note");
    expect(Object.keys(pain ?? {})).not.toContain("bodySite");
  });

  test("tells a week that was answered in part as in progress, without a score, and an empty one not at all", () => {
    const partly = resources({ ...FULL_DAY, weeks: [aWeek(0, { enjoyment: null })] }).filter(
      ({ resourceType }) => resourceType === "QuestionnaireResponse",
    );
    expect(partly).toMatchObject([{ status: "in-progress", item: [{ text: "average" }, { text: "activity" }] }]);
    const empty = aWeek(0, { average: null, enjoyment: null, activity: null });
    expect(resources({ ...FULL_DAY, weeks: [empty] })).toHaveLength(3);
    expect(resources({ ...FULL_DAY, weeks: [aWeek(0, { activity: null })] })).toHaveLength(4);
  });

  test("takes both of its ends, nothing of other days and no run that was taken back", () => {
    const answersOf = (index: number) =>
      FULL_DAY.checkIns.map((checkIn) => ({ ...checkIn, id: `${checkIn.id}-${index}`, day: on(index) }));
    const [run] = FULL_DAY.runs;
    const dated = (index: number) => ({ ...run!, id: `run-${index}`, start: run!.start + index * 86_400_000 });
    const around = [-1, 0, 1, 2];
    const all = resources({
      ...FULL_DAY,
      checkIns: around.flatMap(answersOf),
      weeks: around.map((index) => aWeek(index)),
      runs: [...around.map(dated), { ...dated(0), id: "gone", deletedAt: 1 }],
      sessions: [],
    });
    expect(all.map(({ resourceType }) => resourceType)).toHaveLength(2 + 4 + 2);
  });

  test("has no guided exercise where that was left out", () => {
    expect(resources(FULL_DAY, new Set<ReportPart>(["done"]))).toHaveLength(4);
  });
});

describe("the table", () => {
  const rows = (left = NOTHING_LEFT) => Papa.parse<string[]>(dayTable(odd, days, left).trim()).data;

  test("has a row a day, empty where nothing is known", () => {
    const [head = [], ...all] = rows();
    expect(all).toHaveLength(90);
    const place = (name: string) => head.indexOf(name);
    const missed = all.filter((row) => row[place("answered")] === "missed");
    expect(missed.length).toBeGreaterThan(0);
    expect(new Set(missed.map((row) => row[place("pain_highest")]))).toEqual(new Set([""]));
    const sunday = all.at(-1) ?? [];
    expect([sunday[place("day")], sunday[place("pain_highest")], sunday[place("seated_minutes")]]).toEqual([
      REPORT_LAST,
      "9",
      "",
    ]);
  });

  test("has the days that were asked for, first and last, and no other", () => {
    const totals = [-1, 0, 1, 2].map((index) => aDayTotal({ day: on(index) }));
    const { data } = Papa.parse<string[]>(
      dayTable({ ...FULL_DAY, totals }, { first: FIRST, last: on(1) }, NOTHING_LEFT).trim(),
    );
    expect(data.slice(1).map(([day]) => day)).toEqual([FIRST, on(1)]);
  });

  test("has every part of a day in its own column", () => {
    const told = (diary: typeof FULL_DAY) => {
      const [head = [], row = []] = Papa.parse<string[]>(
        dayTable(diary, { first: FIRST, last: FIRST }, NOTHING_LEFT),
      ).data;
      return Object.fromEntries(head.map((name, index) => [name.replace("\uFEFF", ""), row[index]]));
    };
    const week = { ...FULL_DAY.weeks[0]!, id: "other", day: on(1), average: 9, enjoyment: 9, activity: 9 };
    const run = { ...FULL_DAY.runs[0]!, id: "gone", pain: 9, note: "gone", deletedAt: 1 };
    const later = { ...run, id: "later", start: run.start + 86_400_000, deletedAt: null };
    const more = { weeks: [...FULL_DAY.weeks, week], runs: [...FULL_DAY.runs, run, later] };
    expect(told({ ...FULL_DAY, ...more })).toEqual({
      day: FIRST,
      pain_highest: "6",
      pain_lowest: "2",
      answered: "answered",
      places: "lowL buttL",
      felt_like: "ache stiff",
      worse_with: "sitting",
      supports: "heat",
      painkillers: "no",
      sleep_hours: "6.5",
      warning_signs: "fever bladder?",
      peg_average: "4",
      peg_enjoyment: "5",
      peg_activity: "7",
      seated_minutes: "301",
      longest_sit_minutes: "62",
      breaks_prompted: "9",
      breaks_taken: "5",
      routines: "2",
      exercise_minutes: "11",
      runs: "1",
      run_meters: "5013",
      run_minutes: "33",
      pain_while_running: "3",
      own_words: "Slept badly. /  After the drive.  / Hills.",
    });
    const nothing = { ...FULL_DAY, checkIns: [], weeks: [], sessions: [], runs: [] };
    expect(told({ ...nothing, totals: [aDayTotal({ day: FIRST })] })).toEqual({
      ...Object.fromEntries(Object.keys(told(FULL_DAY)).map((name) => [name, ""])),
      day: FIRST,
      answered: "missed",
    });
    expect(told({ ...nothing, totals: [aDayTotal({ day: FIRST, standingMs: 60_000 })] })).toMatchObject({
      seated_minutes: "0",
      routines: "0",
      exercise_minutes: "0",
      runs: "",
    });
    const [low] = FULL_DAY.checkIns;
    const details = { painkillers: true, warningSigns: { at: low!.at, signs: {} }, zones: [] };
    expect(told({ ...FULL_DAY, checkIns: [{ ...low!, details }] })).toMatchObject({
      painkillers: "yes",
      warning_signs: "none",
      places: "",
    });
    const silent = [{ ...FULL_DAY.runs[0]!, pain: null }];
    expect(told({ ...FULL_DAY, runs: silent })).toMatchObject({ pain_while_running: "" });
  });

  test("never begins a cell with a sign that a spreadsheet would calculate", () => {
    const cells = rows().flat();
    expect(cells.some((cell) => cell.startsWith("'=1+1"))).toBe(true);
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });

  test("has no column of what was left out", () => {
    expect(rows(new Set(REPORT_PARTS))[0]).toEqual(["day"]);
    expect(rows(new Set(["words"] as const))[0]).not.toContain("own_words");
  });
});
