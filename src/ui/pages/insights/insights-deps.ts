import type { Span } from "@/src/core/desk-time/span.ts";
import type { WeekRecords } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import { distanceUnitOf } from "../../app/regional.ts";
import type { OnChanged } from "../../app/told.ts";

export type InsightsDeps = {
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  /** Everything of `from` ≤ day < `until`, with the span that still grows. */
  readonly load: (days: { readonly from: DayKey; readonly until: DayKey }) => Promise<{
    readonly records: WeekRecords;
    readonly units: "km" | "mi";
    /** The person's own line for a day's sitting, ms; null: none. */
    readonly lineMs: number | null;
  }>;
  /** The weekly review counts as done once it was opened. */
  readonly noteOpened: () => Promise<void>;
  /** The person's word about a stretch of today that is over. Rejects where the background refuses it. */
  readonly correct: (stretch: Correction) => Promise<void>;
  readonly undoCorrection: () => Promise<void>;
};

/** "I was sitting / standing / away" from `start` to `end`. */
export type Correction = {
  readonly kind: "sitting" | "standing" | "away";
  readonly start: EpochMs;
  readonly end: EpochMs;
};

export function liveInsightsDeps(): InsightsDeps {
  const reads = readDesk();
  const { now, zone } = livePage;
  const ask = createStatusQuestion(send);
  return {
    onChanged: livePage.onChanged,
    now,
    zone,
    async load({ from, until }) {
      const range = { from: boundsOf(from, zone()).start, until: boundsOf(until, zone()).start };
      // Asking first lets the background bring the record up to this moment.
      const { status } = await ask();
      const [{ settings }, stored, prompts, sessions, runs, checkIns] = await Promise.all([
        loadSettings(),
        reads.spans.between(range),
        reads.prompts.between(range),
        reads.routineSessions.between(range),
        reads.runs.between(range),
        reads.checkIns.ofDays({ first: from, last: until }),
      ]);
      const spans = withOpenSpan(stored, status);
      const { dailyLineMinutes } = settings;
      const units = distanceUnitOf(settings);
      const lineMs = dailyLineMinutes === null ? null : dailyLineMinutes * MINUTE;
      return { records: { spans, prompts, sessions, runs, checkIns }, units, lineMs };
    },
    correct: async (correction) => {
      await send("correct-span", correction);
    },
    undoCorrection: async () => {
      await send("undo-correction", {});
    },
    noteOpened: async () => {
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
