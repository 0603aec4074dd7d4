import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_SILENCE } from "@/src/core/desk-time/next-desk-time.ts";
import { countOn } from "@/src/core/status/count-on.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aStatus, NOW } from "@/tests/support/builders/a-status-report.ts";
import { createEngineDriver, LOOKS, monday } from "@/tests/support/engine-driver.ts";

const BODIES = {
  sitting: (start: number) => {
    const engine = createEngineDriver(start);
    engine.minutes(start, start + 40 * MINUTE);
    return engine;
  },
  standing: (start: number) => {
    const engine = createEngineDriver(start);
    engine.minutes(start, start + 39 * MINUTE);
    engine.wake(start + 40 * MINUTE, LOOKS.typing, { type: "said", what: "standing" });
    return engine;
  },
  away: (start: number) => {
    const engine = createEngineDriver(start);
    engine.minutes(start, start + 40 * MINUTE);
    engine.wake(start + 40 * MINUTE, LOOKS.locked, { type: "idle", state: "locked" });
    return engine;
  },
} as const;

describe("a page's own clock", () => {
  test.each(Object.keys(BODIES) as (keyof typeof BODIES)[])(
    "shows what the engine would say by now, %s, and neither stores nor asks",
    (body) => {
      const start = monday("09:00");
      const engine = BODIES[body](start);
      const statusAt = (at: number) =>
        describeStatus(engine.state(), {
          at,
          zone: "UTC",
          context: { settings: engine.settings, runs: [], todaySpans: engine.spans(start + 40 * MINUTE).slice(0, -1) },
        });
      const told = statusAt(start + 40 * MINUTE);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: LONGEST_SILENCE }), (passed) => {
          const { at, presence, presenceMs, seatedMs, seatedBeforeRestMs, today } = statusAt(told.at + passed);
          const counted = { at, presence, presenceMs, seatedMs, seatedBeforeRestMs, today };
          expect(countOn(told, told.at + passed)).toMatchObject(counted);
        }),
      );
    },
  );

  test("counts no night that the machine slept through, and nothing while the clock is behind", () => {
    const told = aStatus();
    expect(countOn(told, NOW + 9 * HOUR).seatedMs).toBe(told.seatedMs + LONGEST_SILENCE);
    expect(countOn(told, NOW - HOUR)).toEqual(told);
  });

  test("lets the next prompt come nearer", () => {
    const told = aStatus({ next: { kind: "posture", at: NOW + 6 * MINUTE } });
    const { next, at } = countOn(told, NOW + 90 * SECOND);
    expect((next?.at ?? 0) - at).toBe(4.5 * MINUTE);
  });
});
