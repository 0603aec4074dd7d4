import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { RecordOf } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, daysBetween } from "@/src/core/time/local-day.ts";
import { aTrial } from "./builders/a-trial.ts";
import { aRoutineSession } from "./builders/records.ts";
import { livedProgramme } from "./lived-programme.ts";
import { livedRecords, type LivedRecords } from "./lived-records.ts";

/** Five people whom every picture of insights, the review and the clinician's page has to suit. */
export const SEED_PEOPLE = {
  new: () => ({}),
  week: (now: EpochMs) => livedRecords(7, now),
  flare: (now: EpochMs) => told(livedRecords(91, now), now),
  season: (now: EpochMs) => tryingOut(inProgramme(told(livedRecords(90, now), now), now), now),
  decade: (now: EpochMs) => trained(told(livedRecords(3653, now), now), now),
} satisfies Readonly<Record<string, (now: EpochMs) => LivedRecords>>;

/** Days before now on which the back is bad, every so many weeks. */
const FLARE = { every: 180, from: 34, until: 47 };
const NOTES = [
  "Six hours in the car on Friday. Stiff getting out, better after a walk.",
  "Good run, nothing to report.",
  "Woke at four with it. Heat helped a bit.",
  "Moved house. Lifted boxes all weekend.",
  "Slept badly, back much the same.",
];

/** Answers as somebody gives them who tells where, when and what kind, and goes through the list of signs once a week. */
function told(lived: LivedRecords, now: EpochMs): LivedRecords {
  const today = dayKeyAt(now, "UTC");
  return { ...lived, checkIns: (lived.checkIns ?? []).map((one) => tellingMore(one, daysBetween(one.day, today))) };
}

function tellingMore(one: RecordOf<"checkIns">, age: number): RecordOf<"checkIns"> {
  const phase = age % FLARE.every;
  const isFlare = phase >= FLARE.from && phase <= FLARE.until;
  const pain = isFlare ? 5 + (age % 3) : (age * 7) % 4;
  const weekly: CheckInDetails =
    age % 7 === 3
      ? { warningSigns: { at: one.at, signs: isFlare ? { nightNoRelief: "unsure" } : {}, edition: 2 } }
      : {};
  const note: CheckInDetails = age % 11 === 5 ? { note: NOTES[((age / 11) % NOTES.length) | 0] ?? "" } : {};
  const marked: CheckInDetails =
    pain === 0
      ? {}
      : {
          zones: isFlare ? ["lowL", "lowC", "buttL", "legBackL"] : age % 3 === 0 ? ["lowL", "lowC"] : ["lowL"],
          quality: isFlare ? ["sharp", "spasm"] : age % 2 === 0 ? ["ache", "stiff"] : ["ache"],
          timing: isFlare ? ["bending", "morning", "sitting"] : age % 4 === 0 ? ["sitting", "afterRun"] : ["sitting"],
          supports: isFlare ? ["heat"] : [],
          painkillers: isFlare && age % 2 === 0,
        };
  return { ...one, pain, details: { sleepHours: 6 + (age % 4) / 2, ...marked, ...weekly, ...note } };
}

/** Three weeks into a strengthening programme, beside the desk's routines. */
function inProgramme(lived: LivedRecords, now: EpochMs): LivedRecords {
  const { programmes, routineSessions } = livedProgramme(now);
  return { ...lived, programmes, routineSessions: [...(lived.routineSessions ?? []), ...routineSessions] };
}

/** Two strength sessions a week beside the desk's routines. */
function trained(lived: LivedRecords, now: EpochMs): LivedRecords {
  const days = [...new Set((lived.checkIns ?? []).map(({ day }) => day))];
  const sessions = days.flatMap((day): readonly RecordOf<"routineSessions">[] => {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek;
    if (weekday !== 2 && weekday !== 5) return [];
    return [session(day, weekday === 2 ? "core-10" : "strength-runner")].filter(({ endedAt }) => endedAt < now);
  });
  return { ...lived, routineSessions: [...(lived.routineSessions ?? []), ...sessions] };
}

/** Eight weeks of no belt behind them, and walks in their second week. */
function tryingOut(lived: LivedRecords, now: EpochMs): LivedRecords {
  const today = dayKeyAt(now, "UTC");
  const trials = [
    aTrial({
      id: "belt",
      change: "noBelt",
      firstDay: addDays(today, -75),
      createdAt: now - 76 * DAY,
      weeks: [...EIGHT],
    }),
    aTrial({ id: "walks", firstDay: addDays(today, -9), createdAt: now - 10 * DAY }),
  ];
  return { ...lived, trials: trials.map((trial) => ({ ...trial, ...stored(trial.createdAt) })) };
}

const EIGHT = ["with", "without", "without", "with", "with", "without", "without", "with"] as const;
const stored = (updatedAt: EpochMs) => ({ updatedAt, deletedAt: null, device: "device-1" });

function session(day: DayKey, routineId: string): RecordOf<"routineSessions"> {
  const startedAt = Date.parse(`${day}T00:00:00Z`) + 19 * HOUR;
  const items = ["dead-bug", "side-plank", "bird-dog", "plank", "glute-bridge"];
  return aRoutineSession({
    id: `${routineId}-${day}`,
    routineId,
    use: "strength",
    startedAt,
    endedAt: startedAt + DAY / 144,
    updatedAt: startedAt,
    items: items.map((exerciseId) => ({ exerciseId, outcome: "done" as const, seconds: 90 })),
  });
}
