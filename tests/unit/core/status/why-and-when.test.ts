import { expect, test } from "vitest";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";

const TEN = nineAnd(60);
const desk = (kind: "sitting" | "standing" | "away") => ({ kind, start: nineAnd(0), because: "input" }) as const;

/** At ten, of someone who has been where they are since nine. */
function statusOf({ open = desk("sitting"), active = [], prompts = {}, settings = {} }: Situation) {
  const { state } = aDraft(active, prompts);
  return describeStatus(
    { ...state, desk: { ...state.desk, open } },
    { at: TEN, zone: "UTC", context: { settings: parseSettings(settings).settings, runs: [], todaySpans: [] } },
  );
}
type Situation = {
  readonly open?: ReturnType<typeof desk>;
  readonly active?: readonly Occurrence[];
  readonly prompts?: Parameters<typeof aDraft>[1];
  readonly settings?: object;
};

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
