import { routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { weeklyRunOf } from "@/src/core/runs/expand-plan.ts";
import { startIn, wallStart } from "@/src/core/runs/plan-start.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import { runDayOf } from "../run-day-of.ts";
import type { LiveSnapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "plan-run" | "plan-runs" | "cancel-run" | "put-plans-back" | "run-now" | "undo-run-now" | "answer-run";

const USUAL_MINUTES = 45;

/** Planned runs. One run of the week's plan is moved or cancelled by a stored row with its id. */
export function planHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, Names> {
  return {
    "plan-run": ({ id = ports.clock.newId(), start, minutes, meters = null }) =>
      reconciler.command(({ at, zone }) => {
        if (start <= at) throw new UserError(browserTexts.t("background.refused.runPast"));
        return {
          rows: { plans: [{ id, ...wallStart(start, zone), minutes, meters, isCancelled: false }] },
          answer: { id },
        };
      }),
    "plan-runs": ({ runs }) =>
      reconciler.command(({ at, zone }) => {
        const plans = runs
          .filter(({ start }) => start > at)
          .map(({ id, start, minutes, meters = null, isFloating }) => ({
            id,
            ...(isFloating ? wallStart(start, zone) : { start }),
            minutes,
            meters,
            isCancelled: false,
          }));
        return { rows: { plans }, answer: null };
      }),
    "put-plans-back": ({ plans, withdrawn }) =>
      reconciler.command(async (snapshot) => {
        const { at } = snapshot;
        const found = await Promise.all(withdrawn.map((id) => plannedAs(id, snapshot)));
        const taken = found.flatMap((row) => (row ? [{ isCancelled: false, ...row, deletedAt: at }] : []));
        return { rows: { plans: [...plans, ...taken] }, answer: null };
      }),
    "cancel-run": ({ id }) =>
      reconciler.command(async (snapshot) => {
        const { zone, context } = snapshot;
        const planned = (await plannedAs(id, snapshot)) ?? asThePlanHasIt(id, context.settings.runPlan, zone);
        if (!planned) throw new UserError(browserTexts.t("background.refused.run"));
        return { rows: { plans: [{ ...planned, isCancelled: true }] }, answer: null };
      }),
    "answer-run": ({ runId, answer }) =>
      reconciler.command(async (snapshot) => {
        const planned = answer === "not-today" ? await plannedAs(runId, snapshot) : undefined;
        return {
          events: [{ type: "run-answered", runId, answer }],
          rows: { plans: planned ? [{ ...planned, isCancelled: true }] : [] },
          answer: null,
        };
      }),
    "run-now": ({ plan }) =>
      reconciler.command(async (snapshot) => {
        const { at, zone, context, reads } = snapshot;
        const today = dayKeyAt(at, zone);
        const begins = { kind: "warm-up", short: false, day: today, runStart: at } as const;
        const warmUp = routineForPrompt(begins, runDayOf(snapshot));
        const planned = context.runs.find(
          ({ start, minutes }) => start + minutes * MINUTE > at && dayKeyAt(start, zone) === today,
        );
        const minutes = planned?.minutes ?? context.settings.runPlan[0]?.minutes ?? USUAL_MINUTES;
        const id = plan === "instead" && planned !== undefined ? planned.id : ports.clock.newId();
        const stored = await reads.plans.get(id);
        const run = {
          ...stored,
          id,
          local: null,
          start: at + (warmUp?.seconds ?? 0) * SECOND,
          minutes,
          isCancelled: false,
          begun: { before: stored && { start: stored.start, local: stored.local ?? null } },
        };
        return {
          events: [{ type: "run-begun", run }],
          rows: { plans: [run] },
          answer: { routineId: warmUp?.routineId ?? "" },
        };
      }),
    "undo-run-now": ({ id }) =>
      reconciler.command(async ({ at, reads }) => {
        const stored = await reads.plans.get(id);
        if (!stored?.begun) throw new UserError(browserTexts.t("background.refused.run"));
        const { before } = stored.begun;
        const row = before === null ? { ...stored, begun: null, deletedAt: at } : { ...stored, ...before, begun: null };
        return { rows: { plans: [row] }, answer: null };
      }),
  };
}

/** A run as it was stored, or as the week's plan has it in these days. */
async function plannedAs(id: string, { context, reads }: LiveSnapshot) {
  return (await reads.plans.get(id)) ?? context.runs.find((run) => run.id === id);
}

/** A run of the week's plan by its id, unmoved; null for a single run. */
function asThePlanHasIt(id: string, weekly: readonly WeeklyRun[], zone: string): Omit<RunPlan, "isCancelled"> | null {
  const named = weeklyRunOf(id, weekly);
  if (named === null) return null;
  const { run, day } = named;
  const local = { day, at: run.at };
  return { id, start: startIn({ start: 0, local }, zone), local, minutes: run.minutes };
}
