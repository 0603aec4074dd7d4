import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { ImportReport } from "@/src/core/imports/import-report.ts";
import { asKnownRun } from "@/src/core/imports/run-from-import.ts";
import type { WarmUpReason } from "@/src/core/routines/choose-warm-up.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { RunsDeps } from "@/src/ui/pages/runs/runs-deps.ts";
import { RunsPage } from "@/src/ui/pages/runs/runs-page.tsx";
import { aRun, aShoe } from "../../../../support/builders/a-run.ts";
import { anAnswer, aReport, NOW } from "../../../../support/builders/a-status-report.ts";
import { anImport } from "../../../../support/builders/an-import.ts";
import { aRunPlan } from "../../../../support/builders/records.ts";
import { click, open, press, settle, text, type } from "./open-runs-page.tsx";

const MONDAY_EVENING = { id: "w", weekday: "mon", at: "18:00" as ClockTime, minutes: 45 } as const;
const planned = { runPlan: [MONDAY_EVENING] };
const sat = (hours: number) =>
  aReport({ today: { sittingMs: hours * HOUR, standingMs: 0, awayMs: 0, longestBoutMs: 50 * MINUTE } });

describe("the runs page", () => {
  it("gets someone from nothing to a plan in three taps", async () => {
    const { sent } = await open();
    await press("start-tue");
    await press("start-thu");
    await press("start-plan");
    expect(sent).toEqual([
      [
        "save-settings",
        {
          patch: {
            runPlan: [
              { weekday: "tue", at: "18:00", minutes: 45, id: "new" },
              { weekday: "thu", at: "18:00", minutes: 45, id: "new" },
            ],
          },
        },
      ],
    ]);
  });

  it.each<[WarmUpReason["because"], number, number, RegExp]>([
    ["long-sit", 6, 0, /You’ve sat 6 h today, so the warm-up includes hip stretches.*Warm-up.*10:51/],
    ["usual", 1, 0, /haven’t sat long today.*6:27/],
    ["sore", 1, 1, /go easy.*5:16/],
  ])("says what tonight's warm-up will be and why: %s", async (_because, hours, level, words) => {
    const report = { ...sat(hours), advice: level === 0 ? null : ({ level } as never) };
    await open({ settings: planned, report });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^Today at 6:00\sPM, 45 min$/);
    expect(text()).toMatch(words);
  });

  it("offers no run and a walk as the cool-down where the advice says pause, whatever the number alone says", async () => {
    const report = { ...sat(1), advice: { level: 2 } as never, checkIn: { today: anAnswer(1), yesterday: null } };
    await open({ settings: planned, report });
    expect(screen.queryByTestId("running-now")).toBeNull();
    expect(text()).toMatch(/says pause/);
    expect(text()).toMatch(/5:03/);
  });

  it("starts the warm-up at once, in this tab", async () => {
    const { sent, went } = await open({ settings: planned });
    await press("running-now");
    expect(screen.getByTestId("run-now-question").textContent).toMatch(
      /The run starts at 3:44.*the cool-down comes at about 4:34/,
    );
    await press("run-instead");
    expect(sent).toEqual([["run-now", { plan: "instead" }]]);
    expect(went).toEqual([{ page: "routine", query: { routine: "warmup-run", use: "warm-up" } }]);
  });

  it("takes a run now back", async () => {
    const start = NOW + 6 * MINUTE;
    const begun = { id: "r", start, minutes: 45, isCancelled: false, begun: { before: null } };
    const { sent } = await open({ plans: [aRunPlan(begun)] });
    await press("undo-run-now");
    expect(sent).toEqual([["undo-run-now", { id: "r" }]]);
  });

  it("says now where the warm-up's time has passed", async () => {
    await open({ plans: [aRunPlan({ id: "r", start: NOW + 10 * MINUTE, minutes: 45 })] });
    expect(text()).toMatch(/Warm-upnow, /);
  });

  it("logs a run that was run early as the planned one, and takes it back with its plan", async () => {
    const { sent } = await open({ settings: planned });
    await press("ran-early");
    await type("run-duration", "40:00");
    await type("run-distance", "7");
    await press("run-save");
    const [name, request] = sent[0] ?? [];
    expect(name).toBe("save-run");
    expect(request).toMatchObject({
      plannedRunId: "w@2026-11-23",
      run: { start: NOW - 45 * MINUTE, durationSeconds: 2400, distanceMeters: 7000 },
    });
    await press("undo");
    expect(sent.slice(1)).toEqual([
      ["delete-runs", { ids: ["id-1"] }],
      ["put-plans-back", { plans: [], withdrawn: ["w@2026-11-23"] }],
    ]);
  });

  it("takes a run that was logged near its planned time for the planned one", async () => {
    const { sent } = await open({ settings: { runPlan: [{ ...MONDAY_EVENING, at: "12:00" as ClockTime }] } });
    await press("log-run");
    await type("run-duration", "40:00");
    await press("run-save");
    expect(sent[0]?.[1]).toMatchObject({ plannedRunId: "w@2026-11-23" });
  });

  it("skips tonight's run and puts it back", async () => {
    const { sent } = await open({ settings: planned });
    await press("skip-next");
    await press("undo");
    expect(sent).toEqual([
      ["cancel-run", { id: "w@2026-11-23" }],
      ["put-plans-back", { plans: [], withdrawn: ["w@2026-11-23"] }],
    ]);
  });

  it("brings a run that was moved and then skipped back to where it was moved", async () => {
    const moved = { id: "w@2026-11-23", start: Date.UTC(2026, 10, 23, 19), minutes: 30, isCancelled: false };
    const { sent } = await open({ settings: planned, plans: [moved] });
    await press("skip-next");
    await press("undo");
    expect(sent.at(-1)).toEqual(["put-plans-back", { plans: [moved], withdrawn: [] }]);
  });

  it("moves tonight's run to another time", async () => {
    const { sent } = await open({ settings: planned });
    await press("move-next");
    await type("plan-time", "19:30");
    await press("plan-save");
    expect(sent[0]).toEqual([
      "plan-run",
      { id: "w@2026-11-23", start: Date.UTC(2026, 10, 23, 19, 30), minutes: 45, meters: null },
    ]);
  });

  it("names what would be right where a field is wrong, and sends nothing", async () => {
    const { sent } = await open({ runs: [aRun({ start: NOW - DAY })] });
    await press("log-run");
    await type("run-distance", "seven");
    await type("run-duration", "40:00");
    await press("run-save");
    expect(screen.getByRole("alert").textContent).toMatch(/Enter the distance as a number/);
    expect(sent).toEqual([]);
  });

  it("asks for a day and a time where there is none, and saves nothing", async () => {
    const { sent } = await open();
    await press("plan-run");
    await type("plan-day", "");
    await press("plan-save");
    expect(text()).toContain("Choose a day and a time.");
    expect(sent).toEqual([]);
  });

  it("says in the dialog that saving failed, and keeps what was written", async () => {
    await open({ failsAt: 1 });
    await press("log-run");
    await type("run-duration", "48:30");
    await press("run-save");
    const form = screen.getByTestId("run-form");
    expect(form.textContent).toMatch(/wasn’t saved[^.]*\. What you entered is still here.*No room left/s);
    expect(within(form).getByTestId<HTMLInputElement>("run-duration").value).toBe("48:30");
  });

  it("says while a run is planned that it is over the line", async () => {
    await open({ runs: [aRun({ start: NOW - 3 * DAY, distanceMeters: 10_000 })] });
    await click(screen.getAllByTestId("plan-run")[0]!);
    await type("plan-distance", "11.04");
    expect(screen.getByTestId("verdict-over").textContent).toMatch(/11\.04 km .* 11 km or less/);
    await type("plan-distance", "11");
    expect(screen.queryByTestId("verdict-over")).toBeNull();
  });

  it("shows a logged run's numbers, and what the rule said of it and why", async () => {
    const long = aRun({ start: NOW - 2 * DAY, distanceMeters: 12_000, durationSeconds: 4320, cadence: 166 });
    await open({ runs: [long, aRun({ start: NOW - 9 * DAY, distanceMeters: 10_000 })] });
    expect(screen.getAllByTestId("log-row").map((row) => /over the line/.test(row.textContent))).toEqual([true, false]);
    await click(screen.getAllByTestId("log-row")[0]!);
    expect(screen.getByTestId("run-form").textContent).toMatch(/6:00 \/km.*166 steps\/min/s);
    expect(screen.getByTestId("run-verdict").textContent).toMatch(/10 km on .*14.*10% more is 11 km/);
  });

  it("reaches the runs of other weeks and months", async () => {
    await open({ settings: planned, runs: [aRun({ start: NOW - 3 * DAY })] });
    await press("week-after");
    expect(screen.getByTestId("day-mon").textContent).toMatch(/30.*45 min/s);
    await press("view-calendar");
    expect(screen.getAllByTestId("calendar-planned")).toHaveLength(2);
    await click(screen.getAllByTestId("calendar-planned")[1]!);
    expect(screen.getByTestId("plan-cancel")).toBeTruthy();
  });

  it("gives the load chart's numbers as a table", async () => {
    await open({ settings: planned, runs: [aRun({ start: NOW - 3 * DAY, distanceMeters: 8400 })] });
    expect(screen.getByTestId("load-table").textContent).toMatch(/8\.4 km/);
  });

  it("begins the weeks with the first run, and says of a week without one that it had none", async () => {
    await open({ runs: [aRun({ start: NOW - 12 * DAY })] });
    const rows = [...screen.getByTestId("weeks").querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/no runs yet$/);
    expect(rows[1]).toMatch(/no runs$/);
    expect(rows[2]).toMatch(/18 km48 min/);
  });

  it("deletes a run with a way back", async () => {
    const { sent } = await open({ runs: [aRun({ id: "r", start: NOW - DAY })] });
    await press("log-row");
    await press("run-delete");
    await press("undo");
    expect(sent).toEqual([
      ["delete-runs", { ids: ["r"] }],
      ["restore-runs", { ids: ["r"] }],
    ]);
  });

  it("shows miles to who wants them", async () => {
    await open({ runs: [aRun({ start: NOW - DAY, distanceMeters: 16_093 })], settings: { units: "mi" } });
    expect(within(screen.getByTestId("log")).getByText(/10 mi|10\.0 mi/)).toBeTruthy();
  });

  it("holds a planned run against the longest of the month, before anyone goes", async () => {
    const plan = { id: "s", start: NOW + 2 * HOUR, minutes: 90, meters: 15_000, isCancelled: false };
    await open({ runs: [aRun({ start: NOW - 3 * DAY, distanceMeters: 10_000 })], plans: [plan] });
    expect(screen.getByTestId("verdict-over").textContent).toMatch(/15 km on Monday is over the line\. 11 km/);
  });

  it("builds back up after a flare-up", async () => {
    const checkIns = [{ ...anAnswer(7), day: "2026-11-21" as never, at: NOW - 2 * DAY }];
    await open({ runs: [aRun({ start: NOW - 6 * DAY, distanceMeters: 10_000 })], checkIns });
    expect(screen.getByTestId("ramp").textContent).toMatch(/After a flare-up: building back up, run 1 of 4.*5 km/);
  });

  it("asks once whether a hole in a thin log was a break, and can take the answer back", async () => {
    const { sent } = await open({ runs: [aRun({ id: "last", start: NOW - 20 * DAY, distanceMeters: 10_000 })] });
    expect(screen.queryByTestId("ramp")).toBeNull();
    expect(screen.getByTestId("log-gap").textContent).toContain("Nothing was logged for 20 days.");
    await press("gap-unlogged");
    await press("undo");
    const logGap = { afterRunId: "last", was: "unlogged" };
    expect(sent).toEqual([
      ["save-settings", { patch: { logGap } }],
      ["save-settings", { patch: { logGap: null } }],
    ]);
  });

  it("has one number for the next run on the way back: sentence, verdict and chart", async () => {
    const runs = [aRun({ id: "last", start: NOW - 20 * DAY, distanceMeters: 10_000 })];
    const plans = [aRunPlan({ id: "s", start: NOW + 2 * HOUR, minutes: 60, meters: 8000 })];
    const logGap = { afterRunId: "last", was: "break" } as const;
    await open({ runs, plans, settings: { logGap } });
    expect(screen.getByTestId("ramp").textContent).toContain("About 6 km is a moderate next step.");
    expect(screen.getByTestId("verdict-over").textContent).toMatch(/8 km on Monday is over the line\. 6 km or less/);
    expect(screen.getByTestId("load").textContent).toContain("6 km: the next step of building back up");
    expect(screen.getByTestId("load").textContent).not.toContain("11 km");
  });

  it("exports the log as a table", async () => {
    const { files } = await open({ runs: [aRun({ start: NOW - DAY, note: "windy" })] });
    await press("export");
    expect(files[0]?.name).toBe("standing-start-runs-2026-11-23.csv");
    expect(files[0]?.text).toMatch(/windy/);
  });

  it("keeps what was there in sight and says so when it can't be read", async () => {
    const deps = { load: () => Promise.reject(new Error("no database")) } as unknown as RunsDeps;
    render(<RunsPage deps={deps} />);
    await settle();
    expect(screen.getByTestId("error-notice").textContent).toMatch(/couldn’t be read. Nothing was changed/);
  });
});

describe("an import on the page", () => {
  const file = (runs: ImportReport["files"][number]["runs"]) => ({
    file: "activities.csv",
    runs,
    told: runs,
    duplicates: [],
    unsure: [],
    notes: [],
    refused: [{ code: "formula" as const, detail: "line 7", member: null, count: 1 }],
  });
  const found: ImportReport = {
    files: [
      file([asKnownRun(aRun({ start: NOW - 2 * DAY }), "Blue"), asKnownRun(aRun({ start: NOW - 4 * DAY }), null)]),
    ],
    enriched: [],
  };
  const choose = async () => {
    await press("import");
    const input = screen.getByTestId("import-files");
    Object.defineProperty(input, "files", { value: [new File(["x"], "activities.csv")] });
    fireEvent.change(input);
    await settle();
  };

  it("says what it found and why something was refused, stores nothing before it is confirmed", async () => {
    const { sent } = await open({ found });
    await choose();
    expect(screen.getByTestId("count-new").textContent).toMatch(/^2 new runs/);
    expect(text()).toMatch(/activities\.csv: contains a spreadsheet formula \(line 7\)/);
    expect(sent).toEqual([]);
  });

  it("shows each new run with its day, distance and time before anything is added", async () => {
    await open({ found });
    await choose();
    const lines = [...screen.getByTestId("import-runs").querySelectorAll("li")].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^\w+,? (?:\d+ \w+|\w+ \d+), 8 km, 48:00$/);
  });

  it("adds the pairs that the file names, gives runs to them, and takes all of it back", async () => {
    const { sent } = await open({ found, shoes: [aShoe({ id: "grey", isDefault: true })] });
    await choose();
    await press("import-add");
    expect(sent[0]).toMatchObject(["save-shoe", { shoe: { name: "Blue" } }]);
    expect(sent[1]).toMatchObject(["import-runs", { added: [{}, { shoeId: "grey" }] }]);
    await press("undo");
    expect(sent[1]?.[1]).toMatchObject({
      record: { files: [{ name: "activities.csv", added: 2, there: 0, left: 1 }], shoeIds: ["id-1"], completed: [] },
    });
    expect(sent.slice(2)).toEqual([["take-back-import", { runIds: ["new", "new"], recordIds: ["new"] }]]);
  });

  it("asks about recordings without a sport one by one", async () => {
    const unsure = [1, 2].map((days) => ({
      run: asKnownRun(aRun({ start: NOW - days * DAY, distanceMeters: days * 1000 }), null),
      word: "",
      member: null,
      isAgain: false,
    }));
    const again = unsure.slice(0, 1).map((one) => ({ ...one, isAgain: true }));
    const { sent } = await open({ found: { files: [{ ...file([]), unsure: [...unsure, ...again] }], enriched: [] } });
    await choose();
    expect(screen.getByTestId("unsure").textContent).toMatch(/2 recordings don’t say what they are/);
    expect(screen.queryByTestId("import-add")).toBeNull();
    await press("unsure-are-runs");
    await press("unsure-0");
    await press("import-add");
    expect(sent).toMatchObject([["import-runs", { added: [{ distanceMeters: 2000 }] }]]);
  });

  it("lists earlier imports, and takes one back as a whole", async () => {
    const of = (id: string, createdAt: number) => aRun({ id, createdAt, sources: ["fit"], start: NOW - 9 * DAY });
    const runs = [of("a", NOW - DAY), of("b", NOW - DAY), of("c", NOW - 2 * DAY), aRun({ id: "h", sources: ["hand"] })];
    const names = ["export.zip", "a.fit", "b.fit", "c.fit"];
    const files = names.map((name) => ({ name, added: 1, there: 2, left: 1 }));
    const imports = [anImport({ id: "i", at: NOW - DAY, files, completed: [aRun()] })];
    const { sent } = await open({ runs, imports });
    await press("import");
    const lines = screen.getByTestId("earlier-imports").querySelectorAll("li");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.textContent).toMatch(
      /2 new runs export\.zip, a\.fit, b\.fit,? and 1 more FIT, .*1 filled in, 8 already there, 4 left out/,
    );
    await press(`take-back-${NOW - DAY}`);
    await press("undo");
    expect(sent).toEqual([
      ["take-back-import", { runIds: ["a", "b"], recordIds: ["i"] }],
      ["restore-import", { runIds: ["a", "b"], recordIds: ["i"] }],
    ]);
  });

  it("names what was put together from a recording that stopped", async () => {
    const notes = [{ code: "recovered-from-laps" as const, start: NOW - DAY, offsetMinutes: null, member: null }];
    await open({ found: { files: [{ ...file([asKnownRun(aRun(), null)]), notes }], enriched: [] } });
    await choose();
    expect(screen.getByTestId("import-notes").textContent).toMatch(/activities\.csv.*put together from its laps/);
  });

  it("takes back what it has stored where a later portion can't be", async () => {
    const runs = Array.from({ length: 501 }, (_, at) => asKnownRun(aRun({ start: NOW - at * DAY }), "Blue"));
    const { sent } = await open({ found: { files: [file(runs)], enriched: [] }, failsAt: 3 });
    await choose();
    await press("import-add");
    expect(sent.map(([name]) => name)).toEqual(["save-shoe", "import-runs", "import-runs", "take-back-import"]);
    expect(sent[3]?.[1]).toMatchObject({ runIds: { length: 500 }, recordIds: { length: 1 } });
    expect(text()).toMatch(/No room left/);
  });

  it("leaves the pairs out for who doesn't want them", async () => {
    const { sent } = await open({ found });
    await choose();
    await press("add-shoes");
    await press("import-add");
    expect(sent.map(([name]) => name)).toEqual(["import-runs"]);
  });
});
