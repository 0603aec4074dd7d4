import { describe, expect, it } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { type PlannedEntry, plannedNear } from "@/src/core/training/plan-week.ts";

const SIX = Date.UTC(2026, 10, 23, 18);
const planned = (id: string, hoursLater: number, isCancelled = false): PlannedEntry => ({
  id,
  start: SIX + hoursLater * HOUR,
  minutes: 45,
  day: "2026-11-23" as DayKey,
  meters: null,
  isCancelled,
  movedFrom: null,
  isWeekly: true,
});

describe("the planned run that a run was", () => {
  it.each([
    { title: "the nearest", entries: [planned("far", 2), planned("near", -1)], logged: [], is: "near" },
    { title: "one three hours away", entries: [planned("far", 3)], logged: [], is: "far" },
    { title: "none farther away", entries: [planned("far", 3.1)], logged: [], is: null },
    { title: "none that was cancelled", entries: [planned("off", 0, true)], logged: [], is: null },
    { title: "none that is logged already", entries: [planned("done", 0)], logged: ["done"], is: null },
    {
      title: "the next where that one is logged",
      entries: [planned("done", 0), planned("b", 1)],
      logged: ["done"],
      is: "b",
    },
  ])("is $title", ({ entries, logged, is }) => {
    const runs = logged.map((plannedRunId) => ({ plannedRunId }));
    expect(plannedNear(SIX, entries, runs)?.id ?? null).toBe(is);
  });
});
