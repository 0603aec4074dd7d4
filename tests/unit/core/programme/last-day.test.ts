import { expect, test } from "vitest";
import { isWithinProgramme, lastDayOf } from "@/src/core/programme/programme-days.ts";
import { aProgramme, day } from "@/tests/support/builders/a-programme.ts";

test.each([
  { title: "eight weeks", about: {}, last: "2026-12-27" },
  { title: "one that was ended before", about: { endedOn: day("2026-11-20") }, last: "2026-11-20" },
  { title: "one that was ended after its end", about: { endedOn: day("2026-12-30") }, last: "2026-12-27" },
  { title: "one without an end", about: { weeks: null }, last: null },
  {
    title: "one without an end that was ended",
    about: { weeks: null, endedOn: day("2026-11-20") },
    last: "2026-11-20",
  },
])("the last day of $title is $last, and the one after it is not within", ({ about, last }) => {
  const programme = aProgramme(about);
  expect(lastDayOf(programme)).toBe(last);
  expect(isWithinProgramme(day("2026-11-01"), programme)).toBe(false);
  expect(isWithinProgramme(day("2026-11-02"), programme)).toBe(true);
  expect(isWithinProgramme(day("2027-01-01"), programme)).toBe(last === null);
});
