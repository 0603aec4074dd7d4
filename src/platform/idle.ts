import type { IdleState } from "@/src/core/desk-time/signals.ts";
import { browser } from "./browser.ts";

/** Input on the whole machine, not only in the browser. Counts from 15 s on. */
export interface IdlePort {
  /** What the person has been for the last `seconds` (15 or more). */
  query(seconds: number): Promise<IdleState>;
  /** How long a quiet makes `idle`. Chromium forgets it at each browser start: set it at every start of the worker. */
  setDetectionInterval(seconds: number): void;
  onChanged(listener: (state: IdleState) => void): void;
}

export function liveIdle(): IdlePort {
  return {
    query: (seconds) => browser.idle.queryState(seconds),
    setDetectionInterval: (seconds) => browser.idle.setDetectionInterval(seconds),
    onChanged: (listener) => browser.idle.onStateChanged.addListener(listener),
  };
}
