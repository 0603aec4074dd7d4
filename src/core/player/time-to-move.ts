import type { Position } from "../exercises/exercise.ts";
import type { PlanItem } from "./plan.ts";

/** Enough to leave a chair, or to get down to the floor and up again, without haste. A tap makes it shorter. */
export const MOVE_SECONDS = 10;

/** Where people are when a routine starts: at their desk. */
const STARTS_IN: Position = "chair";

/**
 * Where one has to move for the exercise at `index`: its position, where the exercise before it is done in another one. Null
 * where one is there already.
 */
export function moveTo(plan: readonly PlanItem[], index: number): Position | null {
  const item = plan[index];
  if (item?.kind !== "exercise") return null;
  const before = plan.slice(0, index).findLast((earlier) => earlier.kind === "exercise");
  return item.position === (before?.position ?? STARTS_IN) ? null : item.position;
}
