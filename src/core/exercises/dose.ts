import { assertNever } from "../lib/assert-never.ts";

/**
 * How much of an exercise. `sets` ≥ 1; `perSide` doubles it, right first. Seconds may be fractional (a leg swing takes
 * 1.6 s).
 */
export type Dose =
  | {
      readonly mode: "reps";
      readonly sets: number;
      readonly reps: number;
      readonly secPerRep: number;
      readonly perSide: boolean;
    }
  | {
      readonly mode: "hold";
      readonly sets: number;
      readonly reps: number;
      readonly holdSec: number;
      readonly perSide: boolean;
    }
  | { readonly mode: "time"; readonly sets: number; readonly timeSec: number; readonly perSide: boolean };

/** Seconds of work in one set of one side. */
function setSeconds(dose: Dose): number {
  switch (dose.mode) {
    case "reps":
      return dose.reps * dose.secPerRep;
    case "hold":
      return dose.reps * dose.holdSec;
    case "time":
      return dose.timeSec;
    default:
      return assertNever(dose);
  }
}

/** Seconds of work in the whole dose, both sides, without lead-in, switches and rests. */
export const doseSeconds = (dose: Dose): number => setSeconds(dose) * dose.sets * (dose.perSide ? 2 : 1);
