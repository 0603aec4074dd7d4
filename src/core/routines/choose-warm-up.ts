import { followThrough } from "../care-level/follow-through.ts";
import type { Level } from "../care-level/level.ts";
import { type EpochMs, HOUR, MINUTE } from "../time/epoch-ms.ts";
import { type PromptedRoutineId, secondsOf } from "./routine-seconds.ts";

/** What is known when a warm-up is chosen. */
export type BeforeRun = {
  readonly at: EpochMs;
  readonly runStart: EpochMs;
  /** Time at the desk today, and the longest unbroken bout of it. */
  readonly deskMs: number;
  readonly longestBoutMs: number;
  /** The advice's level: from 1 on the warm-up walks, from 2 on runs are not offered. */
  readonly level: Level;
  /** Whether there is a floor to lie on. */
  readonly hasFloor: boolean;
  /** The person's own lead before a run. */
  readonly leadMinutes: number;
};

export type WarmUpReason =
  | { readonly because: "sore" }
  | { readonly because: "long-sit"; readonly ms: number }
  | { readonly because: "long-bout"; readonly ms: number }
  | { readonly because: "little-time"; readonly ms: number }
  | { readonly because: "usual" };

export type WarmUpChoice =
  | {
      readonly offer: true;
      /** Done one after the other, as one. */
      readonly routineIds: readonly PromptedRoutineId[];
      readonly seconds: number;
      readonly leadMinutes: number;
      /** What it was chosen for, the weightiest first; never empty. */
      readonly reasons: readonly WarmUpReason[];
    }
  | { readonly offer: false; readonly because: "started" | "no-running" };

const LONG_SIT_MS = 4 * HOUR;
const VERY_LONG_SIT_MS = 6 * HOUR;
const LONG_BOUT_MS = 60 * MINUTE;
/** Shoes, door, first steps. */
const GET_GOING_MINUTES = 5;

/**
 * The warm-up before a run: longer after a long sit, gentler with a sore back, shorter when it is late. Late is fine;
 * once the run has begun nothing is offered. "Running now" is a run that starts at `at`: then all of it is offered.
 */
export function chooseWarmUp(before: BeforeRun): WarmUpChoice {
  if (!followThrough(before.level).runPrompts) return { offer: false, because: "no-running" };
  if (before.runStart < before.at) return { offer: false, because: "started" };
  const wanted = wantedBefore(before);
  const leftMs = before.runStart - before.at;
  const routineIds = fitInto(wanted, leftMs === 0 ? Number.POSITIVE_INFINITY : leftMs);
  const isCut = routineIds.length < wanted.length || routineIds[0] !== wanted[0];
  return {
    offer: true,
    routineIds,
    seconds: secondsOf(routineIds),
    leadMinutes: Math.max(before.leadMinutes, Math.ceil(secondsOf(wanted) / 60) + GET_GOING_MINUTES),
    reasons: reasonsFor(before, isCut ? leftMs : null),
  };
}

function wantedBefore({ level, deskMs, longestBoutMs, hasFloor }: BeforeRun): readonly PromptedRoutineId[] {
  const isGentle = followThrough(level).gentleWarmUp;
  const takesInHips = deskMs >= LONG_SIT_MS || longestBoutMs >= LONG_BOUT_MS;
  const primer = hasFloor ? "glute-primer-floor" : "glute-primer-standing";
  return [
    ...(takesInHips ? (["hip-flexor-standing"] as const) : []),
    isGentle ? "warmup-gentle" : "warmup-run",
    ...(deskMs >= VERY_LONG_SIT_MS && !isGentle ? ([primer] as const) : []),
  ];
}

function reasonsFor({ level, deskMs, longestBoutMs }: BeforeRun, littleTimeMs: number | null): readonly WarmUpReason[] {
  const reasons: WarmUpReason[] = [];
  if (followThrough(level).gentleWarmUp) reasons.push({ because: "sore" });
  if (littleTimeMs !== null) reasons.push({ because: "little-time", ms: littleTimeMs });
  if (deskMs >= LONG_SIT_MS) reasons.push({ because: "long-sit", ms: deskMs });
  else if (longestBoutMs >= LONG_BOUT_MS) reasons.push({ because: "long-bout", ms: longestBoutMs });
  return reasons.length === 0 ? [{ because: "usual" }] : reasons;
}

/** Leaves out what doesn't fit into the time left, the primer first; the short warm-up always fits. */
function fitInto(wanted: readonly PromptedRoutineId[], leftMs: number): readonly PromptedRoutineId[] {
  const candidates = [
    wanted,
    wanted.filter((id) => !id.startsWith("glute")),
    wanted.filter((id) => id.startsWith("warmup")),
  ];
  return candidates.find((candidate) => secondsOf(candidate) * 1000 <= leftMs) ?? ["warmup-short"];
}
