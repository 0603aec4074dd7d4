import { assertNever } from "../../lib/assert-never.ts";
import { chooseCoolDown } from "../../routines/choose-cool-down.ts";
import type { WarmUpReason } from "../../routines/choose-warm-up.ts";
import { joinRoutineIds } from "../../routines/joined-id.ts";
import { type PromptedRoutineId, secondsOf } from "../../routines/routine-seconds.ts";
import type { RoutineChoice, RoutineUse } from "../../routines/routine-use.ts";
import { type RunDay, warmUpFor } from "../../routines/warm-up-for.ts";
import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import type { PromptKind } from "../state/prompt-kind.ts";

/** A routine that a prompt starts, how long it takes, and what a warm-up was chosen for. */
export type PromptRoutine = RoutineChoice & { readonly seconds: number; readonly reason: WarmUpReason | null };

export type PromptToAnswer = {
  readonly kind: PromptKind;
  /** The last two prompts of the kind were ignored: offer the smallest. */
  readonly short: boolean;
  /** The local day of the prompt, which lets core and legs take turns. */
  readonly day: DayKey;
  /** When the run of a warm-up starts. One that has begun, or none: as if it began now. */
  readonly runStart: EpochMs | null;
};

/** The routine that a prompt starts, or null where it leads to a page instead. Ids are those of the content's routines. */
export function routineForPrompt({ kind, short, day, runStart }: PromptToAnswer, now: RunDay): PromptRoutine | null {
  switch (kind) {
    case "posture":
      return routine("posture", short ? "reset-30" : "reset-standing");
    case "hip-flexor":
      return short ? routine("posture", "reset-30") : routine("hip-flexor", "hip-flexor-standing");
    case "walk":
      return routine("walk", "walk-break-2");
    case "warm-up":
      return warmUpRoutine(Math.max(runStart ?? now.at, now.at), now);
    case "cool-down": {
      const { routineId } = chooseCoolDown({ level: now.adviceLevel ?? 0, hasFloor: now.settings.place.floor });
      return routine("cool-down", routineId);
    }
    case "strength":
      return routine("strength", strengthRoutine(now.settings.place.floor, day));
    case "check-in":
    case "review":
      return null;
    default:
      return assertNever(kind);
  }
}

function routine(use: RoutineUse, routineId: PromptedRoutineId): PromptRoutine {
  return { routineId, use, seconds: secondsOf([routineId]), reason: null };
}

/** Where the advice offers no run, someone who starts the warm-up all the same gets the one that walks. */
function warmUpRoutine(runStart: EpochMs, now: RunDay): PromptRoutine {
  const choice = warmUpFor(runStart, now);
  if (!choice.offer) return { ...routine("warm-up", "warmup-gentle"), reason: { because: "sore" } };
  const { routineIds, seconds, reasons } = choice;
  return { routineId: joinRoutineIds(routineIds), use: "warm-up", seconds, reason: reasons[0] ?? null };
}

/** Legs on Tuesday, Thursday and Saturday, core on the others; without a floor the desk-side set. */
function strengthRoutine(hasFloor: boolean, day: DayKey): PromptedRoutineId {
  if (!hasFloor) return "desk-strength";
  return Temporal.PlainDate.from(day).dayOfWeek % 2 === 0 ? "strength-runner" : "core-10";
}
