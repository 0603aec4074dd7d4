import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { createFormat } from "@/src/ui/app/format.ts";
import { variantOf } from "@/src/ui/app/text-locale.ts";

const at = Date.UTC(2026, 10, 23, 15, 42);
const german = createFormat({ languages: ["de-DE", "en"], textLanguage: "en", zone: "Europe/Berlin" });
const american = createFormat({ languages: ["en-US"], textLanguage: "en", zone: "America/New_York" });

describe("format", () => {
  it.each([
    [36 * SECOND, "36 s"],
    [110 * SECOND, "1:50"],
    [123 * SECOND, "2:03"],
    [2 * MINUTE, "2 min"],
    [5 * HOUR + 10 * MINUTE, "5 h 10"],
    [HOUR, "1 h"],
    [-5, "0 s"],
  ])("writes %i ms as %s", (ms, text) => expect(german.duration(ms)).toBe(text));

  it("rounds to whole minutes downward", () => expect(german.minutes(24 * MINUTE + 59 * SECOND)).toBe("24 min"));

  it("writes times in the person's hour cycle and zone, with names in the language of the texts", () => {
    expect(german.clock(at)).toBe("16:42");
    expect(american.clock(at)).toMatch(/^10:42[\u00A0\u202F]AM$/);
    expect(german.weekday(at)).toBe("Monday");
    expect(german.clockTime("09:00")).toBe("09:00");
    expect(american.clockTime("18:00")).toMatch(/^6:00[\u00A0\u202F]PM$/);
  });

  it("orders day and month as the person's own English does", () => {
    const british = createFormat({ languages: ["en-GB", "en-US"], textLanguage: "en", zone: "Europe/London" });
    expect([british, american].map(({ date }) => date(at).replaceAll(",", ""))).toEqual([
      "Monday 23 November",
      "Monday November 23",
    ]);
    expect(["en-GB", "en-US", "de"].map((language) => variantOf("en", [language, "en-AU"]))).toEqual([
      "en-GB",
      "en-US",
      "en-AU",
    ]);
  });

  it("names the days of the week", () => {
    expect(american.weekdayName("mon", "long")).toBe("Monday");
    expect(american.weekdayName("sun", "letter")).toBe("S");
  });
});
