import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseCalendar } from "@/src/core/running/parse-calendar.ts";
import { asKnownRun, enrichRun, runFromImport, summariseImport } from "@/src/core/running/run-from-import.ts";
import { runDay, runSchema } from "@/src/core/running/run.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { fixture, importBytes } from "../../../support/workouts/import-bytes.ts";

const NOW = Date.UTC(2026, 2, 1, 12);
const OPTIONS = { now: NOW, zone: "Europe/Berlin", usualTime: "18:00" as ClockTime, usualMinutes: 45 };
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n${events.map((event) => `BEGIN:VEVENT\r\nUID:${event.length}\r\n${event}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`;
const runs = (...events: string[]) => {
  const parsed = parseCalendar(calendar(...events), OPTIONS);
  return parsed.ok ? parsed.value : parsed.error;
};
const iso = (at: number) => new Date(at).toISOString();

describe("a calendar of runs", () => {
  it.each([
    ["UTC", "DTSTART:20260303T170000Z\r\nDTEND:20260303T174500Z\r\nSUMMARY:Easy run", "2026-03-03T17:00:00.000Z", 45],
    [
      "its own zone",
      "DTSTART;TZID=America/New_York:20260303T070000\r\nDURATION:PT1H\r\nSUMMARY:Run",
      "2026-03-03T12:00:00.000Z",
      60,
    ],
    [
      "no zone: the person's",
      "DTSTART:20260303T180000\r\nDTEND:20260303T190000\r\nSUMMARY:Run",
      "2026-03-03T17:00:00.000Z",
      60,
    ],
    [
      "a whole day: the usual time",
      "DTSTART;VALUE=DATE:20260303\r\nSUMMARY:Long run 1h30",
      "2026-03-03T17:00:00.000Z",
      90,
    ],
    [
      "summer time",
      "DTSTART;TZID=Europe/Berlin:20260403T180000\r\nDURATION:PT30M\r\nSUMMARY:Lauf",
      "2026-04-03T16:00:00.000Z",
      30,
    ],
  ])("in %s", (_, event, start, minutes) => {
    const found = runs(event);
    expect(typeof found === "string" ? found : found.map((run) => [iso(run.start), run.minutes, run.isRun])).toEqual([
      [start, minutes, true],
    ]);
  });

  it("reads distance and minutes from the title, and knows what isn't a run", () => {
    const found = runs(
      "DTSTART:20260303T170000Z\r\nSUMMARY:12 km easy",
      "DTSTART:20260304T170000Z\r\nDURATION:PT1H\r\nSUMMARY:Dentist",
      "DTSTART:20260305T170000Z\r\nSUMMARY:Intervals 6 x 800",
      "DTSTART:20260306T170000Z\r\nDURATION:PT1H\r\nSUMMARY:Bike instead of run",
    );
    expect(typeof found === "string" ? found : found.map(({ meters, isRun }) => [meters, isRun])).toEqual([
      [12_000, false],
      [null, false],
      [null, true],
      [null, false],
    ]);
  });

  it("follows a weekly rule with its exceptions, keeping the wall time over the clock change", () => {
    const found = runs(
      "DTSTART;TZID=Europe/Berlin:20260317T180000\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:20260324T180000\r\nSUMMARY:Run",
    );
    expect(typeof found === "string" ? found : found.map(({ start }) => iso(start))).toEqual([
      "2026-03-17T17:00:00.000Z",
      "2026-03-31T16:00:00.000Z",
      "2026-04-07T16:00:00.000Z",
    ]);
  });

  it.each([
    ["past entries", calendar("DTSTART:20250303T170000Z\r\nSUMMARY:Run"), "nothing-ahead"],
    ["cancelled ones", calendar("DTSTART:20260303T170000Z\r\nSTATUS:CANCELLED\r\nSUMMARY:Run"), "nothing-ahead"],
    ["a broken date", calendar("DTSTART:soon\r\nSUMMARY:Run"), "nothing-ahead"],
    ["something else", "hello", "not-a-calendar"],
    ["nothing", "", "not-a-calendar"],
    ["a huge file", "B".repeat(5 * 1024 * 1024), "too-big"],
  ])("finds nothing in %s", (_, text, fault) =>
    expect(parseCalendar(text, OPTIONS)).toEqual({ ok: false, error: fault }),
  );

  it("stops following a rule that repeats every second", () => {
    const started = performance.now();
    runs("DTSTART:20260303T170000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:Run");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("a run of the log", () => {
  const birth = { id: "r1", now: NOW, zone: "Europe/Berlin", shoeId: "s1" };
  const imported = async () => {
    const [file] = (await importBytes({ "synthetic-run.fit": fixture("synthetic-run.fit") })).files;
    if (file?.runs[0] === undefined) throw new Error("no run");
    return file.runs[0];
  };

  it("made from a file keeps the schema, the file's numbers and the day of the zone", async () => {
    const run = runFromImport(await imported(), birth);
    expect(v.parse(runSchema, run)).toEqual(run);
    expect(run).toMatchObject({ zone: "Europe/Berlin", shoeId: "s1", sources: ["fit"], distanceMeters: 1680 });
    expect(runDay(run)).toBe("2026-01-05");
  });

  it("keeps a foreign offset, and one's own zone where it is the same", async () => {
    const run = await imported();
    expect(runFromImport({ ...run, offsetMinutes: 60 }, birth).zone).toBe("Europe/Berlin");
    expect(runFromImport({ ...run, offsetMinutes: -420 }, birth).zone).toBe("-07:00");
  });

  it("imported again is found, and keeps what the person wrote when numbers are added", async () => {
    const run = {
      ...runFromImport(await imported(), birth),
      note: "windy",
      effort: 6,
      cadence: null,
      sources: ["strava" as const],
    };
    const again = await importBytes({ "synthetic-run.fit": fixture("synthetic-run.fit") }, [asKnownRun(run, null)]);
    expect(summariseImport(again)).toEqual({
      newRuns: 0,
      alreadyThere: 1,
      enriched: 1,
      unsure: 0,
      notRuns: 0,
      refused: 0,
    });
    const [more] = again.enriched;
    if (more === undefined) throw new Error("not enriched");
    expect(enrichRun(run, more.run, { now: NOW + 1, shoeId: null })).toMatchObject({
      note: "windy",
      effort: 6,
      cadence: 168,
      sources: ["strava", "fit"],
      updatedAt: NOW + 1,
    });
  });

  it.each([
    ["a negative distance", { distanceMeters: -1 }],
    ["no time", { durationSeconds: 0 }],
    ["an effort of 11", { effort: 11 }],
    ["a novel as a note", { note: "x".repeat(2001) }],
  ])("refuses %s", async (_, changes) => {
    expect(v.safeParse(runSchema, { ...runFromImport(await imported(), birth), ...changes }).success).toBe(false);
  });
});
