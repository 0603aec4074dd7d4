import { weeklyRunId, weeklyRunOf } from "../runs/expand-plan.ts";
import { type PlanStart, startIn } from "../runs/plan-start.ts";
import type { PlannedRun } from "../runs/planned-run.ts";
import type { Run } from "../runs/run.ts";
import type { WeeklyRun } from "../settings/settings.ts";
import type { DayKey } from "../time/day-key.ts";
import { type EpochMs, HOUR } from "../time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn, weekdayOf } from "../time/local-day.ts";

/** A single planned run as stored, or the changed form of one run of the week's plan. */
export type SinglePlan = PlannedRun &
  PlanStart & {
    readonly isCancelled: boolean;
    readonly meters?: number | null | undefined;
    readonly begun?: object | null | undefined;
  };

/** A planned run as a week shows it: cancelled ones too, so that they can be put back. */
export type PlannedEntry = PlannedRun & {
  readonly day: DayKey;
  readonly meters: number | null;
  readonly isCancelled: boolean;
  /** Where the week's plan had it, if it was moved. */
  readonly movedFrom: EpochMs | null;
  readonly isWeekly: boolean;
};

/** Every planned run of some local days, first and last included, sorted by start. Wall times keep through clock changes. */
export function plannedBetween(plan: {
  readonly weekly: readonly WeeklyRun[];
  readonly singles: readonly SinglePlan[];
  readonly from: DayKey;
  readonly to: DayKey;
  readonly zone: string;
}): readonly PlannedEntry[] {
  const { weekly, zone } = plan;
  const singles = new Map(plan.singles.map((single) => [single.id, single]));
  const entries: PlannedEntry[] = [];
  for (let day = plan.from; day <= plan.to; day = addDays(day, 1)) {
    for (const run of weekly.filter(({ weekday }) => weekday === weekdayOf(day))) {
      const id = weeklyRunId(run.id, day);
      if (singles.has(id)) continue;
      const start = instantOn(day, run.at, zone);
      entries.push({
        id,
        start,
        minutes: run.minutes,
        day,
        meters: null,
        isCancelled: false,
        movedFrom: null,
        isWeekly: true,
      });
    }
  }
  for (const single of singles.values()) {
    const start = startIn(single, zone);
    const day = dayKeyAt(start, zone);
    if (day < plan.from || day > plan.to) continue;
    const planned = startInPlan(single.id, weekly, zone);
    entries.push({
      id: single.id,
      start,
      minutes: single.minutes,
      day,
      meters: single.meters ?? null,
      isCancelled: single.isCancelled,
      movedFrom: planned !== null && planned !== start ? planned : null,
      isWeekly: planned !== null,
      ...(single.begun && { isBegun: true }),
    });
  }
  return entries.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

function startInPlan(id: string, weekly: readonly WeeklyRun[], zone: string): EpochMs | null {
  const named = weeklyRunOf(id, weekly);
  return named && instantOn(named.day, named.run.at, zone);
}

/** A run and the planned one that it was begin within this of each other. */
const NEAR_MS = 3 * HOUR;

/** The planned run that a run begun at `start` was, if nobody has logged that one yet: the nearest within three hours. */
export function plannedNear(
  start: EpochMs,
  planned: readonly PlannedEntry[],
  runs: readonly Pick<Run, "plannedRunId">[],
): PlannedEntry | null {
  const logged = new Set(runs.map(({ plannedRunId }) => plannedRunId));
  const away = (entry: PlannedEntry) => Math.abs(entry.start - start);
  return (
    planned
      .filter((entry) => !entry.isCancelled && !logged.has(entry.id) && away(entry) <= NEAR_MS)
      .toSorted((a, b) => away(a) - away(b))[0] ?? null
  );
}
