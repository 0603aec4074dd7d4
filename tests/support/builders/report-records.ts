import type { ReportRecords } from "@/src/core/clinician/report-records.ts";
import { summariseDays } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { livedRecords } from "../lived-records.ts";

/** A Sunday evening. */
export const REPORT_NOW = Date.UTC(2026, 10, 29, 21);
export const REPORT_LAST = "2026-11-29" as DayKey;

/** Of somebody who left nothing behind. */
export const NOTHING_REPORTED: ReportRecords = {
  totals: [],
  checkIns: [],
  weeks: [],
  checks: [],
  sessions: [],
  runs: [],
  prescribed: [],
};

/** What somebody leaves behind in so many days, with a flare-up, as a report for a clinician is made of it. */
export function livedReport(days: number): ReportRecords & { readonly days: { first: DayKey; last: DayKey } } {
  const lived = livedRecords(days, REPORT_NOW);
  const { spans = [], prompts = [], runs = [], checkIns = [], questionnaires = [], routineSessions = [] } = lived;
  const period = { first: addDays(REPORT_LAST, 1 - days), last: REPORT_LAST };
  const totals = summariseDays({ spans, prompts, sessions: routineSessions, runs, checkIns }, period, {
    now: REPORT_NOW,
    zones: [{ from: 0, zone: "UTC" }],
  });
  return {
    totals,
    checkIns,
    weeks: questionnaires,
    checks: [],
    sessions: routineSessions,
    runs,
    prescribed: [],
    days: period,
  };
}
