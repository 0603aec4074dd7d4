import { type PlanItem, type Swap, swapExercise } from "./plan.ts";
import type { PlayerState } from "./player-state.ts";
import { segmentsOf } from "./segments.ts";

/** Longer chains than this are a mistake in the content. */
const MOST_STEPS = 5;

/**
 * A routine that has not begun, with every exercise that the person wants easier for good made so: its gentler one in its
 * place, in the same time, or marked where there is none and only the words are easier. A gentler one that is itself on
 * the list gives way to its own.
 *
 * @param swapOf the gentler exercise of an exercise; null where there is none
 */
export function makeEasierForGood(
  state: PlayerState,
  ids: ReadonlySet<string>,
  swapOf: (exerciseId: string) => Swap | null,
): PlayerState {
  if (state.status !== "waiting" || ids.size === 0) return state;
  const isEasier = (item: PlanItem | undefined) => item?.kind === "exercise" && ids.has(item.exerciseId);
  const plan = state.plan.map((item) => easierItem(item, ids, swapOf));
  return {
    ...state,
    plan,
    segments: segmentsOf(plan),
    progress: state.progress.map((item, index) => (isEasier(state.plan[index]) ? { ...item, isEasier: true } : item)),
  };
}

function easierItem(item: PlanItem, ids: ReadonlySet<string>, swapOf: (exerciseId: string) => Swap | null): PlanItem {
  let easier = item;
  for (let step = 0; step < MOST_STEPS && easier.kind === "exercise" && ids.has(easier.exerciseId); step += 1) {
    const swap = swapOf(easier.exerciseId);
    if (swap === null) break;
    easier = swapExercise(easier, swap);
  }
  return easier;
}
