import { describe, expect, it } from "vitest";
import type { Level } from "@/src/core/care-level/level.ts";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";

const NOW = Date.UTC(2026, 10, 23, 15, 36);
const settings = {
  ...DEFAULT_SETTINGS,
  posture: { on: false, everyMinutes: 30 },
  hipFlexor: { on: false, everyMinutes: 90 },
  walk: { on: false, everyMinutes: 120 },
  checkIn: { ...DEFAULT_SETTINGS.checkIn, on: false },
};

function at(adviceLevel: Level, runStarts: readonly number[]) {
  const runs = runStarts.map((start, index) => ({ id: `run-${index}`, start, minutes: 45 }));
  const status = describeStatus(initialState(NOW, "UTC"), {
    at: NOW,
    zone: "UTC",
    context: { settings, runs, adviceLevel, todaySpans: [] },
  });
  return { next: status.next, warmUp: status.decisions.find(({ kind }) => kind === "warm-up") };
}

describe("what the status promises at each level", () => {
  const tonight = NOW + 2 * HOUR;

  it("is tonight's warm-up at levels 0 and 1, and not from level 2 on, with the reason", () => {
    for (const level of [0, 1] as const) expect(at(level, [tonight]).next?.kind).toBe("warm-up");
    for (const level of [2, 3, 4] as const) {
      expect(at(level, [tonight]).next?.kind).not.toBe("warm-up");
      expect(at(level, [tonight]).warmUp).toMatchObject({ decision: "wait", because: "medical" });
    }
  });

  it("is tomorrow's warm-up again at level 2, which ends with its day", () => {
    expect(at(2, [tonight, tonight + DAY]).next).toMatchObject({ kind: "warm-up" });
    expect(at(2, [tonight + DAY]).next?.at).toBeGreaterThan(NOW + DAY - 30 * MINUTE);
    expect(at(3, [tonight + DAY]).next?.kind).not.toBe("warm-up");
  });

  it("says that no run is planned rather than that answers forbid one", () => {
    expect(at(2, []).warmUp).toMatchObject({ because: "no-run" });
  });
});
