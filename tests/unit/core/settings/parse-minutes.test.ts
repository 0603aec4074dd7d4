import { describe, expect, it } from "vitest";
import { parseMinutes } from "@/src/core/settings/parse-minutes.ts";

describe("minutes as people type them", () => {
  it.each([
    ["30", 30],
    [" 45 min ", 45],
    ["60 minutes", 60],
    ["30.0", 30],
    ["5", 5],
    ["240", 240],
  ])("reads %s", (typed, minutes) => {
    expect(parseMinutes(typed, "posture")).toEqual({ ok: true, value: minutes });
  });

  it.each([
    ["", { kind: "not-a-number" }],
    ["soon", { kind: "not-a-number" }],
    ["12.5", { kind: "not-a-number" }],
    ["1e2", { kind: "not-a-number" }],
    ["3", { kind: "too-few", limit: 5 }],
    ["-20", { kind: "too-few", limit: 5 }],
    ["241", { kind: "too-many", limit: 240 }],
  ])("refuses %s and says what would be right", (typed, error) => {
    expect(parseMinutes(typed, "posture")).toEqual({ ok: false, error });
  });
});
