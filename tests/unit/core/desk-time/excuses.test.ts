import { describe, expect, it, test } from "vitest";
import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import { mayBeCall, nextSoundRun, soundExcuseUntil } from "@/src/core/desk-time/sound-run.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

test.each([
  { locksWhenLeaving: false, readsAwayFromBrowser: false, minutes: 5 },
  { locksWhenLeaving: false, readsAwayFromBrowser: true, minutes: 15 },
  { locksWhenLeaving: true, readsAwayFromBrowser: false, minutes: 45 },
  { locksWhenLeaving: true, readsAwayFromBrowser: true, minutes: 45 },
])("quiet is reading for $minutes min: locks $locksWhenLeaving, reads elsewhere $readsAwayFromBrowser", (row) => {
  expect(readingGraceSeconds(row)).toBe(row.minutes * 60);
});

describe("sound in a tab", () => {
  const heard = (at: number, isSomeoneThere: boolean) => ({ at, audible: true, isSomeoneThere });

  it("remembers when it began and whether someone was there then, and is forgotten at the first silence", () => {
    const begun = nextSoundRun(null, heard(MINUTE, true));
    expect(begun).toEqual({ since: MINUTE, lastHeard: MINUTE, beganWithSomeone: true });
    const later = nextSoundRun(begun, heard(6 * MINUTE, false));
    expect(later).toEqual({ since: MINUTE, lastHeard: 6 * MINUTE, beganWithSomeone: true });
    expect(nextSoundRun(later, { ...heard(7 * MINUTE, true), audible: false })).toBeNull();
    expect(nextSoundRun(null, heard(0, false))?.beganWithSomeone).toBe(false);
  });

  it.each([
    [0, true],
    [74, true],
    [75, false],
  ])("after %i min of it may be a call: %s", (minutes, may) => {
    const run = { since: 10 * MINUTE, lastHeard: 10 * MINUTE, beganWithSomeone: false };
    expect(mayBeCall(run, (10 + minutes) * MINUTE)).toBe(may);
  });

  it("is no call where there is none", () => {
    expect(mayBeCall(null, 0)).toBe(false);
  });

  it.each([
    { title: "60 min of quiet", since: 100, quiet: 110, until: 170 },
    { title: "75 min of sound, where it began long before the quiet", since: 100, quiet: 140, until: 175 },
  ])("excuses $title", ({ since, quiet, until }) => {
    const run = { since: since * MINUTE, lastHeard: since * MINUTE, beganWithSomeone: true };
    expect(soundExcuseUntil(run, quiet * MINUTE)).toBe(until * MINUTE);
  });

  it("excuses nothing where it began in an empty room, or is not there", () => {
    expect(soundExcuseUntil({ since: 0, lastHeard: 0, beganWithSomeone: false }, MINUTE)).toBeNull();
    expect(soundExcuseUntil(null, MINUTE)).toBeNull();
  });
});
