import { send } from "@/src/messaging/client.ts";
import { createErrorReporter } from "@/src/observability/report-error.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { readEngineState } from "@/src/storage/read-engine-state.ts";
import { type DebugView, loadDebug } from "./load-debug.ts";

/** The debug page on the real clock, background and database. */
export function liveDebug(): () => Promise<DebugView> {
  const reads = readDesk();
  const now = () => Date.now();
  const reporter = createErrorReporter({ area: liveStorage().local, now });
  return () =>
    loadDebug({
      now,
      getStatus: () => send("get-status", {}),
      readState: readEngineState,
      readErrors: () => reporter.list(),
      reads,
    });
}
