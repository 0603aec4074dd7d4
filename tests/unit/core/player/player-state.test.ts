import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { describePlayer, segmentShares } from "@/src/core/player/describe-player.ts";
import { planOf, type Swap } from "@/src/core/player/plan.ts";
import { cuesBetween } from "@/src/core/player/player-cues.ts";
import { nextPlayerState, type PlayerEvent, type PlayerState, startingState } from "@/src/core/player/player-state.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";
import { sessionItems } from "@/src/core/player/session-result.ts";
import type { Routine } from "@/src/core/routines/routine.ts";

const START = Date.UTC(2026, 10, 23, 9, 30);
const all = routines.map((routine) => [routine.id, routine] as const);

/** All in one place: what moving takes has tests of its own. */
const factsOf = (id: string) => ({ sides: exerciseById(id).illustration.sides, position: "chair" as const });
const fresh = (routine: Routine): PlayerState => startingState(planOf(routine, factsOf), START);
const started = (id: string): PlayerState =>
  nextPlayerState(fresh(findRoutine(id) ?? fail(id)), { type: "start" }, START);
const after = (state: PlayerState, ms: number): PlayerState => {
  let next = state;
  for (let passed = 0; passed < ms; passed += 1000) {
    next = nextPlayerState(next, { type: "tick" }, state.at + Math.min(ms, passed + 1000));
  }
  return next;
};
const press = (state: PlayerState, event: PlayerEvent): PlayerState => nextPlayerState(state, event, state.at);
const here = (state: PlayerState) => describePlayer(state).segment;

function fail(id: string): never {
  throw new Error(`no routine ${id}`);
}

describe.each(all)("%s", (_, routine) => {
  test("lasts exactly its stated seconds", () => {
    const total = segmentsOf(fresh(routine).plan).reduce((sum, segment) => sum + segment.ms, 0);
    expect(total / 1000).toBeCloseTo(routine.seconds, 6);
  });

  test("run to its end counts everything as done, in the stated time", () => {
    let state = nextPlayerState(fresh(routine), { type: "start" }, START);
    for (let now = START; state.status === "running" && now < START + 3_600_000; now += 250) {
      state = nextPlayerState(state, { type: "tick" }, now);
    }
    expect(state.status).toBe("done");
    expect(state.endedEarly).toBe(false);
    expect(Math.abs((state.endedAt ?? 0) - START - routine.seconds * 1000)).toBeLessThan(1);
    const exercises = routine.items.filter((item) => item.kind === "exercise");
    expect(sessionItems(state)).toEqual(
      exercises.map((item) => ({ exerciseId: item.exerciseId, outcome: "done", seconds: item.seconds })),
    );
    expect(segmentShares(state).every((part) => part.share === 1)).toBe(true);
  });
});

test("late and irregular ticks lose no time: wherever they fall, the end is the same", () => {
  const routine = findRoutine("core-10") ?? fail("core-10");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 300, max: 60_000 }), { minLength: 1, maxLength: 40 }), (gaps) => {
      let state = nextPlayerState(fresh(routine), { type: "start" }, START);
      let now = START;
      for (let index = 0; state.status !== "done"; index += 1) {
        now += gaps[index % gaps.length] ?? 1000;
        state = nextPlayerState(state, { type: "tick" }, now);
        const done = routine.seconds * 1000 - describePlayer(state).routineRemainingMs;
        expect(Math.abs(done - Math.min(now - START, routine.seconds * 1000))).toBeLessThan(1);
      }
      expect(Math.abs((state.endedAt ?? 0) - START - routine.seconds * 1000)).toBeLessThan(1);
    }),
    { numRuns: 60 },
  );
});

test("any order of presses keeps the state inside the routine, and time worked never exceeds time passed", () => {
  const events = fc.constantFrom<PlayerEvent>(
    { type: "tick" },
    { type: "pause", because: "person" },
    { type: "resume" },
    { type: "back" },
    { type: "restart" },
    { type: "next" },
    { type: "skip" },
    { type: "easier", swap: null },
    { type: "easier", swap: easierPlank() },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(events, fc.integer({ min: 0, max: 40_000 })), { maxLength: 60 }), (steps) => {
      let state = started("strength-runner");
      let now = START;
      for (const [event, gap] of steps) {
        now += gap;
        state = nextPlayerState(state, event, now);
        expect(state.index).toBeGreaterThanOrEqual(0);
        expect(state.index).toBeLessThan(state.segments.length);
        expect(state.elapsedMs).toBeLessThanOrEqual((state.segments[state.index]?.ms ?? 0) + 1e-6);
        expect(state.progress).toHaveLength(state.plan.length);
      }
      const worked = state.progress.reduce((sum, item) => sum + item.workedMs, 0);
      expect(worked).toBeLessThanOrEqual(now - START + 1);
    }),
  );
});

test("nothing runs before it is started, and starting begins with getting ready", () => {
  const waiting = fresh(findRoutine("reset-seated") ?? fail("reset-seated"));
  expect(nextPlayerState(waiting, { type: "tick" }, START + 60_000)).toMatchObject({ status: "waiting", elapsedMs: 0 });
  expect(here(started("reset-seated"))).toMatchObject({ kind: "ready", item: 0, ms: 3000 });
});

test("a stretch on two sides has a pause to switch between them", () => {
  const kinds = started("hip-flexor-standing").segments.map((segment) => [segment.kind, segment.side, segment.ms]);
  expect(kinds.slice(0, 4)).toEqual([
    ["ready", "first", 3000],
    ["work", "first", 40_000],
    ["switch", "second", 3000],
    ["work", "second", 40_000],
  ]);
});

test("an exercise that takes turns has one stretch of work with both sides' repetitions", () => {
  const state = started("thoracic-chair");
  const turns = state.segments.filter((segment) => segment.side === "alternating" && segment.kind === "work");
  expect(turns[0]?.reps?.count).toBe(8);
  expect(state.segments.some((segment) => segment.kind === "switch" && segment.item === turns[0]?.item)).toBe(false);
});

test("repetitions are counted at their own pace", () => {
  const work = after(started("reset-seated"), 3000);
  expect(describePlayer(work).rep).toEqual({ number: 1, of: 2, isHold: false });
  expect(describePlayer(after(work, 6000)).rep).toEqual({ number: 2, of: 2, isHold: false });
});

test("a pause stops the clock however long it lasts", () => {
  const paused = press(after(started("hip-flexor-standing"), 10_000), { type: "pause", because: "person" });
  const later = nextPlayerState(paused, { type: "resume" }, paused.at + 3_600_000);
  expect(later).toMatchObject({ status: "running", elapsedMs: 7000 });
});

test("a hidden page that ticks once a minute keeps up, a machine that slept is paused where it was", () => {
  const running = after(started("walk-break-5"), 10_000);
  const hidden = nextPlayerState(running, { type: "tick" }, running.at + 60_000);
  expect(hidden).toMatchObject({ status: "running", elapsedMs: 67_000 });
  const slept = nextPlayerState(running, { type: "tick" }, running.at + 20 * 60_000);
  expect(slept).toMatchObject({ status: "paused", pausedBecause: "asleep", elapsedMs: 7000 });
});

test("a clock that is set back invents no time", () => {
  const running = after(started("walk-break-5"), 10_000);
  const back = nextPlayerState(running, { type: "tick" }, running.at - 3_600_000);
  expect(back).toMatchObject({ status: "running", elapsedMs: 7000 });
  expect(nextPlayerState(back, { type: "tick" }, back.at + 1000).elapsedMs).toBe(8000);
});

test("back goes to the start of the step, and pressed at once to the step before", () => {
  const work = after(started("hip-flexor-standing"), 13_000);
  const restarted = press(work, { type: "back" });
  expect(restarted).toMatchObject({ index: work.index, elapsedMs: 0 });
  expect(press(restarted, { type: "back" }).index).toBe(work.index - 1);
  expect(press(started("hip-flexor-standing"), { type: "back" }).index).toBe(0);
});

test("skipping leaves both sides of an exercise out and says so in the result", () => {
  const skipped = press(after(started("hip-flexor-standing"), 13_000), { type: "skip" });
  expect(here(skipped)).toMatchObject({ item: 1, kind: "ready" });
  expect(sessionItems(skipped)).toEqual([{ exerciseId: "standing-hip-flexor", outcome: "skipped", seconds: 10 }]);
});

test("skipping the last exercise ends the routine, not early", () => {
  const last = press(press(started("hip-flexor-standing"), { type: "skip" }), { type: "skip" });
  expect(last).toMatchObject({ status: "done", endedEarly: false });
});

test("leaving early counts what was done and nothing that was never reached", () => {
  const left = press(after(started("reset-seated"), 3000 + 12_000 + 4000 + 4000), { type: "finish" });
  expect(left).toMatchObject({ status: "done", endedEarly: true });
  expect(sessionItems(left)).toEqual([
    { exerciseId: "seated-tall-reset", outcome: "done", seconds: 12 },
    { exerciseId: "seated-pelvic-tilt", outcome: "skipped", seconds: 4 },
  ]);
});

test("an easier exercise takes the place of a hard one in the same time and starts with getting ready", () => {
  const core = started("core-10");
  const at = core.segments.findIndex((segment) => segment.kind === "work" && core.plan[segment.item] === plankOf(core));
  const easier = press({ ...core, index: at, elapsedMs: 9000 }, { type: "easier", swap: easierPlank() });
  expect(here(easier)).toMatchObject({ kind: "ready", item: core.segments[at]?.item });
  expect(totalMs(easier)).toBeCloseTo(totalMs(core), 6);
  const done = after(easier, 40_000);
  expect(sessionItems(done)).toContainEqual({ exerciseId: "plank-knees", outcome: "easier", seconds: 30 });
});

test("every easier variant fits into every place where it can be offered", () => {
  for (const routine of routines) {
    const state = nextPlayerState(fresh(routine), { type: "start" }, START);
    for (const [index, item] of state.plan.entries()) {
      const regress = item.kind === "exercise" ? exerciseById(item.exerciseId).regressTo : undefined;
      if (regress === undefined) continue;
      const first = state.segments.findIndex((segment) => segment.item === index);
      const swapped = press({ ...state, index: first }, { type: "easier", swap: swapTo(regress) });
      const total = swapped.segments.reduce((sum, segment) => sum + segment.ms, 0);
      expect(total / 1000).toBeCloseTo(routine.seconds, 6);
    }
  }
});

describe("what is said", () => {
  test("a stretch: ready, go, halfway, three two one, other side, and done at the end", () => {
    const said = heard("hip-flexor-standing", 200_000);
    expect(said.slice(0, 8)).toEqual(["ready", "go", "halfway", "count 3", "count 2", "count 1", "switch", "go"]);
    expect(said.at(-1)).toBe("done");
  });

  test("repetitions are counted from the second on, the first is the start itself", () => {
    expect(heard("reset-seated", 16_000)).toEqual(["ready", "go", "rep 2", "ready"]);
  });

  test("of several holds in a row each one is counted down and the next one is numbered", () => {
    const said = heard("flare-up-sitting-sore", 60_000).join(", ");
    expect(said).toContain("go, count 3, count 2, count 1, rep 2, count 3, count 2, count 1, rep 3, count 3");
  });

  test("after a long gap only the place is said, not what was missed", () => {
    const running = started("hip-flexor-standing");
    const late = nextPlayerState(running, { type: "tick" }, START + 50_000);
    expect(cuesBetween(running, late).map((cue) => cue.kind)).toEqual(["go"]);
  });

  test("nothing while paused and nothing more at leaving early", () => {
    const running = after(started("hip-flexor-standing"), 10_000);
    const paused = press(running, { type: "pause", because: "person" });
    expect(cuesBetween(running, paused)).toEqual([]);
    expect(cuesBetween(running, press(running, { type: "finish" }))).toEqual([]);
  });
});

function plankOf(state: PlayerState) {
  return state.plan.find((item) => item.kind === "exercise" && item.exerciseId === "plank");
}
function easierPlank(): Swap {
  return swapTo("plank-knees");
}
function swapTo(id: string): Swap {
  const exercise = exerciseById(id);
  return { exerciseId: id, dose: exercise.dose, ...factsOf(id) };
}
/** Everything that is said in the first `ms` of a routine. */
function heard(id: string, ms: number): string[] {
  let before = fresh(findRoutine(id) ?? fail(id));
  let now = START;
  const said: string[] = [];
  const step = (event: PlayerEvent): void => {
    const next = nextPlayerState(before, event, now);
    for (const cue of cuesBetween(before, next)) {
      said.push(`${cue.kind} ${"left" in cue ? cue.left : "number" in cue ? cue.number : ""}`.trim());
    }
    before = next;
  };
  step({ type: "start" });
  for (; now < START + ms && before.status !== "done";) {
    now += 200;
    step({ type: "tick" });
  }
  return said;
}
function totalMs(state: PlayerState): number {
  return state.segments.reduce((sum, segment) => sum + segment.ms, 0);
}
