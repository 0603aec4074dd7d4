import type { RoutineUse } from "../engine/engine-event.ts";
import { assertNever } from "../lib/assert-never.ts";
import type { PromptKind } from "../prompts/prompt-kind.ts";
import type { DayKey } from "../time/day-key.ts";
import { HOUR, MINUTE } from "../time/epoch-ms.ts";

export type RoutineChoice = { readonly routineId: string; readonly use: RoutineUse };

export type RoutineCircumstances = {
  /** The last two prompts of the kind were ignored: offer the smallest. */
  readonly short: boolean;
  /** Effective sitting of this bout, ms. */
  readonly seatedMs: number;
  /** Time until the run starts, ms; null where no run is meant. */
  readonly leadMs: number | null;
  /** The person said that there is a floor to lie on. */
  readonly floor: boolean;
  /** The local day, which lets core and legs take turns. */
  readonly day: DayKey;
};

/** The long warm-up takes about 6.5 minutes: with less than this left only the short one fits (domain.md, routines). */
const LONG_WARM_UP_NEEDS = 10 * MINUTE;
/** After so long a sit the long warm-up is worth its time. */
const LONG_SIT = HOUR;

/** The routine that a prompt starts, or null where it leads to a page instead. Ids are those of the content's routines. */
export function routineForPrompt(kind: PromptKind, around: RoutineCircumstances): RoutineChoice | null {
  switch (kind) {
    case "posture":
      return { routineId: around.short ? "reset-30" : "reset-standing", use: "posture" };
    case "hip-flexor":
      return around.short
        ? { routineId: "reset-30", use: "posture" }
        : { routineId: "hip-flexor-standing", use: "hip-flexor" };
    case "walk":
      return { routineId: "walk-break-2", use: "walk" };
    case "warm-up": {
      const fits = around.leadMs === null || around.leadMs >= LONG_WARM_UP_NEEDS;
      const long = fits && !around.short && around.seatedMs >= LONG_SIT;
      return { routineId: long ? "warmup-run" : "warmup-short", use: "warm-up" };
    }
    case "cool-down":
      return { routineId: around.floor ? "cooldown" : "cooldown-standing", use: "cool-down" };
    case "strength":
      return { routineId: strengthRoutine(around), use: "strength" };
    case "check-in":
    case "review":
      return null;
    default:
      return assertNever(kind);
  }
}

/** Legs on Tuesday, Thursday and Saturday, core on the others; without a floor the desk-side set. */
function strengthRoutine({ floor, day }: RoutineCircumstances): string {
  if (!floor) return "desk-strength";
  return Temporal.PlainDate.from(day).dayOfWeek % 2 === 0 ? "strength-runner" : "core-10";
}
