import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralCell, plainCell } from "@/src/core/imports/formula-cell.ts";
import { asKnownRun, runFromImport, summariseImport } from "@/src/core/imports/run-from-import.ts";
import { runsAsCsv } from "@/src/core/imports/runs-as-csv.ts";
import { shoeKey, shoesByName, unknownShoeNames } from "@/src/core/imports/shoes-by-name.ts";
import { IMPORT_FORMATS, SURFACES } from "@/src/core/runs/run-vocabulary.ts";
import { type Run, RUN_KINDS, SUPPORTS } from "@/src/core/runs/run.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aRun, aShoe } from "@/tests/support/builders/a-run.ts";
import { codesOf, importBytes, importOne, NOW } from "@/tests/support/workouts/import-bytes.ts";

const NAME = "standing-start-runs-2026-11-23.csv";
const GREY = aShoe({ name: '=Grey, "wide"' });

/** Out of the log into a table, and into an empty log with the same shoes. */
async function thereAndBack(runs: readonly Run[]): Promise<readonly Run[]> {
  const { files } = await importBytes({ [NAME]: runsAsCsv(runs, [GREY]) });
  const byName = shoesByName([GREY]);
  return files
    .flatMap((file) => file.runs)
    .map((found) =>
      runFromImport(found, {
        id: "",
        now: 0,
        zone: "UTC",
        shoeId: byName.get(shoeKey(found.gear ?? ""))?.id ?? null,
      }),
    );
}

/** What a table can't know: the record's own history. */
const known = (run: Run): Run => ({ ...run, id: "", plannedRunId: null, createdAt: 0, updatedAt: 0 });

const maybe = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }), { nil: null });
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "'=1",
      "''@x",
      "+49",
      "-5°",
      "a,b",
      'say "hi"',
      "two\nlines",
      "with\r\nreturn",
      " blanks ",
      "\ttab",
      "'",
    ),
  )
  .map((text) => text.replaceAll("\0", ""));
const anyRun = (index: number) =>
  fc
    .record({
      minutes: fc.integer({ min: 5, max: 300 }),
      pause: fc.integer({ min: 0, max: 200 }),
      pace: fc.integer({ min: 150, max: 900 }),
      cadence: maybe(60, 300),
      verticalOscillationMm: maybe(10, 300),
      groundContactMs: maybe(80, 900),
      elevationGainMeters: maybe(0, 3000),
      averageHeartRate: maybe(40, 220),
      effort: maybe(0, 10),
      pain: maybe(0, 10),
      zone: fc.constantFrom("Europe/Berlin", "America/New_York", "+05:45", "UTC"),
      kind: fc.option(fc.constantFrom(...RUN_KINDS), { nil: null }),
      surface: fc.option(fc.constantFrom(...SURFACES), { nil: null }),
      supports: fc.subarray([...SUPPORTS]),
      sources: fc.subarray([...IMPORT_FORMATS.filter((format) => format !== "log"), "hand" as const], { minLength: 1 }),
      shoeId: fc.constantFrom(null, GREY.id),
      note: words,
    })
    .map(({ minutes, pause, pace, ...rest }) =>
      aRun({
        ...rest,
        start: NOW - (index + 1) * 2 * DAY,
        durationSeconds: minutes * 60 + pause,
        movingSeconds: minutes * 60,
        distanceMeters: Math.round((minutes * 60_000) / pace),
      }),
    );

describe("the log as a table", () => {
  it("comes back as it was, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyRun(0), anyRun(1), anyRun(2)), async (runs) => {
        const back = await thereAndBack(runs);
        expect(back.toSorted((a, b) => b.start - a.start)).toEqual(runs.map(known));
      }),
      { numRuns: 150 },
    );
  });

  it("is all there already for the log that it came from", async () => {
    const runs = [0, 1, 2].map((index) => aRun({ start: NOW - index * DAY - DAY, sources: ["fit"], shoeId: GREY.id }));
    const report = await importBytes(
      { [NAME]: runsAsCsv(runs, [GREY]) },
      runs.map((run) => asKnownRun(run, GREY.name)),
    );
    expect(summariseImport(report)).toMatchObject({ newRuns: 0, alreadyThere: 3, enriched: 0, refused: 0 });
  });

  it("leaves deleted runs out", async () => {
    expect(await thereAndBack([aRun({ deletedAt: 1 }), aRun()])).toHaveLength(1);
  });

  it("has no cell that a spreadsheet would run", () => {
    const csv = runsAsCsv([aRun({ note: "=cmd|' /C calc'!A0", zone: "+02:00", shoeId: GREY.id })], [GREY]);
    for (const cell of csv.split("\n").flatMap((line) => line.split(","))) {
      expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@]/);
    }
  });

  it.each([
    ["a formula", "=cmd|' /C calc'!A0", "formula"],
    ["a date of no calendar", "2026-13-41", "bad-date"],
    ["a watch's first second", "1989-12-31T00:00:00Z", "clock-not-set"],
  ])("refuses a row with %s and reads the others", async (_, start, code) => {
    const [header, first] = runsAsCsv([aRun()], []).trimEnd().split("\n");
    const bad = first?.replace(/^[^,]*/, start);
    const report = await importOne(NAME, [header, bad, first].join("\n"));
    expect(codesOf(report)).toEqual([code]);
    expect(report.runs).toHaveLength(1);
  });

  it("refuses a row whose time is no number", async () => {
    const csv = runsAsCsv([aRun()], []).replace(",2880,", ",NaN,");
    expect(codesOf(await importOne(NAME, csv))).toEqual(["bad-number"]);
  });

  it("is read with columns moved, and with semicolons", async () => {
    const rows = runsAsCsv([aRun({ note: "windy" })], [])
      .replace("\uFEFF", "")
      .trimEnd()
      .split("\n");
    const moved = rows.map((row) => row.split(",").toReversed().join(";")).join("\n");
    expect((await importOne(NAME, moved)).runs).toMatchObject([{ distanceMeters: 8000, own: { note: "windy" } }]);
  });
});

describe("a cell", () => {
  it("comes back from its neutral form, and never begins with a sign there", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(plainCell(neutralCell(text))).toBe(text);
        expect(neutralCell(text)).not.toMatch(/^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/);
      }),
    );
  });
});

describe("shoes that files name", () => {
  const report = (...gears: (string | null)[]) => ({
    files: [
      {
        file: "a",
        duplicates: [],
        unsure: [],
        notes: [],
        refused: [],
        told: [],
        runs: gears.map((gear) => ({ ...asKnownRun(aRun(), gear) })),
      },
    ],
  });

  it("are those of the log, whatever their case and blanks", () => {
    expect(unknownShoeNames(report("grey  PAIR", " Grey pair", null), [aShoe()])).toEqual([]);
  });
  it("are asked about once each where the log has none", () => {
    expect(unknownShoeNames(report("Blue", "blue ", "Red"), [aShoe()])).toEqual(["Blue", "Red"]);
  });
  it("are the pair in use where an old one had the same name", () => {
    const old = aShoe({ retiredAt: 5 });
    const used = aShoe();
    expect(shoesByName([used, old]).get("grey pair")?.id).toBe(used.id);
    expect(shoesByName([old, aShoe({ deletedAt: 3 })]).get("grey pair")?.id).toBe(old.id);
  });
});
