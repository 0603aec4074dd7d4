import { describe, expect, it } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aRoutineSession, aRunPlan, aSpan, ENVELOPE, nineAnd } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";

describe("stored records that name what is not in this world", () => {
  it.each([
    ["checkIns", { ...aCheckIn({ id: "bad" }), zone: "Mars/Base" }],
    ["checkIns", { ...aCheckIn({ id: "bad" }), at: -1e300 }],
    ["runs", { ...ENVELOPE, ...aRun({ id: "bad", start: nineAnd(-60) }), zone: "Mars/Base" }],
    ["runs", { ...ENVELOPE, ...aRun({ id: "bad", start: nineAnd(-60) }), createdAt: 1e300 }],
    ["plans", { ...aRunPlan({ id: "bad" }), local: { day: "2026-11-31", at: "18:00" } }],
    ["plans", { ...aRunPlan({ id: "bad" }), minutes: Number.POSITIVE_INFINITY }],
    ["spans", { ...aSpan(), end: 1e300 }],
    ["routineSessions", { ...aRoutineSession({ id: "bad", startedAt: nineAnd(-60) }), endedAt: -1e300 }],
  ] as const)("are kept aside, and prompts go on (%s)", async (store, row) => {
    const machine = createFakeMachine();
    machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
    machine.disk.stores.runs.set("good", { ...ENVELOPE, ...aRun({ id: "good", start: nineAnd(-120) }) });
    machine.disk.stores[store].set("id" in row ? row.id : row.start, row);
    await machine.startBrowser();
    await machine.advance(13 * MINUTE);
    expect(machine.screen).toHaveLength(1);
    expect(machine.disk.quarantine).toMatchObject([{ store, value: row }]);
  });
});
