import { describe, expect, it } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { blankDraft } from "@/src/ui/pages/check-in/check-in-state.ts";
import { createKeptDrafts, dropDrafts } from "@/src/ui/pages/check-in/kept-drafts.ts";

const DAYS = ["2026-11-21" as DayKey, "2026-11-22" as DayKey, "2026-11-23" as DayKey] as const;
const [FIRST, SECOND, THIRD] = DAYS;

function threeDrafts() {
  const values = new Map<string, string>();
  const kept = createKeptDrafts({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  });
  for (const day of DAYS) kept.keep({ ...blankDraft(day, 0), pain: 4 });
  return { kept, values };
}

describe("drafts of answers that are erased", () => {
  it.each([
    ["all days", { first: null, last: null }, []],
    ["a day alone", { first: SECOND, last: SECOND }, [FIRST, THIRD]],
    ["from a day on", { first: SECOND, last: null }, [FIRST]],
    ["up to a day", { first: null, last: SECOND }, [THIRD]],
  ] as const)("go with their days, and the others stay: %s", (_, time, left) => {
    const { kept } = threeDrafts();
    dropDrafts(kept, time);
    expect(kept.all().map(({ day }) => day)).toEqual(left);
  });

  it("leave nothing behind where all of them go", () => {
    const { kept, values } = threeDrafts();
    dropDrafts(kept, { first: null, last: null });
    expect(values.size).toBe(0);
  });
});
