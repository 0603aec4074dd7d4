import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runDayCommand } from "@/src/dev/lab/day/day-command.ts";
import type { DayReport } from "@/src/dev/lab/day/day-report.ts";

const folder = mkdtempSync(join(tmpdir(), "days-"));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(files: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = runDayCommand(files, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, err, reports: out.map((line) => JSON.parse(line) as DayReport) };
}

const script = (rest: object = {}) => ({
  zone: "Europe/Berlin",
  date: "2026-11-23",
  day: [
    { at: "09:00", do: "type" },
    { at: "09:50", do: "end" },
  ],
  ...rest,
});

test("a day is one line of JSON in local time with its offset", () => {
  const good = file("good.json", JSON.stringify(script()));
  const { code, err, reports } = run([good]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(reports).toEqual([
    {
      file: good,
      truth: { sittingMinutes: 50 },
      measured: { sittingMinutes: 50 },
      errorMinutes: 0,
      spans: [
        { kind: "sitting", start: "2026-11-23T09:00:00+01:00", end: "2026-11-23T09:50:00+01:00", because: "input" },
      ],
      prompts: [
        {
          id: expect.stringMatching(/^posture/) as string,
          kind: "posture",
          dueAt: "2026-11-23T09:30:00+01:00",
          shownAt: "2026-11-23T09:30:00+01:00",
          outcome: "expired:no-answer",
          because: "sitting",
          held: [],
        },
      ],
    },
  ]);
});

test("a bad file gets its fault on the error output and exit code 2, and the good ones still print", () => {
  const bad = file("bad.json", JSON.stringify(script({ day: [{ at: "09:00", do: "dance" }] })));
  const good = file("also-good.json", JSON.stringify(script()));
  const missing = join(folder, "missing.json");
  const { code, err, reports } = run([bad, missing, good]);
  expect(code).toBe(2);
  expect(reports.map((report) => report.file)).toEqual([good]);
  expect(err[0]).toMatch(/bad\.json: entry 0: do: expected one of type/);
  expect(err[1]).toMatch(/missing\.json: cannot be read/);
});

test("settings that make no sense fall back one by one and are told", () => {
  const settings = { posture: { everyMinutes: 20 }, walk: { on: "maybe" }, nonsense: 1 };
  const { code, err, reports } = run([file("settings.json", JSON.stringify(script({ settings })))]);
  expect(code).toBe(0);
  expect(err).toEqual([
    expect.stringMatching(/settings\.json: settings\.walk\.on: .*; the default is used$/),
    expect.stringMatching(/settings\.json: settings\.nonsense: no such setting/),
  ]);
  expect(reports[0]?.prompts[0]?.dueAt).toBe("2026-11-23T09:20:00+01:00");
});

test("no file at all is said kindly", () => {
  expect(run([])).toMatchObject({ code: 2, err: [expect.stringMatching(/^usage/)] });
});
