import { median } from "../lib/median.ts";
import { type Run, runDay, runSpeed } from "../runs/run.ts";
import { type DistanceUnit, tell, tellRuns, type Told, toldSeconds } from "../runs/told.ts";
import type { DayKey, Weekday } from "../time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import { weekStartOf } from "../time/week.ts";

/** A single run more than this over the longest of 30 days went with more overuse injury (ev:frandsen-2025). */
export const SINGLE_RUN_FACTOR = 1.1;
export const LONGEST_DAYS = 30;
/** Distances are kept to the centimetre: eleven miles after ten are exactly on the line, not a hair over it. */
const HAIR_METERS = 0.05;

/** A run to be judged before or after it happened: its distance may be planned, estimated from its minutes, or measured. */
export type LoadCandidate = { readonly start: EpochMs; readonly meters: number | null; readonly isEstimate: boolean };

export type LoadVerdict =
  | { readonly verdict: "no-distance" }
  /** Nothing in the 30 days before: the rule says nothing, a gentle start does. */
  | { readonly verdict: "no-history" }
  | {
      readonly verdict: "inside" | "over" | "doubled";
      readonly meters: number;
      readonly isEstimate: boolean;
      readonly longestMeters: number;
      readonly longestDay: DayKey;
      /** 110 % of the longest, or less on the way back. */
      readonly limitMeters: number;
    };

/** The single-run rule for a run that is in the log, with the distance that was measured. */
export const judgeRun = ({ start, distanceMeters }: Run, runs: readonly Run[]): LoadVerdict =>
  judgeSingleRun({ start, meters: distanceMeters, isEstimate: false }, runs);

/**
 * The single-run rule (ev:frandsen-2025, observational): a run against the longest of the 30 days before its start.
 * It goes for planned runs too, before anyone goes. Week-to-week change had no link there and decides nothing here.
 * @param atMost metres of the step that the way back is at: two numbers for one run would contradict each other
 */
export function judgeSingleRun(candidate: LoadCandidate, runs: readonly Run[], atMost = Infinity): LoadVerdict {
  if (candidate.meters === null || candidate.meters <= 0) return { verdict: "no-distance" };
  const longest = longestBefore(candidate.start, runs);
  if (longest === null) return { verdict: "no-history" };
  const { meters } = candidate;
  const limitMeters = Math.min(longest.meters * SINGLE_RUN_FACTOR, atMost);
  const isOver = (line: number) => meters > line + HAIR_METERS;
  return {
    verdict: isOver(longest.meters * 2) ? "doubled" : isOver(limitMeters) ? "over" : "inside",
    meters,
    isEstimate: candidate.isEstimate,
    longestMeters: longest.meters,
    longestDay: longest.day,
    limitMeters,
  };
}

/** The longest run in the 30 days before an instant; null where no run with a distance was. */
export function longestBefore(
  at: EpochMs,
  runs: readonly Run[],
): { readonly meters: number; readonly day: DayKey } | null {
  let longest: Run | null = null;
  for (const run of runs) {
    const isNear = run.deletedAt === null && run.start < at && run.start >= at - LONGEST_DAYS * DAY;
    if (isNear && (run.distanceMeters ?? 0) > (longest?.distanceMeters ?? 0)) longest = run;
  }
  const meters = longest?.distanceMeters ?? null;
  return longest === null || meters === null ? null : { meters, day: runDay(longest) };
}

/** Metres that so many minutes come to at the person's usual speed; null without three runs to know it from. */
export function estimateMeters(minutes: number, runs: readonly Run[], at: EpochMs): number | null {
  const speeds = runs
    .filter((run) => run.deletedAt === null && run.start < at && run.start >= at - 90 * DAY)
    .map(runSpeed);
  const known = speeds.filter((speed) => speed !== null);
  const usual = median(known);
  return usual === null || known.length < 3 ? null : (usual * minutes * MINUTE) / 1000;
}

export type WeekTotal = {
  /** Its first day. */
  readonly week: DayKey;
  readonly runs: number;
  readonly meters: number;
  readonly told: Told;
  readonly seconds: number;
  /** Whole days without a run; of the week that still runs those that are over. */
  readonly restDays: number;
  /**
   * Against the week before as both are told, as a part of it; null where that one was empty or this one isn't over. Information
   * only (ev:buist-2008).
   */
  readonly change: Readonly<Record<DistanceUnit, number>> | null;
};

type WeekRange = {
  readonly from: DayKey;
  readonly to: DayKey;
  readonly today?: DayKey | null;
  readonly firstDay?: Weekday;
};

/** Week by week from the week of the first day to that of the last, Monday first unless told; weeks without a run are there too. */
export function weekTotals(
  runs: readonly Run[],
  { from, to, today = null, firstDay = "mon" }: WeekRange,
): readonly WeekTotal[] {
  const weekOf = (day: DayKey) => weekStartOf(day, firstDay);
  const byWeek = new Map<DayKey, Run[]>();
  for (const run of runsNear(runs, weekOf(from), to)) {
    if (run.deletedAt !== null) continue;
    const week = weekOf(runDay(run));
    const list = byWeek.get(week);
    if (list === undefined) byWeek.set(week, [run]);
    else list.push(run);
  }
  const totals: WeekTotal[] = [];
  for (let week = weekOf(from); week <= to; week = addDays(week, 7)) {
    const inWeek = byWeek.get(week) ?? [];
    const meters = inWeek.reduce((sum, run) => sum + (run.distanceMeters ?? 0), 0);
    const told = tellRuns(inWeek);
    const before = totals.at(-1)?.told ?? tell(0);
    const changeIn = (unit: DistanceUnit) => (told[unit] - before[unit]) / before[unit];
    const isRunning = today !== null && week === weekOf(today);
    const over = isRunning ? daysBetween(week, today) : 7;
    const runDays = new Set(inWeek.map(runDay).filter((day) => !isRunning || day < today));
    totals.push({
      week,
      runs: inWeek.length,
      meters,
      told,
      seconds: inWeek.reduce((sum, run) => sum + toldSeconds(run), 0),
      restDays: over - runDays.size,
      change: before.km === 0 || before.mi === 0 || isRunning ? null : { km: changeIn("km"), mi: changeIn("mi") },
    });
  }
  return totals;
}

/** Wherever a run was, its local day begins and ends within so much of the same date in UTC. */
const FARTHEST_ZONE_MS = DAY;

/**
 * Runs whose local day may lie between two days, first and last included, and some around them: asking thousands of runs
 * for their local day takes long, asking these does not.
 */
export function runsNear(runs: readonly Run[], first: DayKey, last: DayKey): readonly Run[] {
  const from = Date.parse(first) - FARTHEST_ZONE_MS;
  const until = Date.parse(last) + DAY + FARTHEST_ZONE_MS;
  return runs.filter(({ start }) => start >= from && start < until);
}

/** Days in a row with a run, up to and including `day` or the day before it. */
export function runStreak(runs: readonly Run[], day: DayKey): number {
  const kept = runs.filter(({ deletedAt }) => deletedAt === null);
  const isRunDay = (candidate: DayKey) => runsNear(kept, candidate, candidate).some((run) => runDay(run) === candidate);
  let at = isRunDay(day) ? day : addDays(day, -1);
  let streak = 0;
  while (isRunDay(at)) {
    streak += 1;
    at = addDays(at, -1);
  }
  return streak;
}
