import { describe, expect, it } from "vitest";
import { fitFile } from "../../../support/workouts/fit-file.ts";
import { codesOf, fixture, importOne } from "../../../support/workouts/import-bytes.ts";

const start = new Date("2026-03-03T17:00:00Z");
const tomorrowAfter = (days: number) => new Date(Date.UTC(2026, 10, 23 + days));

describe("a FIT file", () => {
  it("gives every number that the watch measured, cadence as steps of both feet", async () => {
    const { runs } = await importOne("synthetic-run.fit", fixture("synthetic-run.fit"));

    expect(runs).toEqual([
      {
        start: Date.UTC(2026, 0, 5, 7),
        offsetMinutes: null,
        durationSeconds: 600,
        movingSeconds: 600,
        distanceMeters: 1680,
        cadence: 168,
        verticalOscillationMm: 82,
        groundContactMs: 250,
        strideMeters: 1,
        elevationGainMeters: null,
        averageHeartRate: null,
        source: "fit",
        effort: null,
        surface: null,
        gear: null,
        own: null,
      },
    ]);
  });

  it("keeps the watch's own offset from UTC", async () => {
    const { runs } = await importOne(
      "a.fit",
      fitFile([{ start, seconds: 1800 }], { local: new Date("2026-03-03T19:30:00Z") }),
    );
    expect(runs[0]).toMatchObject({ start: start.getTime(), offsetMinutes: 120 });
  });

  it.each([
    ["half a minute off", "2026-03-03T17:41:20Z"],
    ["never set", "1989-12-31T00:00:00Z"],
    ["twenty-one hours off", "2026-03-04T14:30:00Z"],
  ])("ignores a wall clock that is %s", async (_, local) => {
    const { runs } = await importOne("a.fit", fitFile([{ start, seconds: 1800 }], { local: new Date(local) }));
    expect(runs[0]?.offsetMinutes).toBeNull();
  });

  it("tells elapsed time from moving time", async () => {
    const { runs } = await importOne("a.fit", fitFile([{ start, seconds: 2000, timerSeconds: 1800 }]));
    expect(runs[0]).toMatchObject({ durationSeconds: 2000, movingSeconds: 1800 });
  });

  it("takes only the run out of a triathlon and names the rest", async () => {
    const { runs, refused } = await importOne(
      "tri.fit",
      fitFile([
        { start, seconds: 1800, sport: 5 },
        { start: new Date(start.getTime() + 1_800_000), seconds: 3600, sport: 2 },
        { start: new Date(start.getTime() + 5_400_000), seconds: 2400, sport: 1, meters: 8000 },
      ]),
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]?.distanceMeters).toBe(8000);
    expect(refused.map(({ detail }) => detail)).toEqual(["swimming", "cycling"]);
  });

  it("asks when the watch says no sport", async () => {
    const { runs, unsure } = await importOne("a.fit", fitFile([{ start, seconds: 1800, sport: 0 }]));
    expect([runs.length, unsure.length]).toEqual([0, 1]);
  });

  it("does not double a cadence that is already both feet", async () => {
    const { runs } = await importOne("a.fit", fitFile([{ start, seconds: 1800, strides: 172 }]));
    expect(runs[0]?.cadence).toBe(172);
  });

  it("reads several files in a row as one", async () => {
    const settings = fitFile([], { type: 2 });
    const run = fitFile([{ start, seconds: 1800 }]);
    const { runs, refused } = await importOne("a.fit", Uint8Array.from([...settings, ...run, ...settings]));
    expect([runs.length, refused.length]).toEqual([1, 0]);
  });

  it.each([
    [
      "a watch whose clock was never set",
      fitFile([{ start: new Date("1989-12-31T00:10:00Z"), seconds: 600 }]),
      "clock-not-set",
    ],
    ["the year 1990", fitFile([{ start: new Date("1990-07-18T06:44:24Z"), seconds: 3883 }]), "clock-not-set"],
    ["next week", fitFile([{ start: tomorrowAfter(7), seconds: 600 }]), "in-the-future"],
    ["100 km in ten minutes", fitFile([{ start, seconds: 600, meters: 100_000 }]), "impossible-numbers"],
    ["settings instead of an activity", fitFile([], { type: 2 }), "no-activity"],
    ["an activity that lost its summary", fitFile([]), "cut-short"],
    [
      "more summaries than a day has minutes",
      fitFile(Array.from({ length: 600 }, () => ({ start, seconds: 60 }))),
      "damaged",
    ],
  ])("refuses %s", async (_, bytes, code) => {
    const report = await importOne("a.fit", bytes);
    expect([report.runs, codesOf(report)]).toEqual([[], [code]]);
  });

  it("refuses a file cut at any byte, without throwing", async () => {
    const whole = fitFile([{ start, seconds: 1800 }], { local: start });
    for (let length = 1; length < whole.length; length += 1) {
      const report = await importOne("a.fit", whole.subarray(0, length));
      expect(report.runs).toEqual([]);
      expect(codesOf(report)).toHaveLength(1);
    }
  });

  it("refuses a file with any one bit changed, or reads what did not change", async () => {
    const whole = fitFile([{ start, seconds: 1800 }]);
    for (let at = 14; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(codesOf(await importOne("a.fit", changed))).toEqual(["checksum"]);
    }
  });

  it("refuses bytes in the wrong order, whatever they then seem to say", async () => {
    const swapped = withChecksum(markBigEndian(fitFile([{ start, seconds: 1800 }])));
    const report = await importOne("a.fit", swapped);
    expect(report.runs).toEqual([]);
    expect(codesOf(report)).toHaveLength(1);
  });
});

/** Flips the byte order that every definition claims, without moving the values. */
function markBigEndian(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = copy[0] ?? 14; at < copy.length - 2; at += 1) {
    const isSession = copy[at] === 0x40 && copy[at + 1] === 0 && copy[at + 2] === 0 && copy[at + 3] === 18;
    if (isSession) copy.set([1, 0, 18], at + 2);
  }
  return copy;
}

function withChecksum(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const table = [
    0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
    0x8801, 0x4400,
  ];
  let crc = 0;
  for (const byte of copy.subarray(0, -2)) {
    for (const nibble of [byte & 15, byte >> 4]) crc = (crc >> 4) ^ (table[crc & 15] ?? 0) ^ (table[nibble] ?? 0);
  }
  copy.set([crc & 255, crc >> 8], copy.length - 2);
  return copy;
}
