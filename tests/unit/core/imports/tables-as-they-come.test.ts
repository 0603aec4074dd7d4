import { describe, expect, it } from "vitest";
import { clockSeconds } from "@/src/core/imports/garmin-table.ts";
import { importFiles } from "@/src/core/imports/import-files.ts";
import { guessDateOrder, parseLocaleDate } from "@/src/core/imports/locale-date.ts";
import { guessDecimalMark, parseLocaleNumber } from "@/src/core/imports/locale-number.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { codesOf, fixture, importOne, NOW, sourcesOf } from "../../../support/workouts/import-bytes.ts";

const DATES = [
  Date.UTC(2025, 9, 7, 17, 43, 11),
  Date.UTC(2025, 2, 4, 0, 5, 9),
  Date.UTC(2025, 11, 31, 12),
  Date.UTC(2025, 4, 21, 9, 30, 1),
];

describe("a date of a table", () => {
  it.each(
    "en,en-GB,en-AU,en-CA,de,de-AT,de-CH,fr,fr-CA,fr-CH,es,es-MX,es-AR,it,pt,pt-PT,nl,nl-BE,ru,pl,sv,da,nb,fi,tr,cs,sk,ro,uk,ja,ko,zh,zh-TW,id,vi".split(
      ",",
    ),
  )("is read as it is written in %s", (language) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
    const cells = DATES.map((date) => format.format(date));
    expect(cells.map((cell) => parseLocaleDate(cell, guessDateOrder(cells)))).toEqual(DATES);
  });
});

const garmin = (header: string, ...rows: string[]) => `${header}\n${rows.join("\n")}\n`;
const HEADER =
  "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Stride Length,Elapsed Time";
const importAs = async (text: string, person: { zone: string; units: "km" | "mi" }) => {
  const { files } = await importFiles(sourcesOf({ "Activities.csv": text }), { now: NOW + 9e8, known: [], person });
  return files[0];
};

describe("Garmin's list", () => {
  it("is read, its times taken in the person's zone", async () => {
    const text = new TextDecoder().decode(fixture("garmin-Activities.csv"));
    const report = await importAs(text, { zone: "Europe/Berlin", units: "km" });
    expect(report?.runs).toMatchObject([
      { start: Date.UTC(2026, 10, 19, 6, 10), distanceMeters: 5000, durationSeconds: 1800, surface: "treadmill" },
      {
        start: Date.UTC(2026, 10, 21, 16, 30),
        distanceMeters: 8010,
        durationSeconds: 2882,
        movingSeconds: 2818,
        cadence: 168,
        verticalOscillationMm: 82,
        groundContactMs: 251,
        averageHeartRate: 146,
        source: "garmin",
      },
    ]);
    expect(codesOf(report)).toEqual(["not-a-run"]);
  });

  it.each([
    ["miles, by its steps", "4.98", "168", "1.01", "km", 4.98 * 1609.344],
    ["kilometres, by its steps", "8.01", "168", "1.01", "mi", 8010],
    ["what the person has set, where it counts no steps", "4.98", "--", "--", "mi", 4.98 * 1609.344],
  ] as const)("says no unit: %s", async (_, distance, cadence, stride, units, meters) => {
    const row = `Running,2026-11-21 17:30:00,false,Run,"${distance}","512","00:47:12","146","${cadence}","${stride}","00:48:02"`;
    const report = await importAs(garmin(HEADER, row), { zone: "UTC", units });
    expect(report?.runs[0]?.distanceMeters).toBeCloseTo(meters, 0);
  });

  it("is read in German", async () => {
    const header =
      "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Ø Schrittfrequenz (Laufen),Verstrichene Zeit";
    const row = 'Laufen,2026-11-21 17:30:00,false,Lauf,"8,01","512","00:47:12","146","168","00:48:02"';
    const report = await importAs(garmin(header, row), { zone: "UTC", units: "km" });
    expect(report?.runs).toMatchObject([{ distanceMeters: 8010, durationSeconds: 2882, averageHeartRate: 146 }]);
  });

  it("is one run with the watch's own file", async () => {
    const row = 'Running,2026-01-05 08:00:00,false,Run,"1.68","99","00:10:00","--","168","1.00","00:10:00"';
    const files = { "a.fit": fixture("synthetic-run.fit"), "Activities.csv": garmin(HEADER, row) };
    const report = await importFiles(sourcesOf(files), {
      now: NOW,
      known: [],
      person: { zone: "Europe/Berlin", units: "km" },
    });
    expect(report.files.map(({ runs, duplicates }) => [runs.length, duplicates.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it.each([
    ["48:02", 2882],
    ["0:48:02", 2882],
    ["00:48:02.5", 2882.5],
    ["1:02:03,4", 3723.4],
    ["48", null],
    ["--", null],
  ])("reads the clock %j", (text, seconds) => expect(clockSeconds(text)).toBe(seconds));
});

describe("a table made to take long", () => {
  const HEAD = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n";
  const GOOD = '1,"Dec 9, 2022, 3:24:49 PM",Run,Run,,3189,9.44\n';
  it.each([
    ["a date of 100 kB of blanks", `${HEAD}2,"${" ".repeat(100_000)}x",Run,Run,,3189,9.44\n${GOOD}`, ["bad-date"]],
    [
      "200 kB of digits",
      `${HEAD}2,"Dec 8, 2022, 3:24:49 PM",Run,Run,,${"1".repeat(200_000)},9.44\n${GOOD}`,
      ["bad-number"],
    ],
    [
      "a formula of 200 kB",
      `${HEAD}2,"Dec 8, 2022, 3:24:49 PM","=${"a".repeat(200_000)}",Run,,1,9.44\n${GOOD}`,
      ["formula"],
    ],
    ["a row of a million cells", `${HEAD}${",".repeat(1_000_000)}\n${GOOD}`, ["unknown-sport-or-nothing"]],
    ["two million rows of a letter", `${HEAD}${GOOD}${"x\n".repeat(2_000_000)}`, null],
  ])(
    "is read at once: %s",
    async (_, text, codes) => {
      const started = processorMs();
      const report = await importOne("activities.csv", text);
      expect(processorMs() - started).toBeLessThan(10_000);
      expect(report.runs).toHaveLength(1);
      if (codes === null) expect(codesOf(report)).toContain("too-big");
      else if (codes[0] !== "unknown-sport-or-nothing") expect(codesOf(report)).toEqual(codes);
    },
    20_000,
  );

  it("of cells as long as anybody likes is cut before a pattern sees them", () => {
    const started = processorMs();
    expect(parseLocaleNumber("1".repeat(1_000_000), ".")).toBeNaN();
    expect(parseLocaleDate(`1${" ".repeat(1_000_000)}`, "day-first")).toBeNull();
    expect(guessDecimalMark(["1,".repeat(500_000)])).toBe(".");
    expect(processorMs() - started).toBeLessThan(500);
  });
});

describe("a recording made to fill memory", () => {
  it("with hundreds of thousands of empty tracks counts them", async () => {
    const report = await importOne("a.gpx", `<gpx>${"<trk></trk>".repeat(300_000)}</gpx>`);
    expect(report.refused).toEqual([{ code: "no-times", detail: null, member: null, count: 300_000 }]);
  }, 20_000);
});
