import { chooseCoolDown } from "../../routines/choose-cool-down.ts";
import type { WarmUpReason } from "../../routines/choose-warm-up.ts";
import { joinRoutineIds } from "../../routines/joined-id.ts";
import { type PromptedRoutineId, secondsOf } from "../../routines/routine-seconds.ts";
import type { RoutineChoice, RoutineUse } from "../../routines/routine-use.ts";
import { type RunDay, warmUpFor } from "../../routines/warm-up-for.ts";
import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import type { PromptKind } from "./prompt-kind.ts";

/** A routine that a prompt starts, how long it takes, and what a warm-up was chosen for. */
export type PromptRoutine = RoutineChoice & {
  /** Null: a session of a programme, which the worker doesn't add up. */
  readonly seconds: number | null;
  readonly reason: WarmUpReason | null;
};

export type PromptToAnswer = {
  readonly kind: PromptKind;
  /** The last two prompts of the kind were ignored: offer the smallest. */
  readonly short: boolean;
  /** The local day of the prompt, which lets core and legs take turns. */
  readonly day: DayKey;
  /** When the run of a warm-up starts. One that has begun, or none: as if it began now. */
  readonly runStart: EpochMs | null;
};

/** How a row of the table chooses its routine. */
export type RoutineRule = (prompt: PromptToAnswer, now: RunDay) => PromptRoutine;

/** Always the same. */
export const always =
  (use: RoutineUse, routineId: PromptedRoutineId): RoutineRule =>
  () =>
    routine(use, routineId);

/** The smallest after two that were ignored. */
export const unlessShort =
  (usual: RoutineRule): RoutineRule =>
  (prompt, now) =>
    prompt.short ? routine("posture", "reset-30") : usual(prompt, now);

/** Where the advice offers no run, someone who starts the warm-up all the same gets the one that walks. */
export const warmUpRoutine: RoutineRule = ({ runStart }, now) => {
  const choice = warmUpFor(Math.max(runStart ?? now.at, now.at), now);
  if (!choice.offer) return { ...routine("warm-up", "warmup-gentle"), reason: { because: "sore" } };
  const { routineIds, seconds, reasons } = choice;
  return { routineId: joinRoutineIds(routineIds), use: "warm-up", seconds, reason: reasons[0] ?? null };
};

export const coolDownRoutine: RoutineRule = (_prompt, { adviceLevel = 0, settings }) =>
  routine("cool-down", chooseCoolDown({ level: adviceLevel, hasFloor: settings.place.floor }).routineId);

/** Today's session of the programme that runs. Else legs on Tuesday, Thursday and Saturday, core on the others; without a floor the desk-side set; the gentle one on a sore day. */
export const strengthRoutine: RoutineRule = ({ day }, { adviceLevel = 0, settings, strengthRoutineId }) => {
  if (strengthRoutineId !== undefined) {
    return { routineId: strengthRoutineId, use: "strength", seconds: null, reason: null };
  }
  if (!settings.place.floor) return routine("strength", "desk-strength");
  if (adviceLevel >= 1) return routine("strength", "core-gentle");
  return routine("strength", Temporal.PlainDate.from(day).dayOfWeek % 2 === 0 ? "strength-runner" : "core-10");
};

function routine(use: RoutineUse, routineId: PromptedRoutineId): PromptRoutine {
  return { routineId, use, seconds: secondsOf([routineId]), reason: null };
}
