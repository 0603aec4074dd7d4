import { describe, expect, it } from "vitest";
import { codesOf, fixtureText, importOne } from "../../../support/workouts/import-bytes.ts";

const pause = fixtureText("pause.gpx");
const gpx = (inside: string) => `<?xml version="1.0"?><gpx version="1.1">${inside}</gpx>`;
const point = (latitude: number, time: string, more = "") =>
  `<trkpt lat="${latitude}" lon="0"><time>${time}</time>${more}</trkpt>`;
/** About 100 m of latitude. */
const HUNDRED_METERS = 0.000_899_32;
const typed = (type: string) => pause.replace("<type>running</type>", type);

describe("a GPX file", () => {
  it("adds up distance, climb and means, and leaves the pause out of the moving time", async () => {
    const { runs } = await importOne("pause.gpx", pause);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      start: Date.UTC(2026, 2, 3, 17),
      durationSeconds: 840,
      movingSeconds: 595,
      offsetMinutes: null,
      elevationGainMeters: 20,
      source: "gpx",
    });
    expect(runs[0]?.distanceMeters).toBeCloseTo(1666, 0);
    expect(runs[0]?.cadence).toBeCloseTo(166, 0);
    expect(runs[0]?.averageHeartRate).toBeCloseTo(144.5, 1);
  });

  it("holds no position in what it gives", async () => {
    const report = await importOne("pause.gpx", pause);
    expect(JSON.stringify(report)).not.toMatch(/"lat|"lon|0\.50/i);
  });

  it("keeps way that the receiver missed, and leaves out way between segments", async () => {
    const lost = await importOne(
      "a.gpx",
      gpx(
        `<trk><type>9</type><trkseg>${point(0, "2026-03-03T17:00:00Z")}${point(HUNDRED_METERS * 3, "2026-03-03T17:01:40Z")}</trkseg></trk>`,
      ),
    );
    expect(lost.runs[0]?.distanceMeters).toBeCloseTo(300, 0);

    const two = await importOne(
      "a.gpx",
      gpx(
        `<trk><type>9</type><trkseg>${point(0, "2026-03-03T17:00:00Z")}${point(HUNDRED_METERS, "2026-03-03T17:00:35Z")}</trkseg><trkseg>${point(HUNDRED_METERS * 4, "2026-03-03T17:05:00Z")}${point(HUNDRED_METERS * 5, "2026-03-03T17:05:35Z")}</trkseg></trk>`,
      ),
    );
    expect(two.runs[0]).toMatchObject({ durationSeconds: 335, movingSeconds: 70 });
    expect(two.runs[0]?.distanceMeters).toBeCloseTo(200, 0);
  });

  it.each([
    ["<type>running</type>", "run"],
    ["<type>Run</type>", "run"],
    ["<type>trail_running</type>", "run"],
    ["<type>treadmill_running</type>", "run"],
    ["<type>VirtualRun</type>", "run"],
    ["<type>Virtual Run</type>", "run"],
    ["<type>9</type>", "run"],
    ["<type>1</type>", "no"],
    ["<type>10</type>", "no"],
    ["<type>cycling</type>", "no"],
    ["<type>hiking</type>", "no"],
    ["<type>walking</type>", "no"],
    ["<type>other</type>", "ask"],
    ["<type></type>", "ask"],
    ["", "ask"],
  ])("with the type %j is: %s", async (type, what) => {
    const { runs, unsure, refused } = await importOne("a.gpx", typed(type));
    const counts = [runs.length, unsure.length, refused.length];
    expect(counts).toEqual(what === "run" ? [1, 0, 0] : what === "ask" ? [0, 1, 0] : [0, 0, 1]);
  });

  it("keeps the offset that its times have", async () => {
    const { runs } = await importOne("a.gpx", pause.replaceAll(/(<time>[^Z]+)Z/g, "$1+02:00"));
    expect(runs[0]).toMatchObject({ start: Date.UTC(2026, 2, 3, 15), offsetMinutes: 120 });
  });

  it.each([
    [
      "UTF-16",
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(
          new Uint16Array(Array.from(pause.replace("UTF-8", "UTF-16"), (letter) => letter.charCodeAt(0))).buffer,
        ),
      ]),
    ],
    ["a byte order mark", new TextEncoder().encode(`\uFEFF${pause}`)],
    ["blanks before the declaration", new TextEncoder().encode(`   \n\n${pause}`)],
    [
      "Latin-1",
      Uint8Array.from(
        Array.from(pause.replace("UTF-8", "ISO-8859-1").replace("Synthetic", "Synth\u00E9tic"), (letter) =>
          letter.charCodeAt(0),
        ),
      ),
    ],
  ])("is read in %s", async (_, bytes) => {
    expect((await importOne("a.gpx", bytes)).runs).toHaveLength(1);
  });

  it.each([
    [
      "declares entities",
      `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${gpx("<trk><name>&b;</name></trk>")}`,
      "entities",
    ],
    [
      "names a file of this machine",
      `<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${gpx("<trk><name>&x;</name></trk>")}`,
      "entities",
    ],
    ["uses an entity nobody declared", gpx("<trk><name>&boom;</name></trk>"), "damaged"],
    ["is cut in the middle", pause.slice(0, pause.length / 2), "cut-short"],
    ["has latitudes that are no numbers", pause.replaceAll(/lat="[^"]+"/g, 'lat="NaN"'), "bad-number"],
    ["has its latitudes off the globe", pause.replaceAll(/lat="[^"]+"/g, 'lat="95"'), "bad-number"],
    ["is a route without times", typed("<type>9</type>").replaceAll(/<time>[^<]*<\/time>/g, ""), "no-times"],
    ["has only waypoints", gpx('<wpt lat="1" lon="1"><name>home</name></wpt>'), "no-activity"],
    ["nests a hundred elements", gpx(`${"<a>".repeat(100)}${"</a>".repeat(100)}`), "damaged"],
    [
      "was driven",
      gpx(
        `<trk><type>9</type><trkseg>${[0, 1, 2, 3, 4, 5].map((at) => point(at * HUNDRED_METERS * 10, `2026-03-03T17:0${at}:00Z`)).join("")}</trkseg></trk>`,
      ),
      "impossible-numbers",
    ],
    ["was recorded in 1989", typed("<type>9</type>").replaceAll("2026-03-03", "1989-12-31"), "clock-not-set"],
    ["is a web page", "<!DOCTYPE html><html><body>Log in</body></html>", "not-a-workout"],
    ["is another XML", "<svg/>", "not-a-workout"],
    [
      "is an Apple Health export without a workout",
      '<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData/>',
      "no-activity",
    ],
  ])("that %s is refused", async (_, text, code) => {
    const report = await importOne("a.gpx", text);
    expect([report.runs, codesOf(report)]).toEqual([[], [code]]);
  });

  it("leaves out points that were written before the place was known", async () => {
    const [first] = (await importOne("a.gpx", pause)).runs;
    const { runs } = await importOne("a.gpx", pause.replace("<trkseg>", "<trkseg><trkpt><ele>5</ele></trkpt>"));
    expect(runs).toEqual([first]);
  });

  it("shrugs at a sensor's NaN", async () => {
    const { runs } = await importOne("a.gpx", pause.replaceAll(/<ele>[^<]*/g, "<ele>NaN"));
    expect(runs[0]).toMatchObject({ elevationGainMeters: null });
  });
});

describe("a TCX file", () => {
  it("adds its laps up; the pause between them counts as time, not as moving time", async () => {
    const { runs } = await importOne("two-laps.tcx", fixtureText("two-laps.tcx"));
    expect(runs).toEqual([
      expect.objectContaining({
        start: Date.UTC(2026, 2, 5, 6, 30),
        durationSeconds: 660,
        movingSeconds: 600,
        distanceMeters: 1800,
        cadence: 168,
        averageHeartRate: 145,
        source: "tcx",
      }),
    ]);
  });

  it("sees that an exporter has doubled the cadence itself", async () => {
    const { runs } = await importOne("doubled.tcx", fixtureText("doubled-cadence.tcx"));
    expect(runs[0]?.cadence).toBe(168);
  });

  it.each([
    ["Biking", "no"],
    ["Other", "ask"],
    ["", "ask"],
  ])("with the sport %j is: %s", async (sport, what) => {
    const { runs, unsure } = await importOne(
      "a.tcx",
      fixtureText("two-laps.tcx").replace('Sport="Running"', `Sport="${sport}"`),
    );
    expect([runs.length, unsure.length]).toEqual([0, what === "ask" ? 1 : 0]);
  });

  it.each([
    ["a distance that is no number", "<DistanceMeters>900.0", "<DistanceMeters>NaN", "bad-number"],
    ["a distance under nothing", "<DistanceMeters>900.0", "<DistanceMeters>-900.0", "impossible-numbers"],
    ["a time under nothing", "<TotalTimeSeconds>300.0", "<TotalTimeSeconds>-300.0", "impossible-numbers"],
  ])("refuses %s", async (_, from, to, code) => {
    const report = await importOne("a.tcx", fixtureText("two-laps.tcx").replace(from, to));
    expect([report.runs, codesOf(report)]).toEqual([[], [code]]);
  });
});
