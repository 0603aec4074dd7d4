import type { Run } from "../runs/run.ts";
import { DAY, type EpochMs, HOUR } from "../time/epoch-ms.ts";

/** Why someone builds back up: so many days without a run, or a flare-up that is over. */
export type RampCause =
  | { readonly cause: "break"; readonly days: number }
  | { readonly cause: "flare-up"; readonly endedAt: EpochMs };

export type ReturnRamp = {
  readonly because: RampCause;
  /** Runs of the ramp done so far. */
  readonly done: number;
  readonly steps: number;
  /** Distance to aim for next; null where the log doesn't say how long runs were before. */
  readonly nextMeters: number | null;
  /** Walk a minute for every few run. */
  readonly isRunWalk: boolean;
};

/**
 * Parts of the former longest run, one a step. Moderate choices of ours: no source gives numbers; the article is
 * `return-to-running` (ev:asteroid-2024 used a run-walk plan of 12 weeks).
 */
const STEPS = {
  flareUp: [0.5, 0.65, 0.8, 1],
  short: [0.6, 0.75, 0.9, 1],
  long: [0.35, 0.45, 0.55, 0.7, 0.85, 1],
  veryLong: [0.25, 0.3, 0.4, 0.5, 0.65, 0.8, 1],
} as const;

const SHORTEST_BREAK_DAYS = 14;
const LONG_BREAK_DAYS = 28;
const VERY_LONG_BREAK_DAYS = 84;
/** How far back the longest run before the break is looked for. */
const FORMER_DAYS = 60;
const FLARE_UP_MEMORY_MS = 28 * DAY;

/**
 * The way back after two weeks or more without a run, or after a flare-up; null where there is none or it is done.
 * @param flareUpEndedAt when the advice last allowed running again after having stopped it, null if it never did
 */
export function findReturnRamp(
  runs: readonly Run[],
  { at, flareUpEndedAt }: { readonly at: EpochMs; readonly flareUpEndedAt: EpochMs | null },
): ReturnRamp | null {
  const past = runs.filter((run) => run.deletedAt === null && run.start < at).sort((a, b) => a.start - b.start);
  if (flareUpEndedAt !== null && flareUpEndedAt <= at && at - flareUpEndedAt < FLARE_UP_MEMORY_MS) {
    const ramp = rampFrom(past, flareUpEndedAt, { cause: "flare-up", endedAt: flareUpEndedAt });
    if (ramp !== null) return ramp;
  }
  const resumedAt = lastResumption(past, at);
  if (resumedAt === null) return null;
  return rampFrom(past, resumedAt.at, { cause: "break", days: resumedAt.days });
}

/** The latest gap of two weeks or more, still going on or ended by a run. */
function lastResumption(past: readonly Run[], at: EpochMs): { readonly at: EpochMs; readonly days: number } | null {
  let next = at;
  for (const run of past.toReversed()) {
    // Two weeks over a clock change in spring are an hour short.
    const days = Math.floor((next - run.start + HOUR) / DAY);
    if (days >= SHORTEST_BREAK_DAYS) return { at: next, days };
    next = run.start;
  }
  return null;
}

function rampFrom(past: readonly Run[], from: EpochMs, because: RampCause): ReturnRamp | null {
  const steps = stepsFor(because);
  const done = past.filter((run) => run.start >= from).length;
  const part = steps[done];
  if (part === undefined) return null;
  const before = past.filter((run) => run.start < from);
  const lastBefore = before.at(-1)?.start ?? from;
  const former = Math.max(
    0,
    ...before.filter((run) => run.start >= lastBefore - FORMER_DAYS * DAY).map((run) => run.distanceMeters ?? 0),
  );
  return {
    because,
    done,
    steps: steps.length,
    nextMeters: former === 0 ? null : Math.round((former * part) / 100) * 100,
    isRunWalk: part <= 0.5,
  };
}

function stepsFor(because: RampCause): readonly number[] {
  if (because.cause === "flare-up") return STEPS.flareUp;
  if (because.days >= VERY_LONG_BREAK_DAYS) return STEPS.veryLong;
  return because.days >= LONG_BREAK_DAYS ? STEPS.long : STEPS.short;
}
