import { type ReadonlySignal, signal } from "@preact/signals";
import { summariseWeek, type WeekDay, type WeekRecords } from "@/src/core/insights/week.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { weekStartOf } from "@/src/core/time/week.ts";
import { firstWeekday } from "../../app/regional.ts";
import type { Followed } from "../../app/told.ts";
import type { Correction, InsightsDeps } from "./insights-deps.ts";

/** A week and the one before, which it is compared with. */
export type WeekView = {
  readonly firstDay: DayKey;
  readonly now: EpochMs;
  readonly zone: string;
  readonly units: "km" | "mi";
  /** The person's own line for a day's sitting, ms; null: none. */
  readonly lineMs: number | null;
  readonly week: readonly WeekDay[];
  readonly before: readonly WeekDay[];
  readonly records: WeekRecords;
};

/** What has just been put right, or why it could not be. */
export type Noted =
  | { readonly id: number; readonly kind: "corrected"; readonly correction: Correction }
  | { readonly id: number; readonly kind: "refused"; readonly message: string };

export type WeekState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly view: WeekView };

export type InsightsStore = {
  readonly state: ReadonlySignal<WeekState>;
  /** The day whose lanes are drawn; null: the latest with any sitting. */
  readonly chosen: ReadonlySignal<DayKey | null>;
  readonly choose: (day: DayKey) => void;
  readonly show: (firstDay: DayKey) => Promise<void>;
  /** The first day of the week that is now. */
  readonly thisWeek: () => DayKey;
  /** Draws the shown week anew whenever something of it has changed. Returns the stop. */
  readonly follow: () => () => void;
  readonly noted: ReadonlySignal<Noted | null>;
  readonly forget: () => void;
  readonly correct: (correction: Correction) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** With the engine's state, in which the span that grows is. */
const SHOWN: readonly Followed[] = [
  "engine",
  "spans",
  "prompts",
  "routineSessions",
  "runs",
  "checkIns",
  "settings",
  "day",
];

export function createInsightsStore(deps: InsightsDeps): InsightsStore {
  const state = signal<WeekState>({ kind: "loading" });
  const chosen = signal<DayKey | null>(null);
  const noted = signal<Noted | null>(null);
  let asked = 0;
  let notes = 0;

  const isShown = (firstDay: DayKey) => state.value.kind === "ready" && state.value.view.firstDay === firstDay;

  /** Says whether the week is on the screen. */
  async function load(firstDay: DayKey): Promise<boolean> {
    asked += 1;
    const mine = asked;
    try {
      const earlier = addDays(firstDay, -7);
      const { records, units, lineMs } = await deps.load({ from: earlier, until: addDays(firstDay, 7) });
      // The person may have gone on to another week meanwhile.
      if (mine !== asked) return false;
      const [now, zone] = [deps.now(), deps.zone()];
      const week = summariseWeek(records, { firstDay, now, zone });
      const before = summariseWeek(records, { firstDay: earlier, now, zone });
      if (!isShown(firstDay)) chosen.value = null;
      state.value = { kind: "ready", view: { firstDay, now, zone, units, lineMs, week, before, records } };
      return true;
    } catch (error) {
      if (mine === asked) state.value = { kind: "failed", message: messageOf(error) };
      return false;
    }
  }

  /** Changes today's record and draws it anew; what could not be changed is said, and the page stays. */
  async function change(how: () => Promise<void>, done: Correction | null): Promise<void> {
    notes += 1;
    try {
      await how();
      noted.value = done === null ? null : { id: notes, kind: "corrected", correction: done };
      if (state.value.kind === "ready") await load(state.value.view.firstDay);
    } catch (error) {
      noted.value = { id: notes, kind: "refused", message: messageOf(error) };
    }
  }

  return {
    state,
    chosen,
    noted,
    thisWeek: () => weekStartOf(dayKeyAt(deps.now(), deps.zone()), firstWeekday()),
    choose: (day) => {
      chosen.value = day;
    },
    follow: () =>
      deps.onChanged(SHOWN, () => {
        if (state.value.kind === "ready") void load(state.value.view.firstDay);
      }),
    forget: () => {
      noted.value = null;
    },
    async show(firstDay) {
      // The week that is there stays until the other one is: its buttons keep the focus.
      if (state.value.kind !== "ready") state.value = { kind: "loading" };
      if (await load(firstDay)) deps.noteOpened().catch(() => undefined);
    },
    correct: (correction) => {
      // The day stays on the screen, though it may no longer be the latest with any sitting.
      chosen.value = dayKeyAt(correction.start, deps.zone());
      return change(() => deps.correct(correction), correction);
    },
    undo: () => change(() => deps.undoCorrection(), null),
  };
}
