import { describe, expect, it } from "vitest";
import { type Activity, admit, type Care } from "@/src/core/advice/admit.ts";

const known = (level: 0 | 1 | 2 | 3 | 4, suggests: "exercise" | "tips" | "nothing" = "exercise"): Care => ({
  kind: "known",
  level,
  suggests,
});
const stretch: Activity = { category: "mobility", intensity: "gentle" };
const strength: Activity = { category: "strength", intensity: "gentle" };
const core: Activity = { category: "core", intensity: "gentle" };
const heavyStretch: Activity = { category: "mobility", intensity: "moderate" };
const warmUp: Activity = { category: "warm-up", intensity: "easy" };
const gentleWarmUp: Activity = { category: "warm-up", intensity: "gentle" };

describe("the gate before anything that is played", () => {
  it.each([
    ["a stretch", stretch, known(0), { outcome: "start" }],
    ["a stretch", stretch, known(2), { outcome: "start" }],
    ["gentle strength", strength, known(1), { outcome: "start" }],
    ["gentle strength", strength, known(2), { outcome: "refuse", because: "no-strength", instead: "flare-up-chair" }],
    ["core", core, known(2), { outcome: "refuse", because: "no-strength", instead: "flare-up-chair" }],
    ["a stretch with a strength exercise", heavyStretch, known(2), { outcome: "refuse", because: "no-strength" }],
    ["a stretch with a strength exercise", heavyStretch, known(1), { outcome: "ask-first", because: "gentler" }],
    ["a warm-up", warmUp, known(0), { outcome: "start" }],
    ["a warm-up", warmUp, known(1), { outcome: "ask-first", because: "gentler", instead: "warmup-gentle" }],
    ["a gentle warm-up", gentleWarmUp, known(1), { outcome: "start" }],
    ["a gentle warm-up", gentleWarmUp, known(2), { outcome: "refuse", because: "no-running" }],
    ["a stretch", stretch, known(3), { outcome: "start-with-banner", because: "medical" }],
    ["strength, with movement tips only,", strength, known(2, "tips"), { outcome: "refuse", instead: null }],
    [
      "a stretch, after an exercise made it worse,",
      stretch,
      known(1, "nothing"),
      { outcome: "ask-first", because: "worse" },
    ],
    ["a stretch, with movement tips only,", stretch, known(1, "tips"), { outcome: "ask-first", because: "tips-only" }],
    ["a stretch", stretch, known(4), { outcome: "refuse", because: "emergency", instead: null }],
    ["a stretch", stretch, { kind: "unknown" } as const, { outcome: "ask-first", because: "unknown", instead: null }],
  ])("for %s %o at %o says %o", (_what, activity, care, expected) => {
    expect(admit(activity, care)).toMatchObject(expected);
  });
});
