import { expect, it } from "vitest";
import { isSaveDue } from "@/src/core/snapshots/save-due.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";

const NOW = Date.UTC(2026, 10, 30);

it.each([
  ["where nothing was ever saved", null, true],
  ["a month after the last file", NOW - 30 * DAY, true],
  ["not a day before", NOW - 30 * DAY + 1, false],
  ["where the clock was years ahead when it was noted", NOW + 900 * DAY, true],
])("a copy is due %s", (_when, savedAt, isDue) => {
  expect(isSaveDue(savedAt, NOW)).toBe(isDue);
});
