import { expect, test } from "vitest";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { makeEasierForGood } from "@/src/core/player/easier-for-good.ts";
import { planOf, type Swap } from "@/src/core/player/plan.ts";
import { type PlayerState, startingState } from "@/src/core/player/player-state.ts";
import type { Routine } from "@/src/core/routines/routine.ts";

const factsOf = (id: string) => ({ sides: findExercise(id)?.illustration.sides ?? "both", position: "chair" as const });
function swapOf(id: string): Swap | null {
  const gentler = findExercise(findExercise(id)?.regressTo ?? "");
  return gentler && { exerciseId: gentler.id, dose: gentler.dose, ...factsOf(gentler.id) };
}
const fresh = (routine: Routine): PlayerState => startingState(planOf(routine, factsOf), 0);
const seconds = ({ segments }: PlayerState) => Math.round(segments.reduce((sum, { ms }) => sum + ms, 0) / 1000);
const idsOf = ({ plan }: PlayerState) => plan.flatMap((item) => (item.kind === "exercise" ? [item.exerciseId] : []));

test("a routine keeps its length whatever is easier in it, and the easier items are marked", () => {
  const all = new Set(exercises.keys());
  for (const routine of routines) {
    const easier = makeEasierForGood(fresh(routine), all, swapOf);
    expect([routine.id, seconds(easier)]).toEqual([routine.id, seconds(fresh(routine))]);
    expect(easier.progress.filter(({ isEasier }) => isEasier)).toHaveLength(idsOf(easier).length);
  }
});

test("only what is on the list changes, and a gentler one on the list gives way to its own", () => {
  const routine = routines.find(({ id }) => id === "core-10");
  if (routine === undefined) throw new Error("no routine");
  const before = idsOf(fresh(routine));
  const once = idsOf(makeEasierForGood(fresh(routine), new Set(["side-plank"]), swapOf));
  expect(once).toEqual(before.map((id) => (id === "side-plank" ? "side-plank-knees" : id)));
  const chain = idsOf(makeEasierForGood(fresh(routine), new Set(["plank", "plank-knees"]), swapOf));
  expect(chain).toEqual(before.map((id) => (id === "plank" || id === "plank-knees" ? "desk-plank" : id)));
});

test("a routine under way is left as it is", () => {
  const [routine] = routines;
  if (routine === undefined) throw new Error("no routine");
  const running = { ...fresh(routine), status: "running" } as const;
  expect(makeEasierForGood(running, new Set(exercises.keys()), swapOf)).toBe(running);
});
