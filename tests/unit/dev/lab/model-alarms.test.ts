import { describe, expect, test } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createModelAlarms } from "@/src/dev/lab/model/model-alarms.ts";
import { createModelClock } from "@/src/dev/lab/model/model-clock.ts";

const minutes = (count: number) => count * MINUTE;

function setUp() {
  const clock = createModelClock({ midnight: 0, zone: "UTC" });
  const alarms = createModelAlarms(clock);
  /** Lets time run to `until`; answers what fired, and when, in minutes. */
  const runUntil = (until: number) => {
    const fired: string[] = [];
    while (alarms.nextTimer() <= minutes(until)) {
      const at = alarms.nextTimer();
      const name = alarms.fire(at);
      if (name) fired.push(`${name} ${at / MINUTE}`);
    }
    return fired;
  };
  return { clock, alarms, runUntil };
}

describe("Chromium's alarms", () => {
  test("repeat on their grid, and fire once if they don't", () => {
    const { alarms, runUntil } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) }, 0);
    expect(runUntil(16)).toEqual(["tick 5", "next 7", "tick 10", "tick 15"]);
  });

  test("are created anew only where they are missing or more than two seconds off", () => {
    const { alarms, runUntil } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) }, 0);
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) + 2000 }, minutes(3));
    expect(runUntil(8)).toEqual(["tick 5", "next 7"]);
    alarms.repair({ tickMinutes: 30, nextAt: minutes(20) }, minutes(8));
    expect(runUntil(40)).toEqual(["next 20", "tick 38"]);
  });

  test("put the repeating one off at a wake before it, unless it is nearly a period away", () => {
    const { alarms, runUntil } = setUp();
    const wanted = { tickMinutes: 5, nextAt: minutes(60), sparesTick: true };
    alarms.repair(wanted, 0);
    alarms.repair(wanted, minutes(0.5));
    alarms.repair(wanted, minutes(3));
    expect(runUntil(14)).toEqual(["tick 8", "tick 13"]);
    alarms.repair({ ...wanted, sparesTick: false }, minutes(16));
    expect(runUntil(18)).toEqual(["tick 18"]);
  });

  test("stall after a step back until the clock has caught up", () => {
    const { clock, alarms, runUntil } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) }, 0);
    clock.step(-minutes(60));
    expect(runUntil(64)).toEqual([]);
    expect(runUntil(67)).toEqual(["tick 65", "next 67"]);
  });

  test("keep their old delay after a step forward", () => {
    const { clock, alarms, runUntil } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) }, 0);
    clock.step(minutes(60));
    expect(runUntil(9)).toEqual(["tick 5", "next 7"]);
    expect(runUntil(10)).toEqual(["tick 10"]);
  });

  test("fire once after sleep, however often they were missed", () => {
    const { alarms, runUntil } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: minutes(7) }, 0);
    alarms.rewind(minutes(33));
    expect(runUntil(36)).toEqual(["tick 33", "next 33", "tick 35"]);
  });

  test("asked for the past come a second later", () => {
    const { alarms } = setUp();
    alarms.repair({ tickMinutes: 5, nextAt: 0 }, minutes(1));
    expect(alarms.nextTimer()).toBe(minutes(1) + 1000);
  });
});
