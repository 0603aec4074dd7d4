import type { PlayerState } from "./player-state.ts";

export type SessionItem = {
  readonly exerciseId: string;
  readonly outcome: "done" | "skipped" | "easier";
  /** Whole seconds of work. */
  readonly seconds: number;
};

/** What was really done, item by item. What was never reached is not in it; one that was only begun counts as skipped. */
export function sessionItems(state: PlayerState): readonly SessionItem[] {
  return state.plan.flatMap((item, index) => {
    const progress = state.progress[index];
    if (item.kind === "rest" || progress === undefined) return [];
    if (progress.left === null && progress.workedMs === 0) return [];
    const isDone = progress.left === "done";
    const outcome = isDone && progress.isEasier ? "easier" : isDone ? "done" : "skipped";
    return [{ exerciseId: item.exerciseId, outcome, seconds: Math.round(progress.workedMs / 1000) }];
  });
}

/** Seconds of work in all, skipped ones too. */
export const workedSeconds = (state: PlayerState): number =>
  Math.round(state.progress.reduce((total, item) => total + item.workedMs, 0) / 1000);
