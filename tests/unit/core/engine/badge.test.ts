import { expect, test } from "vitest";
import { badgeOf } from "@/src/core/engine/badge.ts";
import type { EngineState, PromptState } from "@/src/core/engine/state/engine-state.ts";
import { aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";

const open = anOccurrence();
const warmUp = anOccurrence({ id: "w", kind: "warm-up" });
const waits = (because: "meeting" | "full-screen" | "sound" | "away", until: number | null = null) =>
  anOccurrence({ kind: "check-in", state: "due", shownAt: null, held: [{ because, from: nineAnd(5), until }] });

test.each<{
  title: string;
  active?: PromptState["active"];
  prompts?: Partial<PromptState>;
  desk?: Partial<EngineState["desk"]>;
  badge: object;
}>([
  { title: "the minutes seated, in steps of five", badge: { mark: "minutes", minutes: 40 } },
  {
    title: "nothing away from the desk",
    desk: { open: { kind: "away", start: nineAnd(0), because: "locked" } },
    badge: { mark: "none" },
  },
  {
    title: "nothing in the first minutes",
    desk: { open: { kind: "sitting", start: nineAnd(40), because: "input" } },
    badge: { mark: "none" },
  },
  { title: "the prompt that is open", active: [open], badge: { mark: "up" } },
  { title: "the last of two", active: [open, warmUp], badge: { mark: "run" } },
  {
    title: "nothing of one that was started",
    active: [{ ...open, startedAt: nineAnd(31) }],
    badge: { mark: "minutes", minutes: 40 },
  },
  { title: "whether standing goes on", desk: { isStillStandingAsked: true }, badge: { mark: "still-standing" } },
  { title: "a pause", prompts: { pausedUntil: nineAnd(90) }, badge: { mark: "paused" } },
  { title: "what a meeting holds", active: [waits("meeting")], badge: { mark: "held" } },
  { title: "what sound holds", active: [waits("sound")], badge: { mark: "held" } },
  { title: "not what waits for somebody", active: [waits("away")], badge: { mark: "minutes", minutes: 40 } },
  {
    title: "not what a meeting held before",
    active: [waits("meeting", nineAnd(10))],
    badge: { mark: "minutes", minutes: 40 },
  },
  {
    title: "what a full screen holds",
    active: [waits("full-screen")],
    prompts: { fullScreenSince: nineAnd(-46) },
    badge: { mark: "held" },
  },
  {
    title: "the prompt itself, once it has held for as long as a call",
    active: [waits("full-screen")],
    prompts: { fullScreenSince: nineAnd(-47) },
    badge: { mark: "check-in" },
  },
])("the badge tells $title", ({ active = [], prompts = {}, desk = {}, badge }) => {
  const { state } = aDraft(active, prompts);
  expect(badgeOf({ ...state, desk: { ...state.desk, ...desk } }, nineAnd(43))).toEqual(badge);
});
