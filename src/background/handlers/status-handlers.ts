import { guessRegion, helpNumbers } from "@/src/content/emergency-numbers.ts";
import { assessmentOfLevel } from "@/src/core/advice/assess.ts";
import { assessDay, dayArticles } from "@/src/core/advice/day-input.ts";
import { articlesWhere } from "@/src/core/advice/offer-articles.ts";
import { currentCheckIn } from "@/src/core/check-in/day-answers.ts";
import { LONGEST_SILENCE } from "@/src/core/desk-time/next-desk-time.ts";
import { openRecords } from "@/src/core/engine/state/open-records.ts";
import { sessionDue } from "@/src/core/programme/remind.ts";
import { isSaveDue } from "@/src/core/snapshots/save-due.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { type LapChart, lapChart } from "@/src/core/status/lap-chart.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { addDays, diaryDayOf } from "@/src/core/time/local-day.ts";
import { trialToday } from "@/src/core/trials/trial-weeks.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { lastSaved } from "@/src/storage/last-saved.ts";
import { adviceDay } from "../advice-day.ts";
import type { Snapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** However many pages open at once, the engine needs to look only so often. */
const REFRESH_EVERY = 20 * SECOND;

export function statusHandlers(deps: HandlerDeps): Pick<Handlers, "get-status" | "read-status"> {
  let refreshedAt: EpochMs = -Infinity;

  return {
    async "get-status"() {
      const now = deps.ports.clock.now();
      if (Math.abs(now - refreshedAt) < REFRESH_EVERY) return report(deps, await deps.reconciler.peek());
      refreshedAt = now;
      return report(deps, await deps.reconciler.refresh());
    },
    async "read-status"() {
      const known = await deps.reconciler.peek();
      return report(deps, isTooOld(known) ? await deps.reconciler.refresh() : known);
    },
  };
}

/** Nothing was stored for so long that what grew since may be a sleep. */
const isTooOld = ({ at, state }: Snapshot): boolean => Math.abs(at - state.desk.lastWake) > LONGEST_SILENCE;

async function report({ ports, settings: stored, faults }: HandlerDeps, known: Snapshot): Promise<StatusReport> {
  const { at, zone, context, state, rows } = known;
  const { settings, runs: planned } = context;
  const described = describeStatus(state, { at, zone, context });
  const today = adviceDay(rows, { at, zone, settings, planned, desk: described.today });
  const keptLevel = context.adviceLevel ?? 0;
  const assessed = assessDay(today);
  const advice = keptLevel > (assessed?.level ?? 0) ? assessmentOfLevel(keptLevel) : assessed;
  const isUnknown = rows.areAnswersUnread && advice === null && described.suggests === "exercise";
  const status: StatusView = isUnknown ? { ...described, suggests: "unknown" } : described;
  return {
    status,
    settings,
    faults: await faults.list(),
    repaired: (await stored.load()).faults,
    checkIn: {
      today: currentCheckIn(rows.checkIns, status.day),
      yesterday: currentCheckIn(rows.checkIns, addDays(status.day, -1)),
    },
    advice,
    today: { ...today, isUnread: rows.areAnswersUnread },
    article: articlesWhere(status.suggests, dayArticles(today))[0] ?? null,
    session: sessionDue(rows.programmes, rows.routineSessions, {
      today: status.day,
      care:
        status.suggests === "unknown"
          ? { kind: "unknown" }
          : { kind: "known", level: advice?.level ?? 0, suggests: status.suggests },
    }),
    stretchedAt: stretchedAt(known),
    lap: lapOf(known),
    trial: trialToday(rows.trials, status.day, { level: advice?.level ?? 0, suggests: status.suggests }),
    ...(settings.remindsToSave && isSaveDue(await lastSaved(ports.storage.local), at) && { isSaveDue: true }),
    ...(advice !== null &&
      advice.level >= 3 && {
        help: helpNumbers(settings.region ?? guessRegion(ports.languages(), zone)),
      }),
  };
}

/** A routine's end and the clock that it set back are a moment apart. */
const SAME_BREAK = 2 * MINUTE;

/** The end of the routine that set the lap's clock back; null where the lap began otherwise. */
function stretchedAt({ state, rows }: Snapshot): EpochMs | null {
  const began = state.desk.resets.findLast(({ clock }) => clock === "posture")?.at ?? null;
  if (began === null) return null;
  return rows.routineSessions.findLast(({ endedAt }) => Math.abs(endedAt - began) < SAME_BREAK)?.endedAt ?? null;
}

/** Today on one line. A run that was logged stands in the place of its plan. */
function lapOf({ at, zone, context, state, rows }: Snapshot): LapChart | null {
  const logged = rows.runs.filter(({ deletedAt }) => deletedAt === null);
  const planned = context.runs.filter(({ id }) => !logged.some(({ plannedRunId }) => plannedRunId === id));
  const run = logged.map(({ id, start, durationSeconds }) => ({ id, start, minutes: durationSeconds / 60 }));
  const spans = [...(context.todaySpans ?? []), ...openRecords(state, at).spans];
  return lapChart({ spans, sessions: rows.routineSessions, runs: [...planned, ...run] }, diaryDayOf(at, zone), at);
}
