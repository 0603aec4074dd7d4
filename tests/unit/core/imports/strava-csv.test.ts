import { describe, expect, it } from "vitest";
import { guessDateOrder, parseLocaleDate } from "@/src/core/imports/locale-date.ts";
import { guessDecimalMark, parseLocaleNumber } from "@/src/core/imports/locale-number.ts";
import { sportMeaning } from "@/src/core/imports/sport-word.ts";
import { codesOf, fixtureText, importOne } from "../../../support/workouts/import-bytes.ts";

const english = fixtureText("activities.csv");

const GERMAN =
  "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Min. Höhe,Max. Höhe,Max. Steigung,Durchschnittliche Steigung,Durchschnittliche positive Steigung,Durchschnittliche negative Steigung,Max. Tritt-/Schrittfrequenz,Durchschnittliche Trittfrequenz,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,Max. Watt";
const germanRow = (shown: string, exact: string): string =>
  `8,"09.12.2022, 15:24:49",Abends,Lauf,,3189,${shown},171,,false,,Patria,activities/8.gpx,,,3189.0,3070.5,${exact},4.1,3.0,85.5,80.0,,,,,,,,82.25,171,150.5,`;

/** What exports of other years and languages look like, one run each: 9 December 2022, 15:24:49 UTC, 53:09, 9.44 km. */
const TABLES: readonly (readonly [of: string, header: string, row: string])[] = [
  [
    "2018, in metres",
    "id,date,name,type,description,elapsed_time,distance,commute,gear,filename",
    "1,2022-12-09 15:24:49,Evening,Run,,3189,9442.0,false,X,activities/1.gpx",
  ],
  [
    "2019, in kilometres",
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename",
    '1,"Dec 9, 2022, 3:24:49 PM",Evening,Run,,3189,9.44,false,X,activities/1.gpx',
  ],
  [
    "someone who dropped columns",
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Heart Rate",
    '1,"Dec 9, 2022, 3:24:49 PM",Evening,Run,3189,3100,9442,150',
  ],
  [
    "a Dutch account without descriptions",
    "Activiteits-ID,Datum van activiteit,Naam van activiteit,Activiteitstype,Verstreken tijd,Afstand,Bestandsnaam,Verstreken tijd,Beweegtijd,Afstand,Hoogtewinst",
    '1,"9 dec. 2022 15:24:49",Avondloop,Hardloopsessie,3189,"9,44",activities/1.fit.gz,3189.0,3100.0,9442.3,12.0',
  ],
  [
    "a French account",
    "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,Distance,Fréquence cardiaque max.,Effort relatif,Déplacement-transport,Note,Matériel,Nom du fichier,Poids,Vélo,Temps écoulé,Durée de déplacement,Distance",
    '1,"9 déc. 2022, 15:24:49",Le soir,Course à pied,,3189,"9,44",,,false,,,activities/1.gpx,,,3189.0,3100.0,9442.3',
  ],
  [
    "a program that numbers what repeats",
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time.1,Moving Time,Distance.1",
    "1,2022-12-09T16:24:49+01:00,Evening,Run,,3189,9.44,activities/1.gpx,3189.0,3100.0,9442.3",
  ],
  [
    "a table that repeats kilometres",
    "アクティビティID,アクティビティ日,アクティビティ名,アクティビティの種類,説明,経過時間,距離,経過時間,移動時間,距離",
    "1,2022/12/09 15:24:49,夕方,ラン,,3189,9.44,3189,3100,9.44",
  ],
];

describe("Strava's activities.csv", () => {
  it("is read by position: the last distance is metres, dates are UTC", async () => {
    const { runs, refused } = await importOne("activities.csv", english);
    expect(runs).toEqual([
      expect.objectContaining({
        start: Date.UTC(2026, 2, 3, 17),
        durationSeconds: 840,
        movingSeconds: 600,
        distanceMeters: 1680,
        cadence: 166,
        elevationGainMeters: 18,
        averageHeartRate: 144,
        effort: 4,
        gear: "Grey everyday pair",
      }),
      expect.objectContaining({
        start: Date.UTC(2026, 2, 7, 8),
        distanceMeters: 12_010.4,
        elevationGainMeters: 240.5,
        cadence: null,
        surface: "trail",
      }),
      expect.objectContaining({ start: Date.UTC(2026, 2, 9, 18), distanceMeters: 5000, surface: "treadmill" }),
    ]);
    expect(refused).toEqual([{ code: "not-a-run", detail: "Ride", member: null, count: 1 }]);
  });

  it("is read in German: translated headers, decimal commas, other dates, a byte order mark", async () => {
    const { runs, refused } = await importOne("activities.csv", fixtureText("activities-de.csv"));
    expect(runs).toEqual([
      expect.objectContaining({
        start: Date.UTC(2026, 2, 3, 17),
        durationSeconds: 840,
        movingSeconds: 600,
        distanceMeters: 1680,
        elevationGainMeters: 18,
        cadence: 166,
        gear: "Graue",
      }),
      expect.objectContaining({ start: Date.UTC(2026, 3, 7, 18, 0, 5), distanceMeters: 12_010.4 }),
    ]);
    expect(codesOf({ file: "", runs: [], told: [], duplicates: [], unsure: [], notes: [], refused })).toEqual([
      "not-a-run",
    ]);
  });

  it.each(TABLES)("is read as %s writes it", async (_, header, row) => {
    const { runs, refused } = await importOne("activities.csv", `${header}\n${row}\n`);
    expect(refused).toEqual([]);
    expect(runs).toEqual([
      expect.objectContaining({
        start: Date.UTC(2022, 11, 9, 15, 24, 49),
        durationSeconds: 3189,
        distanceMeters: expect.closeTo(9442, -1) as number,
      }),
    ]);
  });

  it.each([
    ["German", '"9,44"', "9442.3"],
    ["a spreadsheet's German", '"9,44"', '"9442,3"'],
    ["Brazilian, over a thousand", '"1.009,44"', "9442.30029296875"],
    ["English, in miles", "5.87", "9442.3"],
    ["an empty first column", "", "9442.3"],
  ])("reads each column by its own marks: %s", async (_, shown, exact) => {
    const { runs } = await importOne("activities.csv", `${GERMAN}\n${germanRow(shown, exact)}\n`);
    expect(runs).toEqual([
      expect.objectContaining({
        durationSeconds: 3189,
        movingSeconds: 3070.5,
        distanceMeters: 9442.3,
        elevationGainMeters: 85.5,
        cadence: 164.5,
        averageHeartRate: 150.5,
        gear: "Patria",
      }),
    ]);
  });

  it("is read with semicolons, as a spreadsheet saves it", async () => {
    const { runs } = await importOne(
      "a.csv",
      "Activity ID;Activity Date;Activity Name;Activity Type;Activity Description;Elapsed Time;Distance\n1;07.10.2020 14:43:11;x;Run;;1800;5,01\n",
    );
    expect(runs[0]).toMatchObject({ start: Date.UTC(2020, 9, 7, 14, 43, 11), distanceMeters: 5010 });
  });

  it("refuses a row with a formula and keeps the others", async () => {
    const { runs, refused } = await importOne(
      "activities.csv",
      english.replace("Grey everyday pair", `"=cmd|' /C calc'!A0"`),
    );
    expect(runs).toHaveLength(2);
    expect(refused).toContainEqual({ code: "formula", detail: "line 2", member: null, count: 1 });
  });

  it.each(["-5° and snow", "=) what a day", "+ strides", "@ the lake"])(
    "does not take the title %j for a formula",
    async (title) => {
      expect((await importOne("activities.csv", english.replace("Commute,Ride", `${title},Run`))).runs).toHaveLength(4);
    },
  );

  it.each([
    ["a distance", "1680.0", "NaN", "bad-number"],
    ["a distance that is a word", "1680.0", "far", "bad-number"],
    ["a date", "Mar 3, 2026, 5:00:00 PM", "someday", "bad-date"],
    ["a date that no calendar has", "Mar 3, 2026, 5:00:00 PM", "Feb 30, 2026, 5:00:00 PM", "bad-date"],
    ["a year from before watches", "Mar 3, 2026", "Jan 1, 1970", "clock-not-set"],
  ])("refuses the row whose cell is %s that can't be", async (_, from, to, code) => {
    const report = await importOne("activities.csv", english.replace(from, to));
    expect(report.runs).toHaveLength(2);
    expect(codesOf(report)).toContain(code);
  });

  it.each([
    ["another table", "a,b,c\n1,2,3\n"],
    ["prose", "Dear diary,\nI ran.\n"],
  ])("refuses %s", async (_, text) => {
    expect(codesOf(await importOne("a.csv", text))).toEqual(["not-a-workout"]);
  });
});

describe("a date in a table", () => {
  it.each([
    ["Oct 7, 2020, 2:43:11 PM"],
    ["Oct 7, 2020, 2:43:11\u202FPM"],
    ["7 Oct 2020, 14:43:11"],
    ["07.10.2020, 14:43:11"],
    ["07/10/2020, 14:43:11"],
    ["2020-10-07 14:43:11"],
    ["2020/10/07 14:43:11"],
    ["7 oct. 2020 à 14:43:11"],
    ["7 oct 2020, 14:43:11"],
    ["7 de out. de 2020, 14:43:11"],
    ["7 ott 2020, 14:43:11"],
    ["7 okt. 2020 14:43:11"],
    ["7. Okt. 2020, 14:43:11"],
    ["7 окт. 2020 г., 14:43:11"],
    ["2020年10月7日 14:43:11"],
    ["2020. 10. 7. 오후 2:43:11"],
  ])("%s is 7 October 2020, 14:43:11", (text) => {
    expect(new Date(parseLocaleDate(text, "day-first") ?? 0).toISOString()).toBe("2020-10-07T14:43:11.000Z");
  });

  it.each([
    ["12:05:00 AM is five past midnight", "Oct 7, 2020, 12:05:00 AM", "2020-10-07T00:05:00.000Z"],
    ["7:59:59 is the last second of its hour", "Oct 7, 2020, 7:59:59 AM", "2020-10-07T07:59:59.000Z"],
    ["12:05:00 PM is five past noon", "Oct 7, 2020, 12:05:00 PM", "2020-10-07T12:05:00.000Z"],
  ])("%s", (_, text, iso) => expect(new Date(parseLocaleDate(text, "day-first") ?? 0).toISOString()).toBe(iso));

  it.each([
    [["01/02/2020 10:00", "25/02/2020 10:00"], "day-first"],
    [["01/02/2020 10:00", "02/25/2020 10:00"], "month-first"],
    [["01/02/2020, 10:00 AM"], "month-first"],
    [["01/02/2020 10:00"], "day-first"],
  ])("%j are %s", (dates, order) => expect(guessDateOrder(dates)).toBe(order));
});

describe("a number in a table", () => {
  it.each([
    ["5012.3", ".", 5012.3],
    ["5,012.3", ".", 5012.3],
    ["5012,3", ",", 5012.3],
    ["5.012,3", ",", 5012.3],
    ["5 012,3", ",", 5012.3],
    ["", ".", null],
    ["=1+1", ".", Number.NaN],
    ["1e3", ".", 1000],
  ] as const)("%j with %j is %d", (text, mark, value) => expect(parseLocaleNumber(text, mark)).toEqual(value));

  it("guesses the decimal mark from the whole column", () => {
    expect(guessDecimalMark(["1,234", "5,01"])).toBe(",");
    expect(guessDecimalMark(["1,234", "5.01"])).toBe(".");
  });
});

describe("a sport's word", () => {
  it.each([
    "Run",
    "Lauf",
    "Course à pied",
    "Carrera",
    "Corsa",
    "Corrida",
    "Hardlopen",
    "Løping",
    "Бег",
    "ラン",
    "跑步",
    "Trail Run",
    "Treadmill",
    "Traillauf",
  ])("%s is a run", (word) => {
    expect(sportMeaning(word)).toBe("run");
  });
  it.each(["Ride", "E-Bike Ride", "Walk", "Hike", "Radfahrt", "Randonnée", "Swim", "Weight Training", "Alpine Ski"])(
    "%s is none",
    (word) => {
      expect(sportMeaning(word)).toBe("other");
    },
  );
  it.each(["", "Tempo", "Mystery", "57", "0"])("%j is asked about", (word) =>
    expect(sportMeaning(word)).toBe("unknown"),
  );
});
