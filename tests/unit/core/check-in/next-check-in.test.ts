import { describe, expect, test } from "vitest";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
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
      at: first.at + 5_000,
      updatedAt: first.at + 5_000,
      pain: 4,
    });
  });

  test("from two windows at once loses nothing that either of them said", () => {
    const signs = { warningSigns: { at: first.at, signs: { bladder: "yes" as const } } };
    const marked = aCheckIn(null, 0, { zones: ["lowC"], ...signs });
    expect(save({ pain: 4, details: {} }, 5_000, [marked])).toMatchObject({
      pain: 4,
      details: { zones: ["lowC"], ...signs },
    });
    expect(save({ pain: null, details: signs }, 5_000)).toMatchObject({ pain: 2, details: signs, skipped: false });
  });

  test("never puts an older answer to the warning signs over a newer one", () => {
    const at = (minutes: number) => ({ warningSigns: { at: first.at + minutes * MINUTE, signs: {} } });
    const answered = aCheckIn(2, 0, at(30));
    const changed = (details: CheckInDetails) =>
      save({ pain: 2, replaces: answered.id, details }, 60 * MINUTE, [answered])?.details?.warningSigns?.at;
    expect(changed({ note: "an old window" })).toBe(first.at + 30 * MINUTE);
    expect(changed(at(10))).toBe(first.at + 30 * MINUTE);
    expect(changed(at(59))).toBe(first.at + 59 * MINUTE);
  });

  test("adds one more where that is asked for, also within a minute", () => {
    expect(save({ pain: 4, adds: true }, 5_000)).toMatchObject({ id: "new", pain: 4 });
  });

  test("of today that goes up counts as said now, so that the warning signs are asked for anew", () => {
    const later = 120 * MINUTE;
    expect(save({ pain: 8, replaces: first.id }, later)).toMatchObject({ id: first.id, at: first.at + later });
    expect(save({ pain: 1, replaces: first.id }, later)?.at).toBe(first.at);
    const past = aCheckIn(2, -2);
    expect(save({ pain: 8, replaces: past.id, day: past.day }, later, [past])?.at).toBe(past.at);
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

  test("without a number is a skipped day, unless warning signs were answered or a place was marked", () => {
    expect(save({ pain: null }, 60 * MINUTE)).toMatchObject({ pain: null, skipped: true });
    const details = { warningSigns: { at: first.at, signs: {} } };
    expect(save({ pain: null, details }, 60 * MINUTE)).toMatchObject({ pain: null, skipped: false });
    expect(save({ pain: null, details: { zones: ["saddle"] } }, 60 * MINUTE)).toMatchObject({ skipped: false });
  });
});
