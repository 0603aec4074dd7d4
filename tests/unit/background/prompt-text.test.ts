import { describe, expect, it } from "vitest";
import { promptText } from "@/src/background/prompt-text.ts";
import { dueOccurrence } from "@/src/core/engine/state/occurrence.ts";
import type { WarmUpReason } from "@/src/core/routines/choose-warm-up.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
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

describe("what a warm-up's notification says", () => {
  it.each<[WarmUpReason, number, string]>([
    [
      { because: "long-sit", ms: 6 * HOUR + 10 * MINUTE },
      651,
      "You have sat 6 h 10 today: 11 min that take in the hips.",
    ],
    [
      { because: "long-bout", ms: HOUR + 5 * MINUTE },
      497,
      "You have sat 1 h 05 in one go: 8 min that take in the hips.",
    ],
    [{ because: "sore" }, 316, "5 min, the gentle one: walking, no jogging."],
    [{ because: "little-time", ms: 4 * MINUTE }, 191, "It is late and still fine: 3 min, the short one."],
    [{ because: "usual" }, 387, "6 min now, and the first stretch of the run is easier."],
  ])("%j", (reason, seconds, message) => {
    const text = promptText({
      occurrence: warmUp,
      seatedMs: 0,
      warmUp: { seconds, reason },
      isSnoozable: true,
      zone: "UTC",
    });
    expect(text.message).toBe(message);
    expect(text.title).toMatch(/^Warm up for your .*6:00|18:00/);
  });
});
