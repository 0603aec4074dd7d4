import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isRunTitle, metersIn, minutesIn } from "@/src/core/imports/calendar-title.ts";
import { type Bytes, importBytes } from "../../../support/workouts/import-bytes.ts";

/** More of what people have, of the kinds that public bug reports tell of; right values by eye. */
const MI = 1609.344;

describe("a plan's title", () => {
  it.each<[string, boolean, number | null, number | null | undefined]>([
    ["Recovery 5 mi + 6 x 100 m strides", true, 5 * MI, undefined],
    ["Medium-long run 11 mi", true, 11 * MI, undefined],
    ["VO₂max 8 mi w/ 5 x 600 m @ 5K race pace", true, 8 * MI, undefined],
    ["Lactate threshold 10 mi w/ 4 mi @ 15K to half marathon race pace", true, 10 * MI, undefined],
    ["Marathon Pace Run: 1.5 mi WU, 6 mi MP, 1.5 mi CD", true, 9 * MI, undefined],
    ["12-14 km locker", true, 13000, undefined],
    ["Dauerlauf 10km GA1", true, 10000, undefined],
    ["90 min Dauerlauf", true, null, 90],
    ["Einlaufen 2 km, 5x1000m, Auslaufen 2 km", true, 9000, undefined],
    ["Footing 45 min", true, null, 45],
    ["Sortie longue 1h45", true, null, 105],
    ["Fractionné 10 x 400 m", true, null, undefined],
    ["Rodaje 8 km suave", true, 8000, undefined],
    ["Series 6x800m", true, null, undefined],
    ["Fondo lento 12 km", true, 12000, undefined],
    ["Corsa facile 40'", true, null, 40],
    ["Longão 18 km", true, 18000, undefined],
    ["Duurloop 15 km rustig", true, 15000, undefined],
    ["Wybieganie 20 km", true, 20000, undefined],
    ["Långpass 25 km", true, 25000, undefined],
    ["Langtur 18 km", true, 18000, undefined],
    ["Pitkä lenkki 22 km", true, 22000, undefined],
    ["Длительная 24 км", true, 24000, undefined],
    ["ロング走 20km", true, 20000, undefined],
    ["Ruhetag", false, null, undefined],
    ["Repos", false, null, undefined],
    ["Descanso", false, null, undefined],
    ["Riposo", false, null, undefined],
    ["Schwimmen 1,5 km", false, 1500, undefined],
    ["Radfahren 40 km", false, 40000, undefined],
    ["Yoga 30 min", false, null, 30],
    ["Krafttraining", false, null, undefined],
    ["Cross-training 45 min", false, null, 45],
    ["6 miles easy + 4 strides", true, 6 * MI, undefined],
    ["5K Race", true, 5000, undefined],
    ["Half Marathon!", true, 21097.5, undefined],
    ["Berlin Marathon", true, 42195, undefined],
    ["3 x 1 mile @ 10K pace, 400 m jog", true, 3 * MI, undefined],
    ["2 x (3 km @ HMP, 1 km easy)", true, 8000, undefined],
    ["40-50 min easy", true, null, 45],
    ["1:15:00 steady run", true, null, 75],
    ["Run 7:00 pm", true, null, null],
    ["Lauf um 18:30", true, null, null],
    ["8k @ 5:00/km", true, 8000, undefined],
    ["Trail run 2h30", true, null, 150],
    ["Easy run 30min (4-5km)", true, 4500, 30],
    ["Run/walk 8 x 4 min run / 1 min walk", true, null, undefined],
    ["Physio appointment", false, null, undefined],
    ["Call with Karl 30 min", false, null, 30],
  ])("%j", (title, isRun, meters, minutes) => {
    expect(isRunTitle(title)).toBe(isRun);
    expect(Math.round(metersIn(title) ?? 0)).toBe(Math.round(meters ?? 0));
    if (minutes !== undefined) expect(minutesIn(title)).toBe(minutes);
  });
});

const lap = (start: string, meters: number, seconds: number) =>
  `<Lap StartTime="${start}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${meters}</DistanceMeters></Lap>`;
const tcx = (start: string, meters: number, seconds: number, sport = "Running") =>
  `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="${sport}"><Id>${start}</Id>${lap(start, meters, seconds)}</Activity></Activities></TrainingCenterDatabase>`;
const SIX = "2026-11-20T06:00:00Z";
const TCX = tcx(SIX, 5000, 1500);
const ONE = "06:00 5000 m 1500 s";

/** Text as Windows saves it. */
function utf16(text: string, mark: readonly [number, number]): Uint8Array {
  const units = Array.from(text).flatMap((letter) => {
    const unit = letter.charCodeAt(0);
    return mark[0] === 0xff ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });
  return Uint8Array.from([...mark, ...units]);
}

const gpx = (lostAt: number | null) =>
  `<gpx><trk><type>running</type><trkseg>${Array.from({ length: 60 }, (_, minute) => `<trkpt lat="${minute === lostAt ? 361 : 52 + minute * 0.0015}" lon="13"><time>2026-11-20T06:${String(minute).padStart(2, "0")}:00Z</time></trkpt>`).join("")}</trkseg></trk></gpx>`;

const STRAVA =
  "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance\n";
const row = (file: string, { seconds = 1500, shown = "5.00", meters = "5000.0" } = {}) =>
  `1,"Nov 20, 2026, 6:00:00 AM",Run,Run,,${seconds},${shown},,,false,,${file},,,${seconds}.0,${seconds}.0,${meters}\n`;
const plainDate = (text: string) => text.replace('"Nov 20, 2026, 6:00:00 AM"', "2026-11-20 06:00:00");
const archive = (text: string) =>
  zipSync({ "activities.csv": strToU8(text), "activities/9.tcx.gz": gzipSync(strToU8(TCX)) });
const cropped = { seconds: 1200, shown: "4.00", meters: "4000.0" };
const GARMIN = {
  Danish:
    "Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls,Maks. puls,Gennemsnit kadence løb",
  Polish: "Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Kalorie,Czas,Średnie tętno,Maksymalne tętno,Średni rytm biegu",
  Swedish: "Aktivitetstyp,Datum,Favorit,Namn,Distans,Kalorier,Tid,Medelpuls,Maxpuls,Medellöpkadens",
  Dutch: "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Gemiddelde loopcadans",
};
const garminRow = (type: string) => `${type},2026-11-20 07:00:00,false,"x","5.00","300","00:25:00","150","170","168"\n`;

describe("a file or several", () => {
  it.each<[string, Readonly<Record<string, Bytes>>, string]>([
    ["gzip named .gz alone", { "run.gz": gzipSync(strToU8(TCX)) }, ONE],
    ["gzip with its content's name", { "run.tcx": gzipSync(strToU8(TCX)) }, ONE],
    ["gzip in a zip in a zip", { "a.zip": zipSync({ "b.zip": zipSync({ "c.tcx.gz": gzipSync(strToU8(TCX)) }) }) }, ONE],
    ["names in capitals", { "A.ZIP": zipSync({ "ACTIVITIES/1.TCX.GZ": gzipSync(strToU8(TCX)) }) }, ONE],
    ["UTF-16, little end first", { "run.tcx": utf16(TCX, [0xff, 0xfe]) }, ONE],
    ["UTF-16, big end first", { "run.tcx": utf16(TCX, [0xfe, 0xff]) }, ONE],
    ["a byte order mark and blanks", { "run.tcx": `\uFEFF   \n${TCX}` }, ONE],
    ["text by name", { "run.txt": TCX }, ONE],
    ["no ending of a name", { run: TCX }, ONE],
    ["a treadmill", { "run.tcx": tcx(SIX, 5000, 1500, "Treadmill") }, ONE],
    ["a sport of its own", { "run.tcx": tcx(SIX, 5000, 1500, "Other") }, "asked"],
    [
      "one activity of a watch that was never set beside a good one",
      {
        "run.tcx": TCX.replace(
          "</Activity>",
          `</Activity><Activity Sport="Running"><Id>1989-12-31T00:00:00Z</Id>${lap("1989-12-31T00:00:00Z", 100, 60)}</Activity>`,
        ),
      },
      `${ONE}, clock-not-set`,
    ],
    ["a point nowhere on the globe", { "a.gpx": gpx(30) }, "06:00 9841 m 3540 s"],
    ["an archive's row and its recording", { "export.zip": archive(STRAVA + row("activities/9.tcx.gz")) }, ONE],
    [
      "a row cropped in Strava, in its archive",
      { "export.zip": archive(STRAVA + row("activities/9.tcx.gz", cropped)) },
      "06:00 4000 m 1200 s",
    ],
    [
      "a row cropped in Strava, beside its file",
      { "activities.csv": STRAVA + row("", cropped), "x.tcx": TCX },
      "06:00 4000 m 1200 s; there already",
    ],
    [
      "a watch left running for two weeks",
      { "activities.csv": STRAVA + row("").replace("1500.0,1500.0", "1200000.0,1500.0") },
      ONE,
    ],
    ["a table with semicolons", { "activities.csv": plainDate(STRAVA + row("")).replaceAll(",", ";") }, ONE],
    ["a table with tabs", { "activities.csv": plainDate(STRAVA + row("")).replaceAll(",", "\t") }, ONE],
    [
      "a table with decimal commas",
      { "activities.csv": STRAVA + row("", { shown: '"5,00"', meters: '"5000,4"' }) },
      ONE,
    ],
    ["a table in UTF-16", { "activities.csv": utf16(STRAVA + row(""), [0xff, 0xfe]) }, ONE],
    ["Garmin's list in Danish", { "Activities.csv": `${GARMIN.Danish}\n${garminRow("Løb")}` }, "07:00 5000 m 1500 s"],
    [
      "Garmin's list in Polish",
      { "Activities.csv": `${GARMIN.Polish}\n${garminRow("Bieganie")}` },
      "07:00 5000 m 1500 s",
    ],
    [
      "Garmin's list in Swedish",
      { "Activities.csv": `${GARMIN.Swedish}\n${garminRow("Löpning")}` },
      "07:00 5000 m 1500 s",
    ],
    [
      "Garmin's list in Dutch",
      { "Activities.csv": `${GARMIN.Dutch}\n${garminRow("Hardlopen")}` },
      "07:00 5000 m 1500 s",
    ],
    [
      "Garmin's list, half of it edited by hand",
      {
        "Activities.csv": `${GARMIN.Danish}\n${garminRow("Løb").replace("2026-11-20", "2026-11-19").replace("5.00", "2.81")}${garminRow("Løb").replace("5.00", "5,00")}`,
      },
      "07:00 2810 m 1500 s, 07:00 5000 m 1500 s",
    ],
    [
      "three repetitions, twenty seconds between them",
      {
        "r.zip": zipSync({
          "1.tcx": strToU8(tcx(SIX, 400, 80)),
          "2.tcx": strToU8(tcx("2026-11-20T06:01:40Z", 400, 80)),
          "3.tcx": strToU8(tcx("2026-11-20T06:03:20Z", 400, 80)),
        }),
      },
      "06:00 400 m 80 s, 06:01 400 m 80 s, 06:03 400 m 80 s",
    ],
  ])("is read: %s", async (_, files, expected) => {
    const report = await importBytes(files);
    const told = report.files.map(({ runs, duplicates, unsure, refused }) =>
      [
        ...runs.map(
          ({ start, distanceMeters, durationSeconds }) =>
            `${new Date(start).toISOString().slice(11, 16)} ${Math.round(distanceMeters ?? 0)} m ${Math.round(durationSeconds)} s`,
        ),
        ...duplicates.map(() => "there already"),
        ...unsure.map(() => "asked"),
        ...refused.map(({ code }) => code),
      ].join(", "),
    );
    expect(told.join("; ")).toBe(expected);
  });
});
