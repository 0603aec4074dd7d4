import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import {
  HEALTH_HEAD,
  HEALTH_RECORD,
  healthWorkout,
  route,
  statistics,
} from "../../../support/workouts/health-export.ts";
import { codesOf, fixtureText, importOne, NOW } from "../../../support/workouts/import-bytes.ts";

const RUN = healthWorkout({
  type: "Running",
  start: "2026-03-03 18:00:00 +0100",
  end: "2026-03-03 18:14:00 +0100",
  minutes: 10,
  inside: [
    `  <MetadataEntry key="HKElevationAscended" value="2000 cm"/>\n`,
    statistics("DistanceWalkingRunning", 'sum="1.04" unit="mi"'),
    statistics("HeartRate", 'average="144.5" minimum="90" maximum="170" unit="count/min"'),
    statistics("StepCount", 'sum="1680" unit="count"'),
    statistics("RunningVerticalOscillation", 'average="8.2" unit="cm"'),
    statistics("RunningGroundContactTime", 'average="250" unit="ms"'),
    statistics("RunningStrideLength", 'average="1.0" unit="m"'),
    route("/workout-routes/route_2026-03-03_6.14pm.gpx"),
  ].join(""),
});
const WALK = healthWorkout({
  type: "Walking",
  start: "2026-03-04 18:00:00 +0100",
  end: "2026-03-04 18:14:00 +0100",
  minutes: 14,
  inside: route("/workout-routes/route_2026-03-04_6.14pm.gpx"),
});
const whole = (...inside: string[]) => `${HEALTH_HEAD}${inside.join("")}</HealthData>\n`;
const gpx = fixtureText("pause.gpx").replace("<type>running</type>", "");
const walked = gpx.replaceAll("2026-03-03", "2026-03-04");

const asRun = {
  start: Date.UTC(2026, 2, 3, 17),
  offsetMinutes: 60,
  durationSeconds: 840,
  movingSeconds: 600,
  distanceMeters: 1673.72,
  cadence: 168,
  verticalOscillationMm: 82,
  groundContactMs: 250,
  strideMeters: 1,
  elevationGainMeters: 20,
  averageHeartRate: 144.5,
  source: "apple",
};

describe("an Apple Health export", () => {
  it("is read for its workouts, past everything else", async () => {
    const report = await importOne("export.xml", whole(HEALTH_RECORD.repeat(500), RUN, WALK, HEALTH_RECORD));
    expect(report.runs).toMatchObject([asRun]);
    expect(report.refused).toEqual([{ code: "not-a-run", detail: "Walking", member: null, count: 1 }]);
  });

  it("whole, as the phone hands it out: a run and its route are one, and a walk's route is no question", async () => {
    const report = await importOne(
      "Export.zip",
      zipSync({
        "apple_health_export/export.xml": strToU8(whole(HEALTH_RECORD, RUN, WALK)),
        "apple_health_export/export_cda.xml": strToU8("<ClinicalDocument/>"),
        "apple_health_export/workout-routes/route_2026-03-03_6.14pm.gpx": strToU8(gpx),
        "apple_health_export/workout-routes/route_2026-03-04_6.14pm.gpx": strToU8(walked),
      }),
    );
    expect(report.runs).toMatchObject([asRun]);
    expect([report.unsure, report.duplicates, codesOf(report)]).toEqual([[], [], ["not-a-run"]]);
  });

  it("of years ago has its distance beside its time, and may have been indoors", async () => {
    const old = healthWorkout({
      type: "Running",
      start: "2019-03-03 18:00:00 +0100",
      end: "2019-03-03 18:30:00 +0100",
      minutes: 30,
      attributes: 'totalDistance="5.01" totalDistanceUnit="km"',
      inside: '  <MetadataEntry key="HKIndoorWorkout" value="1"/>',
    });
    expect((await importOne("export.xml", whole(old))).runs).toMatchObject([
      { distanceMeters: 5010, durationSeconds: 1800, surface: "treadmill", cadence: null },
    ]);
  });

  it.each([
    ["declares an entity", whole(RUN).replace("<!ELEMENT", '<!ENTITY a "b"><!ELEMENT'), "entities"],
    ["holds no workout", whole(HEALTH_RECORD), "no-activity"],
    ["is cut in the middle", whole(HEALTH_RECORD, RUN).slice(0, -200), "cut-short"],
  ])("that %s is refused", async (_, text, code) => {
    const report = await importOne("export.xml", text);
    expect([report.runs, codesOf(report)]).toEqual([[], [code]]);
  });

  it("may be larger than any recording", async () => {
    const records = strToU8(HEALTH_RECORD.repeat(4000));
    const size = 70 * 1024 * 1024;
    const source = {
      name: "export.xml",
      size,
      async *chunks() {
        yield strToU8(HEALTH_HEAD);
        for (let given = 0; given < size; given += records.length) yield records;
        yield strToU8(`${RUN}</HealthData>`);
      },
    };
    const { files } = await importFiles([source], { now: NOW, known: [] });
    expect(files[0]?.runs).toMatchObject([asRun]);
  }, 60_000);
});

describe("an app's export that is not read", () => {
  it.each([
    ["Samsung Health", "com.samsung.shealth.exercise.2026.csv"],
    ["Huawei Health", "HUAWEI_HEALTH/Motion path detail data & description/motion path detail data.json"],
    ["Polar Flow", "training-session-2026-03-03-1.json"],
    ["Zepp", "SPORT/SPORT_1612345.csv"],
    ["Fitbit", "Takeout/Fitbit/exercise-0.json"],
  ])("is named, alone and in its archive: %s", async (app, path) => {
    const alone = await importOne(path, '{"a": 1}');
    const packed = await importOne("export.zip", zipSync({ [path]: strToU8("{}"), [`more/${path}`]: strToU8("{}") }));
    for (const report of [alone, packed]) expect(report.refused).toMatchObject([{ code: "other-app", detail: app }]);
  });
});
