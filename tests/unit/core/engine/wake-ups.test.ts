import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import type { Body, DayScript } from "@/src/dev/lab/day/day-script.ts";
import { liveDay } from "@/tests/support/lived-day.ts";

/** Every wake of a sleeping worker starts a process (browser fact 21): the budget, hour by hour. */
function wakesPerHour(body: Body, responds: DayScript["responds"]): readonly number[] {
  const day: DayScript["day"] = [
    { at: 8 * HOUR, do: "type" },
    { at: 9 * HOUR, do: body },
    { at: 17 * HOUR, do: "end" },
  ];
  const { steps } = liveDay({ zone: "Europe/Berlin", date: "2026-11-23", responds, day }, DEFAULT_SETTINGS);
  const wakes = steps
    .filter(({ cause }) => cause === "alarm" || cause === "idle")
    // Two alarms in one second are one wake: the second finds the worker awake.
    .filter(({ scriptTime }, index, all) => scriptTime - (all[index - 1]?.scriptTime ?? 0) >= 1000);
  return [10, 11, 12, 13, 14, 15, 16].map(
    (hour) => wakes.filter(({ scriptTime }) => scriptTime >= hour * HOUR && scriptTime < (hour + 1) * HOUR).length,
  );
}

describe("the worker is woken", () => {
  test.each(["done", "ignore", "skip", "snooze"] as const)(
    "at most 20 times an hour while someone types (%s)",
    (responds) => {
      expect(Math.max(...wakesPerHour("type", responds))).toBeLessThanOrEqual(20);
    },
  );

  test.each(["leave", "lock"] as const)("twice an hour while nobody is there (%s)", (body) => {
    expect(wakesPerHour(body, "ignore").slice(1)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test("at most 60 times an hour while a prompt is held by sound", () => {
    expect(Math.max(...wakesPerHour("call", "ignore"))).toBeLessThanOrEqual(60);
  });
});
