import { describe, expect, test } from "vitest";
import { type CalendarOptions, parseCalendar } from "@/src/core/imports/parse-calendar.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { HEALTH_HEAD, healthWorkout, statistics } from "../../../support/workouts/health-export.ts";
import { codesOf, fixtureText, importOne } from "../../../support/workouts/import-bytes.ts";

const laps = fixtureText("two-laps.tcx");
const withoutPoints = laps.replaceAll(/<Track>[\s\S]*?<\/Track>/g, "");

describe("a TCX file", () => {
  test("without points is its laps, each by how long it took", async () => {
    const lap = (cadence: number, rate: number) =>
      `<AverageHeartRateBpm><Value>${rate}</Value></AverageHeartRateBpm><Cadence>${cadence}</Cadence>`;
    const text = withoutPoints
      .replace(/<AverageHeartRateBpm><Value>140.*/, lap(80, 140))
      .replace(/<AverageHeartRateBpm><Value>150.*/, lap(86, 170))
      .replace("<TotalTimeSeconds>300.0", "<TotalTimeSeconds>100.0");
    const { runs } = await importOne("laps.tcx", text);
    expect(runs[0]).toMatchObject({
      durationSeconds: 660,
      movingSeconds: 400,
      distanceMeters: 1800,
      averageHeartRate: (100 * 140 + 300 * 170) / 400,
      cadence: (2 * (100 * 80 + 300 * 86)) / 400,
    });
  });

  test("whose laps have no distance has that of its track", async () => {
    const none = laps.replaceAll("<DistanceMeters>900.0</DistanceMeters>", "<DistanceMeters>0</DistanceMeters>");
    expect((await importOne("a.tcx", none)).runs[0]).toMatchObject({ distanceMeters: 1800 });
  });

  test("whose laps have no pulse has the mean of its points, of their pulses alone", async () => {
    const points = laps
      .replaceAll(/<AverageHeartRateBpm>.*?<\/AverageHeartRateBpm>/g, "")
      .replaceAll("</HeartRateBpm>", "</HeartRateBpm><Other><Value>9</Value></Other>");
    expect((await importOne("a.tcx", points)).runs[0]).toMatchObject({ averageHeartRate: 145 });
  });
});

describe("a GPX file", () => {
  const pause = fixtureText("pause.gpx");

  test("has its pulse and cadence under either of their names", async () => {
    const [as] = (await importOne("a.gpx", pause)).runs;
    const other = pause
      .replaceAll(/(<\/?(?:\w+:)?)hr>/g, "$1heartrate>")
      .replaceAll(/(<\/?(?:\w+:)?)cad>/g, "$1cadence>");
    expect(other).not.toBe(pause);
    expect((await importOne("a.gpx", other)).runs).toEqual([as]);
  });

  test("takes nothing from points and types beside its track", async () => {
    const beside = `<wpt lat="91" lon="0"><time>2020-01-01T00:00:00Z</time><ele>900</ele></wpt><type>cycling</type>`;
    const more = pause.replace("<trk>", `${beside}<trk>`);
    expect(await importOne("a.gpx", more)).toEqual(await importOne("a.gpx", pause));
  });

  test("names the first of the places that are none", async () => {
    const odd = (lat: string, lon: string) =>
      `<trkpt lat="${lat}" lon="${lon}"><time>2026-03-03T17:00:00Z</time></trkpt>`;
    const only = (...points: string[]) =>
      importOne("a.gpx", `<gpx><trk><type>running</type><trkseg>${points.join("")}</trkseg></trk></gpx>`);
    const byLatitude = await only(odd("95", "7"), odd("5", "200"));
    expect(byLatitude.refused).toMatchObject([{ detail: expect.stringContaining("95") as string }]);
    const byLongitude = await only(odd("5", "200"), odd("95", "7"));
    expect(byLongitude.refused).toMatchObject([{ detail: expect.stringContaining("200") as string }]);
  });
});

describe("an Apple Health export", () => {
  const workout = (inside: string) =>
    importOne(
      "export.xml",
      `${HEALTH_HEAD}${healthWorkout({
        type: "Running",
        start: "2026-03-03 18:00:00 +0100",
        end: "2026-03-03 18:14:00 +0100",
        minutes: 14,
        inside,
      })}</HealthData>`,
    );
  const entry = (key: string, value: string) => `<MetadataEntry key="${key}" value="${value}"/>`;
  const distance = statistics("DistanceWalkingRunning", 'sum="2" unit="km"');

  test("takes metres climbed from their own note alone, wherever it stands", async () => {
    const climb = entry("HKElevationAscended", "2000 cm");
    const weather = entry("HKWeatherTemperature", "50 m");
    expect((await workout(distance + climb + weather)).runs[0]).toMatchObject({ elevationGainMeters: 20 });
    expect((await workout(distance + weather)).runs[0]).toMatchObject({ elevationGainMeters: null });
  });

  test.each([
    ["1", "treadmill"],
    ["0", null],
  ])("with %s for indoors was run on the ground %j", async (value, surface) => {
    expect((await workout(distance + entry("HKIndoorWorkout", value))).runs[0]).toMatchObject({ surface });
  });
});

describe("Huawei's list", () => {
  test.each([
    [118, "trail"],
    [101, "treadmill"],
    [4, null],
  ])("has for its kind %i the ground %j", async (sportType, surface) => {
    const run = { sportType, startTime: Date.UTC(2026, 4, 1, 16), totalTime: 1_800_000, totalDistance: 5000 };
    expect((await importOne("motion path detail data.json", JSON.stringify([run]))).runs).toMatchObject([{ surface }]);
  });
});

describe("Garmin's list", () => {
  const HEAD =
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Stride Length,Total Ascent,Moving Time,Elapsed Time,Avg Vertical Oscillation";
  const read = async (...cells: string[]) => importOne("Activities.csv", `${HEAD}\n${cells.join(",")}\n`);
  const whole = (changes: Readonly<Record<number, string>> = {}) =>
    [
      "Running",
      "2026-03-03 18:00:07",
      "false",
      "x",
      "5.00",
      "300",
      "00:25:00",
      "150",
      "170",
      "1.18",
      "40",
      "00:24:30",
      "00:26:10",
      "8.2",
    ].map((cell, index) => changes[index] ?? cell);

  test("tells kilometres by its steps, and all else in its own column", async () => {
    expect((await read(...whole())).runs).toMatchObject([
      {
        start: Date.UTC(2026, 2, 3, 18, 0, 7),
        durationSeconds: 1570,
        movingSeconds: 1470,
        distanceMeters: 5000,
        cadence: 170,
        strideMeters: 1.18,
        verticalOscillationMm: 82,
        elevationGainMeters: 40,
        averageHeartRate: 150,
      },
    ]);
  });

  test("tells miles by its steps, whose climb is in feet", async () => {
    const [run] = (await read(...whole({ 4: "3.00" }))).runs;
    expect(run?.distanceMeters).toBeCloseTo(3 * 1609.344, 1);
    expect(run?.elevationGainMeters).toBeNull();
  });

  test.each([
    ["a dash for its moving time", { 11: "--", 12: "" }, { durationSeconds: 1500, movingSeconds: 1500 }],
    ["a shorter time than it moved", { 12: "00:20:00" }, { durationSeconds: 1500 }],
    ["no stride", { 9: "--" }, { strideMeters: null, distanceMeters: 5000 }],
  ])("with %s", async (_what, changes, expected) => {
    expect((await read(...whole(changes))).runs).toMatchObject([expected]);
  });

  test.each([
    ["a time that is none", { 6: "25 min" }, "bad-number"],
    ["no time at all", { 6: "--", 11: "--", 12: "--" }, "no-times"],
    ["a date that is none", { 1: "someday 5" }, "bad-date"],
  ])("with %s is refused", async (_what, changes, code) => {
    expect(codesOf(await read(...whole(changes)))).toEqual([code]);
  });
});

describe("a calendar", () => {
  const OPTIONS: CalendarOptions = {
    now: Date.UTC(2026, 10, 29, 1),
    zone: "Europe/Berlin",
    usualTime: "18:00" as ClockTime,
    usualMinutes: 45,
  };
  const starts = (...lines: string[]) => {
    const entry = ["BEGIN:VEVENT", "UID:r", "SUMMARY:Run", ...lines, "END:VEVENT"];
    const answer = parseCalendar(["BEGIN:VCALENDAR", ...entry, "END:VCALENDAR", ""].join("\r\n"), OPTIONS);
    return answer.ok ? answer.value.map(({ start }) => new Date(start).toISOString().slice(5, 16)) : answer.error;
  };

  test.each([
    ["a day that is none", ["DTSTART:20261131T170000Z"], "nothing-ahead"],
    ["a month that is none", ["DTSTART:20261301T170000Z"], "nothing-ahead"],
    ["a year that is none", ["DTSTART:00001202T170000Z"], "nothing-ahead"],
    ["no beginning", [], "nothing-ahead"],
    ["the zone of Greenwich by another name", ["DTSTART;TZID=Etc/GMT:20261202T170000"], ["12-02T17:00"]],
    ["a zone in quotes", ['DTSTART;TZID="Europe/London":20261202T170000'], ["12-02T17:00"]],
    [
      "a quote that never ends",
      ['DTSTART;TZID="Europe/London:20261202T170000', "DTSTART:20261203T170000Z"],
      ["12-03T17:00"],
    ],
    ["a mark without a value", ["DTSTART;TZID:20261202T170000", "DTSTART:20261203T170000Z"], ["12-03T17:00"]],
    [
      "blanks in its rule",
      ["DTSTART:20261202T170000Z", "RRULE: FREQ = daily ; COUNT = 2"],
      ["12-02T17:00", "12-03T17:00"],
    ],
    [
      "hours of its own",
      ["DTSTART:20261202T173000Z", "RRULE:FREQ=DAILY;COUNT=2;BYHOUR=6,19"],
      ["12-02T19:30", "12-03T06:30"],
    ],
    [
      "minutes of its own",
      ["DTSTART:20261202T170000Z", "RRULE:FREQ=DAILY;COUNT=2;BYMINUTE=15,45"],
      ["12-02T17:15", "12-02T17:45"],
    ],
    [
      "a weekday of the year's month",
      ["DTSTART:20261201T170000Z", "RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=12;BYDAY=2TU"],
      ["12-08T17:00"],
    ],
  ])("with %s", (_what, lines, expected) => expect(starts(...lines)).toEqual(expected));
});
