import { type ReadonlySignal, signal } from "@preact/signals";
import { type DayRecords, type DayTotal, isBlank } from "@/src/core/insights/day-total.ts";
import { type Patterns, whatGoesWith } from "@/src/core/insights/goes-with.ts";
import { isThin } from "@/src/core/insights/headline.ts";
import type { Mended } from "@/src/core/insights/kept-total.ts";
import { painFactors } from "@/src/core/insights/pain-factors.ts";
import { DESK_DAY } from "@/src/core/insights/period-total.ts";
import { type Period, type PeriodKind, periodOf, stepPeriod } from "@/src/core/insights/period.ts";
import { placeDays, type WeekDay } from "@/src/core/insights/week.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { seededRandom } from "@/src/core/lib/seeded-random.ts";
import { type NextWeek, nextWeek } from "@/src/core/review/next-week.ts";
import { type Suggestion, suggestNextWeek } from "@/src/core/review/suggestion.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { firstWeekday } from "../../app/regional.ts";
import type { Followed } from "../../app/told.ts";
import type { Correction, InsightsDeps } from "./insights-deps.ts";

/** A period and the three before, which it is looked at beside. */
export type PeriodView = {
  readonly period: Period;
  readonly now: EpochMs;
  readonly zone: string;
  readonly units: "km" | "mi";
  /** The person's own line for a day's sitting, ms; null: none. */
  readonly lineMs: number | null;
  readonly days: readonly WeekDay[];
  /** The period itself first, then those before it, latest first. */
  readonly beside: readonly { readonly period: Period; readonly days: readonly DayTotal[] }[];
  /** What a week was summed from, for its days lane by lane; null for longer periods. */
  readonly records: DayRecords | null;
  /** Why it isn't the one that is now: that has hardly begun. `last`: the one before it; `earlier`: the latest with a desk day. */
  readonly instead: "last" | "earlier" | null;
};

/** What has just been put right, or why it could not be. */
export type CorrectionResult =
  | { readonly id: number; readonly kind: "corrected"; readonly correction: Correction }
  | { readonly id: number; readonly kind: "refused"; readonly message: string };

/** One suggestion for the week after the shown one, and that week's plan from today on. */
export type Ahead = { readonly suggestion: Suggestion; readonly week: NextWeek };

export type InsightsState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly view: PeriodView };

export type InsightsStore = {
  readonly state: ReadonlySignal<InsightsState>;
  /** The day whose lanes are drawn; null: the latest with any sitting. */
  readonly chosen: ReadonlySignal<DayKey | null>;
  readonly choose: (day: DayKey) => void;
  /** The period of that kind that is now, or the latest that has something to show. */
  readonly open: (kind: PeriodKind) => Promise<void>;
  readonly show: (period: Period) => Promise<void>;
  readonly isNow: (period: Period) => boolean;
  /** Draws the shown period anew whenever something of it has changed. Returns the stop. */
  readonly follow: () => () => void;
  /** What pain went with; null: not looked yet. */
  readonly patterns: ReadonlySignal<Patterns | null>;
  readonly findPatterns: () => Promise<void>;
  /** Sums that were made anew of late, for a fortnight; null: none. */
  readonly mended: () => Promise<Mended | null>;
  /** What lies ahead of the shown week; null: not looked yet, or not its place: the week is long over. */
  readonly ahead: ReadonlySignal<Ahead | null>;
  readonly loadAhead: () => Promise<void>;
  readonly corrected: ReadonlySignal<CorrectionResult | null>;
  readonly forget: () => void;
  readonly correct: (correction: Correction) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** With the engine's state, in which the span that grows is. */
const SHOWN: readonly Followed[] = [
  "engine",
  "spans",
  "deskDays",
  "prompts",
  "routineSessions",
  "runs",
  "checkIns",
  "plans",
  "programmes",
  "marks",
  "settings",
  "day",
];
const BESIDE = 3;
/** The half year in which is looked for what goes with pain: older habits are other habits. */
export const PATTERN_DAYS = 182;
/** How long is said that sums were made anew. */
const MENDED_SAID = 14 * DAY;
/** Any number: the same records are to say the same tomorrow. */
const SEED = 17;
/** How far back something is looked for to show instead of nothing. */
const LOOKBACK_DAYS = 400;

export function createInsightsStore(deps: InsightsDeps): InsightsStore {
  const state = signal<InsightsState>({ kind: "loading" });
  const chosen = signal<DayKey | null>(null);
  const corrected = signal<CorrectionResult | null>(null);
  const patterns = signal<Patterns | null>(null);
  const ahead = signal<Ahead | null>(null);
  let asked = 0;
  let corrections = 0;

  const today = () => dayKeyAt(deps.now(), deps.zone());
  const isNow = ({ first, last }: Period) => first <= today() && today() <= last;

  async function viewOf(period: Period, instead: PeriodView["instead"]): Promise<PeriodView> {
    const isWeek = period.kind === "week";
    const periods = Array.from({ length: BESIDE + 1 }, (_, index) => stepPeriod(period, -index));
    const [loaded, { totals, zones }] = await Promise.all([
      deps.load({
        from: addDays(period.first, isWeek ? -7 : 0),
        until: isWeek ? addDays(period.last, 1) : period.first,
      }),
      deps.totals({ first: periods.at(-1)?.first ?? period.first, last: period.last }),
    ]);
    const [now, zone] = [deps.now(), deps.zone()];
    const within = ({ first, last }: Period) => totals.filter(({ day }) => day >= first && day <= last);
    const { records, units, lineMs } = loaded;
    return {
      period,
      now,
      zone,
      units,
      lineMs,
      days: placeDays(within(period), { now, zones }),
      beside: periods.map((one) => ({ period: one, days: within(one) })),
      records: isWeek ? records : null,
      instead,
    };
  }

  /** Says whether what was asked for is on the screen. */
  async function put(make: () => Promise<PeriodView>): Promise<boolean> {
    asked += 1;
    const mine = asked;
    try {
      const view = await make();
      // The person may have gone on meanwhile.
      if (mine !== asked) return false;
      const shown = state.value.kind === "ready" ? state.value.view.period : null;
      if (shown?.first !== view.period.first || shown.kind !== view.period.kind) chosen.value = null;
      state.value = { kind: "ready", view };
      return true;
    } catch (error) {
      if (mine === asked) state.value = { kind: "failed", message: messageOf(error) };
      return false;
    }
  }

  /** A week that has hardly begun shows nothing yet: then the one before does, or the latest with a desk day. */
  async function latestView(kind: PeriodKind): Promise<PeriodView> {
    const period = periodOf(today(), kind, firstWeekday());
    const view = await viewOf(period, null);
    // On its last day a week away from the desk is a week too: the review is about it.
    if (!isThin(view.days) || (today() === period.last && !isBlank(view.days))) return view;
    const before = view.beside[1];
    if (before !== undefined && !isThin(before.days)) return viewOf(before.period, "last");
    const { totals } = await deps.totals({
      first: addDays(period.first, -LOOKBACK_DAYS),
      last: addDays(period.first, -1),
    });
    const latest = totals.findLast(({ sittingMs }) => sittingMs >= DESK_DAY);
    return latest === undefined ? view : viewOf(periodOf(latest.day, kind, firstWeekday()), "earlier");
  }

  /** Changes today's record and draws it anew; what could not be changed is said, and the page stays. */
  async function change(how: () => Promise<void>, done: Correction | null): Promise<void> {
    corrections += 1;
    try {
      await how();
      corrected.value = done === null ? null : { id: corrections, kind: "corrected", correction: done };
      await again();
    } catch (error) {
      corrected.value = { id: corrections, kind: "refused", message: messageOf(error) };
    }
  }

  async function again(): Promise<void> {
    if (state.value.kind !== "ready") return;
    const { period, instead } = state.value.view;
    await put(() => viewOf(period, instead));
  }

  async function show(make: () => Promise<PeriodView>): Promise<void> {
    // What is there stays until the other one is: its buttons keep the focus.
    if (state.value.kind !== "ready") state.value = { kind: "loading" };
    if (await put(make)) deps.recordOpened().catch(() => undefined);
  }

  return {
    state,
    chosen,
    corrected,
    patterns,
    ahead,
    async mended() {
      const mended = await deps.mended();
      return mended !== null && deps.now() - mended.at < MENDED_SAID ? mended : null;
    },
    async loadAhead() {
      const view = state.value.kind === "ready" ? state.value.view : null;
      const from = view === null ? today() : addDays(view.period.last, 1);
      const to = addDays(from, 6);
      if (view?.period.kind !== "week" || today() > to) {
        ahead.value = null;
        return;
      }
      try {
        const { care, ...plan } = await deps.outlook();
        const week = nextWeek({ ...plan, care, from: from < today() ? today() : from, to, zone: deps.zone() });
        const before = view.beside[1]?.days ?? [];
        const lived = view.days.filter(({ is }) => is !== "ahead");
        ahead.value = { week, suggestion: suggestNextWeek({ care, days: lived, before, next: week.runs }) };
      } catch {
        // Nothing is suggested on answers that couldn't be asked for; the page itself says what can't be read.
        ahead.value = null;
      }
    },
    async findPatterns() {
      const days = { first: addDays(today(), -PATTERN_DAYS), last: today() };
      try {
        const [{ totals }, checkIns] = await Promise.all([deps.totals(days), deps.checkIns(days)]);
        patterns.value = whatGoesWith(painFactors(totals, checkIns), seededRandom(SEED));
      } catch {
        // The page itself says what can't be read.
        patterns.value = null;
      }
    },
    isNow,
    choose: (day) => {
      chosen.value = day;
    },
    follow: () => deps.onChanged(SHOWN, () => void again()),
    forget: () => {
      corrected.value = null;
    },
    open: (kind) => show(() => latestView(kind)),
    show: (period) => show(() => viewOf(period, null)),
    correct: (correction) => {
      // The day stays on the screen, though it may no longer be the latest with any sitting.
      chosen.value = dayKeyAt(correction.start, deps.zone());
      return change(() => deps.correct(correction), correction);
    },
    undo: () => change(() => deps.undoCorrection(), null),
  };
}
