import type { Signals } from "@/src/core/desk-time/signals.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Context } from "@/src/core/engine/step.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import type { NearRows, Now } from "./near-rows.ts";

/** The newest stored state with all that goes with it, without a look around. */
export type Snapshot = Now & {
  readonly rows: NearRows;
  readonly context: Context;
  readonly state: EngineState;
};

/** What the engine knew before a command: the newest stored state, and the moment. */
export type LiveSnapshot = Snapshot & {
  readonly signals: Signals;
  /** For what is not near: reads that begin side by side share one transaction. */
  readonly reads: DeskReads;
};
