import { type ReadonlySignal, signal } from "@preact/signals";
import { summariseWeek, type WeekDay, type WeekRecords } from "@/src/core/insights/week.ts";
import { mondayOf } from "@/src/core/running/load.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";

/** A week and the one before, which it is compared with. */
export type WeekView = {
  readonly monday: DayKey;
  readonly now: EpochMs;
  readonly zone: string;
  readonly units: Settings["units"];
  readonly week: readonly WeekDay[];
  readonly before: readonly WeekDay[];
  readonly records: WeekRecords;
};

export type InsightsPorts = {
  readonly now: () => EpochMs;
  readonly zone: () => string;
  /** Everything of `from` ≤ day < `until`, with the span that still grows. */
  readonly load: (days: { readonly from: DayKey; readonly until: DayKey }) => Promise<{
    readonly records: WeekRecords;
    readonly units: Settings["units"];
  }>;
  /** The weekly review counts as done once it was opened. */
  readonly noteOpened: () => Promise<void>;
};

export type WeekState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly view: WeekView };

export type InsightsStore = {
  readonly state: ReadonlySignal<WeekState>;
  /** The day whose lanes are drawn; null: the latest with any sitting. */
  readonly chosen: ReadonlySignal<DayKey | null>;
  readonly choose: (day: DayKey) => void;
  readonly show: (monday: DayKey) => Promise<void>;
  /** The Monday of the week that is now. */
  readonly thisMonday: () => DayKey;
};

export function createInsightsStore(ports: InsightsPorts): InsightsStore {
  const state = signal<WeekState>({ kind: "loading" });
  const chosen = signal<DayKey | null>(null);
  let asked = 0;
  return {
    state,
    chosen,
    thisMonday: () => mondayOf(dayKeyAt(ports.now(), ports.zone())),
    choose: (day) => {
      chosen.value = day;
    },
    async show(monday) {
      asked += 1;
      const mine = asked;
      state.value = { kind: "loading" };
      try {
        const earlier = addDays(monday, -7);
        const { records, units } = await ports.load({ from: earlier, until: addDays(monday, 7) });
        // The person may have gone on to another week meanwhile.
        if (mine !== asked) return;
        const [now, zone] = [ports.now(), ports.zone()];
        const week = summariseWeek(records, { monday, now, zone });
        const before = summariseWeek(records, { monday: earlier, now, zone });
        chosen.value = null;
        state.value = { kind: "ready", view: { monday, now, zone, units, week, before, records } };
        ports.noteOpened().catch(() => undefined);
      } catch (error) {
        if (mine === asked) {
          state.value = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
        }
      }
    },
  };
}
