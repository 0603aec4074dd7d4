import { describe, expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { loopMs } from "@/src/core/figure/frame-at.ts";
import { makeEasierForGood } from "@/src/core/player/easier-for-good.ts";
import { figureClock } from "@/src/core/player/figure-clock.ts";
import { cuesBetween } from "@/src/core/player/player-cues.ts";
import { nextPlayerState, type PlayerEvent, type PlayerState } from "@/src/core/player/player-state.ts";
import { planned, rest, SETS_AND_MORE, standingAt } from "./small-plan.ts";

const press = (state: PlayerState, event: PlayerEvent, now = state.at) => nextPlayerState(state, event, now);

describe("a press", () => {
  test.each<[PlayerEvent]>([
    [{ type: "start" }],
    [{ type: "back" }],
    [{ type: "skip" }],
    [{ type: "restart" }],
    [{ type: "easier", swap: null }],
    [{ type: "finish" }],
  ])("of %j changes nothing once all is over", (event) => {
    const over = press(standingAt(SETS_AND_MORE, 4), { type: "skip" });
    expect(over.status).toBe("done");
    expect(press(over, event)).toEqual(over);
  });

  test("of start while it runs doesn't start again, nor does resume what was not paused", () => {
    const running = { ...standingAt(SETS_AND_MORE, 0), startedAt: 0 };
    expect(press(running, { type: "start" }, 5000)).toMatchObject({ startedAt: 0, elapsedMs: 5000 });
    const waiting: PlayerState = { ...running, status: "waiting" };
    expect(press(waiting, { type: "resume" }).status).toBe("waiting");
    expect(press(waiting, { type: "pause", because: "person" }).status).toBe("waiting");
  });

  test("counts no time over which the machine slept, however short", () => {
    expect(press(standingAt(SETS_AND_MORE, 0, 2000), { type: "slept" }, 5000)).toMatchObject({
      status: "paused",
      pausedBecause: "asleep",
      elapsedMs: 2000,
      at: 5000,
    });
    const paused: PlayerState = { ...standingAt(SETS_AND_MORE, 0, 2000), status: "paused", pausedBecause: "person" };
    expect(press(paused, { type: "slept" }, 5000)).toMatchObject({ pausedBecause: "person", at: 5000 });
  });

  test.each([
    [10_000, "done"],
    [9_999, "skipped"],
  ])("of next after %i ms of twenty seconds' work leaves it as %s", (worked, left) => {
    const after = press(press(standingAt(SETS_AND_MORE, 0), { type: "tick" }, worked), { type: "next" });
    expect(after.progress[0]).toMatchObject({ left, workedMs: worked });
  });

  test("of back within three seconds goes to the segment before and opens it again", () => {
    const next = press(press(standingAt(SETS_AND_MORE, 0, 15_000), { type: "skip" }), { type: "back" });
    expect([next.segments[next.index]?.item, next.progress[0]?.left]).toEqual([0, null]);
    const later = press(standingAt(SETS_AND_MORE, 1), { type: "back" }, 3000);
    expect(later.segments[later.index]?.item).toBe(0);
    expect(press(standingAt(SETS_AND_MORE, 1), { type: "back" }, 3001)).toMatchObject({ elapsedMs: 0, index: 2 });
  });

  test("for an easier exercise in a rest changes nothing", () => {
    const resting = standingAt(SETS_AND_MORE, 1);
    expect(press(resting, { type: "easier", swap: null })).toEqual(resting);
  });
});

describe("what is heard", () => {
  const heard = (before: PlayerState, ms: number) =>
    cuesBetween(before, press(before, { type: "tick" }, ms)).map((cue) =>
      [cue.kind, ...("number" in cue ? [cue.number] : "left" in cue ? [cue.left] : [])].join(" "),
    );
  const timed = (seconds: number) =>
    planned("plank", { seconds, dose: { mode: "time", sets: 1, timeSec: seconds, perSide: false } });
  const holds = (reps: number, holdSec: number) =>
    planned("plank", { seconds: reps * holdSec, dose: { mode: "hold", sets: 1, reps, holdSec, perSide: false } });
  const paced = (secPerRep: number) =>
    planned("squat", { seconds: 4 * secPerRep, dose: { mode: "reps", sets: 1, reps: 4, secPerRep, perSide: false } });

  test.each([
    ["halfway through a time", timed(20), 9900, ["halfway"]],
    ["not halfway through a short one", timed(19), 9400, []],
    ["not halfway through repetitions", paced(10), 19_900, ["rep 3"]],
    ["a count before the end of a time", timed(8), 4900, ["count 3"]],
    ["none where the time is shorter", timed(7), 3900, []],
    ["a count before the end of a rest", rest(30), 28_900, ["count 1"]],
    ["a count before each of several holds ends", holds(2, 8), 4900, ["count 3"]],
    ["none where the holds are shorter", holds(2, 7), 3900, []],
    ["no count in repetitions, however slow", paced(10), 6900, []],
    ["each repetition", paced(2), 1900, ["rep 2"]],
    ["none where they are too quick to count", paced(1.5), 1400, []],
    ["nothing between", paced(2), 200, []],
  ])("is %s", (_what, item, elapsedMs, expected) => {
    expect(heard(standingAt([item, rest(5)], 0, elapsedMs), 200)).toEqual(expected);
  });

  test("is nothing of what a gap of more than a second and a half passed over", () => {
    expect(heard(standingAt([timed(60)], 0, 29_000), 1500)).toEqual(["halfway"]);
    expect(heard(standingAt([timed(60)], 0, 29_000), 1501)).toEqual([]);
  });

  test("is where we are after a new start, and the end once", () => {
    const working = standingAt(SETS_AND_MORE, 2, 8000);
    const cues = (event: PlayerEvent) => cuesBetween(working, press(working, event)).map(({ kind }) => kind);
    expect(cues({ type: "restart" })).toEqual(["go"]);
    expect(cues({ type: "next" })).toEqual(["rest"]);
    const over = press(standingAt(SETS_AND_MORE, 4), { type: "skip" });
    expect(cuesBetween(working, over)).toEqual([{ kind: "done" }]);
    expect(cuesBetween(over, over)).toEqual([]);
  });
});

describe("the figure", () => {
  const { illustration } = exerciseById("clamshell");
  const squat = exerciseById("squat").illustration;
  const segmentOf = (item: ReturnType<typeof planned>) => standingAt([item], 0).segments.at(-1)!;
  const ready = standingAt([planned("squat")], 0).segments[0]!;

  test("shows the movement before the work, so that it is at its beginning in time", () => {
    const work = segmentOf(planned("squat"));
    const loop = loopMs(squat);
    expect(figureClock(squat, ready, 500)).toBe(500);
    expect(figureClock(squat, ready, 0, { segment: work, inMs: 1000 })).toBe(loop - 1000);
    expect(figureClock(squat, ready, 4000, { segment: work, inMs: 0 })).toBe(0);
  });

  test("stands ready while sides are changed", () => {
    const change = { ...ready, kind: "switch" as const };
    const work = segmentOf(planned("clamshell"));
    expect(figureClock(illustration, change, 2000, { segment: work, inMs: 1000 })).toBe(0);
    expect(figureClock(illustration, change, 2000)).toBe(0);
  });

  test("goes through half its loop a repetition only where sides take turns", () => {
    const loop = loopMs(squat);
    const paced = segmentOf(planned("squat"));
    expect(figureClock(squat, paced, 1000)).toBe(loop / 2);
    const turns = { ...squat, sides: "alternates" as const };
    expect(figureClock(turns, { ...paced, side: "alternating" }, 1000)).toBe(loop / 4);
    expect(figureClock(turns, paced, 1000)).toBe(loop / 2);
    expect(figureClock(squat, { ...paced, side: "alternating" }, 1000)).toBe(loop / 2);
  });
});

describe("easier for good", () => {
  const swapOf = (id: string) => ({ ...planned(`${id}-`), exerciseId: `${id}-` });

  test("marks what was asked for and nothing else, and swaps it", () => {
    const waiting: PlayerState = { ...standingAt(SETS_AND_MORE, 0), status: "waiting" };
    const easier = makeEasierForGood(waiting, new Set(["plank"]), swapOf);
    expect(easier.progress.map(({ isEasier }) => isEasier)).toEqual([false, false, false, false, true]);
    expect(easier.plan[4]).toMatchObject({ exerciseId: "plank-" });
    expect(makeEasierForGood(waiting, new Set(), swapOf)).toBe(waiting);
  });

  test("follows no more than five steps of a chain that goes round", () => {
    const waiting: PlayerState = { ...standingAt([planned("squat")], 0), status: "waiting" };
    const chain = new Set(["squat", "squat-", "squat--", "squat---", "squat----", "squat-----", "squat------"]);
    expect(makeEasierForGood(waiting, chain, swapOf).plan[0]).toMatchObject({ exerciseId: "squat-----" });
  });
});
