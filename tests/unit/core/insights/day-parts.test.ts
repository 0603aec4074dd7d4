import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAt, dayParts, daysWithin, withZone, type Zones } from "@/src/core/insights/day-parts.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";

const hoursOf = (day: string, zones: Zones) =>
  dayParts(day as DayKey, zones).reduce((sum, { start, end }) => sum + end - start, 0) / HOUR;
const at = (text: string) => Date.parse(text);
const berlin = { from: 0, zone: "Europe/Berlin" };

describe("a day", () => {
  test.each([
    ["is 24 hours long as a rule", "2026-11-25", [berlin], 24],
    ["is 23 hours long when the clocks go forward", "2026-03-29", [berlin], 23],
    ["is 25 hours long when they go back", "2026-10-25", [berlin], 25],
    [
      "is longer for who flies west",
      "2026-11-25",
      [berlin, { from: at("2026-11-25T12:00Z"), zone: "America/New_York" }],
      30,
    ],
    [
      "is shorter for who flies east",
      "2026-11-25",
      [
        { ...berlin, zone: "America/New_York" },
        { ...berlin, from: at("2026-11-25T12:00Z") },
      ],
      18,
    ],
    [
      "comes in two pieces over the date line",
      "2026-11-25",
      [
        { ...berlin, zone: "Pacific/Auckland" },
        { from: at("2026-11-26T00:00Z"), zone: "Pacific/Honolulu" },
      ],
      34,
    ],
  ] as const)("%s", (_, day, zones, hours) => {
    expect(hoursOf(day, zones)).toBe(hours);
  });

  test("has every instant to itself, whatever the flights", () => {
    const zone = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Pacific/Auckland",
      "Pacific/Honolulu",
      "Asia/Kolkata",
    );
    const flight = fc.record({
      from: fc.integer({ min: 0, max: 40 }).map((n) => at("2026-10-01T00:00Z") + n * DAY),
      zone,
    });
    fc.assert(
      fc.property(
        zone,
        fc.array(flight, { maxLength: 3 }),
        fc.integer({ min: 0, max: 40 * 24 }),
        (first, flights, hour) => {
          const zones = flights
            .toSorted((a, b) => a.from - b.from)
            .reduce<Zones>((list, one) => withZone(list, one), [{ from: 0, zone: first }]);
          const instant = at("2026-10-01T00:00Z") + hour * HOUR;
          const around = daysWithin({ start: instant - 2 * DAY, end: instant + 2 * DAY }, zones);
          const holding = around.filter((day) =>
            dayParts(day, zones).some(({ start, end }) => start <= instant && instant < end),
          );
          expect(holding).toEqual([dayAt(instant, zones)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("keeps its zone once it is known, and a list stays the same while nobody flies", () => {
    const zones = withZone([], { from: 5, zone: "UTC" });
    expect(withZone(zones, { from: 9, zone: "UTC" })).toEqual(zones);
    expect(withZone(zones, { from: 9, zone: "Asia/Kolkata" })).toHaveLength(2);
  });
});
