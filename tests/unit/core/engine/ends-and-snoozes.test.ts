import { describe, expect, it, test } from "vitest";
import { rememberRunOver } from "@/src/core/engine/plan/after-run.ts";
import { holdsBySound, isFullScreenTooLong, nextCallSound } from "@/src/core/engine/show/call-sound.ts";
import { endsAt, expiryOf, isPassing } from "@/src/core/engine/show/expiry.ts";
import { isSnoozable, snoozeOptions } from "@/src/core/engine/show/snooze.ts";
import { PROMPT_KINDS } from "@/src/core/engine/state/prompt-kind.ts";
import { GUARD_MS } from "@/src/core/routines/choose-cool-down.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";

test("only what sitting causes passes when nobody answers", () => {
  expect(PROMPT_KINDS.filter(isPassing)).toEqual(["posture", "hip-flexor", "walk", "day-line"]);
});

test.each([
  ["warm-up", nineAnd(60)],
  ["cool-down", null],
  ["posture", null],
  ["check-in", null],
] as const)("a %s ends by itself at %s", (kind, at) => {
  expect(endsAt(anOccurrence({ kind, runStart: nineAnd(60) }))).toBe(at);
});

test("a review ends by itself after its stay", () => {
  const end = endsAt(anOccurrence({ kind: "review", dueAt: nineAnd(0) }));
  expect(end).toBeGreaterThan(nineAnd(0) + DAY);
});

test.each([
  { title: "goes on where nothing ends it", settings: {}, of: {}, is: null },
  { title: "ends where it is switched off", settings: { posture: { on: false } }, of: {}, is: "switched-off" },
  {
    title: "that is on the screen already waits for its answer",
    settings: { posture: { on: false } },
    of: { state: "shown", claimedAt: nineAnd(30), shownAt: nineAnd(30) },
    is: null,
  },
  { title: "ends with the hours", settings: { workingHours: { mon: [] } }, of: {}, is: "hours-over" },
] as const)("a sitting prompt that waits $title", ({ settings, of, is }) => {
  const waiting = anOccurrence({ state: "due", claimedAt: null, shownAt: null, ...of });
  const draft = aDraft([waiting]);
  const seated = { ...draft.state.desk, clocks: { ...draft.state.desk.clocks, posture: 35 * MINUTE } };
  const context = aContext(nineAnd(35), { settings: parseSettings(settings).settings });
  expect(expiryOf({ ...draft, state: { ...draft.state, desk: seated } }, waiting, context)).toBe(is);
});

describe("a snooze", () => {
  const warmUp = anOccurrence({ kind: "warm-up", runStart: nineAnd(20) });
  const coolDown = anOccurrence({ kind: "cool-down", runStart: nineAnd(-60) });
  const evening = Date.UTC(2026, 10, 23, 23, 50);

  it.each([
    { title: "0 minutes", minutes: 0, is: false },
    { title: "a minute", minutes: 1, is: true },
    { title: "an hour", minutes: 60, is: true },
    { title: "more than an hour", minutes: 61, is: false },
  ])("of $title can be chosen: $is", ({ minutes, is }) => {
    expect(isSnoozable(anOccurrence(), minutes, aContext(nineAnd(30)))).toBe(is);
  });

  it.each([
    {
      title: "at ten to the end of hours, of a sitting prompt",
      of: anOccurrence(),
      at: nineAnd(8 * 60 + 50),
      options: [5],
    },
    { title: "ten minutes before its run, of a warm-up", of: warmUp, at: nineAnd(10), options: [5] },
    { title: "after its run, of a cool-down", of: coolDown, at: nineAnd(10), options: [5, 10, 15] },
    {
      title: "ten minutes before the end of the day, of a cool-down",
      of: { ...coolDown, dueAt: evening },
      at: evening,
      options: [5],
    },
  ])("$title: $options", ({ of, at, options }) => {
    expect(snoozeOptions(of, aContext(at))).toEqual(options);
  });
});

describe("sound as in a call", () => {
  const sound = { since: nineAnd(0), lastHeard: nineAnd(20), beganWithSomeone: true };
  const looks = (...active: readonly boolean[]) =>
    active.map((is, index) => ({ at: nineAnd(20 - active.length + index), active: is }));
  const after = (before: ReturnType<typeof looks>, active: boolean, heard: typeof sound | null = sound) =>
    nextCallSound({ looks: before, heldSince: null }, { at: nineAnd(20), active, sound: heard }).heldSince;

  it.each([
    { title: "fewer than half of the looks found input", before: looks(true, false), active: false, holds: true },
    { title: "half of them did", before: looks(true), active: false, holds: false },
    { title: "there was one look only", before: looks(), active: false, holds: false },
  ])("holds where $title: $holds", ({ before, active, holds }) => {
    expect(after(before, active)).toBe(holds ? nineAnd(20) : null);
  });

  it("always holds in its first ten minutes, and never where nothing plays", () => {
    expect(after(looks(true, true), true, { ...sound, since: nineAnd(10) + 1 })).toBe(nineAnd(20));
    expect(after(looks(true, true), true, { ...sound, since: nineAnd(10) })).toBeNull();
    expect(after(looks(false, false), false, null)).toBeNull();
  });

  it("looks no farther back than its window, and not at what a clock was ahead of", () => {
    const old = { at: nineAnd(9), active: true };
    const ahead = { at: nineAnd(21), active: true };
    const next = nextCallSound({ looks: [old, ahead], heldSince: null }, { at: nineAnd(20), active: false, sound });
    expect(next.looks).toEqual([{ at: nineAnd(20), active: false }]);
  });

  it("takes looks within a minute for one", () => {
    const last = { at: nineAnd(20) - 49_000, active: true };
    const near = nextCallSound({ looks: [last], heldSince: null }, { at: nineAnd(20), active: false, sound });
    expect(near.looks).toEqual([last]);
    const far = nextCallSound({ looks: [last], heldSince: null }, { at: nineAnd(20) + 1_000, active: false, sound });
    expect(far.looks).toHaveLength(2);
  });

  it.each([
    [89.9, true, false],
    [90, false, true],
  ])("after %s min holds: %s, and a full screen is too long: %s", (minutes, holds, isTooLong) => {
    expect(holdsBySound({ looks: [], heldSince: nineAnd(0) }, nineAnd(minutes))).toBe(holds);
    const { prompts } = aDraft([], { fullScreenSince: nineAnd(0) }).state;
    expect(isFullScreenTooLong(prompts, nineAnd(minutes))).toBe(isTooLong);
  });

  it("holds nothing where nothing held, and no full screen is none too long", () => {
    expect(holdsBySound({ looks: [], heldSince: null }, nineAnd(0))).toBe(false);
    expect(isFullScreenTooLong(aDraft().state.prompts, nineAnd(500))).toBe(false);
  });
});

describe("a run that is over", () => {
  const over = (endedAt: number, at: number, afterRun: { endedAt: number; isUsed: boolean } | null = null) =>
    rememberRunOver(aDraft([], { afterRun }), endedAt, { at }).state.prompts.afterRun;

  it.each([
    { title: "just now", endedAt: nineAnd(0), at: nineAnd(0), is: true },
    { title: "still to come", endedAt: nineAnd(1), at: nineAnd(0), is: false },
    { title: "for as long as it is guarded", endedAt: nineAnd(0), at: nineAnd(0) + GUARD_MS, is: false },
    { title: "for a moment less", endedAt: nineAnd(0), at: nineAnd(0) + GUARD_MS - 1, is: true },
  ])("$title is remembered: $is", ({ endedAt, at, is }) => {
    expect(over(endedAt, at)).toEqual(is ? { endedAt, isUsed: false } : null);
  });

  it("is the same one within an hour, and another after it", () => {
    const first = { endedAt: nineAnd(0), isUsed: true };
    expect(over(nineAnd(59), nineAnd(70), first)).toBe(first);
    expect(over(nineAnd(60), nineAnd(70), first)).toEqual({ endedAt: nineAnd(60), isUsed: false });
    expect(over(nineAnd(0) - 59 * MINUTE, nineAnd(70), first)).toBe(first);
  });
});
