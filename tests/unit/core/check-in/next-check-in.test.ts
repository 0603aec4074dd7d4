import { describe, expect, test } from "vitest";
import { nextCheckIn } from "@/src/core/check-in/next-check-in.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aCheckIn, TODAY } from "../../../support/builders/a-check-in.ts";

const first = aCheckIn(2);
const save = (request: Parameters<typeof nextCheckIn>[1], later: number, stored = [first]) =>
  nextCheckIn(stored, request, { now: first.at + later, zone: "UTC", newId: () => "new" });

describe("saving an answer", () => {
  test("adds a second one later in the day", () => {
    expect(save({ pain: 4 }, 2 * MINUTE)).toMatchObject({ id: "new", pain: 4, day: TODAY });
  });

  test("from two windows at once ends in one answer", () => {
    expect(save({ pain: 4 }, 5_000)).toMatchObject({
      id: first.id,
      at: first.at,
      updatedAt: first.at + 5_000,
      pain: 4,
    });
  });

  test("changes the one it names and keeps what was not sent", () => {
    const detailed = aCheckIn(2, 0, { zones: ["lowC"], note: "desk" });
    expect(save({ pain: 3, replaces: detailed.id }, 60 * MINUTE, [detailed])).toMatchObject({
      id: detailed.id,
      pain: 3,
      details: { zones: ["lowC"], note: "desk" },
    });
    expect(save({ pain: 3, replaces: detailed.id, details: {} }, 60 * MINUTE, [detailed])?.details).toEqual({});
  });

  test("says so when the one it names is gone", () => {
    expect(save({ pain: 3, replaces: "gone" }, 0)).toBeNull();
  });

  test("for a past day stands at noon of that day", () => {
    const day = addDays(TODAY, -3);
    expect(save({ pain: 3, day }, 0)).toMatchObject({ day, at: Date.parse(`${day}T12:00:00Z`) });
  });

  test("without a number is a skipped day, unless warning signs were answered", () => {
    expect(save({ pain: null }, 60 * MINUTE)).toMatchObject({ pain: null, skipped: true });
    const details = { warningSigns: { at: first.at, signs: {} } };
    expect(save({ pain: null, details }, 60 * MINUTE)).toMatchObject({ pain: null, skipped: false });
  });
});
