import fc from "fast-check";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import { anyDayScript } from "./arbitraries/day-script.ts";
import { brokenPromise } from "./day-promises.ts";
import { liveDay } from "./lived-day.ts";

const range = [{ from: "06:00", to: "22:00" }];
const LONG_HOURS = {
  workingHours: { mon: range, tue: range, wed: range, thu: range, fri: range, sat: range, sun: range },
};

/** Anybody's day: every entry that scripts know, clocks and zones too, hours from six to ten in the evening. */
export const anybodysDay: fc.Arbitrary<DayScript> = anyDayScript({ clock: true, zone: true, rarely: true }).map(
  (script) => ({
    ...script,
    settings: LONG_HOURS,
  }),
);

/** The first of `count` days from `seed` on that breaks a promise, as small as it can be made; null: none does. */
export function firstBrokenDay(
  count: number,
  seed: number,
): { readonly breach: string; readonly script: DayScript } | null {
  const breachOf = (script: DayScript) =>
    brokenPromise(liveDay(script, parseSettings(script.settings).settings), script);
  const result = fc.check(
    fc.property(anybodysDay, (script) => breachOf(script) === null),
    { numRuns: count, seed },
  );
  const script = result.counterexample?.[0];
  return script === undefined ? null : { breach: breachOf(script) ?? "", script };
}
