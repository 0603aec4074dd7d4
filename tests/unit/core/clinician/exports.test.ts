import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { dayTable } from "@/src/core/clinician/day-table.ts";
import { type ExportWords, fhirBundle } from "@/src/core/clinician/fhir-bundle.ts";
import { REPORT_PARTS, type ReportPart } from "@/src/core/clinician/report-records.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { aCheckIn } from "../../../support/builders/records.ts";
import { livedReport, REPORT_LAST, REPORT_NOW } from "../../../support/builders/report-records.ts";

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
