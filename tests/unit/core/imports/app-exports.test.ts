import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import type { ImportedRun } from "@/src/core/imports/imported-run.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { codesOf, importOne } from "../../../support/workouts/import-bytes.ts";

const HEALTH = "com.samsung.health.exercise.";
const SAMSUNG_COLUMNS = "start_time,end_time,duration,distance,exercise_type,mean_heart_rate,mean_cadence,time_offset";
/** As Samsung Health downloads it: a line of its own first, each row with a comma at its end. */
const samsung = (prefix = HEALTH) =>
  `\uFEFFcom.samsung.shealth.exercise,7006011,17\n${SAMSUNG_COLUMNS.split(",")
    .map((column) => prefix + column)
    .join(",")},title\n${[
    "2026-09-07 11:05:33.000,2026-09-07 11:37:10.000,1897000,5230.5,1002,158.2,166,UTC+0900,,",
    "2026-09-06 03:00:00.000,2026-09-06 03:20:00.000,1200000,1500,1001,110,,UTC+0900,,",
    "2026-09-05 03:00:00.000,2026-09-05 03:20:00.000,1200000,3000,15005,,,UTC+0900,,",
  ].join("\n")}\n`;

/** As Zepp mails it: -1 where no sensor was. */
const ZEPP = `type,startTime,sportTime(s),maxPace(/meter),minPace(/meter),distance(m),avgPace(/meter),calories(kcal)
1,2026-07-06 18:03:16+0000,2520,0.35,0.65,7200.0,0.35,420.0
8,2026-07-07 18:03:16+0000,1800,-1.0,-1.0,-1.0,-1.0,200.0
85,2026-07-08 18:03:16+0000,4320,0,0,0,0,680
`;

/** Before 2020, and since: other names, a number for the sport, and a bare NaN in the samples. */
const POLAR_OLD = `{"exportVersion":"1.3","startTime":"2019-01-18T17:05:31.000","stopTime":"2019-01-18T17:50:31.000",
  "exercises":[{"startTime":"2019-01-18T17:05:31.000","timezoneOffset":60,"duration":"PT2700.500S","distance":8040.2,
  "sport":"TRAIL_RUNNING","ascent":81.0,"heartRate":{"min":99,"avg":148,"max":171}}]}`;
const POLAR_NEW = `{"identifier":{"id":"5022701696"},"startTime":"2024-08-18T10:23:06","name":"NaN and \\"so\\" on","timezoneOffsetMinutes":120,
  "durationMillis":2700000,"distanceMeters":8040.2,"hrAvg":148,"sport":{"id":"1"},
  "exercises":[{"startTime":"2024-08-18T10:23:06","durationMillis":2700000,"distanceMeters":8040.2,"ascentMeters":81,
  "timezoneOffsetMinutes":120,"sport":{"id":"1"},"samples":{"samples":[{"type":"SPEED","values":[NaN,NaN,10.5]}]}}]}`;
const polarKind = (id: string) => POLAR_NEW.replaceAll('"sport":{"id":"1"}', `"sport":{"id":"${id}"}`);

const HUAWEI = JSON.stringify([
  { sportType: 4, startTime: Date.UTC(2024, 4, 1, 16), totalTime: 1_800_000, totalDistance: 5000, timeZone: "+0200" },
  { sportType: 5, startTime: Date.UTC(2024, 4, 2, 16), totalTime: 1_800_000, totalDistance: 2500, timeZone: "+0200" },
  { sportType: 101, startTime: Date.UTC(2024, 4, 3, 16), totalTime: 600_000, totalDistance: 0, attribute: "tp=lbs;" },
]);

const told = ({ start, offsetMinutes, durationSeconds, distanceMeters, averageHeartRate, source }: ImportedRun) => ({
  start: new Date(start).toISOString().slice(0, 19),
  offsetMinutes,
  durationSeconds,
  distanceMeters,
  averageHeartRate,
  source,
});

const SAMSUNG_RUN = {
  start: "2026-09-07T11:05:33",
  offsetMinutes: 540,
  durationSeconds: 1897,
  distanceMeters: 5230.5,
  averageHeartRate: 158.2,
  source: "samsung",
};

describe("an app's own export", () => {
  it.each<[string, string, string, readonly object[]]>([
    ["Samsung Health", "com.samsung.shealth.exercise.20260908.csv", samsung(), [SAMSUNG_RUN]],
    ["an old Samsung Health", "com.samsung.health.exercise.20180908.csv", samsung(""), [SAMSUNG_RUN]],
    ["Samsung Health, under another name", "exercise.csv", samsung(), [SAMSUNG_RUN]],
    [
      "Zepp",
      "SPORT/SPORT_1749047212000.csv",
      ZEPP,
      [
        {
          start: "2026-07-06T18:03:16",
          offsetMinutes: null,
          durationSeconds: 2520,
          distanceMeters: 7200,
          averageHeartRate: null,
          source: "zepp",
        },
      ],
    ],
    [
      "Polar Flow before 2020",
      "training-session-2019-01-18-3142858899-10104cf7.json",
      POLAR_OLD,
      [
        {
          start: "2019-01-18T16:05:31",
          offsetMinutes: 60,
          durationSeconds: 2700,
          distanceMeters: 8040.2,
          averageHeartRate: 148,
          source: "polar",
        },
      ],
    ],
    [
      "Polar Flow since",
      "training-session_2024-08-18T10-23-06_5022701696-10104cf7.json",
      POLAR_NEW,
      [
        {
          start: "2024-08-18T08:23:06",
          offsetMinutes: 120,
          durationSeconds: 2700,
          distanceMeters: 8040.2,
          averageHeartRate: 148,
          source: "polar",
        },
      ],
    ],
    [
      "Huawei Health",
      "Motion path detail data & description/motion path detail data20240501.json",
      HUAWEI,
      [
        {
          start: "2024-05-01T16:00:00",
          offsetMinutes: 120,
          durationSeconds: 1800,
          distanceMeters: 5000,
          averageHeartRate: null,
          source: "huawei",
        },
        {
          start: "2024-05-03T16:00:00",
          offsetMinutes: null,
          durationSeconds: 600,
          distanceMeters: null,
          averageHeartRate: null,
          source: "huawei",
        },
      ],
    ],
  ])("is read alone and in its archive: %s", async (_, path, text, runs) => {
    const alone = await importOne(path.slice(path.lastIndexOf("/") + 1), text);
    expect(alone.runs.map(told)).toEqual(runs);
    if (path === "exercise.csv") return;
    const rest = { "export/sleep.csv": strToU8("a,b\n1,2\n"), "export/account-data.json": strToU8("{}") };
    const packed = await importOne("export.zip", zipSync({ ...rest, [`export/${path}`]: strToU8(text) }));
    expect(packed.runs.map(told)).toEqual(runs);
  });

  it.each([
    ["Samsung's treadmill", "com.samsung.shealth.exercise.1.csv", samsung(), 1],
    ["Zepp's treadmill", "SPORT_1.csv", ZEPP, 1],
    ["Polar's treadmill", "training-session_1.json", polarKind("17"), 1],
    ["a sport of Polar's that we have no name for", "training-session_1.json", polarKind("27"), 1],
    ["a ride with Polar", "training-session_1.json", polarKind("2"), 0],
  ])("asks the person where only the person knows: %s", async (_, name, text, count) => {
    expect((await importOne(name, text)).unsure).toHaveLength(count);
  });

  it.each<[string, string, string | Uint8Array, readonly string[]]>([
    ["walks and rides are no runs", "com.samsung.shealth.exercise.1.csv", samsung(), ["not-a-run"]],
    ["nothing is done with JSON of any other kind", "settings.json", '{"theme":"dark"}', ["not-a-workout"]],
    ["a file cut off is damaged", "training-session_1.json", POLAR_NEW.slice(0, -20), ["damaged"]],
    [
      "a session without exercises holds nothing",
      "training-session_1.json",
      '{"startTime":"2024-01-01T10:00:00","exercises":[]}',
      ["no-activity"],
    ],
    [
      "a date that is none costs its row",
      "SPORT_1.csv",
      ZEPP.replace("2026-07-06 18:03:16+0000", "yesterday"),
      ["bad-date", "not-a-run"],
    ],
    ["a locked archive is said to be locked", "HUAWEI_HEALTH.zip", locked(), ["encrypted"]],
  ])("%s", async (_, name, content, codes) => {
    expect(codesOf(await importOne(name, content))).toEqual(codes);
  });
});

describe("JSON made to take long", () => {
  const MEGABYTE = 1024 * 1024;
  it.each([
    ["a text that never ends, full of quotes", `["${'\\"'.repeat(4 * MEGABYTE)}`],
    ["millions of lists inside each other", "[".repeat(2 * MEGABYTE)],
    ["millions of numbers that are none", `[${"NaN,".repeat(2 * MEGABYTE)}NaN]`],
    [
      "more activities than anybody has, without anything",
      `[${'{"sportType":4,"startTime":0,"totalTime":0},'.repeat(60_000)}0]`,
    ],
  ])(
    "is answered in time: %s",
    async (_, text) => {
      const started = processorMs();
      const report = await importOne("motion path detail data.json", text);
      expect(processorMs() - started).toBeLessThan(20_000);
      expect(report.runs).toEqual([]);
      expect(report.refused.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it("is refused where it is larger than any export", async () => {
    const size = 70 * MEGABYTE;
    const source = {
      name: "a.json",
      size,
      async *chunks() {
        yield strToU8("[");
        for (let given = 0; given < size; given += MEGABYTE) yield new Uint8Array(MEGABYTE).fill(32);
      },
    };
    const { files } = await importFiles([source], { now: 0, known: [] });
    expect(codesOf(files[0])).toEqual(["too-big"]);
  });
});

/** A zip whose first member says that it is encrypted. */
function locked(): Uint8Array {
  const bytes = zipSync({ "motion path detail data.json": strToU8(HUAWEI) });
  bytes[6] = (bytes[6] ?? 0) | 1;
  return bytes;
}
