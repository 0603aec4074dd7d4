import { expect, test } from "vitest";
import { changed } from "@/src/core/lib/changed.ts";

const before: Readonly<{ at: number; until: number | null }> = { at: 1, until: null };

test("a change that says something new gives a new whole, and leaves the old one alone", () => {
  expect(changed(before, { until: 5 })).toEqual({ at: 1, until: 5 });
  expect(before).toEqual({ at: 1, until: null });
});

test("a change that says what is so already gives the very same whole", () => {
  expect(changed(before, { at: 1, until: null })).toBe(before);
  expect(changed(before, {})).toBe(before);
});
