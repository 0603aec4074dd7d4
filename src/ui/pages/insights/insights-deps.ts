import type { Span } from "@/src/core/desk-time/span.ts";
import type { Zones } from "@/src/core/insights/day-parts.ts";
import type { DayRecords, DayTotal } from "@/src/core/insights/day-total.ts";
import type { Mended } from "@/src/core/insights/kept-total.ts";
import type { ProgrammeFacts } from "@/src/core/programme/programme-days.ts";
import type { ReviewCare } from "@/src/core/review/suggestion.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readDayRecords } from "@/src/storage/day-totals/read-day-records.ts";
import { readTotals } from "@/src/storage/day-totals/read-totals.ts";
import { ownDevice } from "@/src/storage/device-id.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import { distanceUnitOf } from "../../app/regional.ts";
import type { OnChanged } from "../../app/told.ts";
import { loadProgramme } from "../../programme/load-programme.ts";

/** Planned runs are moved by days, hardly by more. */
const PLANS_AROUND = 60 * DAY;
/** What `estimateMeters` looks at. */
const RUNS_BACK = 91 * DAY;

export type InsightsDeps = {
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  /** Everything of `from` ≤ day < `until`, with the span that still grows. */
  readonly load: (days: { readonly from: DayKey; readonly until: DayKey }) => Promise<{
    readonly records: DayRecords;
    readonly units: "km" | "mi";
    /** The person's own line for a day's sitting, ms; null: none. */
    readonly lineMs: number | null;
  }>;
  /** A total for each day from `first` to `last`, also those to come, and the zones that were in force. */
  readonly totals: (days: { readonly first: DayKey; readonly last: DayKey }) => Promise<{
    readonly totals: readonly DayTotal[];
    readonly zones: Zones;
  }>;
  /** From day `first` to day `last`, both included. */
  readonly checkIns: (days: { readonly first: DayKey; readonly last: DayKey }) => Promise<DayRecords["checkIns"]>;
  /** The last kept sums that disagreed with their records and were made anew; null: none. */
  readonly mended: () => Promise<Mended | null>;
  /** What next week's plan and suggestion rest on. */
  readonly outlook: () => Promise<Outlook>;
  /** The weekly review counts as done once it was opened. */
  readonly recordOpened: () => Promise<void>;
  /** The person's word about a stretch of today that is over. Rejects where the background refuses it. */
  readonly correct: (correction: Correction) => Promise<void>;
  readonly undoCorrection: () => Promise<void>;
};

export type Outlook = {
  readonly care: ReviewCare;
  readonly weekly: readonly WeeklyRun[];
  readonly singles: readonly RunPlan[];
  /** Of the last months: loads and usual speed are judged by them. */
  readonly runs: readonly Run[];
  /** The programme that goes on; null: none. */
  readonly programme: ProgrammeFacts | null;
};

/** "I was sitting / standing / away" from `start` to `end`. */
export type Correction = {
  readonly kind: "sitting" | "standing" | "away";
  readonly start: EpochMs;
  readonly end: EpochMs;
};

export function liveInsightsDeps(): InsightsDeps {
  const reads = readDesk();
  const { local } = liveStorage();
  const { now, zone } = livePage;
  const ask = createStatusQuestion(send);

  async function recordsOf({ from, until }: { readonly from: DayKey; readonly until: DayKey }): Promise<DayRecords> {
    // Asking first lets the background bring the record up to this moment.
    const { status } = await ask();
    const stored = await readDayRecords(reads, { from, until }, { zone: zone(), device: await ownDevice(local) });
    return { ...stored, spans: withOpenSpan(stored.spans, status) };
  }

  return {
    onChanged: livePage.onChanged,
    now,
    zone,
    async load(days) {
      const [records, { settings }] = await Promise.all([recordsOf(days), loadSettings()]);
      const { dailyLineMinutes } = settings;
      return {
        records,
        units: distanceUnitOf(settings),
        lineMs: dailyLineMinutes === null ? null : dailyLineMinutes * MINUTE,
      };
    },
    totals: (days) => readTotals(reads, days, { now: now(), zone: zone(), recordsOf }),
    checkIns: (days) => reads.checkIns.ofDays(days),
    mended: () => reads.mendedTotals(),
    async outlook() {
      const report = await ask();
      const [{ settings }, singles, runs, known] = await Promise.all([
        loadSettings(),
        reads.plans.between({ from: now() - PLANS_AROUND, until: now() + PLANS_AROUND }),
        reads.runs.between({ from: now() - RUNS_BACK, until: now() + DAY }),
        loadProgramme(reads, report, { now: now(), zone: zone() }),
      ]);
      const { status, advice, today } = report;
      const suggests = today?.isUnread === true ? "unknown" : status.suggests;
      const care = { level: advice?.level ?? 0, suggests };
      return { care, weekly: settings.runPlan, singles, runs, programme: known?.facts ?? null };
    },
    correct: async (correction) => {
      await send("correct-span", correction);
    },
    undoCorrection: async () => {
      await send("undo-correction", {});
    },
    recordOpened: async () => {
      await send("report-page-opened", { page: "review" });
    },
  };
}

/** The span that still grows is not among the stored ones. */
function withOpenSpan(stored: readonly Span[], status: StatusReport["status"]): readonly Span[] {
  const start = Math.max(status.at - status.presenceMs, stored.at(-1)?.end ?? 0);
  if (start >= status.at) return stored;
  return [...stored, { kind: status.presence, start, end: status.at, because: "input" }];
}
