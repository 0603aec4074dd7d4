import { describe, expect, it } from "vitest";
import { fromKept, mendedOfText, textOfMended, toKept, zonesOfText } from "@/src/core/insights/kept-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { aDayTotal } from "@/tests/support/builders/a-day-total.ts";

describe("a sum that is kept", () => {
  const total = aDayTotal({ day: "2026-11-23" as DayKey, sittingMs: 5 });

  it("is what it was when it is read again", () => {
    expect(fromKept(toKept(total))).toEqual(total);
  });

  it.each([null, {}, { ...toKept(total), sittingMs: -1 }, { ...toKept(total), day: "someday" }])(
    "is summed again where it can't be used: %j",
    (row) => {
      expect(fromKept(row)).toBeNull();
    },
  );
});

it("what was mended is told as long as it can be read", () => {
  expect(mendedOfText(textOfMended({ at: 5, days: 2 }))).toEqual({ at: 5, days: 2 });
  expect([mendedOfText("no text"), mendedOfText(null), mendedOfText("{}")]).toEqual([null, null, null]);
});

it("zones that can't be read are none", () => {
  expect(zonesOfText('[{"from":0,"zone":"UTC"}]')).toEqual([{ from: 0, zone: "UTC" }]);
  expect([zonesOfText("no text"), zonesOfText(undefined)]).toEqual([[], []]);
});
