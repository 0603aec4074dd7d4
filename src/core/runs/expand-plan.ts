import type { WeeklyRun } from "../settings/settings.ts";
import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt, instantOn, weekdayOf } from "../time/local-day.ts";
import { isDay } from "../time/time-schemas.ts";
import { type PlanStart, startIn } from "./plan-start.ts";
import type { PlannedRun } from "./planned-run.ts";

/** A run planned by itself, or the changed or cancelled form of one run of the weekly plan (then with that run's id). */
export type SingleRun = PlannedRun &
  PlanStart & { readonly isCancelled: boolean; readonly begun?: object | null | undefined };

/**
 * Local days around today in which runs are looked for: a run over midnight still needs its cool-down, and the popup says
 * which run comes next, be it in a week.
 */
const DAYS_AROUND_TODAY = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Every run from yesterday to today in a week, sorted by start. A weekly run's wall time is taken in `zone`; a
 * time that a clock change skips comes an hour later, one that comes twice is the first of the two.
 * A single run with the id of a weekly one stands in its place, also when it was moved out of these days or cancelled.
 */
export function expandPlan(plan: {
  readonly weekly: readonly WeeklyRun[];
  readonly singles: readonly SingleRun[];
  readonly at: EpochMs;
  readonly zone: string;
}): readonly PlannedRun[] {
  if (plan.weekly.length + plan.singles.length === 0) return [];
  const today = dayKeyAt(plan.at, plan.zone);
  const days = DAYS_AROUND_TODAY.map((offset) => boundsOf(addDays(today, offset), plan.zone));
  const replaced = new Set(plan.singles.map((single) => single.id));
  const weekly = days.flatMap(({ day }) => runsOn(day, plan.weekly, plan.zone)).filter((run) => !replaced.has(run.id));
  const singles = plan.singles
    .filter(({ isCancelled }) => !isCancelled)
    .map((single) => ({
      id: single.id,
      start: startIn(single, plan.zone),
      minutes: single.minutes,
      ...(single.begun && { isBegun: true }),
    }))
    .filter(({ start }) => days.some((day) => day.start <= start && start < day.end));
  return [...weekly, ...singles].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The id of one run of the weekly plan. */
export function weeklyRunId(planId: string, day: DayKey): string {
  return `${planId}@${day}`;
}

/** The run of the weekly plan that an id names, and its day; null where it names none. */
export function weeklyRunOf(
  id: string,
  weekly: readonly WeeklyRun[],
): { readonly run: WeeklyRun; readonly day: DayKey } | null {
  const day = id.slice(-"2026-11-23".length);
  if (!isDay(day)) return null;
  const run = weekly.find((each) => weeklyRunId(each.id, day) === id);
  return run ? { run, day } : null;
}

function runsOn(day: DayKey, weekly: readonly WeeklyRun[], zone: string): PlannedRun[] {
  return weekly
    .filter((run) => run.weekday === weekdayOf(day))
    .map((run) => ({ id: weeklyRunId(run.id, day), start: instantOn(day, run.at, zone), minutes: run.minutes }));
}
