import type { Span } from "@/src/core/desk-time/span.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { openForReading } from "@/src/storage/open-for-reading.ts";
import { applyTheme } from "../../app/theme.ts";
import type { InsightsPorts } from "./insights-store.ts";

export function liveInsightsPorts(): InsightsPorts {
  const reads = openForReading(liveStorage());
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    now: () => Date.now(),
    zone,
    async load({ from, until }) {
      const range = { from: boundsOf(from, zone()).start, until: boundsOf(until, zone()).start };
      // Asking first lets the background bring the record up to this moment.
      const report = await send("get-status", {});
      applyTheme(report.settings.theme);
      const [stored, prompts, sessions, runs, checkIns] = await Promise.all([
        reads.spans.between(range),
        reads.prompts.between(range),
        reads.routineSessions.between(range),
        reads.runs.between(range),
        reads.checkIns.ofDays({ first: from, last: until }),
      ]);
      const spans = withOpenSpan(stored, report.status);
      return { records: { spans, prompts, sessions, runs, checkIns }, units: report.settings.units };
    },
    correct: async (correction) => {
      await send("correct-span", correction);
    },
    undoCorrection: async () => {
      await send("undo-correction", {});
    },
    noteOpened: async () => {
      await send("note-page-opened", { page: "review" });
    },
  };
}

/** The span that still grows is not among the stored ones. */
function withOpenSpan(stored: readonly Span[], status: StatusReport["status"]): readonly Span[] {
  const start = Math.max(status.at - status.presenceMs, stored.at(-1)?.end ?? 0);
  if (start >= status.at) return stored;
  return [...stored, { kind: status.presence, start, end: status.at, because: "input" }];
}
