import type { Span } from "@/src/core/desk-time/span.ts";
import type { LogRow } from "@/src/core/engine/effect.ts";
import type { Decision } from "@/src/core/prompts/decision.ts";
import type { Occurrence } from "@/src/core/prompts/occurrence.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";

const LOG_ROWS = 200;

/** Everything the debug page shows of one moment. */
export type DebugView = {
  readonly at: EpochMs;
  readonly state: unknown;
  readonly report: StatusReport;
  readonly decisions: readonly Decision[];
  /** Of the last 24 h, latest first. */
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  readonly log: readonly LogRow[];
};

export type DebugDeps = {
  readonly now: () => EpochMs;
  readonly getStatus: () => Promise<StatusReport>;
  readonly readState: () => Promise<unknown>;
  readonly reads: Pick<DeskReads, "spans" | "prompts" | "log">;
};

export async function loadDebug({ now, getStatus, readState, reads }: DebugDeps): Promise<DebugView> {
  const at = now();
  const range = { from: at - DAY, until: at + DAY };
  const [report, state, spans, prompts, log] = await Promise.all([
    getStatus(),
    readState(),
    reads.spans.overlapping(range),
    reads.prompts.dueBetween(range),
    reads.log.latest(LOG_ROWS),
  ]);
  return {
    at,
    state,
    report,
    decisions: report.status.decisions,
    spans: spans.toReversed(),
    prompts: prompts.toReversed(),
    log,
  };
}
