import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";

export type AfterRun = { readonly level: number; readonly pain: number | null; readonly hasFloor: boolean };
export type CoolDownReason = "pain" | "no-floor" | "usual";
export type CoolDownChoice = { readonly routineId: string; readonly because: CoolDownReason };

const SORE_FROM_PAIN = 6;
const NO_STRETCH_LEVEL = 2;

/** The cool-down after a run, for comfort: it is not known to prevent anything (ev:van-hooren-2018). */
export function chooseCoolDown({ level, pain, hasFloor }: AfterRun): CoolDownChoice {
  if (level >= NO_STRETCH_LEVEL || (pain ?? 0) >= SORE_FROM_PAIN) return { routineId: "walk-break-5", because: "pain" };
  return hasFloor
    ? { routineId: "cooldown", because: "usual" }
    : { routineId: "cooldown-standing", because: "no-floor" };
}

export type PostRunGuard = { readonly lapMinutes: number; readonly until: EpochMs };

/** How long after a run the first bout at the desk is shorter. */
const GUARD_MS = 180 * MINUTE;
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
