import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { BUTTONS, type DayScript, ENTRY_NAMES, KILL_POINTS } from "@/src/dev/lab/day/day-script.ts";
import type { Stepped } from "@/src/dev/lab/model/model-shell.ts";
import { brokenPromise } from "@/tests/support/day-promises.ts";
import { type LivedDay, liveDay, showsOf } from "@/tests/support/lived-day.ts";
import { anybodysDay, firstBrokenDay } from "@/tests/support/random-days.ts";

const DAYS = 1000;
/** The same days each time, so that a red run means a change. `npm run lab -- random` lives others. */
const SEED = 2026;

test("no day that anybody may live breaks a promise", { timeout: 240_000 }, () => {
  expect(firstBrokenDay(DAYS, SEED)).toBeNull();
});

test("random days hold everything that a script can say", () => {
  const entries = fc.sample(anybodysDay, { numRuns: DAYS, seed: 1 }).flatMap(({ day }) => day);
  const valuesOf = (field: "do" | "button" | "before") =>
    new Set(entries.flatMap((entry) => (Object.entries(entry).find(([key]) => key === field)?.[1] as string) ?? []));
  expect(valuesOf("do")).toEqual(new Set(ENTRY_NAMES));
  expect(valuesOf("button")).toEqual(new Set(BUTTONS));
  expect(valuesOf("before")).toEqual(new Set(KILL_POINTS));
  const steps = entries.flatMap((entry) => (entry.do === "clock" ? [entry.by] : []));
  expect([Math.min(...steps) < -HOUR, Math.max(...steps) > HOUR]).toEqual([true, true]);
});

describe("a day that breaks a promise is told", () => {
  const script: DayScript = {
    zone: "Europe/Berlin",
    date: "2026-11-23",
    responds: "ignore",
    day: [
      { at: 9 * HOUR, do: "type" },
      { at: 12 * HOUR, do: "end" },
    ],
  };
  const day = liveDay(script, DEFAULT_SETTINGS);
  const isShow = (stepped: Stepped) => stepped.effects.some(({ type }) => type === "show");
  const firstShow = day.steps.findIndex(isShow);
  /** The day with its step at `index` changed. */
  const withStep = (index: number, change: (stepped: Stepped) => Stepped): LivedDay => ({
    ...day,
    steps: day.steps.map((stepped, at) => (at === index ? change(stepped) : stepped)),
  });
  const withDesk = (desk: Partial<Stepped["after"]["desk"]>) =>
    withStep(firstShow, (stepped) => ({
      ...stepped,
      after: { ...stepped.after, desk: { ...stepped.after.desk, ...desk } },
    }));
  const shownAt = day.steps[firstShow]?.wake.at ?? 0;

  test("as it was lived it breaks none", () => {
    expect(showsOf(day).length).toBeGreaterThan(2);
    expect(brokenPromise(day, script)).toBeNull();
  });

  test.each<[string, LivedDay, RegExp]>([
    [
      "an id that is shown twice",
      { ...day, steps: day.steps.flatMap((one) => (isShow(one) ? [one, one] : [one])) },
      /was shown twice/,
    ],
    [
      "an end that comes twice",
      {
        ...day,
        steps: day.steps.flatMap((one) =>
          one.records.occurrences.some(({ endedAt }) => endedAt) ? [one, { ...one, effects: [] }] : [one],
        ),
      },
      /ended twice/,
    ],
    [
      "one that never ends",
      { ...day, occurrences: day.occurrences.map((one) => ({ ...one, endedAt: null, state: "shown" })) },
      /neither ended nor goes on/,
    ],
    [
      "a show to nobody",
      withDesk({ open: { kind: "away", start: shownAt - MINUTE, because: "quiet" } }),
      /shown to nobody/,
    ],
    [
      "a show at the return",
      withDesk({ returned: { at: shownAt - MINUTE, after: 6 * MINUTE } }),
      /within five minutes of a return/,
    ],
    [
      "two shows in a row",
      withStep(firstShow, (stepped) => ({ ...stepped, wake: { ...stepped.wake, at: stepped.wake.at + 35 * MINUTE } })),
      /too soon after the one before/,
    ],
    [
      "silence over a full lap",
      { ...day, steps: day.steps.map((one) => ({ ...one, effects: [], decisions: [] })) },
      /nothing was heard of/,
    ],
  ])("%s", (_what, broken, message) => {
    expect(brokenPromise(broken, script)).toMatch(message);
  });
});
