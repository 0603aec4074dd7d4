import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { OpenPrompt, StatusView } from "@/src/core/status/status-view.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";

/** Monday 23 November 2026, 15:36 in UTC: 24 minutes seated, a run at 18:00. */
export const NOW = Date.UTC(2026, 10, 23, 15, 36);
const RESET = { routineId: "reset-standing", use: "posture", seconds: 73, reason: null } as const;
const DAY = "2026-11-23" as DayKey;

export function aStatus(status: Partial<StatusView> = {}): StatusView {
  return {
    at: NOW,
    zone: "UTC",
    day: DAY,
    presence: "sitting",
    presenceMs: 24 * MINUTE,
    seatedMs: 24 * MINUTE,
    seatedBeforeRestMs: 24 * MINUTE,
    lapMs: 30 * MINUTE,
    pausedUntil: null,
    meetingUntil: null,
    countInUntil: null,
    askedRun: null,
    isStillStandingAsked: false,
    open: [],
    next: { kind: "posture", at: NOW + 6 * MINUTE },
    decisions: [],
    today: { sittingMs: 5 * HOUR, standingMs: 0, awayMs: HOUR, longestBoutMs: HOUR },
    run: null,
    suggests: "exercise",
    isCheckedInToday: false,
    ...status,
  };
}

export function anOpenPrompt(prompt: Partial<OpenPrompt> = {}): OpenPrompt {
  return {
    id: "posture:2026-11-23:3",
    kind: "posture",
    because: "sitting",
    dueAt: NOW - MINUTE,
    runStart: null,
    shownAt: NOW - MINUTE,
    heldBecause: null,
    heldUntil: null,
    snoozeMinutes: [5, 10, 15],
    short: false,
    // Without a kind it is a posture reset, and asks for one.
    routine: prompt.kind === undefined ? RESET : null,
    ...prompt,
  };
}

/** A bare answer: only what the popup reads of it. */
export function anAnswer(pain: number, id = `answer-${pain}`): CheckIn {
  return { id, day: DAY, zone: "UTC", at: NOW, updatedAt: NOW, pain, skipped: false };
}

export function aReport(status: Partial<StatusView> = {}, report: Partial<StatusReport> = {}): StatusReport {
  return {
    status: aStatus(status),
    settings: DEFAULT_SETTINGS,
    faults: [],
    checkIn: { today: null, yesterday: null },
    ...report,
  };
}
