import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import type { ImportedRun } from "@/src/core/imports/imported-run.ts";
import { codesOf, fixture, importBytes, importOne, NOW, sourcesOf } from "../../../support/workouts/import-bytes.ts";

/** Small files of our own in the shape of ones that people reported: each with the run it holds. */
const EVENING = { start: Date.UTC(2026, 10, 21, 16, 30) };
const FILES: readonly (readonly [what: string, name: string, run: Partial<ImportedRun>])[] = [
  [
    "TCX as Garmin packs it, whose first 16 KB unpack to more than 256 KB",
    "packed-garmin-run.tcx.gz",
    { ...EVENING, distanceMeters: 6720, durationSeconds: 2400 },
  ],
  [
    "GPX of an app that writes all that came before again with each segment",
    "gpx-segments-repeat.gpx.gz",
    { ...EVENING, distanceMeters: 5040, durationSeconds: 1800 },
  ],
  [
    "GPX that marks a pause by a latitude of 100 and its end by one of 200",
    "gpx-mytracks-pause.gpx.gz",
    { ...EVENING, distanceMeters: 3360, durationSeconds: 1500 },
  ],
  [
    "TCX with places and times, and no distance but a lap of 0 m",
    "tcx-positions-only.tcx.gz",
    { ...EVENING, distanceMeters: 3360, durationSeconds: 1200 },
  ],
  [
    "FIT whose session has no distance",
    "fit-session-without-distance.fit",
    { ...EVENING, distanceMeters: 5040, durationSeconds: 1800 },
  ],
  [
    "FIT with laps and no session",
    "fit-laps-no-session.fit",
    { ...EVENING, distanceMeters: 5040, durationSeconds: 1800 },
  ],
  ["FIT with records alone", "fit-records-only.fit", { ...EVENING, distanceMeters: 5040, durationSeconds: 1800 }],
  ["FIT of a gym's treadmill", "fit-gym-treadmill.fit", { ...EVENING, distanceMeters: 5040, durationSeconds: 1800 }],
];

describe("a file as people have it", () => {
  it.each(FILES)("is read, or asked about: %s", async (_, name, run) => {
    const report = await importOne(name, fixture(name));
    const [found, ...more] = [...report.runs, ...report.unsure.map((one) => one.run)];
    expect(found).toMatchObject({ start: run.start, durationSeconds: run.durationSeconds });
    expect(Math.abs((found?.distanceMeters ?? 0) / (run.distanceMeters ?? 1) - 1)).toBeLessThan(0.01);
    expect([more, codesOf(report)]).toEqual([[], []]);
  });

  it("that is repetitions recorded one after the other stays as many runs as it was", async () => {
    const names = ["reps-1.fit", "reps-2.fit", "reps-3.fit"];
    const { files } = await importBytes(Object.fromEntries(names.map((name) => [name, fixture(name)])));
    expect(files.map(({ runs, duplicates }) => [runs.length, duplicates.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });
});

const points = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2026, 2, 3, 17) + index * 5000).toISOString();
    return `<trkpt lat="${(0.5 + (index * 14) / 111_195.08).toFixed(6)}" lon="0.5"><ele>31.0</ele><time>${time}</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>144</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`;
  }).join("\n");
const gpx = (inside: string, before = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}<gpx version="1.1" xmlns:gpxtpx="x"><trk><type>running</type><trkseg>${inside}</trkseg></trk></gpx>`;

describe("packed text", () => {
  const long = strToU8(gpx(points(3000)));

  it.each([
    ["a gzip", "long.gpx.gz", gzipSync(long, { level: 9 })],
    ["a zip", "long.zip", zipSync({ "long.gpx": [long, { level: 9 }] })],
    ["a gzip in a zip", "export.zip", zipSync({ "activities/7.gpx.gz": gzipSync(long, { level: 9 }) })],
  ])("is read out of %s, however much a slice of it unpacks to", async (_, name, bytes) => {
    const report = await importOne(name, bytes);
    expect(report.runs).toMatchObject([{ durationSeconds: 14_995, averageHeartRate: 144, cadence: 168 }]);
    expect(codesOf(report)).toEqual([]);
  });

  it("gives an archive's row the heart rate and cadence of its recording", async () => {
    const table =
      "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename\n" +
      '7,"Mar 3, 2026, 5:00:00 PM",Run,Run,14995,41.99,activities/7.gpx.gz\n';
    const members = { "activities.csv": strToU8(table), "activities/7.gpx.gz": gzipSync(long, { level: 9 }) };
    const report = await importOne("export.zip", zipSync(members));
    expect(report.runs).toMatchObject([{ averageHeartRate: 144, cadence: 168 }]);
    expect([report.duplicates, report.refused]).toEqual([[], []]);
  });
});

describe("the reason that a file is refused for", () => {
  it.each([
    ["a comment that speaks of a document type", gpx(points(9), "<!-- <!DOCTYPE html> was here -->\n"), []],
    ["a long comment before its root", gpx(points(9), `<!-- ${"about this app ".repeat(2000)} -->\n`), []],
    ["zeros after its end, as an app pads it", `${gpx(points(9))}${"\0".repeat(40)}`, []],
    ["a document type of 200 KB", gpx("", `<!DOCTYPE gpx [${'<!ENTITY a "b">'.repeat(14_000)}]>`), ["entities"]],
    [
      "a second recording behind its end",
      gpx(points(9))
        .repeat(2)
        .replaceAll(/<\?xml.*\?>/g, ""),
      ["damaged"],
    ],
    ["more text before its root than a file has", gpx("", `<!-- ${"x".repeat(400_000)} -->`), ["too-big"]],
  ])("is the true one: %s", async (_, text, codes) => {
    for (const bytes of [strToU8(text), gzipSync(strToU8(text))]) {
      expect(codesOf(await importOne("a.gpx", bytes))).toEqual(codes);
    }
  });

  it.each([777, 1_000_000])("leaves the first of two recordings in one file whole, in slices of %i", async (slice) => {
    const second = gpx(points(9)).replace(/<\?xml.*\?>/, "");
    const { files } = await importFiles(sourcesOf({ "a.gpx": gpx(points(9)) + second }, slice), {
      now: NOW,
      known: [],
    });
    const alone = await importOne("a.gpx", gpx(points(9)));
    expect(alone.runs).toHaveLength(1);
    expect(files.map(({ runs, refused }) => [runs, refused.map(({ code }) => code)])).toEqual([
      [alone.runs, ["damaged"]],
    ]);
  });

  it.each([
    ["one point off the globe", (text: string) => text.replace('lat="0.5', 'lat="95.5'), 1, []],
    ["one point that is no number", (text: string) => text.replace('lat="0.5', 'lat="NaN" x="'), 1, []],
    ["every point off the globe", (text: string) => text.replaceAll('lat="0.5', 'lat="95.5'), 0, ["bad-number"]],
  ])("leaves out points, not the file: %s", async (_, spoil, runs, codes) => {
    const report = await importOne("a.gpx", spoil(gpx(points(60))));
    expect([report.runs.length, codesOf(report)]).toEqual([runs, codes]);
  });
});
