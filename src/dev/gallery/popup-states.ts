import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { OpenPrompt, StatusView } from "@/src/core/status/status-view.ts";
import type { PromptRoutine } from "@/src/core/engine/state/prompt-routine.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";

const day = "2026-11-23" as DayKey;
const at = Date.UTC(2026, 10, 23, 15, 36);

const warmUp: PromptRoutine = {
  routineId: "hip-flexor-standing+warmup-run",
  use: "warm-up",
  seconds: 497,
  reason: { because: "long-sit", ms: 5.17 * HOUR },
};

const base: StatusView = {
  at,
  zone: "UTC",
  day,
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
  next: { kind: "posture", at: at + 6 * MINUTE },
  decisions: [],
  today: { sittingMs: 5.17 * HOUR, standingMs: 20 * MINUTE, awayMs: HOUR, longestBoutMs: 94 * MINUTE },
  run: { id: "r", start: Date.UTC(2026, 10, 23, 18), minutes: 45, warmUpAt: Date.UTC(2026, 10, 23, 17, 40), warmUp },
  suggests: "exercise",
  isCheckedInToday: false,
};

const answer = (pain: number): CheckIn =>
  ({ id: `c${pain}`, day, zone: "UTC", at, updatedAt: at, pain, skipped: false }) as unknown as CheckIn;

const prompt: OpenPrompt = {
  id: "posture-1",
  kind: "posture",
  because: "sitting",
  dueAt: at - 2 * MINUTE,
  runStart: null,
  shownAt: at - 2 * MINUTE,
  heldBecause: null,
  heldUntil: null,
  snoozeMinutes: [5, 10, 15],
  short: false,
  routine: { routineId: "reset-standing", use: "posture", seconds: 73, reason: null },
};

function report(status: Partial<StatusView>, more: Partial<StatusReport> = {}): StatusReport {
  return {
    status: { ...base, ...status },
    settings: DEFAULT_SETTINGS,
    faults: [],
    checkIn: { today: null, yesterday: answer(2) },
    ...more,
  } as StatusReport;
}

const done = { checkIn: { today: answer(2), yesterday: answer(2) } };
const nothingYet = { sittingMs: 0, standingMs: 0, awayMs: 0, longestBoutMs: 0 };

/** Every state of the popup that somebody should have looked at. */
export const POPUP_STATES: Readonly<Record<string, StatusReport>> = {
  morning: report({ at: Date.UTC(2026, 10, 23, 8, 58), seatedMs: 0, today: nothingYet, next: { kind: "posture", at: at } }),
  seated: report({}),
  answered: report({}, done),
  standing: report({ presence: "standing", presenceMs: 9 * MINUTE, seatedMs: 13 * MINUTE, seatedBeforeRestMs: 22 * MINUTE, run: null }, done),
  "still-standing": report({ presence: "standing", presenceMs: 92 * MINUTE, seatedMs: 0, isStillStandingAsked: true }, done),
  meeting: report({ meetingUntil: at + 24 * MINUTE, seatedMs: 37 * MINUTE, run: null }),
  "held-by-sound": report({
    seatedMs: 37 * MINUTE,
    open: [{ ...prompt, shownAt: null, heldBecause: "sound", heldUntil: null, snoozeMinutes: [] }],
    run: null,
  }),
  "held-spacing": report({
    seatedMs: 31 * MINUTE,
    open: [{ ...prompt, shownAt: null, heldBecause: "spacing", heldUntil: at + 4 * MINUTE, snoozeMinutes: [] }],
  }),
  due: report({ seatedMs: 32 * MINUTE, open: [prompt] }),
  "due-short": report({ seatedMs: 52 * MINUTE, open: [{ ...prompt, short: true, routine: { routineId: "reset-30", use: "posture", seconds: 36, reason: null } }] }),
  "due-hip-flexor": report({ seatedMs: 95 * MINUTE, open: [{ ...prompt, id: "h", kind: "hip-flexor", routine: { routineId: "hip-flexor-standing", use: "hip-flexor", seconds: 110, reason: null } }] }, done),
  "due-warm-up": report({ seatedMs: 65 * MINUTE, open: [{ ...prompt, id: "w", kind: "warm-up", because: "run", snoozeMinutes: [5], routine: warmUp }] }, done),
  "due-check-in": report({ open: [{ ...prompt, id: "c", kind: "check-in", because: "time", routine: null }] }),
  over: report({ seatedMs: 52 * MINUTE, next: { kind: "hip-flexor", at: at + 12 * MINUTE } }),
  back: report({ seatedMs: 20_000, presenceMs: 20_000, lastAway: { start: at - 12 * MINUTE, end: at - 20_000 }, run: null }, done),
  away: report({ presence: "away", presenceMs: 12 * MINUTE, seatedMs: 0, run: null }, done),
  paused: report({ pausedUntil: at + 54 * MINUTE, seatedMs: 11 * MINUTE, run: null }),
  "outside-hours": report({
    next: null,
    decisions: [{ kind: "posture", decision: "wait", because: "outside-hours", until: Date.UTC(2026, 10, 24, 9) }],
  }),
  unknown: report({ presence: "unknown", seatedMs: 0 }),
  faults: report(
    {},
    {
      faults: [
        { code: "notifications-denied", since: at },
        { code: "settings-repaired", since: at },
      ],
    },
  ),
  "asked-run": report({ askedRun: { id: "r", start: at - 90 * MINUTE, minutes: 45 }, run: null }, done),
  "heard-quiet": report({ heardQuiet: { began: at - 95 * MINUTE, start: at - 93 * MINUTE, end: at - 6 * MINUTE } }, done),
  "counted-in": report({ countInUntil: at + 84 * MINUTE, run: null }, done),
  "day-line": report(
    { today: { ...base.today, sittingMs: 6.4 * HOUR } },
    { ...done, settings: { ...DEFAULT_SETTINGS, dailyLineMinutes: 360 } },
  ),
  "day-line-paused": report(
    { pausedUntil: at + 54 * MINUTE, today: { ...base.today, sittingMs: 6.4 * HOUR } },
    { ...done, settings: { ...DEFAULT_SETTINGS, dailyLineMinutes: 360 } },
  ),
  tips: report({ suggests: "tips" }, done),
  worse: report({ suggests: "nothing" }, done),
  unread: report({ suggests: "unknown" }),
  long: report({ seatedMs: 247 * MINUTE, lapMs: 45 * MINUTE }),
};
