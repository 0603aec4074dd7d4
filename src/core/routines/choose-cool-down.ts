import { followThrough } from "../care-level/follow-through.ts";
import type { Level } from "../care-level/level.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import type { PromptedRoutineId } from "./routine-seconds.ts";

export type AfterRun = {
  /** The advice's level: where it doesn't offer runs, a walk takes the stretches' place. */
  readonly level: Level;
  readonly hasFloor: boolean;
};
export type CoolDownReason = "sore" | "no-floor" | "usual";
export type CoolDownChoice = { readonly routineId: PromptedRoutineId; readonly because: CoolDownReason };

/** The cool-down after a run, for comfort: it is not known to prevent anything (ev:van-hooren-2018). */
export function chooseCoolDown({ level, hasFloor }: AfterRun): CoolDownChoice {
  if (!followThrough(level).runPrompts) return { routineId: "walk-break-5", because: "sore" };
  return hasFloor
    ? { routineId: "cooldown", because: "usual" }
    : { routineId: "cooldown-standing", because: "no-floor" };
}

export type PostRunGuard = { readonly lapMinutes: number; readonly until: EpochMs };

/** How long after a run the first bout at the desk is shorter. */
export const GUARD_MS = 180 * MINUTE;
const GUARD_PART = 2 / 3;
const SHORTEST_LAP_MINUTES = 15;

/**
 * "Don't sit straight down": the first bout after a run is two thirds of the usual one. A moderate choice of ours.
 * Null once it is over, or where the person's own interval is shorter than that anyway.
 */
export function postRunGuard({
  endedAt,
  at,
  everyMinutes,
}: {
  readonly endedAt: EpochMs;
  readonly at: EpochMs;
  readonly everyMinutes: number;
}): PostRunGuard | null {
  if (at < endedAt || at >= endedAt + GUARD_MS) return null;
  const lapMinutes = Math.max(SHORTEST_LAP_MINUTES, Math.round(everyMinutes * GUARD_PART));
  return lapMinutes < everyMinutes ? { lapMinutes, until: endedAt + GUARD_MS } : null;
}
