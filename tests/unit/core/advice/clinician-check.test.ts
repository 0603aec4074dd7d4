import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { checkableItems, checkedItems, checksToRenew, clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { inputOf } from "./input-of.ts";

const checkableOf = (raw: object) => checkableItems(assess(inputOf(raw)));

describe("a clinician has already checked this", () => {
  test("holds for thirty days, then is asked again", () => {
    const check = clinicianCheck("upperBack", 0);
    expect(checkedItems([check], 30 * DAY - 1)).toEqual(["upperBack"]);
    expect(checkedItems([check], 30 * DAY)).toEqual([]);
    expect(checksToRenew([check], 30 * DAY)).toEqual([check]);
    expect(checksToRenew([check], 30 * DAY - 1)).toEqual([]);
  });

  test("does not hold before it was said: the clock was wrong", () => {
    expect(checkedItems([clinicianCheck("fever", DAY)], 0)).toEqual([]);
  });

  test("is offered for each flag, zone and profile item that fired", () => {
    expect(checkableOf({ nrs: 3, zones: ["upperBack", "lowC"], flags: ["fever"] })).toEqual(["fever", "upperBack"]);
    expect(checkableOf({ nrs: 3, profile: { cancerHistory: true } })).toEqual(["cancerHistory"]);
    expect(checkableOf({ nrs: 3, flags: ["hopPain"] })).toEqual(["hopPain"]);
  });

  test("counts for a sign that somebody was not sure of as well", () => {
    const unsure = { nrs: 3, flagsUnsure: ["fever"] };
    const levelOf = (raw: object) => assess(inputOf(raw)).level;
    expect(levelOf(unsure)).toBeGreaterThan(levelOf({ nrs: 3 }));
    expect(levelOf({ ...unsure, clinicianChecked: ["fever"] })).toBe(levelOf({ nrs: 3 }));
  });

  test("is offered for nothing at level 4, nor where a number or a leg is the reason", () => {
    expect(checkableOf({ nrs: 3, flags: ["bladder", "fever"] })).toEqual([]);
    expect(checkableOf({ nrs: 9 })).toEqual([]);
    expect(checkableOf({ nrs: 2, zones: ["legBackL"], quality: ["numb"] })).toEqual([]);
  });
});
