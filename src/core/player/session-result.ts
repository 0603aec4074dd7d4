import type { SessionItem } from "../routines/session-item.ts";
import type { PlayerState } from "./player-state.ts";

/**
 * What was really done, exercise by exercise: sets that rests part are one, done as soon as one of them is, and counted. What was never
 * reached is not in it; one that was only begun counts as skipped.
 */
export function sessionItems(state: PlayerState): readonly SessionItem[] {
  const items: SessionItem[] = [];
  for (const [index, item] of state.plan.entries()) {
    const progress = state.progress[index];
    if (item.kind === "rest" || progress === undefined) continue;
    if (progress.left === null && progress.workedMs === 0) continue;
    const isDone = progress.left === "done";
    const outcome = isDone && progress.isEasier ? "easier" : isDone ? "done" : "skipped";
    const result: SessionItem = {
      exerciseId: item.exerciseId,
      outcome,
      seconds: Math.round(progress.workedMs / 1000),
      ...(item.setOf && { sets: isDone ? 1 : 0 }),
    };
    const before = items.at(-1);
    const isLaterSet = (item.setOf?.set ?? 1) > 1 && before?.exerciseId === item.exerciseId;
    items.splice(isLaterSet ? -1 : items.length, 1, isLaterSet ? joined(before, result) : result);
  }
  return items;
}

function joined(before: SessionItem, after: SessionItem): SessionItem {
  const { outcome } = [before, after].find((item) => item.outcome === "easier") ??
    [before, after].find((item) => item.outcome === "done") ?? { outcome: "skipped" };
  return {
    ...before,
    outcome,
    seconds: before.seconds + after.seconds,
    ...(before.sets !== undefined && { sets: before.sets + (after.sets ?? 0) }),
  };
}

/** Seconds of work in all, skipped ones too. */
export const workedSeconds = (state: PlayerState): number =>
  Math.round(state.progress.reduce((total, item) => total + item.workedMs, 0) / 1000);
