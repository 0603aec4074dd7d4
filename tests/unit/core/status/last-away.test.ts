import { describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

const NOW = Date.UTC(2026, 10, 23, 15, 36);
const awayUntil = (end: number) => ({ kind: "away", start: end - 12 * MINUTE, end, because: "quiet" }) as const;

function lastAwayAt(at: number) {
  const state = initialState(NOW, "UTC");
  const context = { settings: DEFAULT_SETTINGS, runs: [], todaySpans: [awayUntil(NOW)] };
  return describeStatus(state, { at, zone: "UTC", context }).lastAway;
}

describe("the absence that has just ended", () => {
  it("can be corrected for a quarter of an hour", () => {
    expect(lastAwayAt(NOW + MINUTE)).toEqual({ start: NOW - 12 * MINUTE, end: NOW });
    expect(lastAwayAt(NOW + 15 * MINUTE)).toBeNull();
  });
});
