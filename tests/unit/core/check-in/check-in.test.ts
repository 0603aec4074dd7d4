import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkInSchema } from "@/src/core/check-in/check-in.ts";
import { aCheckIn } from "../../../support/builders/a-check-in.ts";

const faultOf = (details: unknown) => {
  const parsed = v.safeParse(checkInSchema(), { ...aCheckIn(3), details });
  if (parsed.success) return null;
  return `${v.getDotPath(parsed.issues[0]) ?? ""}: ${parsed.issues[0].message}`;
};

describe("a stored check-in", () => {
  test("needs nothing but its number", () => {
    expect(v.parse(checkInSchema(), aCheckIn(3))).toEqual(aCheckIn(3));
  });

  test.each<[unknown, string]>([
    [{ zones: ["knee"] }, 'details.zones.0: unknown zone "knee"'],
    [{ quality: ["dull"] }, 'details.quality.0: unknown quality "dull"'],
    [{ runPain: 11 }, "details.runPain: expected 0 to 10"],
    [{ sleepHours: 25 }, "details.sleepHours: expected 0 to 24"],
    [{ note: "x".repeat(2001) }, "details.note: expected at most 2000 characters"],
    [
      { warningSigns: { at: 0, signs: { headache: "yes" } } },
      'details.warningSigns.signs.headache: unknown flag "headache"',
    ],
  ])("with %j is refused by field", (details, fault) => {
    expect(faultOf(details)).toBe(fault);
  });
});
