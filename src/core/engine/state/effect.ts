import type { Span } from "../../desk-time/span.ts";
import type { WarmUpReason } from "../../routines/choose-warm-up.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import type { TrialToday } from "../../trials/trial-weeks.ts";
import type { Occurrence } from "./occurrence.ts";

/** What the toolbar badge says. `minutes` come in steps of five, because each change wakes the worker. */
export type Badge =
  | { readonly mark: "none" }
  | { readonly mark: "minutes"; readonly minutes: number }
  /** A prompt is open. */
  | { readonly mark: "up" }
  | { readonly mark: "run" }
  | { readonly mark: "check-in" }
  | { readonly mark: "held" }
  | { readonly mark: "paused" }
  /** Ninety minutes on one's feet: still standing? */
  | { readonly mark: "still-standing" }
  /** What is said now may not be kept: above all others. */
  | { readonly mark: "alert" };

/** A line of the log ring. `what` is machine-readable; `detail` is plain data. */
export type LogRow = {
  readonly at: EpochMs;
  readonly what: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

/** Rows that must be stored in the same transaction as the engine's state. */
export type Records = {
  readonly spans: readonly Span[];
  readonly occurrences: readonly Occurrence[];
  readonly log: readonly LogRow[];
  /** Spans that start at or after this instant came from a clock that was wrong: put them in quarantine. Null: none. */
  readonly quarantineSpansFrom: EpochMs | null;
};

/** What the shell does after the transaction. Every one is idempotent, so that it can be repeated after a crash. */
export type Effect =
  /** `warmUp`: how long it takes and what it was chosen for; null for every other prompt. `trial`: what it tells of besides. */
  | {
      readonly type: "show";
      readonly occurrence: Occurrence;
      readonly seatedMs: number;
      readonly warmUp: { readonly seconds: number; readonly reason: WarmUpReason } | null;
      readonly trial: TrialToday | null;
    }
  | { readonly type: "clear"; readonly id: string }
  /**
   * `tick` repeats, `next` fires once. The shell re-creates an alarm only if it is missing or more than 2 s off.
   * `idleSeconds`: the idle API's detection interval. `sparesTick`: this wake came well before the tick, which is put off.
   */
  | {
      readonly type: "alarms";
      readonly tickMinutes: number;
      readonly nextAt: EpochMs;
      readonly idleSeconds: number;
      readonly sparesTick: boolean;
    };
