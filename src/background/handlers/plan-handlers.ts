import { i18n } from "#i18n";
import { routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { weeklyRunOf } from "@/src/core/runs/expand-plan.ts";
import { startIn, wallStart } from "@/src/core/runs/plan-start.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { type Command, presenceEvent } from "../reconcile.ts";
import { runDayOf } from "../run-day-of.ts";
import type { LiveSnapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "plan-run" | "plan-runs" | "cancel-run" | "put-plans-back" | "run-now";

const USUAL_MINUTES = 45;

/** Planned runs. One run of the week's plan is moved or cancelled by a stored row with its id. */
export function planHandlers({ ports, reconciler, reads }: HandlerDeps): Pick<Handlers, Names> {
  /** Stores plans, and takes the step that sees them. */
  async function store(
    decide: (moment: LiveSnapshot) => Promise<readonly RunPlan[]> | readonly RunPlan[],
  ): Promise<void> {
    await reconciler.command(async (moment): Promise<Command> => ({
      events: [],
      rows: { plans: await decide(moment) },
    }));
    await reconciler.command(({ signals }) => ({ events: [presenceEvent(signals)] }));
  }

  /** A run as it was stored, or as the week's plan has it in these days. */
  const plannedAs = async (id: string, { context }: LiveSnapshot) =>
    (await reads.plans.get(id)) ?? context.runs.find((run) => run.id === id);

  return {
    async "plan-run"({ id = ports.clock.newId(), start, minutes, meters = null }) {
      await store(({ at, zone }) => {
        if (start <= at) throw new UserError(i18n.t("background.refused.runPast"));
        return [{ id, ...wallStart(start, zone), minutes, meters, cancelledAt: null }];
      });
      return { id };
    },
    async "plan-runs"({ runs }) {
      await store(({ at, zone }) =>
        runs
          .filter(({ start }) => start > at)
          .map(({ id, start, minutes, meters = null, isFloating }) => ({
            id,
            ...(isFloating ? wallStart(start, zone) : { start }),
            minutes,
            meters,
            cancelledAt: null,
          })),
      );
      return null;
    },
    async "put-plans-back"({ plans, withdrawn }) {
      await store(async (moment) => {
        const rows = await Promise.all(withdrawn.map((id) => plannedAs(id, moment)));
        const { at } = moment;
        return [...plans, ...rows.flatMap((row) => (row ? [{ ...row, cancelledAt: at, withdrawnAt: at }] : []))];
      });
      return null;
    },
    async "cancel-run"({ id }) {
      await store(async (moment) => {
        const planned =
          (await plannedAs(id, moment)) ?? asThePlanHasIt(id, moment.context.settings.runPlan, moment.zone);
        if (!planned) throw new UserError(i18n.t("background.refused.run"));
        return [{ ...planned, cancelledAt: moment.at }];
      });
      return null;
    },
    async "run-now"() {
      let routineId = "";
      await reconciler.command(async (moment) => {
        const { at, zone, context } = moment;
        const today = dayKeyAt(at, zone);
        const begins = { kind: "warm-up", short: false, day: today, runStart: at } as const;
        const warmUp = routineForPrompt(begins, runDayOf(moment));
        const planned = context.runs.find(
          ({ start, minutes }) => start + minutes * MINUTE > at && dayKeyAt(start, zone) === today,
        );
        const { id, minutes } = planned ?? {
          id: ports.clock.newId(),
          minutes: context.settings.runPlan[0]?.minutes ?? USUAL_MINUTES,
        };
        const stored = await reads.plans.get(id);
        routineId = warmUp?.routineId ?? "";
        const run = {
          ...stored,
          id,
          local: null,
          start: at + (warmUp?.seconds ?? 0) * SECOND,
          minutes,
          cancelledAt: null,
        };
        return { events: [{ type: "run-begun", run }], rows: { plans: [run] } };
      });
      return { routineId };
    },
  };
}

/** A run of the week's plan by its id, unmoved; null for a single run. */
function asThePlanHasIt(id: string, weekly: readonly WeeklyRun[], zone: string): Omit<RunPlan, "cancelledAt"> | null {
  const named = weeklyRunOf(id, weekly);
  if (named === null) return null;
  const { run, day } = named;
  const local = { day, at: run.at };
  return { id, start: startIn({ start: 0, local }, zone), local, minutes: run.minutes };
}
