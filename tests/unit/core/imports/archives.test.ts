import { deflateSync, gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import { fitFile } from "../../../support/workouts/fit-file.ts";
import { codesOf, fixture, fixtureText, importBytes, importOne, NOW } from "../../../support/workouts/import-bytes.ts";

const MEGABYTE = 1024 * 1024;
const gpx = strToU8(fixtureText("pause.gpx"));
const fit = fixture("synthetic-run.fit");
const laterFit = fitFile([
  { start: new Date("2026-03-07T08:00:02Z"), seconds: 4200, timerSeconds: 4100, meters: 12_015, strides: 84 },
]);

/** A whole Strava export: the table, the activity files it names, photos and tables that hold no runs. */
const stravaExport = zipSync({
  "activities.csv": strToU8(fixtureText("activities.csv")),
  "profile.csv": strToU8("Athlete ID,Email\n1,a@b\n"),
  "activities/1.gpx": gpx,
  "activities/2.fit.gz": gzipSync(laterFit),
  "media/photo.jpg": new Uint8Array(300_000).fill(7),
});

/** A whole Garmin export: zips in a zip, most of their FIT files without an activity. */
const garminExport = zipSync({
  "DI_CONNECT/DI-Connect-Fitness/summarizedActivities.json": strToU8("[]"),
  "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": zipSync({
    "me_1.fit": fit,
    "me_2.fit": fitFile([], { type: 2 }),
    "me_3.fit": fitFile([], { type: 32 }),
    "me_4.fit": fitFile([], { type: 15 }),
    "me_5.fit": fitFile([], { type: 15 }),
    "me_6.fit": laterFit,
  }),
});

describe("an archive", () => {
  it("of Strava is read whole; the table and the file that it names are one run", async () => {
    const report = await importOne("export.zip", stravaExport);
    expect(
      report.runs.map(({ start, source, distanceMeters, effort }) => [
        new Date(start).toISOString(),
        source,
        distanceMeters,
        effort,
      ]),
    ).toEqual([
      ["2026-03-03T17:00:00.000Z", "gpx", 1666, 4],
      ["2026-03-07T08:00:02.000Z", "fit", 12_015, 6],
      ["2026-03-09T18:00:00.000Z", "strava", 5000, 5],
    ]);
    expect(report.duplicates).toEqual([]);
    expect(codesOf(report)).toEqual(["not-a-run"]);
  });

  it("of Garmin is read through the zips inside, and what holds no activity is named", async () => {
    const report = await importOne("garmin.zip", garminExport);
    expect(report.runs).toHaveLength(2);
    expect(codesOf(report)).toEqual(["no-activity", "no-activity", "no-activity", "no-activity"]);
  });

  it("with a hundred files of one kind that hold no run says so once, with the count", async () => {
    const settings = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`${at}.fit`, fitFile([], { type: 2 })]),
    );
    const report = await importOne("garmin.zip", zipSync(settings));
    expect(report.refused).toEqual([{ code: "no-activity", detail: null, member: null, count: 100 }]);
  });

  it("may be a single .gz", async () => {
    expect((await importOne("run.gpx.gz", gzipSync(gpx))).runs).toHaveLength(1);
  });

  it.each([
    ["with photos alone", { "media/photo.jpg": new Uint8Array(9) }],
    ["with nothing", {}],
  ])("%s says that it holds no activity", async (_, members) => {
    expect(codesOf(await importOne("a.zip", zipSync(members)))).toEqual(["no-activity"]);
  });

  it("goes on after a member that can't be read, and names it", async () => {
    const report = await importOne("a.zip", zipSync({ "bad.gpx": strToU8("<gpx><trk>"), "good.fit": fit }));
    expect(report.runs).toHaveLength(1);
    expect(report.refused).toMatchObject([{ code: "cut-short", member: "bad.gpx" }]);
  });

  it("goes on after a member packed in a way that nobody unpacks here", async () => {
    const zip = zipSync({ "bad.gpx": gpx, "photo.jpg": new Uint8Array(9), "good.fit": fit }, { level: 0 });
    const report = await importOne("a.zip", withByte(zip, 8, 12));
    expect(report.runs).toMatchObject([{ source: "fit" }]);
    expect(report.refused).toMatchObject([{ code: "damaged", detail: "zip method 12", member: "bad.gpx" }]);
  });

  it("is told by its bytes, not by its name", async () => {
    expect((await importOne("run.gpx", fit)).runs).toHaveLength(1);
    expect((await importOne("export", stravaExport)).runs).toHaveLength(3);
  });

  it.each([
    ["a zip cut in its table of contents", () => stravaExport.slice(0, -30), "cut-short"],
    ["a .gz cut short", () => gzipSync(gpx).slice(0, -5), "cut-short"],
    ["a .gz with another checksum", () => withByte(gzipSync(gpx), -8, 0x55), "checksum"],
    ["an empty file", () => new Uint8Array(0), "nothing-inside"],
    ["random bytes", () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), "not-a-workout"],
    [
      "archives in archives in archives",
      () => zipSync({ "b.zip": zipSync({ "c.zip": zipSync({ "d.zip": zipSync({ "e.fit": fit }) }) }) }),
      "nested-too-deep",
    ],
  ])("refuses %s", async (_, make, code) => {
    expect(codesOf(await importOne("a.zip", make()))).toContain(code);
  });

  it("stops a zip bomb long before it is unpacked, and reads its neighbours", async () => {
    const bomb = zipSync({ "bomb.gpx": new Uint8Array(20 * MEGABYTE).fill(0x20), "good.fit": fit });
    expect(bomb.length).toBeLessThan(100_000);
    const report = await importOne("bomb.zip", bomb);
    expect(report.runs).toHaveLength(1);
    expect(report.refused).toMatchObject([{ code: "unpacks-too-big", member: "bomb.gpx" }]);
  });

  it("stops a gzip bomb", async () => {
    expect(codesOf(await importOne("a.gpx.gz", gzipSync(new Uint8Array(20 * MEGABYTE).fill(0x20))))).toEqual([
      "unpacks-too-big",
    ]);
  });

  it("reads a zip written as a stream, without sizes before its members", async () => {
    expect((await importOne("a.zip", streamedZip("a.gpx", gpx))).runs).toHaveLength(1);
  });
});

describe("a huge file", () => {
  it("that isn't an archive is refused after its first slice", async () => {
    let slices = 0;
    const source = {
      name: "huge.gpx",
      size: 100 * MEGABYTE,
      async *chunks() {
        for (;;) {
          slices += 1;
          yield strToU8(`<gpx>${" ".repeat(10_000)}`);
        }
      },
    };
    const { files } = await importFiles([source], { now: NOW, known: [] });
    expect([codesOf(files[0]), slices]).toEqual([["too-big"], 1]);
  });

  it("that lies about its size is refused when it passes the limit", async () => {
    const source = {
      name: "huge.gpx",
      size: 10,
      async *chunks() {
        yield strToU8("<gpx>");
        for (;;) yield strToU8(" ".repeat(MEGABYTE));
      },
    };
    const { files } = await importFiles([source], { now: NOW, known: [] });
    expect(codesOf(files[0])).toEqual(["too-big"]);
  });
});

describe("an import of many files", () => {
  it("goes on after a file that can't be opened", async () => {
    const gone = { name: "gone.fit", size: 1, chunks: () => rejecting() };
    const good = {
      name: "good.fit",
      size: fit.length,
      async *chunks() {
        yield fit;
      },
    };
    const { files } = await importFiles([gone, good], { now: NOW, known: [] });
    expect(files.map((file) => [codesOf(file), file.runs.length])).toEqual([
      [["unreadable"], 0],
      [[], 1],
    ]);
  });

  it("stops when it is called off", async () => {
    const stop = AbortSignal.abort();
    await expect(
      importFiles(
        [
          {
            name: "a",
            size: 1,
            async *chunks() {
              yield fit;
            },
          },
        ],
        { now: NOW, known: [], signal: stop },
      ),
    ).rejects.toThrow(/abort/i);
  });

  it("finds the same run again, by name of the file that had it first", async () => {
    const { files } = await importBytes({ "a.fit": fit, "again.fit": fit });
    expect(files.map(({ runs, duplicates }) => [runs.length, duplicates])).toEqual([
      [1, []],
      [0, [{ start: Date.UTC(2026, 0, 5, 7), offsetMinutes: null, of: "a.fit" }]],
    ]);
  });

  it("knows the log, and adds what a richer record knows", async () => {
    const [file] = (await importBytes({ "a.fit": fit })).files;
    const run = file?.runs[0];
    if (run === undefined) throw new Error("no run");
    const stored = { ...run, id: "r1", cadence: null, verticalOscillationMm: null, source: "strava" as const };

    const again = await importBytes({ "a.fit": fit }, [stored]);
    expect(again.files[0]).toMatchObject({ runs: [], duplicates: [{ of: null }] });
    expect(again.enriched).toMatchObject([{ id: "r1", run: { cadence: 168, verticalOscillationMm: 82 } }]);

    expect((await importBytes({ "a.fit": fit }, [{ ...run, id: "r1" }])).enriched).toEqual([]);
  });
});

async function* rejecting(): AsyncGenerator<Uint8Array> {
  yield await Promise.reject(new Error("gone"));
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at < 0 ? copy.length + at : at] = value;
  return copy;
}

/** As Java's and Go's writers do: sizes follow the data (bit 3), so a reader meets them too late. */
function streamedZip(name: string, content: Uint8Array): Uint8Array {
  const whole = zipSync({ [name]: content });
  const packed = deflateSync(content);
  const view = new DataView(whole.buffer, whole.byteOffset);
  const crc = view.getUint32(14, true);
  const header = whole.slice(0, 30 + name.length);
  header[6] = 8;
  header.fill(0, 14, 26);
  const descriptor = new Uint8Array(16);
  const out = new DataView(descriptor.buffer);
  out.setUint32(0, 0x08074b50, true);
  out.setUint32(4, crc, true);
  out.setUint32(8, packed.length, true);
  out.setUint32(12, content.length, true);
  const central = whole.slice(30 + name.length + packed.length);
  return Uint8Array.from([...header, ...packed, ...descriptor, ...central]);
}
