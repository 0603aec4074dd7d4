import type { Signals } from "@/src/core/desk-time/signals.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Context } from "@/src/core/engine/step.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** The newest stored state with all that goes with it, without a look around. */
export type Snapshot = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly context: Context;
  readonly state: EngineState;
};

/** What the engine knew before a command: the newest stored state, and the moment. */
export type LiveSnapshot = Snapshot & { readonly signals: Signals };
