import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { deskDays, deskDaySchema, ofOthers, satIntervals, SLOT } from "@/src/core/desk-time/desk-slots.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aSpan, nineAnd } from "@/tests/support/builders/records.ts";

const minutesOf = (days: Parameters<typeof satIntervals>[0]) =>
  satIntervals(days).reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0);
const span = fc
  .record({ from: fc.nat({ max: 2_000 }), minutes: fc.integer({ min: 1, max: 300 }) })
  .map(({ from, minutes }) => aSpan({ start: nineAnd(from), end: nineAnd(from + minutes) }));

describe("desk time in slots", () => {
  it("is the slots of which at least half was sat, day by day in UTC", () => {
    const midnight = nineAnd(15 * 60);
    const spans = [
      aSpan({ start: nineAnd(0), end: nineAnd(12) }),
      aSpan({ start: nineAnd(12), end: nineAnd(13), kind: "standing" }),
      aSpan({ start: nineAnd(13), end: nineAnd(14) }),
      aSpan({ start: midnight - 5 * MINUTE, end: midnight + 5 * MINUTE }),
    ];
    expect(deskDays(spans, "me")).toEqual([
      { id: "me/2026-11-23", day: "2026-11-23", start: nineAnd(-9 * 60), sat: "108-111,287-288" },
      { id: "me/2026-11-24", day: "2026-11-24", start: midnight, sat: "0-1" },
    ]);
  });

  it("is never a sum: what two machines saw at once counts once", () => {
    const mine = deskDays([aSpan({ start: nineAnd(0), end: nineAnd(60) })], "me");
    const theirs = deskDays([aSpan({ start: nineAnd(30), end: nineAnd(90) })], "other");
    expect(minutesOf([...mine, ...theirs])).toBe(90);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 5 }), (a, b) => {
        const [one, two] = [deskDays(a, "a"), deskDays(b, "b")];
        const joined = minutesOf([...one, ...two]);
        expect(joined).toBe(minutesOf([...two, ...one, ...one]));
        expect(joined).toBeGreaterThanOrEqual(Math.max(minutesOf(one), minutesOf(two)));
        expect(joined).toBeLessThanOrEqual(minutesOf(one) + minutesOf(two));
      }),
    );
  });

  it("is off by less than half a slot at each end", () => {
    fc.assert(
      fc.property(span, ({ start, end }) => {
        expect(Math.abs(minutesOf(deskDays([aSpan({ start, end })], "me")) * MINUTE - (end - start))).toBeLessThan(
          SLOT,
        );
      }),
    );
  });

  it("comes in order, whatever order the spans are in, and of sitting alone", () => {
    const days = deskDays(
      [
        aSpan({ start: nineAnd(60), end: nineAnd(65) }),
        aSpan({ start: nineAnd(0), end: nineAnd(5) }),
        aSpan({ start: nineAnd(30), end: nineAnd(40), kind: "standing" }),
        aSpan({ start: nineAnd(20), end: nineAnd(22.5) }),
        aSpan({ start: nineAnd(27), end: nineAnd(29) }),
      ],
      "me",
    );
    expect(days.map(({ sat }) => sat)).toEqual(["108-109,112-113,120-121"]);
  });

  it("is joined where machines meet, laid over each other, and kept apart where they do not", () => {
    const day = (sat: string, start = 0) => ({ id: "me/2026-11-23", day: "2026-11-23" as DayKey, start, sat });
    const joined = (...sats: string[]) =>
      satIntervals(sats.map((sat) => day(sat))).map(({ start, end }) => `${start / SLOT}-${end / SLOT}`);
    expect(joined("10-20", "20-25")).toEqual(["10-25"]);
    expect(joined("10-20", "12-15")).toEqual(["10-20"]);
    expect(joined("30-40", "10-20,35-45")).toEqual(["10-20", "30-45"]);
    expect(joined("10-20", "21-25", "")).toEqual(["10-20", "21-25"]);
    expect(joined("no slots")).toEqual([]);
  });

  it("is another computer's where the name is", () => {
    const day = (id: string) => ({ id, day: "2026-11-23" as DayKey, start: 0, sat: "" });
    const days = ["me/2026-11-23", "mee/2026-11-23", "other/2026-11-23"].map(day);
    expect(ofOthers(days, "me").map(({ id }) => id)).toEqual(["mee/2026-11-23", "other/2026-11-23"]);
  });

  test.each(["5-4", "5-5", "0-3,3-4", "x1-2", "0-289", "3-4,3-5", "1-2;", "a-b"])("is refused as %s", (sat) => {
    const day = { id: "me/2026-11-23", day: "2026-11-23", start: nineAnd(0) - (nineAnd(0) % DAY), sat: "1-2" };
    expect(v.is(deskDaySchema, day)).toBe(true);
    expect(v.is(deskDaySchema, { ...day, sat: "" })).toBe(true);
    expect(v.is(deskDaySchema, { ...day, sat })).toBe(false);
  });
});
