import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import type { ReportRecords } from "@/src/core/clinician/report-records.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";
import { aRun } from "../../../support/builders/a-run.ts";
import { aCheckIn, aRoutineSession } from "../../../support/builders/records.ts";

/** A Monday. */
export const FIRST = "2026-11-02" as DayKey;
export const on = (index: number): DayKey => addDays(FIRST, index);
/** Noon of the day, UTC. */
export const at = (index: number): number => Date.parse(`${on(index)}T12:00:00Z`);

export function aWeek(index: number, fields: Partial<WeeklyRecord> = {}): WeeklyRecord {
  return {
    id: `week-${String(index)}`,
    day: on(index),
    zone: "UTC",
    at: at(index),
    updatedAt: at(index),
    average: 4,
    enjoyment: 5,
    activity: 7,
    running: null,
    ...fields,
  };
}

const zone = "Europe/Berlin";

/** One day with everything in it, numbers all different, so that no two can be mistaken for each other. */
export const FULL_DAY: ReportRecords = {
  totals: [
    aDayTotal({
      day: on(0),
      sittingMs: 301 * 60_000,
      longestMs: 62 * 60_000,
      breaks: { shown: 9, done: 5 },
      routines: 2,
      stretchMs: 11 * 60_000,
      runs: { count: 1, meters: 5012.6, ms: 33 * 60_000 },
      pain: { kind: "answered", value: 6, low: 2 },
    }),
  ],
  checkIns: [
    aCheckIn({ id: "low", day: on(0), at: at(0) - 1000, pain: 2, zone, details: { note: "Slept badly." } }),
    aCheckIn({
      id: "high",
      day: on(0),
      at: at(0),
      pain: 6,
      zone,
      details: {
        zones: ["lowL", "buttL"],
        quality: ["ache", "stiff"],
        timing: ["sitting"],
        supports: ["heat"],
        painkillers: false,
        sleepHours: 6.5,
        warningSigns: { at: at(0), signs: { fever: "yes", bladder: "unsure" } },
        note: " After the drive. ",
      },
    }),
  ],
  weeks: [aWeek(0)],
  checks: [],
  sessions: [
    aRoutineSession({
      id: "core",
      routineId: "core-10",
      startedAt: at(0),
      endedAt: at(0) + 600_000,
      items: [
        { exerciseId: "plank", outcome: "done", seconds: 100 },
        { exerciseId: "squat", outcome: "done", seconds: 45 },
      ],
    }),
  ],
  runs: [
    aRun({
      id: "evening",
      start: at(0) + 3_600_000,
      zone,
      durationSeconds: 1985,
      distanceMeters: 5012.6,
      pain: 3,
      note: "Hills.",
    }),
  ],
  prescribed: [],
};
