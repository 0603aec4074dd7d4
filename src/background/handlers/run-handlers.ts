import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { joinRuns } from "@/src/core/runs/join-runs.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import { type Run, runEnd } from "@/src/core/runs/run.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { LiveSnapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "save-run" | "join-runs" | "delete-runs" | "restore-runs" | "import-runs";

/** A run that ended longer ago brings no cool-down. */
const JUST_RUN_MS = 3 * HOUR;
/** A recording and the planned run that it was begin within this of each other. */
const NEAR_PLAN_MS = 3 * HOUR;
/** A planned run has at least so many. */
const LEAST_MINUTES = 5;

/** The log of runs. Deleting only marks, so that it can be undone. */
export function runHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, Names> {
  const mark = (ids: readonly string[], as: "deleted" | "restored") =>
    reconciler.command(async ({ at, reads }) => {
      const found = await Promise.all(ids.map((id) => reads.runs.stored(id)));
      const runs = found.filter((run) => run !== null);
      if (runs.length === 0) throw new UserError(browserTexts.t("background.refused.loggedRun"));
      const deletedAt = as === "deleted" ? at : null;
      return { rows: { runs: runs.map((run) => ({ ...run, deletedAt, updatedAt: at })) }, answer: null };
    });

  return {
    "save-run": ({ id = ports.clock.newId(), run, plannedRunId }) =>
      reconciler.command(async (snapshot) => {
        const { at, reads } = snapshot;
        if (run.start > at) throw new UserError(browserTexts.t("background.refused.future"));
        const before = await reads.runs.stored(id);
        const saved: Run = {
          ...run,
          id,
          plannedRunId,
          sources: before?.sources ?? ["hand"],
          ...(before?.parts === undefined ? {} : { parts: before.parts }),
          createdAt: before?.createdAt ?? at,
          updatedAt: at,
          deletedAt: null,
        };
        const plans = await plansRunEarly([saved], snapshot);
        const events = before === null ? loggedEvents([saved], at) : [];
        return { events, rows: { runs: [saved], plans }, answer: { id } };
      }),
    "join-runs": ({ ids }) =>
      reconciler.command(async ({ at, reads }) => {
        const runs = (await Promise.all(ids.map((id) => reads.runs.get(id)))).filter((run) => run !== null);
        const joined = joinRuns(runs);
        if (joined === null) throw new UserError(browserTexts.t("background.refused.loggedRun"));
        const others = runs
          .filter(({ id }) => id !== joined.id)
          .map((run) => ({ ...run, deletedAt: at, updatedAt: at }));
        return { rows: { runs: [{ ...joined, updatedAt: at }, ...others] }, answer: null };
      }),
    "delete-runs": ({ ids }) => mark(ids, "deleted"),
    "restore-runs": ({ ids }) => mark(ids, "restored"),
    "import-runs": ({ added, changed, record }) =>
      reconciler.command(async (snapshot) => {
        const { at, context } = snapshot;
        const linked = added.map((run) => {
          const planned = context.runs.find(({ start }) => Math.abs(start - run.start) <= NEAR_PLAN_MS);
          return { ...run, plannedRunId: run.plannedRunId ?? planned?.id ?? null };
        });
        const plans = await plansRunEarly(linked, snapshot);
        const imports = record === undefined ? [] : [{ ...record, updatedAt: at, deletedAt: null }];
        return {
          events: loggedEvents(linked, at),
          rows: { runs: [...linked, ...changed], plans, imports },
          answer: null,
        };
      }),
  };
}

/** Tells the engine of the last run, if it is only just over: its cool-down is due, its warm-up is not. */
function loggedEvents(runs: readonly Run[], at: EpochMs): readonly EngineEvent[] {
  const last = runs
    .filter((run) => runEnd(run) <= at && runEnd(run) > at - JUST_RUN_MS)
    .sort((a, b) => b.start - a.start)[0];
  return last === undefined ? [] : [{ type: "run-logged", runId: last.plannedRunId, endedAt: runEnd(last) }];
}

/** A planned run that was run before its end moves to when it was run: it is not to come any more. */
async function plansRunEarly(runs: readonly Run[], { at, context, reads }: LiveSnapshot): Promise<readonly RunPlan[]> {
  const early = runs.flatMap((run) => {
    const plan = context.runs.find(
      ({ id, start, minutes }) => id === run.plannedRunId && start + minutes * MINUTE > at,
    );
    const minutes = Math.max(LEAST_MINUTES, Math.floor(run.durationSeconds / 60));
    return plan === undefined ? [] : [{ ...plan, start: run.start, minutes }];
  });
  return Promise.all(
    early.map(async (plan) => ({ ...(await reads.plans.get(plan.id)), ...plan, local: null, isCancelled: false })),
  );
}
