import { RUNNING_CHANGES, type WeeklyRecord } from "../check-in/weekly-answers.ts";
import { median } from "../lib/median.ts";
import { type Run, runDay } from "../runs/run.ts";
import { tellRuns, type Told, toldSeconds } from "../runs/told.ts";
import { SECOND } from "../time/epoch-ms.ts";
import { daysBetween } from "../time/local-day.ts";
import { judgeRun } from "../training/load.ts";
import type { Days } from "./report-records.ts";

export type RunsAndLoad = {
  readonly count: number;
  readonly meters: number;
  readonly told: Told;
  readonly ms: number;
  /** Runs a week, over the whole period. */
  readonly aWeek: number;
  readonly longestMeters: number | null;
  /** Runs over 110 % of the longest of the thirty days before, of those that could be judged. */
  readonly over: number;
  readonly judged: number;
  /** The back while running; null where nobody said. */
  readonly pain: { readonly noted: number; readonly median: number; readonly high: number } | null;
  /** "Did your back change your running?", by its answers. */
  readonly changed: Readonly<Record<(typeof RUNNING_CHANGES)[number], number>>;
  readonly changedAsked: number;
};

/** Runs of the period, and what they asked of the body. */
export function runsAndLoad(all: readonly Run[], weeks: readonly WeeklyRecord[], { first, last }: Days): RunsAndLoad {
  const known = all.filter(({ deletedAt }) => deletedAt === null);
  const runs = known.filter((run) => {
    const day = runDay(run);
    return day >= first && day <= last;
  });
  const verdicts = runs.map((run) => judgeRun(run, known).verdict);
  const pains = runs.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  const distances = runs.flatMap(({ distanceMeters }) => (distanceMeters === null ? [] : [distanceMeters]));
  const middle = median(pains);
  const changed = Object.fromEntries(
    RUNNING_CHANGES.map((answer) => [answer, weeks.filter(({ running }) => running === answer).length]),
  ) as RunsAndLoad["changed"];
  return {
    count: runs.length,
    meters: distances.reduce((sum, meters) => sum + meters, 0),
    told: tellRuns(runs),
    ms: runs.reduce((sum, run) => sum + toldSeconds(run) * SECOND, 0),
    aWeek: (runs.length * 7) / (daysBetween(first, last) + 1),
    longestMeters: distances.length === 0 ? null : Math.max(...distances),
    over: verdicts.filter((verdict) => verdict === "over" || verdict === "doubled").length,
    judged: verdicts.filter((verdict) => verdict !== "no-distance" && verdict !== "no-history").length,
    pain: middle === null ? null : { noted: pains.length, median: middle, high: Math.max(...pains) },
    changed,
    changedAsked: weeks.filter(({ running }) => running !== null).length,
  };
}
