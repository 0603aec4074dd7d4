import type { PlanItem } from "./plan.ts";
import { MOVE_SECONDS, moveTo } from "./time-to-move.ts";

/**
 * A stretch of the timeline. `ready`: get into place; `work`: move or hold; `switch`: change sides; `rest`.
 * All segments of a routine together last exactly its stated seconds, and what they give for moving beside.
 */
export type Segment = {
  readonly kind: "ready" | "work" | "switch" | "rest";
  /** Index in the plan. */
  readonly item: number;
  readonly ms: number;
  /** What of it is time to move elsewhere, beside the routine's own: a tap may make it shorter. 0 but for `ready`. */
  readonly moveMs: number;
  /** `first` is the side that is drawn; `alternating` goes left and right in turn. */
  readonly side: "first" | "second" | "both" | "alternating";
  /** From 1. */
  readonly set: number;
  readonly sets: number;
  /** One pose is held, instead of moved through or walked. */
  readonly isHold: boolean;
  /** Repetitions (or holds) in this segment, paced evenly; null where only time counts. */
  readonly reps: { readonly count: number; readonly ms: number } | null;
};

const SECOND = 1000;

export function segmentsOf(plan: readonly PlanItem[]): readonly Segment[] {
  return plan.flatMap((item, index) => segmentsOfItem(item, index, { isElsewhere: moveTo(plan, index) !== null }));
}

function segmentsOfItem(item: PlanItem, index: number, { isElsewhere }: { readonly isElsewhere: boolean }): Segment[] {
  const bare = { item: index, moveMs: 0, side: "both", set: 1, sets: 1, isHold: false, reps: null } as const;
  if (item.kind === "rest") return [{ ...bare, kind: "rest", ms: item.seconds * SECOND }];

  const { dose } = item;
  const isSplit = isSplitInSides(item);
  const sides = sidesOf(item);
  // Where both sides take turns there is no switch: its seconds go to getting ready.
  const readySeconds = item.leadInSeconds + (isSplit ? 0 : item.sideSwitchSeconds);
  const moveMs = isElsewhere ? Math.max(0, MOVE_SECONDS - readySeconds) * SECOND : 0;
  const ms = (item.seconds * SECOND) / (dose.sets * sides.length);
  const reps = repsOf(item, ms, isSplit);

  const segments: Segment[] = [
    { ...bare, kind: "ready", ms: readySeconds * SECOND + moveMs, moveMs, side: sides[0] ?? "both" },
  ];
  for (const side of sides) {
    if (isSplit && side === "second") {
      segments.push({ ...bare, kind: "switch", ms: item.sideSwitchSeconds * SECOND, side });
    }
    for (let set = 1; set <= dose.sets; set += 1) {
      const counted = item.setOf ?? { set, sets: dose.sets };
      segments.push({ kind: "work", item: index, moveMs: 0, ms, side, ...counted, isHold: dose.mode === "hold", reps });
    }
  }
  return segments;
}

type ExerciseItem = Extract<PlanItem, { kind: "exercise" }>;

const isSplitInSides = ({ dose, sides }: ExerciseItem): boolean => dose.perSide && sides === "mirror";

function sidesOf(item: ExerciseItem): readonly Segment["side"][] {
  if (isSplitInSides(item)) return ["first", "second"];
  if (item.onlySide !== undefined && item.sides === "mirror") return [item.onlySide];
  return [item.dose.perSide || item.sides === "alternates" ? "alternating" : "both"];
}

function repsOf(item: ExerciseItem, ms: number, isSplit: boolean): Segment["reps"] {
  const { dose } = item;
  if (dose.mode === "time") return null;
  const count = dose.reps * (dose.perSide && !isSplit ? 2 : 1);
  if (dose.mode === "hold" && count === 1) return null;
  return { count, ms: ms / count };
}
