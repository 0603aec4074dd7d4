import { assessDay } from "@/src/core/advice/day-input.ts";
import type { Context } from "@/src/core/engine/step.ts";
import { expandPlan } from "@/src/core/runs/expand-plan.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { SettingsFault } from "@/src/core/settings/parse-settings.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import { loadDay } from "./load-day.ts";

/** Single runs that are near; a run of the week's plan that was moved farther is asked for by its id. */
const NEAR = 9 * DAY;

export type LoadedContext = { readonly context: Context; readonly faults: readonly SettingsFault[] };

/** What a step may know beside its state: settings, runs from yesterday to today in a week, the advice level, today. */
export async function loadContext(
  deps: { readonly settings: SettingsRepo; readonly reads: DeskReads },
  { at, zone }: { readonly at: EpochMs; readonly zone: string },
): Promise<LoadedContext> {
  const { settings, faults } = await deps.settings.load();
  // Without the plans the week's runs still count.
  const near = await deps.reads.plans.between({ from: at - NEAR, until: at + NEAR }).catch(() => [] as const);
  const asPlanned = expandPlan({ weekly: settings.runPlan, singles: near, at, zone });
  const changed = await changedForms(deps.reads, asPlanned, near);
  const runs =
    changed.length === 0
      ? asPlanned
      : expandPlan({ weekly: settings.runPlan, singles: [...near, ...changed], at, zone });
  const today = dayOf(at, zone);
  const [day, todaySpans] = await Promise.all([
    // How long someone sits chooses what to offer, never how careful to be: the engine needs only the level.
    loadDay(deps.reads, { at, zone, settings, planned: runs, desk: null }),
    // Without its database the product still says what it knows.
    deps.reads.spans.between({ from: today.start, until: today.end }).catch(() => [] as const),
  ]);
  return { context: { settings, runs, adviceLevel: assessDay(day)?.level ?? 0, todaySpans }, faults };
}

/** Runs of the week's plan that were moved out of sight have their place taken by a row that is not near. */
async function changedForms(
  { plans }: DeskReads,
  planned: readonly PlannedRun[],
  near: readonly RunPlan[],
): Promise<readonly RunPlan[]> {
  const known = new Set(near.map(({ id }) => id));
  const found = await Promise.all(
    planned.filter(({ id }) => !known.has(id)).map(({ id }) => plans.get(id).catch(() => null)),
  );
  return found.filter((plan: RunPlan | null) => plan !== null);
}
