import { describe, expect, it } from "vitest";
import { clockOptions, distanceUnit, firstDayOfWeek } from "@/src/core/settings/regional.ts";

describe("how a person writes weeks, distances and times", () => {
  it.each([
    ["en-US", "sun", "mi"],
    ["en-GB", "mon", "mi"],
    ["en", "sun", "mi"],
    ["en-CA", "sun", "km"],
    ["en-IE", "mon", "km"],
    ["en-AU", "mon", "km"],
    ["es-US", "sun", "mi"],
    ["de-DE", "mon", "km"],
    ["de", "mon", "km"],
    ["fr-FR", "mon", "km"],
    ["pt-BR", "sun", "km"],
    ["ja-JP", "sun", "km"],
    ["zh-CN", "mon", "km"],
    ["ar-EG", "sat", "km"],
    ["ar-SA", "sun", "km"],
    ["fa-IR", "sat", "km"],
    ["dv-MV", "fri", "km"],
    ["not a language", "mon", "km"],
  ] as const)("%s: weeks begin on %s, distances are in %s", (language, first, unit) => {
    expect(firstDayOfWeek("system", [language, "de"])).toBe(first);
    expect(distanceUnit("system", [language, "de"])).toBe(unit);
  });

  it("is Monday and kilometres where the browser names no language", () => {
    expect(firstDayOfWeek("system", [])).toBe("mon");
    expect(distanceUnit("system", [])).toBe("km");
  });

  it("is what they chose, whatever the language", () => {
    expect(firstDayOfWeek("sat", ["en-US"])).toBe("sat");
    expect(distanceUnit("km", ["en-US"])).toBe("km");
    expect(distanceUnit("mi", ["de-DE"])).toBe("mi");
  });

  it.each([
    ["system", ["en-US"], "6:05 PM"],
    ["system", ["de-DE"], "18:05"],
    ["24h", ["en-US"], "18:05"],
    ["12h", ["de-DE"], "6:05 PM"],
    ["12h", ["en-GB"], "6:05 PM"],
  ] as const)("writes five past six with %s in %s as %s", (choice, languages, text) => {
    const format = new Intl.DateTimeFormat("en", { ...clockOptions(choice, languages), timeZone: "UTC" });
    expect(format.format(Date.UTC(2026, 10, 30, 18, 5)).replace(/\s/u, " ")).toBe(text);
  });

  it("writes midnight as nought with 24 hours and as twelve with 12", () => {
    const midnight = Date.UTC(2026, 10, 30, 0, 5);
    const write = (choice: "12h" | "24h") =>
      new Intl.DateTimeFormat("en", { ...clockOptions(choice, ["en-US"]), timeZone: "UTC" }).format(midnight);
    expect(write("24h")).toBe("00:05");
    expect(write("12h").replace(/\s/u, " ")).toBe("12:05 AM");
  });
});
