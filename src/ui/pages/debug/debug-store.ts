import type { Span } from "@/src/core/desk-time/span.ts";
import type { Decision } from "@/src/core/engine/state/decision.ts";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { ErrorReport } from "@/src/observability/report-error.ts";
import type { Followed } from "../../app/told.ts";
import type { DebugDeps } from "./debug-deps.ts";

const LOG_ROWS = 200;

/** Everything the debug page shows of one moment. */
export type DebugView = {
  readonly at: EpochMs;
  readonly state: unknown;
  readonly report: StatusReport;
  readonly decisions: readonly Decision[];
  /** Of the last 24 h, latest first: the one that still grows ends now. */
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  /** Latest first, as all lists here. */
  readonly log: readonly LogRow[];
  /** Faults of ours. */
  readonly errors: readonly ErrorReport[];
  /** Records that no longer parse. */
  readonly quarantine: readonly Quarantined[];
};

/** Whatever was stored, this page shows some of it. */
const SHOWN: readonly Followed[] = ["engine", "spans", "prompts", "log", "quarantine", "faults", "settings"];

export const followDebug = (deps: Pick<DebugDeps, "onChanged">, again: () => void) => deps.onChanged(SHOWN, again);

export async function loadDebug({ now, getStatus, readState, readErrors, reads }: DebugDeps): Promise<DebugView> {
  const at = now();
  const range = { from: at - DAY, until: at + DAY };
  // First of all: what the engine knows after it has looked.
  const report = await getStatus();
  const [state, spans, prompts, log, errors, quarantine] = await Promise.all([
    readState(),
    reads.spans.between(range),
    reads.prompts.between(range),
    reads.log.latest(LOG_ROWS),
    readErrors(),
    reads.quarantine.all(),
  ]);
  return {
    at,
    state,
    report,
    decisions: report.status.decisions,
    spans: [...growing(state, at), ...spans.toReversed()],
    prompts: prompts.toReversed(),
    log: log.toReversed(),
    errors: errors.toReversed(),
    quarantine: quarantine.toReversed(),
  };
}

function growing(state: unknown, at: EpochMs): readonly Span[] {
  const parsed = parseEngineState(state);
  return parsed.ok ? [{ ...parsed.value.desk.open, end: at }] : [];
}
