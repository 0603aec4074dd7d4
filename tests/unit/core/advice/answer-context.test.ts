import { expect, test } from "vitest";
import { type AroundNow, answerContextOf } from "@/src/core/advice/answer-context.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

const at = Date.parse("2026-11-23T16:30:00Z");
const now: AroundNow = {
  at,
  zone: "UTC",
  settings: DEFAULT_SETTINGS,
  clinicianChecked: [],
  planned: [],
  exertions: [],
  desk: null,
};
const planned = (clock: string) => ({ id: clock, start: Date.parse(`2026-11-${clock}:00Z`), minutes: 40 });
const ended = (clock: string, kind: "run" | "strength" = "run") => {
  const end = Date.parse(`2026-11-${clock}:00Z`);
  return { kind, start: end - 40 * MINUTE, end, isSure: true, pain: null };
};

test.each([
  { of: "none", runs: [], minutes: null },
  { of: "one this evening", runs: [planned("23T18:00")], minutes: 90 },
  { of: "two, the nearer one", runs: [planned("23T21:00"), planned("23T17:00")], minutes: 30 },
  { of: "one that begins now", runs: [planned("23T16:30")], minutes: 0 },
  { of: "one that has begun", runs: [planned("23T16:29")], minutes: null },
  { of: "one at midnight, which is tomorrow's", runs: [planned("24T00:00")], minutes: null },
])("minutes to the next planned run of today, of $of: $minutes", ({ runs, minutes }) => {
  expect(answerContextOf({ ...now, planned: runs }).minutesToRun).toBe(minutes);
});

test.each([
  { of: "none", done: [], minutes: null },
  { of: "one of this noon", done: [ended("23T12:30")], minutes: 240 },
  { of: "two, the later one", done: [ended("23T07:30"), ended("23T12:30")], minutes: 240 },
  { of: "one that ended at midnight", done: [ended("23T00:00")], minutes: 990 },
  { of: "one of yesterday", done: [ended("22T23:59")], minutes: null },
  { of: "a strength session", done: [ended("23T12:30", "strength")], minutes: null },
])("minutes since the last run of today, of $of: $minutes", ({ done, minutes }) => {
  expect(answerContextOf({ ...now, exertions: done }).minutesSinceRun).toBe(minutes);
});

test("the person, the hour and the desk are told; a desk that nobody has counted is not known", () => {
  expect(answerContextOf({ ...now, clinicianChecked: ["fever"] })).toMatchObject({
    clinicianChecked: ["fever"],
    hour: 16,
    sittingHours: null,
    longestSitMin: null,
    canUseFloor: DEFAULT_SETTINGS.place.floor,
  });
  const desk = { sittingMs: 90 * MINUTE, longestBoutMs: 50 * MINUTE };
  expect(answerContextOf({ ...now, desk })).toMatchObject({ sittingHours: 1.5, longestSitMin: 50 });
});
