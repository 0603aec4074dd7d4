import { assertNever } from "../lib/assert-never.ts";
import type { RoutineUse } from "./routine-use.ts";
import type { RoutineCategory } from "./routine.ts";

/** What a routine counts as when someone starts it by hand, without a prompt. */
export function countsAs(category: RoutineCategory): RoutineUse {
  switch (category) {
    case "posture-reset":
      return "posture";
    case "hip-flexor":
      return "hip-flexor";
    case "walk-break":
      return "walk";
    case "warm-up":
      return "warm-up";
    case "cool-down":
      return "cool-down";
    case "strength":
    case "core":
    case "glute-activation":
      return "strength";
    case "thoracic-mobility":
    case "flare-up":
    case "mobility":
    case "drill":
      return "other";
    default:
      return assertNever(category);
  }
}
