import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectRuns } from "@/src/core/imports/collect-runs.ts";
import { emptyRun, type ImportedRun } from "@/src/core/imports/imported-run.ts";
import { mergeRuns } from "@/src/core/imports/merge-runs.ts";
import type { ParsedFile } from "@/src/core/imports/parsed-file.ts";
import { isSameRun } from "@/src/core/imports/same-run.ts";
import { IMPORT_FORMATS } from "@/src/core/runs/run-vocabulary.ts";

const START = Date.UTC(2026, 2, 3, 17);
const MINUTE = 60_000;
const run = (changes: Partial<ImportedRun> = {}): ImportedRun => ({
  ...emptyRun("fit"),
  start: START,
  durationSeconds: 2700,
  movingSeconds: 2640,
  distanceMeters: 8000,
  ...changes,
});

/** Eighty seconds, recorded one by one. */
const REP = { start: START + 88_000, durationSeconds: 81, movingSeconds: 81, distanceMeters: 400 };

describe("the same run", () => {
  it.each<[string, Partial<ImportedRun>, boolean]>([
    ["itself", {}, true],
    [
      "begun a minute later, by a phone",
      { start: START + MINUTE, durationSeconds: 2650, distanceMeters: 8120, source: "gpx" },
      true,
    ],
    [
      "four minutes later, covering the same time",
      { start: START + 4 * MINUTE, durationSeconds: 2460, distanceMeters: 7500, source: "gpx" },
      true,
    ],
    [
      "from a table that calls moving time its time",
      { durationSeconds: 2640, movingSeconds: null, source: "strava" },
      true,
    ],
    ["without a distance (treadmill)", { distanceMeters: null }, true],
    [
      "two hours off to the second: local time written as UTC",
      { start: START + 120 * MINUTE, source: "strava", durationSeconds: 2701, distanceMeters: 8003.1 },
      true,
    ],
    [
      "an hour off, which is the offset that it tells",
      { start: START - 60 * MINUTE, offsetMinutes: 60, source: "strava" },
      true,
    ],
    ["the same workout by plan in the evening", { start: START + 11 * 60 * MINUTE, source: "strava" }, false],
    ["the way home, nine hours later, by the same watch", { start: START + 540 * MINUTE }, false],
    ["the way home, nine hours and a bit", { start: START + 540 * MINUTE + 12_000, source: "strava" }, false],
    ["the way home a minute slower", { start: START + 540 * MINUTE, durationSeconds: 2760, source: "strava" }, false],
    [
      "with a treadmill's metres corrected in the table",
      { source: "strava", start: START + 5000, distanceMeters: 5200 },
      true,
    ],
    [
      "with its first nine minutes cut off in the table",
      { source: "strava", start: START + 9 * MINUTE, durationSeconds: 2100, movingSeconds: 2050, distanceMeters: 6100 },
      true,
    ],
    ["a repetition begun 88 seconds later, when the first had ended", REP, false],
    ["a second lap begun when the first ended", { start: START + 45 * MINUTE }, false],
    ["begun together but a tenth as long", { durationSeconds: 270, movingSeconds: 264, distanceMeters: 800 }, false],
    [
      "on a watch that was stopped half an hour late, with a tenth less way",
      { durationSeconds: 4500, distanceMeters: 7200, source: "gpx" },
      true,
    ],
    [
      "with its first nine minutes missing on another watch",
      { source: "gpx", start: START + 9 * MINUTE, durationSeconds: 2100, movingSeconds: 2050, distanceMeters: 6100 },
      false,
    ],
    [
      "the same eight kilometres by plan two hours later, a second slower",
      { source: "strava", start: START + 120 * MINUTE, durationSeconds: 2701 },
      false,
    ],
    ["a year later", { start: START + 365 * 24 * 60 * MINUTE }, false],
  ])("%s", (_, changes, isSame) => {
    const first = changes === REP ? run({ ...REP, start: START, durationSeconds: 80, movingSeconds: 80 }) : run();
    expect(isSameRun(first, run(changes))).toBe(isSame);
    expect(isSameRun(run(changes), first)).toBe(isSame);
  });
});

const maybe = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: null });
const anyRun = fc.record({
  start: fc.integer({ min: START, max: START + 3 * 24 * 3_600_000 }),
  offsetMinutes: maybe(fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15)),
  durationSeconds: fc.integer({ min: 60, max: 20_000 }),
  movingSeconds: maybe(fc.integer({ min: 60, max: 20_000 })),
  distanceMeters: maybe(fc.integer({ min: 100, max: 50_000 })),
  cadence: maybe(fc.integer({ min: 120, max: 220 })),
  verticalOscillationMm: maybe(fc.integer({ min: 50, max: 120 })),
  groundContactMs: maybe(fc.integer({ min: 150, max: 350 })),
  strideMeters: maybe(fc.integer({ min: 1, max: 2 })),
  elevationGainMeters: maybe(fc.integer({ min: 0, max: 2000 })),
  averageHeartRate: maybe(fc.integer({ min: 80, max: 200 })),
  source: fc.constantFrom(...IMPORT_FORMATS),
  effort: maybe(fc.integer({ min: 0, max: 10 })),
  surface: fc.constantFrom(null, "trail" as const),
  gear: fc.constantFrom(null, "blue"),
  own: fc.constant(null),
});

describe("merging two records", () => {
  it("keeps everything that either knows, whichever comes first", () => {
    fc.assert(
      fc.property(anyRun, anyRun, (a, b) => {
        const merged = mergeRuns(a, b);
        expect(mergeRuns(b, a)).toEqual(merged);
        expect(mergeRuns(merged, merged)).toEqual(merged);
        for (const key of ["movingSeconds", "distanceMeters", "cadence", "averageHeartRate", "gear"] as const) {
          expect(merged[key] === null).toBe(a[key] === null && b[key] === null);
        }
      }),
    );
  });
});

it("of two records that know as much the one nearer to the watch goes before, whichever began earlier", () => {
  for (const later of [1000, -1000]) {
    const track = run({ source: "gpx", start: START + later, distanceMeters: 8120 });
    expect(mergeRuns(run(), track)).toMatchObject({ source: "fit", start: START, distanceMeters: 8000 });
  }
});

/** What a GPX file without a type brings: a recording of which the person has to say what it is. */
const untyped = (one: ImportedRun): ParsedFile => ({
  runs: [],
  unsure: [{ run: { ...one, source: "gpx" }, file: null, word: "" }],
  refused: [],
  named: [],
});
const typed = (one: ImportedRun): ParsedFile => ({ ...untyped(one), runs: untyped(one).unsure, unsure: [] });
const collect = (...files: readonly ParsedFile[]) => {
  const collection = collectRuns([]);
  for (const [at, file] of files.entries()) {
    collection.startFile(`file ${at}`);
    collection.add(file, null);
  }
  return collection.report().files;
};

describe("a recording that doesn't say its sport", () => {
  it.each([
    ["before", [untyped(run()), typed(run())], 0, "file 1"],
    ["after", [typed(run()), untyped(run())], 1, "file 0"],
  ] as const)("is not asked about where a run of the same time comes %s it", (_, files, at, of) => {
    const report = collect(...files);
    expect(report.flatMap(({ unsure }) => unsure)).toEqual([]);
    expect(report[at]?.duplicates).toEqual([{ start: START, offsetMinutes: null, of }]);
  });

  it("is known where two files hold it", () => {
    const report = collect(untyped(run()), untyped(run({ start: START + 1000 })));
    expect(report.map(({ unsure }) => unsure.map(({ isAgain }) => isAgain))).toEqual([[false], [true]]);
  });

  it.each([
    ["run", 1],
    ["other", 0],
  ] as const)("is what the table that names it says: %s", (meaning, runs) => {
    const collection = collectRuns([]);
    collection.startFile("export.zip");
    collection.add(untyped(run()), "activities/7.gpx.gz");
    collection.add({ runs: [], unsure: [], refused: [], named: [{ file: "activities/7.gpx.gz", meaning }] }, null);
    const [file] = collection.report().files;
    expect([file?.runs.length, file?.unsure, file?.duplicates]).toEqual([runs, [], []]);
  });
});

describe("a row of the table and the recording that it names", () => {
  const FILE = "activities/7.fit.gz";
  const recording = typed(run({ source: "fit", cadence: 168, averageHeartRate: 150 }));
  const fit: ParsedFile = { ...recording, runs: [{ run: run({ cadence: 168 }), file: null, word: "running" }] };
  const row = (changes: Partial<ImportedRun>): ParsedFile => ({
    ...fit,
    runs: [{ run: run({ source: "strava", cadence: null, ...changes }), file: FILE, word: "Run" }],
    named: [{ file: FILE, meaning: "run" }],
  });

  it.each<[string, Partial<ImportedRun>, Partial<ImportedRun>]>([
    [
      "measured a little differently",
      { distanceMeters: 7950, start: START + 3000 },
      { distanceMeters: 8000, start: START },
    ],
    ["of a distance cut to half", { distanceMeters: 4000, durationSeconds: 1400, movingSeconds: 1380 }, {}],
    ["of another time", { start: START + 50 * MINUTE }, {}],
    ["a year later, because the watch's clock was wrong", { start: START + 365 * 24 * 60 * MINUTE }, {}],
  ])("are one run with the row's numbers where they were corrected: %s", (_, changes, kept) => {
    const expected = { ...changes, ...kept, cadence: 168 };
    for (const order of [
      [fit, row(changes)],
      [row(changes), fit],
    ]) {
      const collection = collectRuns([]);
      collection.startFile("export.zip");
      for (const part of order) collection.add(part, part === fit ? FILE : "activities.csv");
      const [file] = collection.report().files;
      expect(file?.runs).toMatchObject([expected]);
      expect(file?.told).toMatchObject([expected]);
      expect(file?.duplicates).toEqual([]);
    }
  });

  it("chosen as two files are one too, and the second says so", () => {
    const collection = collectRuns([]);
    collection.startFile("7.fit.gz");
    collection.add(fit, null);
    collection.startFile("activities.csv");
    collection.add(row({ start: START + 50 * MINUTE, distanceMeters: 5000 }), null);
    expect(collection.report().files).toMatchObject([
      { runs: [{ distanceMeters: 5000, cadence: 168 }] },
      { runs: [], duplicates: [{ of: "7.fit.gz" }] },
    ]);
  });

  it("are no run where the person has made a ride of it", () => {
    const collection = collectRuns([]);
    collection.startFile("7.fit.gz");
    collection.add(fit, null);
    collection.startFile("activities.csv");
    collection.add(
      { ...fit, runs: [], named: [{ file: FILE, meaning: "other" }], refused: [{ code: "not-a-run", detail: "Ride" }] },
      null,
    );
    expect(collection.report().files).toMatchObject([{ runs: [], refused: [{ code: "not-a-run" }] }, { runs: [] }]);
  });
});

describe("collecting an import", () => {
  it("keeps what each file alone tells beside what all of them know", () => {
    const [first] = collect(typed(run({ averageHeartRate: null })), typed(run({ averageHeartRate: 150 })));
    expect(first?.told).toMatchObject([{ averageHeartRate: null }]);
    expect(first?.runs).toMatchObject([{ averageHeartRate: 150 }]);
  });

  it("accounts for every record: new, or a duplicate", () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 30 }), (runs) => {
        const collection = collectRuns([]);
        for (const [at, one] of runs.entries()) {
          collection.startFile(`file ${at}`);
          collection.add({ runs: [{ run: one, file: null, word: "run" }], unsure: [], refused: [], named: [] }, null);
        }
        const { files } = collection.report();
        expect(files.reduce((sum, file) => sum + file.runs.length + file.duplicates.length, 0)).toBe(runs.length);
      }),
    );
  });

  it("finds nothing new in the same files again", () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 20 }), (runs) => {
        const first = collectRuns([]);
        first.startFile("a");
        first.add(
          { runs: runs.map((one) => ({ run: one, file: null, word: "" })), unsure: [], refused: [], named: [] },
          null,
        );
        const stored = first.report().files.flatMap((file) => file.runs.map((one, at) => ({ ...one, id: `r${at}` })));

        const again = collectRuns(stored);
        again.startFile("a");
        again.add(
          { runs: stored.map((one) => ({ run: one, file: null, word: "" })), unsure: [], refused: [], named: [] },
          null,
        );
        expect(again.report().files[0]?.runs).toEqual([]);
        expect(again.report().enriched).toEqual([]);
      }),
    );
  });
});
