import { assessDay } from "@/src/core/advice/day-input.ts";
import type { Context } from "@/src/core/engine/step.ts";
import { expandPlan } from "@/src/core/runs/expand-plan.ts";
import type { SettingsFault } from "@/src/core/settings/parse-settings.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import { loadDay } from "./load-day.ts";

/** A run of the week's plan may have been moved by a few days: its stored form must still be found to take its place. */
const MOVED_BY = 8 * DAY;

export type LoadedContext = { readonly context: Context; readonly faults: readonly SettingsFault[] };

/** What a step may know beside its state: settings, runs from yesterday to the day after tomorrow, the advice level, today. */
export async function loadContext(
  deps: { readonly settings: SettingsRepo; readonly reads: DeskReads },
  { at, zone }: { readonly at: EpochMs; readonly zone: string },
): Promise<LoadedContext> {
  const { settings, faults } = await deps.settings.load();
  // Without the plans the week's runs still count.
  const singles = await deps.reads.plans
    .startingBetween({ from: at - MOVED_BY, until: at + MOVED_BY })
    .catch(() => [] as const);
  const runs = expandPlan({ weekly: settings.runPlan, singles, at, zone });
  const today = dayOf(at, zone);
  const [day, todaySpans] = await Promise.all([
    // How long someone sits chooses what to offer, never how careful to be: the engine needs only the level.
    loadDay(deps.reads, { at, zone, settings, planned: runs, desk: null }),
    // Without its database the product still says what it knows.
    deps.reads.spans.overlapping({ from: today.start, until: today.end }).catch(() => [] as const),
  ]);
  return { context: { settings, runs, adviceLevel: assessDay(day)?.level ?? 0, todaySpans }, faults };
}
