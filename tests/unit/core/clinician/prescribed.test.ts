import { expect, test } from "vitest";
import { prescribedOf } from "@/src/core/clinician/prescribed.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aCheckIn } from "../../../support/builders/records.ts";
import { REPORT_LAST, REPORT_NOW } from "../../../support/builders/report-records.ts";
import { livedProgramme } from "../../../support/lived-programme.ts";

const { programmes, routineSessions: sessions } = livedProgramme(REPORT_NOW);
const known = { programmes, sessions, checkIns: [], settings: DEFAULT_SETTINGS, today: REPORT_LAST };
const MONTH = { first: addDays(REPORT_LAST, -27), last: REPORT_LAST };

test("a programme is told with its sessions and sets done, of those that were for these days", () => {
  const [programme, ...others] = prescribedOf(known, MONTH);
  expect(others).toEqual([]);
  expect(programme).toMatchObject({ kind: "ladder", from: addDays(REPORT_LAST, -21), done: 5, prescribed: 6 });
  expect(programme?.setsDone).toBe(programme?.setsPrescribed);
});

test("a day on which the answers paused it counts as neither done nor missed", () => {
  const { prescribed = 0 } = prescribedOf(known, MONTH)[0] ?? {};
  const bad = Array.from({ length: 21 }, (_, age) => addDays(REPORT_LAST, -age)).map((day) =>
    aCheckIn({ id: `bad-${day}`, day, at: Date.parse(`${day}T12:00:00Z`), pain: 7 }),
  );
  const [paused] = prescribedOf({ ...known, checkIns: bad }, MONTH);
  expect(paused?.done).toBe(5);
  expect(paused?.prescribed).toBeLessThan(prescribed);
  expect(paused?.rested).toBeGreaterThan(0);
});

test("one that lies before or after the days is not told", () => {
  const before = { first: "2026-01-01" as DayKey, last: "2026-02-01" as DayKey };
  expect(prescribedOf(known, before)).toEqual([]);
  const ended = programmes.map((one) => ({ ...one, endedOn: addDays(REPORT_LAST, -10) }));
  expect(prescribedOf({ ...known, programmes: ended }, { first: addDays(REPORT_LAST, -5), last: REPORT_LAST })).toEqual(
    [],
  );
});
