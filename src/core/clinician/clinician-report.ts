import { totalOf } from "../insights/period-total.ts";
import { type Counted, countedAnswers } from "./counted-answers.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import { type PainOverTime, painOverTime } from "./pain-over-time.ts";
import { type PegOverTime, pegOverTime } from "./peg-over-time.ts";
import type { Days, ReportRecords } from "./report-records.ts";
import { type RoutinesDone, routinesDone } from "./routines-done.ts";
import { type RunsAndLoad, runsAndLoad } from "./runs-and-load.ts";
import { type SignsAnswered, signsAnswered } from "./signs-answered.ts";

export type ClinicianReport = {
  readonly days: Days;
  readonly pain: PainOverTime;
  readonly counted: Counted;
  readonly signs: SignsAnswered;
  readonly peg: PegOverTime;
  readonly done: RoutinesDone;
  readonly runs: RunsAndLoad;
  readonly words: readonly OwnWords[];
};

/** The days from `first` to `last` for somebody who has two pages' time. Unknown days are unknown, never zero. */
export function clinicianReport(records: ReportRecords, days: Days): ClinicianReport {
  const isIn = ({ day }: { readonly day: string }) => day >= days.first && day <= days.last;
  const [totals, checkIns] = [records.totals.filter(isIn), records.checkIns.filter(isIn)];
  const weeks = records.weeks.filter(isIn);
  return {
    days,
    pain: painOverTime(totals, days),
    counted: countedAnswers(checkIns),
    signs: signsAnswered(checkIns, records.checks, days),
    peg: pegOverTime(weeks),
    done: routinesDone(records.sessions, totalOf(totals), records.prescribed),
    runs: runsAndLoad(records.runs, weeks, days),
    words: ownWords(checkIns, records.runs, days),
  };
}

/** Whether nothing at all is known of these days. */
export const isEmptyReport = ({ pain, counted, signs, peg, done, runs, words }: ClinicianReport): boolean =>
  pain.total === null &&
  counted.days === 0 &&
  signs.asked === 0 &&
  peg.weeks.length === 0 &&
  done.routines.length === 0 &&
  done.prescribed.length === 0 &&
  runs.count === 0 &&
  words.length === 0;
