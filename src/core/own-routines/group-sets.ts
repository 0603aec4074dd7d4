import { itemSeconds, type RoutineItem } from "../routines/routine.ts";

type ExerciseItem = Extract<RoutineItem, { readonly kind: "exercise" }>;

/** A step as people read it: all sets of an exercise and the rest after it in one line. */
export type StepLine = {
  readonly item: ExerciseItem;
  /** Index in the routine's items. */
  readonly index: number;
  readonly sets: number;
  /** Between the sets; 0 where there is none. */
  readonly restSeconds: number;
  /** Before the next step; 0 where there is none. */
  readonly restAfterSeconds: number;
  /** All sets with the rests between them. */
  readonly seconds: number;
};

/** The lines of a routine: sets that rests part are brought together again, a rest stands with the step before it. */
export function linesOf(items: readonly RoutineItem[]): readonly StepLine[] {
  const lines: StepLine[] = [];
  for (const [index, item] of items.entries()) {
    const before = lines.at(-1);
    if (item.kind === "rest") {
      if (before !== undefined) lines.splice(-1, 1, { ...before, restAfterSeconds: item.seconds });
    } else if (before === undefined || (item.setOf?.set ?? 1) === 1) {
      const sets = item.setOf?.sets ?? item.dose.sets;
      lines.push({ item, index, sets, restSeconds: 0, restAfterSeconds: 0, seconds: itemSeconds(item) });
    } else {
      const restSeconds = before.restAfterSeconds;
      const seconds = before.seconds + restSeconds + itemSeconds(item);
      lines.splice(-1, 1, { ...before, restSeconds, restAfterSeconds: 0, seconds });
    }
  }
  return lines;
}
