import { expect, test } from "vitest";
import { parseAdviceInput } from "@/src/core/advice/advice-input.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";

test("a blank input is what a number alone is read as", () => {
  expect(parseAdviceInput({ nrs: 7 })).toEqual({ ok: true, value: blankAdviceInput(7) });
  expect(blankAdviceInput(null)).toEqual({ ...blankAdviceInput(7), nrs: null });
});
