import { describe, expect, test } from "vitest";
import { describePlayer, segmentShares } from "@/src/core/player/describe-player.ts";
import { startingState } from "@/src/core/player/player-state.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";
import { sessionItems, workedSeconds } from "@/src/core/player/session-result.ts";
import { leftAs, planned, rest, SETS_AND_MORE, standingAt } from "./small-plan.ts";

test.each([
  ["alternates", "alternating"],
  ["both", "both"],
] as const)("a movement of both sides that %s is done %s", (sides, side) => {
  expect(segmentsOf([planned("squat", { sides })]).map((segment) => segment.side)).toEqual([side, side]);
});

describe("what the screen shows", () => {
  test.each([
    [0, { step: 1, steps: 2, nextItem: 2 }],
    [1, { step: 1, steps: 2, nextItem: 2 }],
    [2, { step: 1, steps: 2, nextItem: 4 }],
    [3, { step: 1, steps: 2, nextItem: 4 }],
    [4, { step: 2, steps: 2, nextItem: null }],
  ])("at item %i names the step and what comes next", (item, expected) => {
    expect(describePlayer(standingAt(SETS_AND_MORE, item))).toMatchObject(expected);
  });

  test("counts a rest at the very beginning to the first step", () => {
    expect(describePlayer(standingAt([rest(10), planned("squat")], 0))).toMatchObject({ step: 1, steps: 1 });
  });

  test("counts down the segment and the routine", () => {
    const plan = [planned("squat"), rest(30)];
    expect(describePlayer(standingAt(plan, 0, 5000))).toMatchObject({
      remainingMs: 15_000,
      share: 0.25,
      routineRemainingMs: 45_000,
      rep: { number: 3, of: 10, isHold: false },
    });
    expect(describePlayer(standingAt(plan, 1, 30_000))).toMatchObject({ remainingMs: 0, share: 1, rep: null });
    expect(describePlayer(standingAt([rest(0)], 0))).toMatchObject({ share: 1 });
  });

  test("leaves the way elsewhere out of the routine's own time", () => {
    const plan = [
      planned("squat"),
      planned("plank", { position: "floor" }),
      planned("bird-dog", { position: "floor" }),
    ];
    const whole = 3 * 24_000;
    const start = { ...startingState(plan, 0), status: "running" as const };
    const toFloor = start.segments.findIndex(({ moveMs }) => moveMs > 0);
    expect(start.segments[toFloor]).toMatchObject({ kind: "ready", item: 1 });
    expect(describePlayer(start).routineRemainingMs).toBe(whole);
    expect(describePlayer({ ...start, index: toFloor }).routineRemainingMs).toBe(whole - 24_000);
    const almostThere = { ...start, index: toFloor, elapsedMs: (start.segments[toFloor]?.ms ?? 0) - 1000 };
    expect(describePlayer(almostThere).routineRemainingMs).toBe(whole - 24_000 - 3000);
  });

  test("fills the bar of what was passed, and of this segment by how far it is", () => {
    const state = standingAt(SETS_AND_MORE, 2, 5000);
    expect(segmentShares(state)).toEqual([
      { ms: 20_000, share: 1 },
      { ms: 30_000, share: 1 },
      { ms: 20_000, share: 0.25 },
      { ms: 60_000, share: 0 },
      { ms: 40_000, share: 0 },
    ]);
    expect(segmentShares({ ...state, status: "done", endedEarly: true }).map(({ share }) => share)).toEqual([
      1, 1, 0.25, 0, 0,
    ]);
    expect(segmentShares({ ...state, status: "done" }).map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
  });

  test("has no part of the bar for getting ready and changing sides", () => {
    const sides = planned("clamshell", {
      sides: "mirror",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 10, perSide: true },
      sideSwitchSeconds: 3,
    });
    expect(segmentShares(startingState([sides], 0))).toEqual([
      { ms: 10_000, share: 0 },
      { ms: 10_000, share: 0 },
    ]);
  });
});

describe("what was done", () => {
  const [first, , second] = SETS_AND_MORE;
  const sets = [first!, rest(30), second!];
  test.each([
    ["both", "done", "done", { outcome: "done", seconds: 30, sets: 2 }],
    ["the first alone", "done", "skipped", { outcome: "done", seconds: 30, sets: 1 }],
    ["the second alone", "skipped", "done", { outcome: "done", seconds: 30, sets: 1 }],
    ["neither", "skipped", "skipped", { outcome: "skipped", seconds: 30, sets: 0 }],
  ] as const)("of two sets %s makes it %s and %s", (_what, one, other, expected) => {
    expect(
      sessionItems(
        leftAs(sets, [
          [one, 20],
          [null, 0],
          [other, 10],
        ]),
      ),
    ).toEqual([{ exerciseId: "squat", ...expected }]);
  });

  test("in an easier way in one set is easier in all", () => {
    const easier = { exerciseId: "squat", outcome: "easier", seconds: 40, sets: 2 };
    expect(
      sessionItems(
        leftAs(sets, [
          ["done", 20],
          [null, 0],
          ["done", 20, "easier"],
        ]),
      ),
    ).toEqual([easier]);
    expect(
      sessionItems(
        leftAs(sets, [
          ["done", 20, "easier"],
          [null, 0],
          ["done", 20],
        ]),
      ),
    ).toEqual([easier]);
    expect(
      sessionItems(
        leftAs(sets, [
          ["skipped", 5, "easier"],
          [null, 0],
          ["skipped", 0],
        ]),
      ),
    ).toMatchObject([{ outcome: "skipped" }]);
  });

  test("is told apart for the same exercise in another place, and for a set that follows another exercise", () => {
    const twice = [
      planned("squat"),
      planned("squat"),
      planned("plank"),
      planned("squat", { setOf: { set: 2, sets: 2 } }),
    ];
    const told = sessionItems(
      leftAs(twice, [
        ["done", 20],
        ["done", 20],
        ["done", 20],
        ["done", 20],
      ]),
    );
    expect(told.map(({ exerciseId }) => exerciseId)).toEqual(["squat", "squat", "plank", "squat"]);
  });

  test("holds what was left or begun, nothing else", () => {
    const plan = [planned("squat"), planned("plank"), planned("bird-dog")];
    const state = leftAs(plan, [
      ["skipped", 0],
      [null, 2.4],
      [null, 0],
    ]);
    expect(sessionItems(state)).toEqual([
      { exerciseId: "squat", outcome: "skipped", seconds: 0 },
      { exerciseId: "plank", outcome: "skipped", seconds: 2 },
    ]);
    expect(workedSeconds(state)).toBe(2);
  });
});
