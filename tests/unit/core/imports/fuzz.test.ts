import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import { parseCalendar } from "@/src/core/imports/parse-calendar.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { createRandom, type Random } from "../../../support/random.ts";
import { fixture, fixtureText, NOW, sourcesOf } from "../../../support/workouts/import-bytes.ts";

/** So many spoilt inputs of each kind in every test run; a hundred thousand by hand: `FUZZ=100000 npx vitest ...`. */
const COUNT = Number(process.env["FUZZ"] ?? 2000);
const SLOWEST_MS = 5000;

const SERIES = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:1\r\nDTSTART;TZID=Europe/Berlin:20261201T180000\r\nDTEND;TZID=Europe/Berlin:20261201T190000\r\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU,2TU;BYMONTH=1,12;BYSETPOS=1;COUNT=9;UNTIL=20271201T170000Z\r\nEXDATE:20261208T170000Z\r\nSUMMARY:2 mi WU\\; 3 x 8-10 min @ 10k\r\nDESCRIPTION:Planned Time: 1:10\\nDistance: 12 km\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const SAMSUNG = `com.samsung.shealth.exercise,7006011,17\n${["start_time", "duration", "distance", "exercise_type", "time_offset"].map((name) => `com.samsung.health.exercise.${name}`).join(",")}\n2026-09-07 11:05:33.000,1897000,5230.5,1002,UTC+0900,\n2026-09-08 11:05:33.000,1897000,,1002,UTC-0330,\n`;
const POLAR = `{"startTime":"2024-08-18T10:23:06","exercises":[{"startTime":"2024-08-18T10:23:06","durationMillis":2700000,"distanceMeters":8040.2,"timezoneOffsetMinutes":120,"sport":{"id":"1"},"samples":[NaN,1,"NaN"]}]}`;
const HEALTH = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData><Record type="x" value="1"/><Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="45" durationUnit="min" totalDistance="8" totalDistanceUnit="km" startDate="2026-03-03 18:00:00 +0100" endDate="2026-03-03 18:45:00 +0100"><WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="150" unit="count/min"/></Workout></HealthData>`;
/** Pieces that break parsers: ends, bombs, numbers that are none. */
const PIECES = [
  "<",
  ">",
  "&",
  "]]>",
  "<!DOCTYPE x>",
  "\0",
  "\n",
  '"',
  ",",
  ";",
  "NaN",
  "-1",
  "1e999",
  "9".repeat(30),
  "=A1()",
  "20260230",
  "FREQ=SECONDLY;",
  "BEGIN:VEVENT\n",
  "\u202e",
  "é",
].map((piece) => strToU8(piece));

const small = (text: string, most: number) => strToU8(text.slice(0, most));
const KINDS: readonly (readonly [kind: string, whole: Uint8Array, count: number])[] = [
  ["fit", fixture("fit-laps-no-session.fit"), COUNT],
  ["tcx", fixture("two-laps.tcx"), COUNT],
  ["gpx", small(fixtureText("pause.gpx"), 4000), COUNT],
  ["csv", fixture("activities.csv"), COUNT / 2],
  ["csv", fixture("garmin-Activities.csv"), COUNT / 2],
  [
    "zip",
    zipSync({
      "activities.csv": small(fixtureText("garmin-Activities.csv"), 600),
      "activities/1.gpx": small(fixtureText("pause.gpx"), 2000),
    }),
    COUNT,
  ],
  ["gz", gzipSync(fixture("two-laps.tcx")), COUNT],
  ["csv", strToU8(SAMSUNG), COUNT / 2],
  ["json", strToU8(POLAR), COUNT / 2],
  ["xml", strToU8(HEALTH), COUNT / 2],
];

/** By hand one wants to know how long the slowest took. */
function tellSlowest(kind: string, slowest: number, count: number): void {
  if (process.env["FUZZ"] === undefined) return;
  process.stdout.write(`${kind}: ${count} spoilt, slowest ${slowest.toFixed(0)} ms\n`);
}

/** A few bytes changed, cut out, doubled, or a piece put in. */
function spoilt(whole: Uint8Array, { below }: Random): Uint8Array {
  let bytes = Array.from(whole);
  const at = () => Math.floor(below(bytes.length));
  for (let times = 1 + below(4); times >= 1; times -= 1) {
    const what = below(100);
    if (what < 40) bytes[at()] = Math.floor(below(256));
    else if (what < 60) bytes.splice(at(), Math.floor(below(40)));
    else if (what < 80) bytes.splice(at(), 0, ...(PIECES[Math.floor(below(PIECES.length))] ?? []));
    else if (what < 95) {
      const from = at();
      bytes.splice(at(), 0, ...bytes.slice(from, from + Math.floor(below(200))));
    } else bytes = bytes.slice(0, at());
  }
  return Uint8Array.from(bytes);
}

describe("a spoilt file", () => {
  it.each(KINDS)(
    "does no harm as %s: read or refused, in time, with numbers that a run can have",
    async (kind, whole, count) => {
      const random = createRandom(20_261_130);
      let slowest = 0;
      for (let turn = 0; turn < count; turn += 1) {
        const bytes = spoilt(whole, random);
        const started = processorMs();
        const { files } = await importFiles(sourcesOf({ [`a.${kind}`]: bytes }), { now: NOW, known: [] });
        slowest = Math.max(slowest, processorMs() - started);
        expect(slowest).toBeLessThan(SLOWEST_MS);
        const runs = files.flatMap((file) => [...file.runs, ...file.unsure.map(({ run }) => run)]);
        for (const run of runs) {
          const isSound =
            run.durationSeconds > 0 &&
            run.durationSeconds <= 604_800 &&
            run.start > 0 &&
            (run.distanceMeters ?? 0) >= 0;
          expect(isSound ? null : run).toBeNull();
        }
        const said = files.reduce((sum, file) => sum + file.runs.length + file.unsure.length + file.refused.length, 0);
        expect(said).toBeGreaterThan(0);
      }
      tellSlowest(kind, slowest, count);
    },
    Math.max(60_000, COUNT * 60),
  );

  it(
    "does no harm as a calendar",
    () => {
      const random = createRandom(42);
      let slowest = 0;
      const options = { now: NOW, zone: "Europe/Berlin", usualTime: "18:00" as ClockTime, usualMinutes: 45 };
      for (let turn = 0; turn < COUNT; turn += 1) {
        const text = new TextDecoder().decode(spoilt(strToU8(SERIES), random));
        const started = processorMs();
        const answer = parseCalendar(text, options);
        slowest = Math.max(slowest, processorMs() - started);
        expect(slowest).toBeLessThan(SLOWEST_MS);
        for (const { start, minutes } of answer.ok ? answer.value : []) {
          expect(Number.isFinite(start) && minutes >= 5 && minutes <= 600).toBe(true);
        }
      }
      tellSlowest("ics", slowest, COUNT);
    },
    Math.max(60_000, COUNT * 60),
  );
});
