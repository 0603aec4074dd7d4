import { assessDay } from "@/src/core/advice/day-input.ts";
import { validLevel } from "@/src/core/care-level/kept-level.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Context } from "@/src/core/engine/step.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { runningProgramme, strengthDays } from "@/src/core/programme/remind.ts";
import { withPersonal } from "@/src/core/records/personal-settings.ts";
import { expandPlan } from "@/src/core/runs/expand-plan.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { dayKeyAt, diaryDayOf } from "@/src/core/time/local-day.ts";
import { adviceDay } from "./advice-day.ts";
import type { NearRows, Now } from "./near-rows.ts";

/**
 * What a step may know beside its state: settings, runs from yesterday to today in a week, the advice level, today. Answers
 * that can't be read leave the last level as it was: what can be read of them only ever raises it.
 */
export function stepContext(
  rows: NearRows,
  stored: Settings,
  { at, zone }: Now,
  { level: kept }: Pick<EngineState, "level">,
): Context {
  const personal = withPersonal(stored, { weeklyRuns: rows.weeklyRuns, profile: rows.profile[0] ?? null });
  const today = dayKeyAt(at, zone);
  const programme = runningProgramme(rows.programmes, today);
  const settings =
    programme === null ? personal : { ...personal, strength: strengthDays(programme, personal.strength, today) };
  const runs = expandPlan({ weekly: settings.runPlan, singles: rows.plans, at, zone });
  // How long someone sits chooses what to offer, never how careful to be: the engine needs only the level.
  const day = adviceDay(rows, { at, zone, settings, planned: runs, desk: null });
  const said = { adviceLevel: assessDay(day)?.level ?? 0, answeredOn: day.answeredOn };
  const valid = { adviceLevel: validLevel(kept, diaryDayOf(at, zone).day), answeredOn: kept?.day };
  const isLost = rows.areAnswersUnread && valid.adviceLevel > said.adviceLevel;
  const own = programme === null ? {} : { strengthRoutineId: programmeRoutineId(programme.id) };
  // Unread answers may rule out what is tried out.
  const trials = rows.areAnswersUnread ? [] : rows.trials;
  return {
    settings,
    runs,
    areRunsUnread: rows.arePlansUnread,
    ...own,
    ...(isLost ? valid : said),
    trials,
    todaySpans: rows.spans,
  };
}
