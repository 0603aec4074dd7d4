import { describe, expect, test } from "vitest";
import { EMERGENCY_NUMBERS, emergencyNumbersOf, guessRegion, helpNumbers } from "@/src/content/emergency-numbers.ts";

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
    ["IN", "112"],
    ["TH", "1669"],
    ["ZA", "10177"],
    ["EG", "123"],
  ])("start in %s with %s", (region, number) => {
    expect(emergencyNumbersOf(region)?.call[0]).toBe(number);
  });

  test.each([
    ["AT", "1450"],
    ["DE", "116117"],
    ["EE", "1220"],
    ["GB", "111"],
    ["PT", "808 24 24 24"],
    ["AU", "1800 022 222"],
    ["US", null],
  ])("name the advice line of %s: %s", (region, line) => {
    expect(emergencyNumbersOf(region)?.advice).toBe(line);
  });

  test("are the three that reach somebody almost everywhere where the region is unknown or not listed", () => {
    for (const region of [null, "ZZ", "AR"]) {
      expect(helpNumbers(region)).toEqual({ call: ["112", "911", "999"], advice: null, isRegionKnown: false });
    }
  });

  test("are those of the region where it is known", () => {
    expect(helpNumbers("FR")).toEqual({ call: ["112", "15"], advice: null, isRegionKnown: true });
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
