import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runDayCommand } from "@/src/dev/lab/day/day-command.ts";
import type { DayReport } from "@/src/dev/lab/day/day-report.ts";
import { type DayEntry, isBodyEntry } from "@/src/dev/lab/day/day-script.ts";
import { parseDayScript } from "@/src/dev/lab/day/parse-day-script.ts";
import { differencesFrom, type ExpectedDay } from "@/tests/support/expected-day.ts";

const SCRIPTS = "tests/fixtures/days";
const EXPECTED = "tests/fixtures/days-expected";
const TICK_MINUTES = 5;
const names = readdirSync(SCRIPTS).map((file) => file.replace(/\.json$/, ""));

describe("every day script comes to what the design says", () => {
  test.each(names)("%s", (name) => {
    expect(differencesFrom(expectedOf(name), lived(name))).toEqual([]);
  });

  test("and every expectation belongs to a script", () => {
    expect(readdirSync(EXPECTED).map((file) => file.replace(/\.json$/, ""))).toEqual(names);
  });
});

describe("desk time is true", () => {
  const days = names.map((name) => ({ name, report: lived(name), day: readDay(name), expected: expectedOf(name) }));
  const percent = days.map((lab) => (unexcused(lab) / lab.report.truth.sittingMinutes) * 100);

  test.each(days.map(({ name }, index) => ({ name, error: percent[index] ?? 0 })))(
    "$name: at most 5 % off",
    ({ error }) => {
      expect(error).toBeLessThanOrEqual(5);
    },
  );

  test("at most 2 % off on average over all the days", () => {
    expect(percent.reduce((sum, one) => sum + one, 0) / percent.length).toBeLessThanOrEqual(2);
  });
});

type LabDay = { readonly report: DayReport; readonly day: readonly DayEntry[]; readonly expected: ExpectedDay };

/** Error in minutes without what no signal can tell: a tick before each sleep or crash, the time that a clock is set back, a day's own. */
function unexcused({ report, day, expected }: LabDay): number {
  const ends = day.filter((entry) => isBodyEntry(entry) && (entry.do === "sleep" || entry.do === "close")).length;
  const setBack = day.reduce((sum, entry) => sum + (entry.do === "clock" && entry.by < 0 ? -entry.by / 60_000 : 0), 0);
  return Math.max(0, Math.abs(report.errorMinutes) - ends * TICK_MINUTES - setBack - (expected.untoldMinutes ?? 0));
}

function expectedOf(name: string): ExpectedDay {
  return JSON.parse(readFileSync(`${EXPECTED}/${name}.json`, "utf8")) as ExpectedDay;
}

function readDay(name: string): readonly DayEntry[] {
  const script = parseDayScript(readFileSync(`${SCRIPTS}/${name}.json`, "utf8"));
  if (!script.ok) throw new Error(script.error.join("\n"));
  return script.value.day;
}

function lived(name: string): DayReport {
  const lines: string[] = [];
  runDayCommand([`${SCRIPTS}/${name}.json`], { out: (line) => lines.push(line), err: () => {} });
  return JSON.parse(lines[0] ?? "") as DayReport;
}
