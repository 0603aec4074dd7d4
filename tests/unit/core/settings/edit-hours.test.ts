import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copyMondayToFriday,
  hoursToDraw,
  inOrder,
  nextRange,
  overlapAt,
  intervalsOf,
} from "@/src/core/settings/edit-hours.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";

const range = (from: string, to: string): TimeRange => ({ from: from as ClockTime, to: to as ClockTime });

describe("ranges of a day", () => {
  it.each([
    ["an ordinary day", [range("09:00", "18:00")], [], [{ from: 540, to: 1080 }]],
    ["a night shift's first half", [range("22:00", "06:00")], [], [{ from: 1320, to: 1440 }]],
    ["its second half, on the day after", [], [range("22:00", "06:00")], [{ from: 0, to: 360 }]],
    ["until midnight", [range("18:00", "00:00")], [range("18:00", "00:00")], [{ from: 1080, to: 1440 }]],
    ["equal ends: the whole day", [range("07:00", "07:00")], [range("07:00", "07:00")], [{ from: 0, to: 1440 }]],
  ])("are drawn as stretches: %s", (_, ranges, before, expected) => {
    expect(intervalsOf(ranges, before)).toEqual(expected);
  });

  it.each([
    ["a lunch break", [range("09:00", "12:30"), range("14:00", "18:30")], null],
    ["ends that touch", [range("09:00", "12:00"), range("12:00", "18:00")], null],
    ["one inside the other", [range("09:00", "18:00"), range("10:00", "11:00")], 1],
    ["a morning, and a night that ends on the next", [range("05:00", "09:00"), range("22:00", "06:00")], null],
    ["an evening inside a night", [range("22:00", "06:00"), range("23:00", "23:30")], 1],
    ["anything beside a whole day", [range("07:00", "07:00"), range("05:00", "06:00")], 1],
  ])("overlap or not: %s", (_, ranges, expected) => {
    expect(overlapAt(ranges)).toBe(expected);
  });

  it("come in the order of the clock", () => {
    expect(inOrder([range("14:00", "18:00"), range("09:00", "12:00")]).map((one) => one.from)).toEqual([
      "09:00",
      "14:00",
    ]);
  });
});

describe("adding a range", () => {
  it("offers the usual hours on an empty day and the evening after a full one", () => {
    expect(nextRange([])).toEqual(range("09:00", "18:00"));
    expect(nextRange([range("09:00", "12:00")])).toEqual(range("13:00", "17:00"));
  });

  it("offers the evening before a night shift, and the gap of a day that begins and ends late", () => {
    expect(nextRange([range("22:00", "06:00")])).toEqual(range("17:00", "21:00"));
    expect(nextRange([range("00:30", "09:00"), range("14:00", "23:00")])).toEqual(range("10:00", "13:00"));
    expect(nextRange([range("01:00", "23:30")])).toBeNull();
  });

  it("never offers one that overlaps what is there", () => {
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map((value) => `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`);
    const ranges = fc.array(
      fc.tuple(minute, minute).map(([from, to]) => range(from, to)),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(ranges, (there) => {
        const added = nextRange(there);
        if (added === null || overlapAt(there) !== null) return true;
        return overlapAt([...there, added]) === null && added.from < added.to;
      }),
    );
  });
});

describe("the week", () => {
  it("copies Monday to Friday and leaves the weekend", () => {
    const hours = { ...DEFAULT_SETTINGS.workingHours, mon: [range("07:00", "11:00")], sat: [range("10:00", "12:00")] };
    const copied = copyMondayToFriday(hours);
    expect(copied.fri).toEqual([range("07:00", "11:00")]);
    expect(copied.sat).toEqual([range("10:00", "12:00")]);
    expect(copied.sun).toEqual([]);
  });

  it("is drawn from 6 to 22, and whole where someone works at night", () => {
    expect(hoursToDraw(DEFAULT_SETTINGS.workingHours)).toEqual({ from: 6, to: 22 });
    expect(hoursToDraw({ ...DEFAULT_SETTINGS.workingHours, sun: [range("22:00", "06:00")] })).toEqual({
      from: 0,
      to: 24,
    });
  });
});
