import { expandPlan, type SingleRun } from "@/src/core/runs/expand-plan.ts";
import { wallStart } from "@/src/core/runs/plan-start.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";

/** Now, by the wall clock, and the zone in force. */
type Now = { readonly at: EpochMs; readonly zone: string };

/** The runs that the shell hands to the engine: the weekly plan around now, and single ones planned along the way. */
export type ModelRuns = {
  readonly runsAt: (at: EpochMs, zone: string) => readonly PlannedRun[];
  /** Plans one run at the next time that the clocks of `zone` show `start`. */
  readonly plan: (run: { readonly start: ClockTime; readonly minutes: number }, now: Now) => void;
  /** Moves a run to the next time that the clocks show `start`, and `days` on. */
  readonly move: (
    to: { readonly id?: string | undefined; readonly start: ClockTime; readonly days: number },
    now: Now,
  ) => void;
  /** A run of so many minutes ends now. The planned one that it was moves to when it was run; answers its id, null if none was planned. */
  readonly log: (run: { readonly id?: string | undefined; readonly minutes: number }, now: Now) => string | null;
  readonly cancel: (id: string | undefined, now: Now) => void;
  /** The run that an entry is about: the one named, else the one planned last, else the first one near. */
  readonly find: (id: string | undefined, now: Now) => PlannedRun | undefined;
  readonly setWeekly: (weekly: readonly WeeklyRun[]) => void;
};

export function createModelRuns(first: readonly WeeklyRun[]): ModelRuns {
  const singles = new Map<string, SingleRun>();
  let planned = 0;
  let weekly = first;
  let expanded: { readonly hour: number; readonly zone: string; readonly runs: readonly PlannedRun[] } | null = null;

  function store(single: SingleRun): void {
    singles.set(single.id, single);
    expanded = null;
  }

  function next(start: ClockTime, { at, zone }: Now, days = 0): EpochMs {
    const today = dayKeyAt(at, zone);
    const nearest = instantOn(today, start, zone) > at ? today : addDays(today, 1);
    return instantOn(addDays(nearest, days), start, zone);
  }

  function runsAt(at: EpochMs, zone: string): readonly PlannedRun[] {
    // The plan only changes with the local date: once an hour is often enough and saves much calendar arithmetic.
    const hour = Math.floor(at / HOUR);
    if (expanded?.hour !== hour || expanded.zone !== zone) {
      expanded = { hour, zone, runs: expandPlan({ weekly, singles: [...singles.values()], at, zone }) };
    }
    return expanded.runs;
  }

  function find(id: string | undefined, { at, zone }: Now): PlannedRun | undefined {
    const runs = runsAt(at, zone);
    const name = id ?? (planned > 0 ? `run-${planned}` : undefined);
    return name === undefined ? runs[0] : (runs.find((run) => run.id === name) ?? singles.get(name));
  }

  return {
    runsAt,
    find,
    plan({ start, minutes }, now) {
      planned += 1;
      store({ id: `run-${planned}`, ...wallStart(next(start, now), now.zone), minutes, isCancelled: false });
    },
    move({ id, start, days }, now) {
      const run = find(id, now);
      if (run) {
        store({ id: run.id, minutes: run.minutes, ...wallStart(next(start, now, days), now.zone), isCancelled: false });
      }
    },
    log({ id, minutes }, now) {
      const run = find(id, now);
      if (run && run.start + run.minutes * MINUTE > now.at) {
        store({ id: run.id, minutes, local: null, start: now.at - minutes * MINUTE, isCancelled: false });
      }
      return run?.id ?? null;
    },
    cancel(id, now) {
      const run = find(id, now);
      if (run) store({ ...run, isCancelled: true });
    },
    setWeekly(changed) {
      weekly = changed;
      expanded = null;
    },
  };
}
