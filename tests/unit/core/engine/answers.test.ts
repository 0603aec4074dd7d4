import { describe, expect, it, test } from "vitest";
import {
  applyCheckIn,
  applyRoutine,
  applyRunBegun,
  applyRunLogged,
  applyShown,
  putBackOpen,
} from "@/src/core/engine/events/apply-answer.ts";
import { standingDueAt } from "@/src/core/engine/plan/plan-sitting.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, MONDAY, nineAnd } from "@/tests/support/builders/records.ts";

const warmUp = (runId: string) =>
  anOccurrence({ id: `warm-up-${runId}`, kind: "warm-up", runId, runStart: nineAnd(60) });
const coolDown = (runId: string) => anOccurrence({ id: `cool-down-${runId}`, kind: "cool-down", runId });
const ids = (draft: ReturnType<typeof aDraft>) => draft.state.prompts.active.map(({ id }) => id);

describe("news of what is on the screen", () => {
  const claimed = anOccurrence({ id: "a", state: "claimed", shownAt: null });
  const other = anOccurrence({ id: "b", state: "claimed", shownAt: null });

  it("is of the one that it names, and of none that has ended or was shown before", () => {
    const shown = applyShown(aDraft([other, claimed]), "a", nineAnd(31)).state.prompts.active;
    expect(shown.map(({ state }) => state)).toEqual(["claimed", "shown"]);
    const before = aDraft([anOccurrence({ id: "a" })]);
    expect(applyShown(before, "a", nineAnd(40))).toBe(before);
    expect(applyShown(before, "gone", nineAnd(40))).toBe(before);
  });
});

test("what a meeting puts back is due now, once more", () => {
  const draft = putBackOpen(aDraft([anOccurrence({ id: "posture:2026-11-23:1" })]), nineAnd(40));
  expect(draft.state.prompts.active).toMatchObject([
    { id: "posture:2026-11-23:1+1", state: "due", dueAt: nineAnd(40), shownAt: null },
  ]);
});

describe("a check-in", () => {
  it("ends the questions up to its day, and nothing else", () => {
    const asked = (day: string) => anOccurrence({ id: `check-in:${day}`, kind: "check-in", day: day as DayKey });
    const active = [asked("2026-11-22"), asked("2026-11-23"), asked("2026-11-24"), anOccurrence()];
    expect(ids(applyCheckIn(aDraft(active), MONDAY, nineAnd(40)))).toEqual([
      "check-in:2026-11-24",
      "posture:2026-11-23:1",
    ]);
  });
});

describe("a run", () => {
  it("that is begun by hand ends its own warm-up alone", () => {
    const active = [warmUp("one"), warmUp("two"), coolDown("one")];
    const begun = applyRunBegun(aDraft(active), { id: "one", start: nineAnd(60) }, aContext(nineAnd(50)));
    expect(ids(begun)).toEqual(["warm-up-two", "cool-down-one"]);
  });

  const logged = (active: Parameters<typeof aDraft>[0], settings: object = {}, endedAt = nineAnd(100)) =>
    applyRunLogged(
      aDraft(active),
      { runId: "one", endedAt },
      aContext(nineAnd(110), {
        settings: parseSettings(settings).settings,
        runs: [{ id: "one", start: nineAnd(60), minutes: 40 }],
      }),
    );

  it("that is logged ends its own warm-up, and brings its cool-down now", () => {
    const draft = logged([warmUp("one"), warmUp("two"), coolDown("two")]);
    expect(ids(draft).slice(0, 2)).toEqual(["warm-up-two", "cool-down-two"]);
    expect(draft.state.prompts.active[2]).toMatchObject({ kind: "cool-down", runId: "one", dueAt: nineAnd(110) });
  });

  it.each([
    { title: "whose cool-down is there already", active: [coolDown("one")], settings: {}, endedAt: nineAnd(100) },
    { title: "of someone who wants none", active: [], settings: { coolDown: { on: false } }, endedAt: nineAnd(100) },
    { title: "of yesterday", active: [], settings: {}, endedAt: nineAnd(-600) },
  ])("$title brings none", ({ active, settings, endedAt }) => {
    expect(ids(logged(active, settings, endedAt))).toEqual(active.map(({ id }) => id));
  });
});

test.each([
  { use: "cool-down", left: ["warm-up-one", "asked"] },
  { use: "posture", left: ["warm-up-one", "cool-down-one", "asked"] },
  { use: "other", left: ["warm-up-one", "cool-down-one", "asked"] },
] as const)("a routine of use $use ends what it stands for and leaves $left", ({ use, left }) => {
  const active = [warmUp("one"), coolDown("one"), anOccurrence(), anOccurrence({ id: "asked", kind: "check-in" })];
  expect(ids(applyRoutine(aDraft(active), use, aContext(nineAnd(40))))).toEqual(left);
});

describe("a routine done before its prompt", () => {
  const remembered = (use: "warm-up" | "cool-down", starts: readonly number[]) => {
    const runs = starts.map((start) => ({ id: `at-${start}`, start: nineAnd(start), minutes: 40 }));
    const { ended } = applyRoutine(aDraft(), use, aContext(nineAnd(0), { runs })).state.prompts;
    return ended.map(({ runStart }) => ((runStart ?? 0) - nineAnd(0)) / MINUTE);
  };

  it.each([
    { use: "warm-up", starts: [30, 120], of: [30] },
    { use: "warm-up", starts: [120, 30], of: [30] },
    { use: "warm-up", starts: [180], of: [180] },
    { use: "warm-up", starts: [181, 0, -30], of: [] },
    { use: "cool-down", starts: [-60, -200, 10], of: [-60] },
    { use: "cool-down", starts: [-200, -60], of: [-60] },
    { use: "cool-down", starts: [-360], of: [-360] },
    { use: "cool-down", starts: [-361, 30], of: [] },
  ] as const)("a $use, with runs at $starts min, is that of $of", ({ use, starts, of }) => {
    expect(remembered(use, starts)).toEqual(of);
  });
});

test("on one's feet the next move is due after the last posture prompt's end, not after another's", () => {
  const { desk } = aDraft().state;
  const resets = [
    { clock: "posture", at: nineAnd(20) },
    { clock: "walk", at: nineAnd(40) },
  ] as const;
  const stood = { ...desk, standingSince: nineAnd(0), resets };
  expect(standingDueAt(stood, 30, nineAnd(45))).toBe(nineAnd(50));
  expect(standingDueAt({ ...stood, resets: [] }, 30, nineAnd(45))).toBe(nineAnd(30));
  expect(standingDueAt({ ...stood, standingSince: null, resets: [] }, 30, nineAnd(45))).toBe(nineAnd(75));
});
