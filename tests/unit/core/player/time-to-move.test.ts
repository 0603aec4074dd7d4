import { describe, expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import type { Position } from "@/src/core/exercises/exercise.ts";
import { describePlayer } from "@/src/core/player/describe-player.ts";
import { type ExerciseFacts, type PlanItem, planOf } from "@/src/core/player/plan.ts";
import { cuesBetween } from "@/src/core/player/player-cues.ts";
import { nextPlayerState, type PlayerState, startingState } from "@/src/core/player/player-state.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";
import { MOVE_SECONDS, moveTo } from "@/src/core/player/time-to-move.ts";

const rest: PlanItem = { kind: "rest", seconds: 20 };
const at = (position: Position, leadInSeconds = 4): PlanItem => ({
  kind: "exercise",
  exerciseId: "any",
  dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 3, perSide: false },
  sides: "both",
  position,
  seconds: 15,
  leadInSeconds,
  sideSwitchSeconds: 0,
});
const readySeconds = (plan: readonly PlanItem[]): readonly number[] =>
  segmentsOf(plan).flatMap(({ kind, ms }) => (kind === "ready" ? [ms / 1000] : []));

describe("time to get into place", () => {
  test.each([
    ["stays short where one sits already", [at("chair", 3), at("chair")], [3, 4]],
    ["is ten seconds where one has to leave the chair", [at("standing", 3), at("standing")], [10, 4]],
    ["is ten seconds down to the floor and up again", [at("floor"), at("floor"), at("standing")], [10, 4, 10]],
    ["looks past a rest", [at("standing"), rest, at("standing"), rest, at("chair")], [10, 4, 10]],
    ["leaves a longer lead-in as it is", [at("floor", 15)], [15]],
  ])("%s", (_, plan, expected) => {
    expect(readySeconds(plan)).toEqual(expected);
  });

  test("is given in every routine of ours exactly where its next exercise is done elsewhere", () => {
    for (const { id, items } of routines.map((routine) => ({ id: routine.id, items: planOf(routine, factsOf) }))) {
      const given = segmentsOf(items).filter(({ kind, ms }) => kind === "ready" && ms >= MOVE_SECONDS * 1000);
      expect([id, given.map(({ item }) => item)]).toEqual([
        id,
        [...items.keys()].filter((index) => moveTo(items, index)),
      ]);
    }
  });

  test("counts for nothing in what is left of the routine, and a tap ends it", () => {
    const { seconds, state } = begin("hip-flexor-standing");
    const left = (after: PlayerState) => describePlayer(after).routineRemainingMs / 1000;
    expect([left(state), left(tick(state, 7)), left(tick(state, 8))]).toEqual([seconds, seconds, seconds - 1]);
    const tapped = nextPlayerState(tick(state, 2), { type: "next" }, state.at + 2000);
    expect(describePlayer(tapped).segment).toMatchObject({ kind: "work", item: 0 });
    expect(left(tapped)).toBe(seconds - 3);
  });

  test("says three, two, one before the work, and a short getting ready says nothing", () => {
    expect(heard("hip-flexor-standing", 10)).toEqual(["count", "count", "count", "go"]);
    expect(heard("reset-seated", 3)).toEqual(["go"]);
  });

  test("is given for a gentler exercise that is done elsewhere, and to come back from it", () => {
    const { state } = begin("core-10");
    const index = state.segments.findIndex(({ item }) => idAt(state, item) === "plank");
    const item = state.segments[index]?.item ?? -1;
    const swap = { exerciseId: "desk-plank", dose: exerciseById("desk-plank").dose, ...factsOf("desk-plank") };
    const swapped = nextPlayerState({ ...state, index }, { type: "easier", swap }, state.at);
    const ready = swapped.segments.filter((segment) => segment.kind === "ready" && segment.item >= item);
    expect(ready.slice(0, 3).map(({ ms }) => ms / 1000)).toEqual([10, 10, 4]);
  });
});

function factsOf(id: string): ExerciseFacts {
  const { illustration, position } = exerciseById(id);
  return { sides: illustration.sides, position };
}

function begin(id: string): { readonly seconds: number; readonly state: PlayerState } {
  const routine = findRoutine(id);
  if (routine === null) throw new Error(`no routine ${id}`);
  return {
    seconds: routine.seconds,
    state: nextPlayerState(startingState(planOf(routine, factsOf), 0), { type: "start" }, 0),
  };
}

const tick = (state: PlayerState, seconds: number): PlayerState =>
  nextPlayerState(state, { type: "tick" }, state.at + seconds * 1000);

const idAt = ({ plan }: PlayerState, index: number): string | null => {
  const item = plan[index];
  return item?.kind === "exercise" ? item.exerciseId : null;
};

/** The cues of the first seconds after the name was said. */
function heard(id: string, seconds: number): readonly string[] {
  let { state } = begin(id);
  const said: string[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const next = tick(state, 1);
    said.push(...cuesBetween(state, next).map(({ kind }) => kind));
    state = next;
  }
  return said;
}
