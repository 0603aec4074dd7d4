import { type EpochMs, HOUR, MINUTE } from "../time/epoch-ms.ts";

/** What is known when a warm-up is chosen. */
export type BeforeRun = {
  readonly at: EpochMs;
  readonly runStart: EpochMs;
  /** Time at the desk today, and the longest unbroken bout of it. */
  readonly deskMs: number;
  readonly longestBoutMs: number;
  /** Today's highest answer, 0-10; null where there is none. */
  readonly pain: number | null;
  /** The advice's level, 0-4: from 2 on it doesn't offer runs. */
  readonly level: number;
  /** Whether there is a floor to lie on. */
  readonly hasFloor: boolean;
  /** The person's own lead before a run. */
  readonly leadMinutes: number;
};

/** A routine of the library and how long it takes: given in, because content is not the core's. */
export type RoutineLength = (routineId: string) => number;

export type WarmUpReason =
  | { readonly because: "long-sit"; readonly deskMs: number }
  | { readonly because: "long-bout"; readonly boutMs: number }
  | { readonly because: "pain"; readonly pain: number | null }
  | { readonly because: "little-time"; readonly minutes: number }
  | { readonly because: "usual" };

export type WarmUpChoice =
  | {
      readonly offer: true;
      readonly routineIds: readonly string[];
      readonly seconds: number;
      readonly leadMinutes: number;
      readonly reasons: readonly WarmUpReason[];
    }
  | { readonly offer: false; readonly because: "started" | "no-running" };

const LONG_SIT_MS = 4 * HOUR;
const VERY_LONG_SIT_MS = 6 * HOUR;
const LONG_BOUT_MS = 60 * MINUTE;
const GENTLE_FROM_PAIN = 4;
const NO_RUNNING_LEVEL = 2;
/** Shoes, door, first steps. */
const GET_GOING_MINUTES = 5;

/**
 * The warm-up before a run: longer after a long sit, gentler with a sore back, shorter when it is late. Late is fine;
 * once the run has begun nothing is offered. "Running now" is a run that starts at `at`: then all of it is offered.
 */
export function chooseWarmUp(before: BeforeRun, lengthOf: RoutineLength): WarmUpChoice {
  if (before.level >= NO_RUNNING_LEVEL) return { offer: false, because: "no-running" };
  if (before.runStart < before.at) return { offer: false, because: "started" };

  const isGentle = before.level >= 1 || (before.pain ?? 0) >= GENTLE_FROM_PAIN;
  const isLongSit = before.deskMs >= LONG_SIT_MS;
  const isLongBout = before.longestBoutMs >= LONG_BOUT_MS;
  const wanted = [
    ...(isLongSit || isLongBout ? ["hip-flexor-standing"] : []),
    isGentle ? "warmup-gentle" : "warmup-run",
    ...(before.deskMs >= VERY_LONG_SIT_MS && !isGentle
      ? [before.hasFloor ? "glute-primer-floor" : "glute-primer-standing"]
      : []),
  ];
  const reasons: WarmUpReason[] = [
    ...(isGentle ? [{ because: "pain", pain: before.pain } as const] : []),
    ...(isLongSit
      ? [{ because: "long-sit", deskMs: before.deskMs } as const]
      : isLongBout
        ? [{ because: "long-bout", boutMs: before.longestBoutMs } as const]
        : []),
  ];
  const fitted = fitInto(
    wanted,
    before.runStart === before.at ? Number.POSITIVE_INFINITY : before.runStart - before.at,
    lengthOf,
  );
  const seconds = fitted.reduce((sum, id) => sum + lengthOf(id), 0);
  if (fitted.length < wanted.length || fitted[0] !== wanted[0]) {
    reasons.push({ because: "little-time", minutes: Math.floor((before.runStart - before.at) / MINUTE) });
  }
  if (reasons.length === 0) reasons.push({ because: "usual" });
  return {
    offer: true,
    routineIds: fitted,
    seconds,
    leadMinutes: leadFor(wanted, before.leadMinutes, lengthOf),
    reasons,
  };
}

/** The person's lead, or more where the routine would not fit into it. */
function leadFor(routineIds: readonly string[], leadMinutes: number, lengthOf: RoutineLength): number {
  const seconds = routineIds.reduce((sum, id) => sum + lengthOf(id), 0);
  return Math.max(leadMinutes, Math.ceil(seconds / 60) + GET_GOING_MINUTES);
}

/** Leaves out from the end what doesn't fit into the time left; the short warm-up always fits. */
function fitInto(wanted: readonly string[], leftMs: number, lengthOf: RoutineLength): readonly string[] {
  for (const candidate of [
    wanted,
    wanted.filter((id) => !id.startsWith("glute")),
    wanted.filter((id) => id.startsWith("warmup")),
  ]) {
    const seconds = candidate.reduce((sum, id) => sum + lengthOf(id), 0);
    if (seconds * 1000 <= leftMs) return candidate;
  }
  return ["warmup-short"];
}
