import { describe, expect, it } from "vitest";
import { type FitLap, type FitRecord, fitFile, fitSeconds, unfinished } from "../../../support/workouts/fit-file.ts";
import { codesOf, importOne } from "../../../support/workouts/import-bytes.ts";

const start = new Date("2026-03-03T17:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const LAPS: readonly FitLap[] = [
  { start, seconds: 900, meters: 2520, sport: 1, heartRate: 140 },
  { start: at(900), seconds: 900, meters: 2520, sport: 1, heartRate: 150 },
];
/** A point every ten seconds at 2.8 m/s; the place moves along a meridian where it is asked for. */
const records = (seconds: number, what: (index: number) => Omit<FitRecord, "at">): readonly FitRecord[] =>
  Array.from({ length: seconds / 10 + 1 }, (_, index) => ({ at: at(index * 10), ...what(index) }));
const METERS = records(1800, (index) => ({ meters: index * 28, heartRate: 145 }));
const PLACES = records(1800, (index) => ({ latitude: 0.5 + (index * 28) / 111_195.08, longitude: 0.5 }));
const whole = { durationSeconds: 1800, distanceMeters: 5040 };

describe("a FIT file whose summary says too little", () => {
  it.each([
    ["distance, from its laps", { seconds: 1800, meters: null }, { laps: LAPS }, whole],
    ["distance, from its records", { seconds: 1800, meters: null }, { records: METERS }, whole],
    ["distance, from the way between its places", { seconds: 1800, meters: null }, { records: PLACES }, whole],
    ["distance of nothing, from its records", { seconds: 1800, meters: 0 }, { records: METERS }, whole],
    ["time, from its laps", { seconds: null, meters: 5040 }, { laps: LAPS }, whole],
    ["time and distance, from its records", { seconds: null, meters: null }, { records: METERS }, whole],
    [
      "distance, and its last lap as well",
      { seconds: 1500, timerSeconds: 1500, meters: null },
      { laps: LAPS.slice(0, 1), records: METERS },
      { durationSeconds: 1800, movingSeconds: 1500, distanceMeters: 5040 },
    ],
    ["distance, on a treadmill without a sensor", { seconds: 1800, meters: null }, {}, { distanceMeters: null }],
  ])("is filled in: no %s", async (_, session, rest, expected) => {
    const { runs, notes } = await importOne("a.fit", fitFile([{ start, ...session }], rest));
    const meters = expected.distanceMeters === null ? null : expect.closeTo(expected.distanceMeters, 0);
    expect(runs).toMatchObject([{ start: start.getTime(), ...expected, distanceMeters: meters }]);
    expect(notes).toEqual([]);
  });

  it("gives each session of several what belongs to it", async () => {
    const sessions = [
      { start, seconds: 900, meters: null, sport: 2 },
      { start: at(900), seconds: 900, meters: null, sport: 1 },
    ];
    const { runs } = await importOne("a.fit", fitFile(sessions, { records: METERS }));
    expect(runs).toMatchObject([{ start: at(900).getTime(), durationSeconds: 900, distanceMeters: 2520 }]);
  });
});

describe("a FIT file without a summary", () => {
  it.each([
    ["laps", fitFile([], { laps: LAPS }), "laps"],
    ["laps in a file that was never finished", unfinished(fitFile([], { laps: [...LAPS, ...LAPS.slice(1)] })), "laps"],
    ["laps and records", fitFile([], { laps: LAPS, records: METERS }), "laps"],
    ["fewer laps than records", fitFile([], { laps: LAPS.slice(0, 1), records: METERS }), "records"],
  ])("is put together from its %s, and says so", async (_, bytes, from) => {
    const { runs, notes } = await importOne("a.fit", bytes);
    expect(runs).toMatchObject([{ start: start.getTime(), ...whole }]);
    expect(notes).toEqual([
      { code: `recovered-from-${from}`, start: start.getTime(), offsetMinutes: null, member: null },
    ]);
  });

  it.each([
    ["records", fitFile([], { records: METERS })],
    [
      "records in a file that was never finished",
      unfinished(fitFile([], { records: [...METERS, ...METERS.slice(-1)] })),
    ],
  ])("is asked about where its %s name no sport", async (_, bytes) => {
    const { unsure, notes } = await importOne("a.fit", bytes);
    expect(unsure).toMatchObject([{ run: { start: start.getTime(), ...whole, averageHeartRate: 145 } }]);
    expect(notes).toHaveLength(1);
  });

  it("is no run where its laps say so", async () => {
    const rides = LAPS.map((lap) => ({ ...lap, sport: 2 }));
    expect(codesOf(await importOne("a.fit", fitFile([], { laps: rides })))).toEqual(["not-a-run"]);
  });

  it("keeps its positions to itself", async () => {
    const report = await importOne("a.fit", fitFile([{ start, seconds: 1800, meters: null }], { records: PLACES }));
    expect(JSON.stringify(report)).not.toMatch(/"lat|"lon|0\.5/i);
  });
});

/** Goes on where a file of one record ends, and is never finished: records of way alone, one every 20 s, the first in the same second. */
function withShortTimes(file: Uint8Array): Uint8Array {
  const begun = file.slice(0, -2);
  begun.set([0, 0, 0, 0], 4);
  const recordOfWay = [0x41, 0, 0, 20, 0, 1, 5, 4, 0x86];
  const clock = fitSeconds(start);
  const pieces = Array.from({ length: 91 }, (_, index) => {
    const meters = new DataView(new ArrayBuffer(4));
    meters.setUint32(0, index * 5600, true);
    return [0xa0 | ((clock + index * 20) & 31), ...new Uint8Array(meters.buffer)];
  });
  return Uint8Array.from([...begun, ...recordOfWay, ...pieces.flat()]);
}

describe("a FIT file", () => {
  it.each([
    [1, "treadmill"],
    [2, "road"],
    [3, "trail"],
    [4, "track"],
    [14, null],
    [undefined, null],
  ])("of sub-sport %s was run on the ground %s", async (subSport, surface) => {
    const session = { start, seconds: 1800, ...(subSport !== undefined && { subSport }) };
    expect((await importOne("a.fit", fitFile([session]))).runs).toMatchObject([{ surface }]);
  });

  it("without a summary may tell its times in five bits, moved on from the last one", async () => {
    const { unsure } = await importOne("a.fit", withShortTimes(fitFile([], { records: METERS.slice(0, 1) })));
    expect(unsure).toMatchObject([{ run: { start: start.getTime(), durationSeconds: 1800, distanceMeters: 5040 } }]);
  });
});

describe("a gym's machine", () => {
  it.each([
    ["a treadmill", 1, [0, 1]],
    ["an elliptical", 15, [0, 0]],
  ])("that is %s", async (_, subSport, [runs, unsure]) => {
    const report = await importOne("a.fit", fitFile([{ start, seconds: 1800, sport: 4, subSport }]));
    expect([report.runs.length, report.unsure.length]).toEqual([runs, unsure]);
  });
});
