import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectRuns } from "@/src/core/imports/collect-runs.ts";
import { emptyRun, IMPORT_FORMATS, type ImportedRun } from "@/src/core/imports/imported-run.ts";
import { mergeRuns } from "@/src/core/imports/merge-runs.ts";
import { isSameRun } from "@/src/core/imports/same-run.ts";

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
    ["two hours off to the second: local time written as UTC", { start: START + 120 * MINUTE, source: "strava" }, true],
    ["the way home, nine hours later, by the same watch", { start: START + 540 * MINUTE }, false],
    ["the way home, nine hours and a bit", { start: START + 540 * MINUTE + 12_000, source: "strava" }, false],
    ["the way home a minute slower", { start: START + 540 * MINUTE, durationSeconds: 2760, source: "strava" }, false],
    ["a second lap begun when the first ended", { start: START + 45 * MINUTE }, false],
    ["begun together but a tenth as long", { durationSeconds: 270, movingSeconds: 264, distanceMeters: 800 }, false],
    ["a year later", { start: START + 365 * 24 * 60 * MINUTE }, false],
  ])("%s", (_, changes, isSame) => {
    expect(isSameRun(run(), run(changes))).toBe(isSame);
    expect(isSameRun(run(changes), run())).toBe(isSame);
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

describe("collecting an import", () => {
  it("accounts for every record: new, or a duplicate", () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 30 }), (runs) => {
        const collection = collectRuns([]);
        for (const [at, one] of runs.entries()) {
          collection.startFile(`file ${at}`);
          collection.add({ runs: [{ run: one, file: null, word: "run" }], unsure: [], refused: [] }, null);
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
        first.add({ runs: runs.map((one) => ({ run: one, file: null, word: "" })), unsure: [], refused: [] }, null);
        const stored = first.report().files.flatMap((file) => file.runs.map((one, at) => ({ ...one, id: `r${at}` })));

        const again = collectRuns(stored);
        again.startFile("a");
        again.add({ runs: stored.map((one) => ({ run: one, file: null, word: "" })), unsure: [], refused: [] }, null);
        expect(again.report().files[0]?.runs).toEqual([]);
        expect(again.report().enriched).toEqual([]);
      }),
    );
  });
});
