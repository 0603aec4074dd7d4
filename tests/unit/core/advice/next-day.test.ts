import { describe, expect, test } from "vitest";
import { type Exertion, exertionsBefore } from "@/src/core/advice/exertion.ts";
import { nextDayDelta, nextDayQuestion } from "@/src/core/advice/next-day.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { aCheckIn } from "../../../support/builders/a-check-in.ts";
import { aRun } from "../../../support/builders/a-run.ts";

/** Answers of the builder are given at 16:30. */
const yesterdayAt = (hour: string) => Date.parse(`2026-11-22T${hour}:00Z`);
const exertion = (changes: Partial<Exertion> = {}): Exertion => {
  const start = changes.start ?? yesterdayAt("17:00");
  return { kind: "run", start, end: start + HOUR, isSure: true, pain: null, ...changes };
};

describe("the morning after", () => {
  const today = aCheckIn(4);

  test.each<[string, Parameters<typeof nextDayDelta>, number | null]>([
    ["is the answer now against the last one before the run", [[aCheckIn(1, -1), today], today, [exertion()]], 3],
    ["can be better", [[aCheckIn(6, -1), today], today, [exertion()]], -2],
    [
      "does not look at answers given after the run",
      [[aCheckIn(1, -2), aCheckIn(5, -1, undefined, 120), today], today, [exertion({ start: yesterdayAt("16:00") })]],
      3,
    ],
    ["is not known where the answer before is older than a day", [[aCheckIn(1, -3), today], today, [exertion()]], null],
    ["is not known without a run", [[aCheckIn(1, -1), today], today, []], null],
    [
      "is not derived from a run that was only planned",
      [[aCheckIn(1, -1), today], today, [exertion({ isSure: false })]],
      null,
    ],
    ["counts for a strength session too", [[aCheckIn(1, -1), today], today, [exertion({ kind: "strength" })]], 3],
    [
      "does not count for a run of two days ago",
      [[aCheckIn(1, -2), today], today, [exertion({ start: yesterdayAt("17:00") - 24 * HOUR })]],
      null,
    ],
  ])("%s", (_name, given, delta) => {
    expect(nextDayDelta(...given)).toBe(delta);
  });

  test("is what the person says where answers can't tell, and the worse of the two where both do", () => {
    const said = aCheckIn(4, 0, { nextDay: "worse" });
    expect(nextDayDelta([said], said, [exertion()])).toBe(2);
    expect(nextDayDelta([aCheckIn(4, -1), said], said, [exertion()])).toBe(2);
    const better = aCheckIn(4, 0, { nextDay: "better" });
    expect(nextDayDelta([aCheckIn(1, -1), better], better, [exertion()])).toBe(3);
  });

  test("is asked for only where something was done and answers can't tell", () => {
    expect(nextDayQuestion([today], today, [exertion()])).toBe("run");
    expect(nextDayQuestion([today], today, [exertion({ isSure: false })])).toBe("run");
    expect(nextDayQuestion([today], today, [exertion({ kind: "strength" })])).toBe("strength");
    expect(nextDayQuestion([aCheckIn(1, -1), today], today, [exertion()])).toBeNull();
    expect(nextDayQuestion([today], today, [])).toBeNull();
    const signsOnly = aCheckIn(null, 0, { warningSigns: { at: 0, signs: {} } });
    expect(nextDayQuestion([signsOnly], signsOnly, [exertion()])).toBeNull();
  });
});

describe("what was done before now", () => {
  const at = Date.parse("2026-11-23T08:00:00Z");

  test("takes the log before the plan: a planned run that was logged counts once", () => {
    const start = yesterdayAt("18:00");
    const planned = [{ id: "p", start, minutes: 45 }];
    expect(exertionsBefore(at, { runs: [], planned, sessions: [] })).toMatchObject([{ isSure: false }]);
    const named = aRun({ start: start + 3 * HOUR, plannedRunId: "p" });
    expect(exertionsBefore(at, { runs: [named], planned, sessions: [] })).toMatchObject([{ isSure: true }]);
    const unnamed = aRun({ start: start + 600_000, pain: 3 });
    expect(exertionsBefore(at, { runs: [unnamed], planned, sessions: [] })).toMatchObject([{ isSure: true, pain: 3 }]);
  });

  test("leaves out what has not ended, and routines that are no training", () => {
    const sessions = [
      { use: "posture", startedAt: at - HOUR, endedAt: at - HOUR + 60_000 },
      { use: "strength", startedAt: at - HOUR, endedAt: at - HOUR + 600_000 },
    ];
    expect(exertionsBefore(at, { runs: [], planned: [{ id: "p", start: at, minutes: 30 }], sessions })).toEqual([
      { kind: "strength", start: at - HOUR, end: at - HOUR + 600_000, isSure: true, pain: null },
    ]);
  });
});
