import { expect, test } from "vitest";
import { printOf } from "@/src/core/lib/print-of.ts";

test("a text's print is a safe whole number, its own, and the same again", () => {
  const texts = ["", "a", "b", "ab", "ba", "a long text", "a long texts"];
  const prints = texts.map(printOf);
  expect(new Set(prints).size).toBe(texts.length);
  expect(prints.every((print) => Number.isSafeInteger(print) && print >= 0)).toBe(true);
  expect(texts.map(printOf)).toEqual(prints);
});
