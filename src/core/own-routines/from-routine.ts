import type { Routine } from "../routines/routine.ts";
import { OWN_LIMITS, type OwnStep } from "./own-routine.ts";
import { amountOf } from "./step-dose.ts";

/** The steps of one of our routines, to be changed: a rest belongs to the step before it. */
export function stepsOfRoutine({ items }: Pick<Routine, "items">): readonly OwnStep[] {
  const steps: OwnStep[] = [];
  for (const item of items) {
    const before = steps.at(-1);
    if (item.kind === "exercise") {
      const { exerciseId, dose } = item;
      steps.push({ exerciseId, ...amountOf(dose), sides: item.onlySide ?? "both", sets: dose.sets, restSeconds: 0 });
    } else if (before !== undefined) {
      const restSeconds = Math.min(OWN_LIMITS.restSeconds.most, before.restSeconds + item.seconds);
      steps.splice(-1, 1, { ...before, restSeconds });
    }
  }
  return steps;
}
