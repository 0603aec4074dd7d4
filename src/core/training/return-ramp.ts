import type { Run } from "../runs/run.ts";
import { DAY, type EpochMs, HOUR } from "../time/epoch-ms.ts";

/** A hole in the log: the last run before it, and whether the log was kept so densely then that it can only be a break. */
export type LogGap = { readonly afterRunId: string; readonly isSure: boolean };

/** What somebody said of the hole after a run: they did not run, or they ran and did not log it. */
export type GapAnswer = { readonly afterRunId: string; readonly was: "break" | "unlogged" };

/** Why someone builds back up: so many days without a run, or a flare-up that is over. */
export type RampCause =
  | { readonly cause: "break"; readonly days: number; readonly gap: LogGap }
  | { readonly cause: "flare-up"; readonly endedAt: EpochMs };

export type ReturnRamp = {
  readonly because: RampCause;
  /** Runs of the ramp done so far. */
  readonly done: number;
  readonly steps: number;
  /** Distance to aim for next; null where the log doesn't say how long runs were before. */
  readonly nextMeters: number | null;
  /** That of the next run and of those after it, up to the end of the ramp; empty where it isn't known. */
  readonly stepsMeters: readonly number[];
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
  return rampFrom(past, resumedAt.at, { cause: "break", days: resumedAt.days, gap: resumedAt.gap });
}

export type WayBack =
  | { readonly kind: "none" }
  /** The hole may be one of the log only: asked once. */
  | { readonly kind: "ask"; readonly afterRunId: string; readonly days: number }
  | { readonly kind: "ramp"; readonly ramp: ReturnRamp };

/** The way back as far as it is known: a hole in the log is no break in running until someone says so, or the log was dense. */
export function findWayBack(
  runs: readonly Run[],
  around: Parameters<typeof findReturnRamp>[1],
  answer: GapAnswer | null,
): WayBack {
  const ramp = findReturnRamp(runs, around);
  if (ramp === null) return { kind: "none" };
  if (ramp.because.cause === "flare-up" || ramp.because.gap.isSure) return { kind: "ramp", ramp };
  const { days, gap } = ramp.because;
  if (answer?.afterRunId !== gap.afterRunId) return { kind: "ask", afterRunId: gap.afterRunId, days };
  return answer.was === "break" ? { kind: "ramp", ramp } : { kind: "none" };
}

/** Whoever logged so many runs in the four weeks before a hole would have logged those in it. */
const DENSE_RUNS = 8;
const DENSE_DAYS = 28;

/** The latest gap of two weeks or more, still going on or ended by a run. */
function lastResumption(
  past: readonly Run[],
  at: EpochMs,
): { readonly at: EpochMs; readonly days: number; readonly gap: LogGap } | null {
  let next = at;
  for (const run of past.toReversed()) {
    // Two weeks over a clock change in spring are an hour short.
    const days = Math.floor((next - run.start + HOUR) / DAY);
    if (days >= SHORTEST_BREAK_DAYS) {
      const before = past.filter(({ start }) => start <= run.start && start > run.start - DENSE_DAYS * DAY);
      return { at: next, days, gap: { afterRunId: run.id, isSure: before.length >= DENSE_RUNS } };
    }
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
    nextMeters: former === 0 ? null : stepMeters(former, part),
    stepsMeters: former === 0 ? [] : steps.slice(done).map((share) => stepMeters(former, share)),
    isRunWalk: part <= 0.5,
  };
}

const stepMeters = (former: number, part: number): number => Math.round((former * part) / 100) * 100;

function stepsFor(because: RampCause): readonly number[] {
  if (because.cause === "flare-up") return STEPS.flareUp;
  if (because.days >= VERY_LONG_BREAK_DAYS) return STEPS.veryLong;
  return because.days >= LONG_BREAK_DAYS ? STEPS.long : STEPS.short;
}
