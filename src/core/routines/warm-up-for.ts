import type { Level } from "../care-level/level.ts";
import type { DeskToday } from "../desk-time/desk-today.ts";
import type { Settings } from "../settings/settings.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";
import { chooseWarmUp, type WarmUpChoice } from "./choose-warm-up.ts";

/** What is known of the day when a routine is chosen. */
export type RunDay = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly settings: Pick<Settings, "place" | "warmUp">;
  readonly adviceLevel?: Level | undefined;
  /** What a strength prompt starts while a programme runs; left out: a routine of ours. */
  readonly strengthRoutineId?: string | undefined;
  /** Asked only where a run, or a line of one's own for the day, needs it: it adds up all of the day. */
  readonly deskToday: () => DeskToday;
};

/**
 * The warm-up of a run that starts at `runStart`, which may be several routines as one. The only place that chooses it:
 * popup, notification, worker and runs page ask here, so that what is said is what begins. What was sat today says nothing of a run on another day, and levels 0
 * to 2 end with their day.
 */
export function warmUpFor(runStart: EpochMs, { at, zone, settings, adviceLevel = 0, deskToday }: RunDay): WarmUpChoice {
  const isToday = dayKeyAt(runStart, zone) === dayKeyAt(at, zone);
  return chooseWarmUp({
    at,
    runStart,
    ...(isToday ? deskToday() : { deskMs: 0, longestBoutMs: 0 }),
    level: isToday || adviceLevel > 2 ? adviceLevel : 0,
    hasFloor: settings.place.floor,
    leadMinutes: settings.warmUp.leadMinutes,
  });
}
