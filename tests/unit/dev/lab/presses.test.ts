import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { DayEntry } from "@/src/dev/lab/day/day-script.ts";
import { liveDay } from "@/tests/support/lived-day.ts";
import { inputOf } from "../../core/advice/input-of.ts";

/** A morning of typing from nine with these presses; answers each prompt as `kind outcome`. */
function morning(...presses: readonly DayEntry[]): readonly string[] {
  const day: DayEntry[] = [{ at: 9 * HOUR, do: "type" }, ...presses, { at: 10 * HOUR + 25 * MINUTE, do: "end" }];
  const run = liveDay({ zone: "Europe/Berlin", date: "2026-11-23", responds: "ignore", day }, DEFAULT_SETTINGS);
  return run.occurrences.map(({ kind, state, expiry }) => [kind, state, expiry].filter(Boolean).join(" "));
}

const at = (minute: number) => 9 * HOUR + minute * MINUTE;

test("an ignored morning is two posture prompts", () => {
  expect(morning()).toEqual(["posture expired no-answer", "posture expired no-answer"]);
});

test("done without a kind finishes the routine that was started", () => {
  const started: DayEntry = { at: at(31), do: "press", button: "start" };
  const done: DayEntry = { at: at(33), do: "press", button: "done" };
  expect(morning(started, done)).toEqual(["posture done", "posture expired no-answer"]);
});

test("a routine started by hand counts although nothing was due", () => {
  const started: DayEntry = { at: at(20), do: "press", button: "start", kind: "hip-flexor" };
  const done: DayEntry = { at: at(22), do: "press", button: "done" };
  expect(morning(started, done)).toEqual(["posture expired no-answer"]);
});

test("a snooze by hand comes again after its minutes", () => {
  expect(morning({ at: at(31), do: "press", button: "snooze", minutes: 15 })).toEqual([
    "posture snoozed",
    "posture expired no-answer",
  ]);
});

/** Minutes after nine at which a typed morning with these check-ins (`[minute, check-in]`) shows a prompt. */
function shownWith(...checkIns: readonly (readonly [number, object])[]): readonly number[] {
  const answers = checkIns.map(([minute, raw]): DayEntry => ({ at: at(minute), do: "answer", checkIn: inputOf(raw) }));
  const day: DayEntry[] = [{ at: 9 * HOUR, do: "type" }, ...answers, { at: 10 * HOUR + 25 * MINUTE, do: "end" }];
  const run = liveDay({ zone: "UTC", date: "2026-11-23", responds: "ignore", day }, DEFAULT_SETTINGS);
  const nine = Date.parse("2026-11-23T09:00:00Z");
  return run.occurrences.flatMap(({ shownAt }) => (shownAt === null ? [] : [Math.round((shownAt - nine) / MINUTE)]));
}

test("prompts fall silent with an answer that asks for medical advice, and come back with the next", () => {
  const fever = { nrs: 2, flags: ["fever"] };
  expect(shownWith([5, { nrs: 2 }])).toEqual(shownWith());
  expect(shownWith([5, fever])).toEqual([]);
  const backAt = shownWith([5, fever], [50, { nrs: 1 }]);
  expect(backAt.length).toBeGreaterThan(0);
  expect(Math.min(...backAt)).toBeGreaterThanOrEqual(50);
});

test("a press that is about nothing changes nothing", () => {
  expect(morning({ at: at(5), do: "press", button: "skip" })).toEqual(morning());
});

test("a pause ends what is open and keeps the rest of its hour quiet", () => {
  expect(morning({ at: at(31), do: "press", button: "pause", minutes: 50 })).toEqual(["posture expired paused"]);
});
