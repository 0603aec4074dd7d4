import { expect, test } from "vitest";
import { forecastPrompts } from "@/src/core/engine/plan/forecast.ts";
import { keepBegunRuns } from "@/src/core/engine/state/memory.ts";
import { promptDayAt } from "@/src/core/engine/state/prompt-table.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { MONDAY, nineAnd } from "@/tests/support/builders/records.ts";

test("on one's feet only the next change of posture is to come of what sitting causes", () => {
  const { state } = aDraft();
  const open = { kind: "standing", start: nineAnd(0), because: "said" } as const;
  const standing = { ...state, desk: { ...state.desk, open, standingSince: nineAnd(0) } };
  const { settings } = parseSettings({ standMinutes: 30 });
  const kinds = forecastPrompts(standing, aContext(nineAnd(10), { settings })).map(({ kind }) => kind);
  expect(kinds.filter((kind) => ["posture", "hip-flexor", "walk"].includes(kind))).toEqual(["posture"]);
});

test.each([
  { title: "hours before the day ends", at: nineAnd(60), comes: true },
  { title: "at a time that is no longer of this day", at: nineAnd(18 * 60), comes: false },
])("the day line that would be reached $title is to come: $comes", ({ at, comes }) => {
  const { settings } = parseSettings({ dailyLineMinutes: 480 });
  const deskToday = () => ({ deskMs: 6 * HOUR, longestBoutMs: 0 });
  const kinds = forecastPrompts(aDraft().state, aContext(at, { settings, deskToday })).map(({ kind }) => kind);
  expect(kinds.includes("day-line")).toBe(comes);
});

test.each([
  ["check-in", "2026-11-23"],
  ["day-line", "2026-11-23"],
  ["strength", "2026-11-24"],
  ["review", "2026-11-24"],
  ["posture", "2026-11-24"],
] as const)("a %s at one in the night belongs to %s", (kind, day) => {
  expect(promptDayAt(kind, nineAnd(16 * 60), "UTC")).toBe(day);
});

test("a run that had begun moves with the wall clock, and one that is still to come may come again", () => {
  const ended = (id: string, minutes: number | null) => ({
    id: `warm-up:${MONDAY}:${id}`,
    day: MONDAY,
    count: 1,
    runStart: minutes === null ? null : nineAnd(minutes),
    isCancelled: false,
  });
  const before = { ...aDraft().state.prompts, ended: [ended("a", 10), ended("b", 90), ended("c", null)] };
  const runs = ["a", "b", "c"].map((id) => ({ id, start: nineAnd(300) }));
  const kept = keepBegunRuns(before, runs, nineAnd(60)).ended;
  expect(kept.map(({ runStart }) => (runStart === null ? null : (runStart - nineAnd(0)) / MINUTE))).toEqual([
    300,
    90,
    null,
  ]);
});
