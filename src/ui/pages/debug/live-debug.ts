import { send } from "@/src/messaging/client.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { readEngineState } from "@/src/storage/read-engine-state.ts";
import { type DebugView, loadDebug } from "./load-debug.ts";

/** The debug page on the real clock, background and database. */
export function liveDebug(): () => Promise<DebugView> {
  const reads = readDesk();
  return () =>
    loadDebug({ now: () => Date.now(), getStatus: () => send("get-status", {}), readState: readEngineState, reads });
}
