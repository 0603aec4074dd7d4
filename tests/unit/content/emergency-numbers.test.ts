import { describe, expect, test } from "vitest";
import { emergencyNumbers, emergencyNumbersOf, guessRegion, helpNumbers } from "@/src/content/emergency-numbers.ts";
import { regionsOfZone } from "@/src/content/zone-regions.ts";

describe("emergency numbers", () => {
  test("have each region once, with numbers that can be dialled", () => {
    const regions = emergencyNumbers().map(({ region }) => region);
    expect(new Set(regions).size).toBe(regions.length);
    for (const { region, call, advice } of emergencyNumbers()) {
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
    ["ID", "119"],
    ["JM", "110"],
    ["KE", "999"],
    ["LK", "1990"],
    ["PK", "1122"],
    ["RS", "194"],
    ["RW", "912"],
    ["SJ", "112"],
    ["UG", "999"],
    ["UA", "103"],
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
    for (const region of [null, "ZZ", "AQ"]) {
      expect(helpNumbers(region)).toEqual({ region: null, call: ["112", "911", "999"], advice: null, note: null });
    }
  });

  test("are those of the region where it is known", () => {
    expect(helpNumbers("FR")).toEqual({ region: "FR", call: ["112", "15"], advice: null, note: null });
  });

  test("say where they do not hold", () => {
    expect(helpNumbers("GB").note).toBe("northern-ireland");
    expect(helpNumbers("CA").note).toBe("canadian-provinces");
    expect(helpNumbers("ID").note).toBe("patchy");
    expect(helpNumbers("DE").note).toBeNull();
  });

  test.each("US CN IN BR JP RU ID DE MX GB FR VN PH TR NG PK AR PE AE SA RS KE".split(" "))("know %s", (region) => {
    expect(emergencyNumbersOf(region)).not.toBeNull();
  });
});

describe("the region that someone is likely to be in", () => {
  const PLACES = [
    ["Europe/Berlin", "DE"],
    ["Europe/London", "GB"],
    ["America/New_York", "US"],
    ["America/Toronto", "CA"],
    ["America/Coral_Harbour", "CA"],
    ["America/Buenos_Aires", "AR"],
    ["America/Lima", "PE"],
    ["Asia/Shanghai", "CN"],
    ["Asia/Calcutta", "IN"],
    ["Asia/Dubai", "AE"],
    ["Asia/Riyadh", "SA"],
    ["Asia/Saigon", "VN"],
    ["Asia/Jakarta", "ID"],
    ["Asia/Karachi", "PK"],
    ["Europe/Moscow", "RU"],
    ["Europe/Belgrade", "RS"],
    ["Europe/Kiev", "UA"],
    ["Europe/Kyiv", "UA"],
    ["Europe/Oslo", "NO"],
    ["Africa/Nairobi", "KE"],
    ["Africa/Cairo", "EG"],
    ["Australia/Perth", "AU"],
    ["Pacific/Auckland", "NZ"],
    ["Pacific/Honolulu", "US"],
  ] as const;
  const LANGUAGES = ["en-GB", "en-US", "de-DE", "zh-CN", "uk-UA", "ar"];
  const pairs = PLACES.flatMap(([zone, region]) => LANGUAGES.map((language) => [language, zone, region] as const));

  test.each(pairs)("%s in %s is %s", (language, zone, region) => {
    expect(guessRegion([language, "en"], zone)).toBe(region);
  });

  test.each<[string[], string | null]>([
    [["uk-UA"], "UA"],
    [["ru-RU", "en"], "RU"],
    [["en-US", "uk-UA"], "UA"],
    [["en-US"], null],
    [[], null],
  ])("%j decides only where the zone leaves two regions open: %s", (languages, region) => {
    expect(guessRegion(languages, "Europe/Simferopol")).toBe(region);
  });

  test.each(["UTC", "Etc/GMT+3", "CET", "", "Nowhere/Nothing"])(
    "is not guessed from the zone %j, whatever the language",
    (zone) => {
      expect(guessRegion(["de-DE"], zone)).toBeNull();
    },
  );

  test("is known for every zone that a browser may name", () => {
    const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"));
    expect(zones.filter((zone) => regionsOfZone(zone).length === 0)).toEqual([]);
    expect(zones.flatMap(regionsOfZone).filter((region) => !/^[A-Z]{2}$/.test(region))).toEqual([]);
  });
});
