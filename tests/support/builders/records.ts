import type { Span } from "@/src/core/desk-time/span.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { RecordOf } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

/** Monday 2026-11-23, 09:00 UTC. */
export const MONDAY_NINE = Date.UTC(2026, 10, 23, 9);
export const MONDAY = "2026-11-23" as DayKey;

/** An instant on that Monday, minutes after nine. */
export const nineAnd = (minutes: number) => MONDAY_NINE + minutes * MINUTE;

/** As a batch of nine o'clock gives it. */
export const ENVELOPE = { updatedAt: nineAnd(0), deletedAt: null, device: "device-1" };

export function aSpan(fields: Partial<Span> = {}): Span {
  return { kind: "sitting", start: nineAnd(0), end: nineAnd(30), because: "input", ...fields };
}

export function anOccurrence(fields: Partial<Occurrence> = {}): Occurrence {
  return {
    id: "posture:2026-11-23:1",
    kind: "posture",
    day: MONDAY,
    state: "shown",
    because: "sitting",
    dueAt: nineAnd(30),
    claimedAt: nineAnd(30),
    attempts: 1,
    shownAt: nineAnd(30),
    startedAt: null,
    clearedAt: null,
    endedAt: null,
    expiry: null,
    held: [],
    snoozes: 0,
    runId: null,
    runStart: null,
    short: false,
    offersCall: false,
    ...fields,
  };
}

export function aCheckIn(fields: Partial<RecordOf<"checkIns">> = {}): RecordOf<"checkIns"> {
  return {
    id: "check-in-1",
    day: MONDAY,
    zone: "UTC",
    at: nineAnd(450),
    pain: 3,
    skipped: false,
    ...ENVELOPE,
    ...fields,
  };
}

export function aRoutineSession(fields: Partial<RecordOf<"routineSessions">> = {}): RecordOf<"routineSessions"> {
  return {
    id: "session-1",
    routineId: "reset-standing",
    use: "posture",
    promptId: null,
    startedAt: nineAnd(31),
    endedAt: nineAnd(32),
    items: [{ exerciseId: "sit-to-stand", outcome: "done", seconds: 30 }],
    endedEarly: false,
    ...ENVELOPE,
    ...fields,
  };
}

export function aRunPlan(fields: Partial<RecordOf<"plans">> = {}): RecordOf<"plans"> {
  return { id: "run-1", start: nineAnd(540), minutes: 45, isCancelled: false, ...ENVELOPE, ...fields };
}
