/**
 * Seconds of the routines that prompts, runs and the popup start: the only place that says them. Content knows them by
 * adding up items, which is more than the worker should carry; a test holds the two together.
 */
export const ROUTINE_SECONDS = {
  "reset-standing": 73,
  "reset-seated": 50,
  "reset-30": 30,
  "hip-flexor-standing": 110,
  "walk-break-2": 123,
  "walk-break-5": 303,
  "warmup-run": 387,
  "warmup-short": 191,
  "warmup-gentle": 316,
  "glute-primer-floor": 234,
  "glute-primer-standing": 154,
  cooldown: 488,
  "cooldown-standing": 271,
  "desk-strength": 264,
  "strength-runner": 721,
  "core-10": 586,
  "flare-up-chair": 196,
  "core-gentle": 238,
} as const;
export type PromptedRoutineId = keyof typeof ROUTINE_SECONDS;

/** Seconds of some routines, one after the other. */
export function secondsOf(routineIds: readonly PromptedRoutineId[]): number {
  return routineIds.reduce((sum, id) => sum + ROUTINE_SECONDS[id], 0);
}
