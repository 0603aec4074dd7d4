import { expandPlan, type SingleRun } from "@/src/core/runs/expand-plan.ts";
import { wallStart } from "@/src/core/runs/plan-start.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";

/** The runs that the shell hands to the engine: the weekly plan around now, and single ones planned along the way. */
export type ModelRuns = {
  readonly runsAt: (at: EpochMs, zone: string) => readonly PlannedRun[];
  /** Plans one run at the next time that the clocks of `zone` show `start`. */
  readonly plan: (run: { readonly start: ClockTime; readonly minutes: number }, at: EpochMs, zone: string) => void;
};

export function createModelRuns(weekly: readonly WeeklyRun[]): ModelRuns {
  const singles: SingleRun[] = [];
  let expanded: { readonly key: string; readonly runs: readonly PlannedRun[] } = { key: "", runs: [] };

  return {
    runsAt(at, zone) {
      // The plan only changes with the local date: once an hour is often enough and saves much calendar arithmetic.
      const key = `${Math.floor(at / HOUR)} ${zone} ${singles.length}`;
      if (key !== expanded.key) expanded = { key, runs: expandPlan({ weekly, singles, at, zone }) };
      return expanded.runs;
    },
    plan({ start, minutes }, at, zone) {
      const today = dayKeyAt(at, zone);
      const onToday = instantOn(today, start, zone);
      const next = onToday > at ? onToday : instantOn(addDays(today, 1), start, zone);
      singles.push({ id: `run-${singles.length + 1}`, ...wallStart(next, zone), minutes, isCancelled: false });
    },
  };
}
