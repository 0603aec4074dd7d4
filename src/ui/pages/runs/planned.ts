import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { type PlannedEntry, plannedBetween } from "@/src/core/training/plan-week.ts";
import type { RunsStore } from "./runs-store.ts";

type RunsSnapshot = Pick<RunsStore, "data" | "now" | "zone">;

/** Every planned run of some local days, first and last included, cancelled ones too. */
export function plannedIn(
  store: RunsSnapshot,
  { from, to }: { readonly from: DayKey; readonly to: DayKey },
): readonly PlannedEntry[] {
  const { settings, plans } = store.data.value;
  return plannedBetween({ weekly: settings.runPlan, singles: plans, from, to, zone: store.zone() });
}

/** The planned runs from now up to and with a day, without cancelled ones; a week ahead unless told. */
export function plannedAhead(store: RunsSnapshot, to?: DayKey): readonly PlannedEntry[] {
  const today = dayKeyAt(store.now(), store.zone());
  return plannedIn(store, { from: today, to: to ?? addDays(today, 7) }).filter(
    ({ start, isCancelled }) => !isCancelled && start > store.now(),
  );
}
