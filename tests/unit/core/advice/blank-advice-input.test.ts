import { describe, expect, test } from "vitest";
import { parseAdviceInput } from "@/src/core/advice/advice-input.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";

test("a blank input is what a number alone is read as", () => {
  expect(parseAdviceInput({ nrs: 7 })).toEqual({ ok: true, value: blankAdviceInput(7) });
  expect(blankAdviceInput(null)).toEqual({ ...blankAdviceInput(7), nrs: null });
});

describe("an input from outside", () => {
  test.each<[string, unknown, object]>([
    ["names what is missing", { zones: [] }, { path: "nrs", message: "missing" }],
    ["names the place in a list", { nrs: 1, zones: ["lowC", "tail"] }, { path: "zones[1]" }],
    ["names the field within a part", { nrs: 1, profile: { over65: 3 } }, { path: "profile.over65" }],
    ["is none at all", undefined, { path: "", message: "expected an object" }],
  ])("%s", (_title, raw, fault) => {
    const parsed = parseAdviceInput(raw);
    expect(parsed.ok ? [] : parsed.error).toMatchObject([fault]);
  });
});
