import type { ClinicianCheck } from "../advice/clinician-check.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { WeeklyRecord } from "../check-in/weekly-answers.ts";
import type { DayTotal } from "../insights/day-total.ts";
import type { Period } from "../insights/period.ts";
import type { RoutineSession } from "../routines/routine-session.ts";
import type { Run } from "../runs/run.ts";

/** One thing that somebody was to do in these days, such as a programme's sessions, and how often they did. */
export type Prescribed = { readonly name: string; readonly done: number; readonly prescribed: number };

/** What the pages are made of, in their order; each can be left out. */
export const REPORT_PARTS = ["pain", "where", "with", "signs", "peg", "done", "runs", "words"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export type Days = Pick<Period, "first" | "last">;

/** What a report is made of. Records of other days do no harm; `runs` also of the month before, which loads are judged by. */
export type ReportRecords = {
  readonly totals: readonly DayTotal[];
  readonly checkIns: readonly CheckIn[];
  readonly weeks: readonly WeeklyRecord[];
  readonly checks: readonly ClinicianCheck[];
  readonly sessions: readonly RoutineSession[];
  readonly runs: readonly Run[];
  /** What somebody prescribed for these days, and how much of it was done. */
  readonly prescribed: readonly Prescribed[];
};
