import fc from "fast-check";
import { expect, test } from "vitest";
import type { Memory } from "@/src/dev/lab/model/model-shell.ts";
import { simulateDay } from "@/src/dev/lab/model/simulate-day.ts";
import { anyDayScript, anySettings } from "@/tests/support/arbitraries/day-script.ts";

test("a day whose state is kept as a value is the day whose state is written and read at every step", () => {
  fc.assert(
    fc.property(anyDayScript({ clock: true, zone: true }), anySettings, (script, settings) => {
      const live = (memory: Memory) => {
        const { spans, occurrences } = simulateDay(script, settings, { memory });
        return { spans, occurrences };
      };
      expect(live("value")).toEqual(live("text"));
    }),
    { numRuns: 5, seed: 2026 },
  );
}, 60_000);
