import { describe, expect, test } from "vitest";
import { EMERGENCY_NUMBERS, emergencyNumbersOf, guessRegion } from "@/src/content/emergency-numbers.ts";

describe("emergency numbers", () => {
  test("have each region once, with numbers that can be dialled", () => {
    const regions = EMERGENCY_NUMBERS.map(({ region }) => region);
    expect(new Set(regions).size).toBe(regions.length);
    for (const { region, call, advice } of EMERGENCY_NUMBERS) {
      expect(region).toMatch(/^[A-Z]{2}$/);
      for (const number of call) expect(number).toMatch(/^\d{2,5}$/);
      if (advice !== null) expect(advice).toMatch(/^[\d ]{3,14}$/);
    }
  });

  test.each("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "))(
    "start with 112 in %s, a country of the EU",
    (region) => {
      expect(emergencyNumbersOf(region)?.call[0]).toBe("112");
    },
  );

  test.each([
    ["GB", "999"],
    ["US", "911"],
    ["AU", "000"],
    ["NZ", "111"],
    ["JP", "119"],
    ["CH", "144"],
  ])("start in %s with %s", (region, number) => {
    expect(emergencyNumbersOf(region)?.call[0]).toBe(number);
  });

  test.each<[string, string[], string, string | null]>([
    ["language and zone agree", ["de-DE", "en-US"], "Europe/Berlin", "DE"],
    ["American English in Europe", ["en-US", "en"], "Europe/Berlin", null],
    ["American English in America", ["en-US"], "America/Chicago", "US"],
    ["a language without a region", ["en"], "Europe/London", null],
    ["two regions that both fit", ["fr-FR", "de-DE"], "Europe/Paris", null],
    ["a script before the region", ["zh-Hant-TW"], "Asia/Taipei", "TW"],
    ["a region nobody listed", ["en-XX"], "Africa/Cairo", null],
    ["no zone", ["de-DE"], "UTC", null],
  ])("guess the region: %s", (_name, languages, zone, expected) => {
    expect(guessRegion(languages, zone)).toBe(expected);
  });
});
