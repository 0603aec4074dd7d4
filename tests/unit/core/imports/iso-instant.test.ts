import { describe, expect, it } from "vitest";
import { parseIsoInstant } from "@/src/core/imports/iso-instant.ts";

describe("a date-time of a workout file", () => {
  it.each([
    ["2026-03-05T07:30:15Z", "2026-03-05T07:30:15.000Z", null],
    ["2026-03-05T07:30:15.25+01:00", "2026-03-05T06:30:15.250Z", 60],
    ["2026-03-05 07:30", "2026-03-05T07:30:00.000Z", null],
    ["2026-06-30T23:59:60Z", "2026-07-01T00:00:00.000Z", null],
    ["2024-02-29T00:00:00-0330", "2024-02-29T03:30:00.000Z", -210],
  ])("%s is %s", (text, instant, offsetMinutes) => {
    expect(parseIsoInstant(text)).toEqual({ at: Date.parse(instant), offsetMinutes });
  });

  it.each([
    "2025-13-05T07:30:00Z",
    "2025-00-05T07:30:00Z",
    "2025-02-30T07:30:00Z",
    "2025-04-00T07:30:00Z",
    "2025-04-05T24:30:00Z",
    "2025-04-05T07:60:00Z",
    "2025-04-05T07:30:61Z",
    "2025-04-05T07:30:00+19:00",
    "2025-04-05T07:30:00+01:75",
    "2025-04-05",
    "yesterday",
  ])("%s is none", (text) => {
    expect(parseIsoInstant(text)).toBeNull();
  });
});
