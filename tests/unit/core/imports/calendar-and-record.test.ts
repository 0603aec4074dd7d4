import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseCalendar } from "@/src/core/imports/parse-calendar.ts";
import { asKnownRun, enrichRun, runFromImport, summariseImport } from "@/src/core/imports/run-from-import.ts";
import { runDay, runSchema } from "@/src/core/runs/run.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { processorMs } from "../../../support/processor-time.ts";
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
      [12_000, true],
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
    ["a huge file", "B".repeat(17 * 1024 * 1024), "too-big"],
  ])("finds nothing in %s", (_, text, fault) =>
    expect(parseCalendar(text, OPTIONS)).toEqual({ ok: false, error: fault }),
  );

  const SERIES =
    "UID:series\r\nDTSTART;TZID=Europe/Berlin:20260303T180000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Run";
  const event = (lines: string) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`;
  const starts = (text: string, options = OPTIONS) => {
    const parsed = parseCalendar(text, options);
    return parsed.ok ? parsed.value.map(({ start }) => iso(start).slice(5, 16)) : parsed.error;
  };
  const of = (...events: string[]) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map(event).join("")}END:VCALENDAR\r\n`;
  const CHANGE = "UID:series\r\nRECURRENCE-ID;TZID=Europe/Berlin:20260310T180000\r\nSUMMARY:Run\r\n";
  const MOVED = `${CHANGE}DTSTART;TZID=Europe/Berlin:20260311T070000`;

  it.each([
    ["one moved", of(SERIES, MOVED), ["03-03T17:00", "03-11T06:00", "03-17T17:00"]],
    ["one moved, told before its rule", of(MOVED, SERIES), ["03-03T17:00", "03-11T06:00", "03-17T17:00"]],
    [
      "one moved, known by its time in UTC",
      of(SERIES, MOVED.replace(/RECURRENCE-ID[^\r]*/, "RECURRENCE-ID:20260310T170000Z")),
      ["03-03T17:00", "03-11T06:00", "03-17T17:00"],
    ],
    ["one cancelled", of(SERIES, `${MOVED}\r\nSTATUS:CANCELLED`), ["03-03T17:00", "03-17T17:00"]],
    [
      "another series' change left alone",
      of(SERIES, MOVED.replace("UID:series", "UID:other")),
      ["03-03T17:00", "03-10T17:00", "03-11T06:00", "03-17T17:00"],
    ],
    ["one left out in UTC", of(`${SERIES}\r\nEXDATE:20260310T170000Z`), ["03-03T17:00", "03-17T17:00"]],
    ["one left out by its day", of(`${SERIES}\r\nEXDATE;VALUE=DATE:20260310`), ["03-03T17:00", "03-17T17:00"]],
  ])("follows a rule with %s", (_, text, expected) => expect(starts(text)).toEqual(expected));

  const RUN = "UID:1\r\nDTSTART;TZID=ZONE:20260303T180000\r\nSUMMARY:Run";
  const RULES =
    "BEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  it.each([
    ["a longer name for a known place", "/example.org/20050126_1/America/New_York", "03-03T23:00"],
    ["rules of the file's own", "Somewhere", "03-03T15:00"],
    ["a name that nobody explains: the person's", "Old Town Standard Time", "03-03T17:00"],
  ])("reads %s", (_, zone, expected) =>
    expect(starts(of(RUN.replace("ZONE", zone)).replace("BEGIN:VEVENT", `${RULES}BEGIN:VEVENT`))).toEqual([expected]),
  );

  it.each([
    [
      "a rule that means nothing",
      of("UID:2\r\nDTSTART:20260303T060000Z\r\nRRULE:FREQ=SOMETIMES\r\nSUMMARY:Run", SERIES),
    ],
    ["a line that means nothing", of(`${SERIES}\r\nand then there was light`)],
    ["a byte order mark", `\uFEFF${of(SERIES)}`],
    ["two calendars in one file", `${of("UID:9\r\nSUMMARY:Run")}${of(SERIES)}`],
    ["an end that is missing", of(SERIES, "UID:2\r\nDTSTART:20260303T060000Z").slice(0, -35)],
    ["line feeds alone", of(SERIES).replaceAll("\r\n", "\n")],
    ["alarms with times of their own", of(`${SERIES}\r\nBEGIN:VALARM\r\nDURATION:P1D\r\nTRIGGER:-PT15M\r\nEND:VALARM`)],
  ])("is not spoilt by %s", (_, text) => expect(starts(text)).toEqual(["03-03T17:00", "03-10T17:00", "03-17T17:00"]));

  it("follows a daily run that began long ago", () =>
    expect(starts(of("UID:1\r\nDTSTART:20000101T063000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Run")).slice(0, 2)).toEqual([
      "03-02T06:30",
      "03-03T06:30",
    ]));

  it("reads thousands of entries in time that grows with their number, and keeps the runs among them", () => {
    const busy = Array.from(
      { length: 5000 },
      (_, index) => `UID:${index}\r\nDTSTART:20260302T060000Z\r\nSUMMARY:Call ${index}`,
    );
    const started = processorMs();
    const parsed = parseCalendar(of(...busy, SERIES), OPTIONS);
    expect(processorMs() - started).toBeLessThan(20_000);
    expect(parsed.ok && parsed.value.filter(({ isRun }) => isRun)).toHaveLength(3);
    expect(parsed.ok && parsed.value).toHaveLength(300);
  }, 30_000);

  it("knows an entry again when its time has changed, and two runs of one day apart", () => {
    const ids = (text: string) => {
      const parsed = parseCalendar(text, OPTIONS);
      return parsed.ok ? parsed.value.map(({ id }) => id) : [];
    };
    const before = ids(of(SERIES));
    expect(new Set(before).size).toBe(3);
    expect(ids(of(SERIES.replace("T180000", "T193000")))).toEqual(before);
    expect(ids(of(SERIES, MOVED))).toEqual(before);
    const twice = ids(of("UID:1\r\nDTSTART:20260303T060000Z\r\nRRULE:FREQ=DAILY;BYHOUR=6,18;COUNT=2\r\nSUMMARY:Run"));
    expect(new Set(twice).size).toBe(2);
  });

  it.each([
    ["Run 1h20", 80, null],
    ["Run 1 hour 20 minutes", 80, null],
    ["Run 90min", 90, null],
    ["Run 45'", 45, null],
    ["5 hill repeats, run", 60, null],
    ["18h30 run", 60, null],
    ["run 0 min", 60, null],
    ["12,5 km run", 60, 12_500],
    ["6-mile run", 60, 9656.06],
    ["6 miler run", 60, 9656.06],
    ["5 x 1 km run", 60, 5000],
    ["10K run @ 5:30/km", 60, 10_000],
    ["run 0 km", 60, null],
    ["8 x 400m run", 60, null],
  ])("reads %j as %i minutes and %s metres", (title, minutes, meters) => {
    const found = runs(`DTSTART:20260303T170000Z\r\nDURATION:PT1H\r\nSUMMARY:${title.replaceAll(",", "\\,")}`);
    expect(typeof found === "string" ? found : found.map((run) => [run.minutes, run.meters])).toEqual([
      [minutes, meters],
    ]);
  });

  it("stops following a rule that repeats every second", () => {
    const started = processorMs();
    runs("DTSTART:20260303T170000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:Run");
    expect(processorMs() - started).toBeLessThan(2000);
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
    expect(v.parse(runSchema(), run)).toEqual(run);
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
    expect(v.safeParse(runSchema(), { ...runFromImport(await imported(), birth), ...changes }).success).toBe(false);
  });
});
