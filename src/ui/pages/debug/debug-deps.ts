import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { type ErrorReport, createErrorReporter } from "@/src/observability/report-error.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { livePage } from "../../app/live-page.ts";
import type { OnChanged } from "../../app/told.ts";

export type DebugDeps = {
  readonly now: () => EpochMs;
  readonly getStatus: () => Promise<StatusReport>;
  readonly readState: () => Promise<unknown>;
  readonly readErrors: () => Promise<readonly ErrorReport[]>;
  readonly reads: Pick<DeskReads, "spans" | "prompts" | "log" | "quarantine">;
  readonly onChanged: OnChanged;
};

/** The real clock, background and database. */
export function liveDebugDeps(): DebugDeps {
  const { now } = livePage;
  const desk = readDesk();
  const reporter = createErrorReporter({ area: liveStorage().local, now });
  return {
    now,
    getStatus: createStatusQuestion(send),
    readState: desk.engineState,
    readErrors: () => reporter.list(),
    reads: desk,
    onChanged: livePage.onChanged,
  };
}
