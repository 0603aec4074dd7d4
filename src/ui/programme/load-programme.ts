import type { Care } from "@/src/core/advice/admit.ts";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import { careDays } from "@/src/core/programme/care-days.ts";
import type { ProgrammeFacts } from "@/src/core/programme/programme-days.ts";
import { programmeSessions } from "@/src/core/programme/programme-session.ts";
import { currentProgramme } from "@/src/core/programme/remind.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, instantOn } from "@/src/core/time/local-day.ts";
import { plannedBetween } from "@/src/core/training/plan-week.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import { firstWeekday } from "../app/regional.ts";

/** The programme that goes on, with everything that its days rest on. */
export type KnownProgramme = {
  readonly facts: ProgrammeFacts;
  /** The own routine that a told programme is made of; null: it has none, or it is gone. */
  readonly told: OwnRoutine | null;
};

export type ProgrammeReads = Pick<DeskReads, "programmes" | "routineSessions" | "checkIns" | "plans" | "routines">;

/** Far enough for a flare-up, and for the signs that stood then. */
const ANSWERS_BACK_DAYS = 60;
const WEEKS_AHEAD_DAYS = 28;

/** The gate's view of today, as every page has it. */
export const careOf = ({ status, advice }: StatusReport): Care =>
  status.suggests === "unknown"
    ? { kind: "unknown" }
    : { kind: "known", level: advice?.level ?? 0, suggests: status.suggests };

/** Reads the programme that nobody has ended; null where there is none. */
export async function loadProgramme(
  desk: ProgrammeReads,
  report: StatusReport,
  { now, zone }: { readonly now: EpochMs; readonly zone: string },
): Promise<KnownProgramme | null> {
  const programme = currentProgramme(await desk.programmes.all());
  if (programme === null) return null;
  const { settings, status } = report;
  const today = status.day;
  const [stored, checkIns, plans, told] = await Promise.all([
    desk.routineSessions.between({
      from: instantOn(addDays(programme.startedOn, -1), "00:00" as ClockTime, zone),
      until: now + DAY,
    }),
    desk.checkIns.ofDays({ first: addDays(today, -ANSWERS_BACK_DAYS), last: today }),
    desk.plans.between({ from: now - WEEKS_AHEAD_DAYS * DAY, until: now + WEEKS_AHEAD_DAYS * DAY }),
    programme.routineId === null ? null : desk.routines.get(programme.routineId),
  ]);
  const runs = plannedBetween({
    weekly: settings.runPlan,
    singles: plans.filter(({ deletedAt }) => deletedAt === null),
    from: addDays(today, -7),
    to: addDays(today, WEEKS_AHEAD_DAYS),
    zone,
  });
  return {
    facts: {
      programme,
      sessions: programmeSessions(stored, programme.id),
      today,
      care: careOf(report),
      careDays: careDays(checkIns, {
        today,
        answerContext: report.today?.around ?? bareAnswerContext(settings, []),
      }),
      runs,
      firstDay: firstWeekday(),
    },
    told: told ?? null,
  };
}
