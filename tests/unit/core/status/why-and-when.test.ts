import { expect, test } from "vitest";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, MONDAY, nineAnd } from "@/tests/support/builders/records.ts";

const TEN = nineAnd(60);
const desk = (kind: "sitting" | "standing" | "away") => ({ kind, start: nineAnd(0), because: "input" }) as const;

/** At ten, of someone who has been where they are since nine. */
function statusOf({ open = desk("sitting"), active = [], prompts = {}, settings = {}, runs = [] }: Situation) {
  const { state } = aDraft(active, prompts);
  return describeStatus(
    { ...state, desk: { ...state.desk, open } },
    { at: TEN, zone: "UTC", context: { settings: parseSettings(settings).settings, runs, todaySpans: [] } },
  );
}
type Situation = {
  readonly open?: ReturnType<typeof desk>;
  readonly active?: readonly Occurrence[];
  readonly prompts?: Parameters<typeof aDraft>[1];
  readonly settings?: object;
  readonly runs?: readonly PlannedRun[];
};
const run = (id: string, minutes: number): PlannedRun => ({ id, start: nineAnd(minutes), minutes: 30 });

test.each<[string, Situation, string]>([
  ["not yet while someone sits in their hours", {}, "not-yet"],
  ["outside hours on a day without any", { settings: { workingHours: { mon: [] } } }, "outside-hours"],
  ["standing while they stand", { open: desk("standing") }, "standing"],
  ["away while nobody is there", { open: desk("away") }, "away"],
  ["paused in a pause, wherever they are", { open: desk("away"), prompts: { pausedUntil: nineAnd(90) } }, "paused"],
  ["switched off, before all else", { open: desk("away"), settings: { hipFlexor: { on: false } } }, "switched-off"],
])("why a prompt doesn't come is told: %s", (_title, situation, because) => {
  const { decisions } = statusOf(situation);
  expect(decisions.find(({ kind }) => kind === "hip-flexor")).toMatchObject({ decision: "wait", because });
});

test.each([30, 45])("a lap is as long as the %i min between two changes of posture", (everyMinutes) => {
  expect(statusOf({ settings: { posture: { everyMinutes } } }).lapMs).toBe(everyMinutes * MINUTE);
});

test("what is due is open, and what was put off is not until its time has come", () => {
  const open = (dueAt: number) =>
    statusOf({ active: [anOccurrence({ dueAt, shownAt: null })] }).open.map(({ id }) => id);
  expect([open(TEN - MINUTE), open(TEN), open(TEN + MINUTE)]).toEqual([
    ["posture:2026-11-23:1"],
    ["posture:2026-11-23:1"],
    [],
  ]);
});

test.each<[string, Partial<Occurrence>, object]>([
  ["shown", {}, { decision: "open", because: "unanswered", until: null }],
  ["put off", { shownAt: null, dueAt: nineAnd(70) }, { decision: "wait", because: "snoozed", until: nineAnd(70) }],
  [
    "held by a meeting",
    { shownAt: null, held: [{ because: "meeting", from: nineAnd(30), until: null }] },
    { decision: "hold", because: "meeting", until: nineAnd(90) },
  ],
  [
    "held no longer",
    { shownAt: null, held: [{ because: "meeting", from: nineAnd(30), until: nineAnd(40) }] },
    { decision: "hold", because: "no-input", until: null },
  ],
])("of a prompt that is %s is told why and until when", (_title, change, expected) => {
  const active = [anOccurrence({ id: "asked", kind: "check-in" }), anOccurrence(change)];
  const { decisions } = statusOf({ active, prompts: { meetingUntil: nineAnd(90) } });
  expect(decisions.find(({ kind }) => kind === "posture")).toMatchObject(expected);
});

test("a run's and a day's prompt tell whether they are still to come", () => {
  const done = { id: "check-in:2026-11-23", day: MONDAY, count: 1, runStart: null, isCancelled: false };
  const reasons = (situation: Situation) => {
    const { decisions } = statusOf(situation);
    return (["check-in", "warm-up"] as const).map((kind) => decisions.find((one) => one.kind === kind)?.because);
  };
  expect(reasons({})).toEqual(["not-yet", "no-run"]);
  expect(reasons({ prompts: { ended: [done] }, runs: [run("r", 300)] })).toEqual(["done", "not-yet"]);
});

test("the run that is told is the next that is not over", () => {
  const told = (...runs: readonly PlannedRun[]) => statusOf({ runs }).run?.id ?? null;
  expect([told(run("late", 200), run("soon", 100)), told(run("over", 30)), told(run("on", 31))]).toEqual([
    "soon",
    null,
    "on",
  ]);
});

test("an open prompt of a run tells its start, from the plan where it doesn't know it itself", () => {
  const starts = (runStart: number | null) =>
    statusOf({
      active: [anOccurrence({ kind: "warm-up", runId: "r", runStart })],
      runs: [run("r", 90)],
    }).open.map((prompt) => prompt.runStart);
  expect([starts(nineAnd(100)), starts(null)]).toEqual([[nineAnd(100)], [nineAnd(90)]]);
});
