import { describe, expect, it } from "vitest";
import { badgeFace } from "@/src/background/badge-face.ts";
import { promptText } from "@/src/background/prompt-text.ts";
import type { Badge } from "@/src/core/engine/state/effect.ts";
import { dueOccurrence } from "@/src/core/engine/state/occurrence.ts";
import { PROMPT_KINDS, type PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import type { WarmUpReason } from "@/src/core/routines/choose-warm-up.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { type Arm, TRIAL_CHANGES, type TrialChange } from "@/src/core/trials/trial.ts";
import { MONDAY } from "@/tests/support/builders/records.ts";

const START = Date.UTC(2026, 10, 23, 18);
const warmUp = dueOccurrence({
  id: "warm-up:2026-11-23:r",
  kind: "warm-up",
  day: MONDAY,
  because: "run",
  dueAt: START - 20 * MINUTE,
  runStart: START,
});

/** Somebody in UTC who reads American English and chose nothing. */
const FACTS = {
  seatedMs: 0,
  warmUp: null,
  trial: null,
  isSnoozable: true,
  isTip: false,
  zone: "UTC",
  namesBack: false,
  clock: "system",
  languages: ["en-US"],
} as const;

describe("what a warm-up's notification says", () => {
  it.each<[WarmUpReason, number, string]>([
    [{ because: "long-sit", ms: 6 * HOUR + 10 * MINUTE }, 651, "11 min, with hip stretches: you’ve sat 6 h 10 today."],
    [{ because: "long-bout", ms: HOUR + 5 * MINUTE }, 497, "8 min, with hip stretches: you sat 1 h 05 in one go."],
    [{ because: "sore" }, 316, "5 min, the gentle one: walking, no jogging."],
    [{ because: "little-time", ms: 4 * MINUTE }, 191, "There’s still time: 3 min, the short one."],
    [{ because: "usual" }, 387, "6 min now, and the first stretch of the run feels easier."],
  ])("%j", (reason, seconds, message) => {
    const text = promptText({ ...FACTS, occurrence: warmUp, warmUp: { seconds, reason } });
    expect(text.message).toBe(message);
    expect(text.title).toMatch(/^Warm up for your .*6:00|18:00/);
  });
});

describe("a prompt to somebody to whom we show tips only", () => {
  it("asks to move and has nothing to start", () => {
    const occurrence = dueOccurrence({
      id: "posture:1",
      kind: "posture",
      day: MONDAY,
      because: "sitting",
      dueAt: START,
    });
    const facts = { ...FACTS, occurrence, seatedMs: 40 * MINUTE };
    const { message, buttons } = promptText({ ...facts, isTip: true });
    expect(message).toBe("Shift, stand up or take a few steps: any change counts.");
    expect(buttons).toEqual(["Done", "In 10 minutes"]);
  });
});

describe("a screen that others see", () => {
  const textOf = (kind: PromptKind, namesBack: boolean) =>
    promptText({
      ...FACTS,
      occurrence: dueOccurrence({ id: `${kind}:1`, kind, day: MONDAY, because: "time", dueAt: START }),
      seatedMs: 40 * MINUTE,
      warmUp: { seconds: 316, reason: { because: "sore" } },
      trial: { change: "noBelt", arm: "with", week: 1, weeks: 8 },
      namesBack,
    });

  it.each(PROMPT_KINDS)("learns nothing of a back or of pain from a %s prompt", (kind) => {
    expect(JSON.stringify(textOf(kind, false))).not.toMatch(/\bback\b|pain|sore|hurt/i);
  });

  it("is told of both by someone who chose it", () => {
    expect(textOf("check-in", false).title).toBe("Time for your check-in.");
    expect(textOf("check-in", true).title).toBe("How is your back today?");
    expect(textOf("review", true).message).toContain("pain");
  });
});

it.each([
  ["en-US", "Warm up for your 6:00 PM run."],
  ["en-GB", "Warm up for your 18:00 run."],
])("a run's time is written as in %s", (language, title) => {
  const due = dueOccurrence({ id: "warm-up:1", kind: "warm-up", day: MONDAY, because: "run", dueAt: START });
  const occurrence = { ...due, runStart: Date.parse("2026-11-23T18:00Z") };
  const text = promptText({ ...FACTS, occurrence, languages: [language] });
  expect(text.title.replaceAll(/\s/g, " ")).toBe(title);
});

describe("a prompt that reminds of what is tried out", () => {
  const messageFor = (change: TrialChange, arm: Arm, namesBack = false) =>
    promptText({
      ...FACTS,
      occurrence: dueOccurrence({ id: "walk:1", kind: "walk", day: MONDAY, because: "sitting", dueAt: START }),
      trial: { change, arm, week: 2, weeks: 8 },
      namesBack,
    }).message;
  const OWN = "You’ve barely stood up for a while. Any walk counts. ";

  it.each<[TrialChange, boolean, string]>([
    ["walks", false, "You’re trying it out: this week, five minutes on foot in every two hours."],
    ["longWarmUp", false, "You’re trying it out: this week, ten minutes of warm-up before each run."],
    ["standingHour", false, "You’re trying it out: this week, an hour of each day on your feet."],
    ["noBelt", false, "What you’re trying out: this is a week with it."],
    ["noBelt", true, "You’re trying it out: this week without the belt."],
  ])("says what a week with it is: %s, naming the back: %s", (change, namesBack, says) => {
    expect(messageFor(change, "with", namesBack)).toBe(OWN + says);
  });

  it.each(TRIAL_CHANGES)("says a usual week in the same words whatever it is: %s", (change) => {
    expect(messageFor(change, "without")).toBe(`${OWN}What you’re trying out: this is a usual week.`);
  });
});

describe("the toolbar", () => {
  it.each<Badge>([
    { mark: "none" },
    { mark: "minutes", minutes: 31 },
    { mark: "up" },
    { mark: "run" },
    { mark: "check-in" },
    { mark: "held" },
    { mark: "paused" },
    { mark: "still-standing" },
    { mark: "alert" },
  ])("says nothing of a back or of pain: %j", (badge) => {
    expect(JSON.stringify(badgeFace(badge))).not.toMatch(/\bback\b|pain|sore|hurt/i);
  });
});
