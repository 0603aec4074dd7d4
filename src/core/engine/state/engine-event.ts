import type { IdleState } from "../../desk-time/signals.ts";
import type { Span } from "../../desk-time/span.ts";
import type { RoutineUse } from "../../routines/routine-use.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";

/** As planned, before it, another time today, not at all. */
export const RUN_ANSWERS = ["yes", "early", "later", "not-today"] as const;
export type RunAnswer = (typeof RUN_ANSWERS)[number];

/**
 * What woke the engine. `wake` carries nothing but the look: alarms are hints, never the truth.
 * A worker that restarts inside a browser session sends nothing of its own: a kill changes nothing.
 */
export type EngineEvent =
  | { readonly type: "wake" }
  /** A browser session begins (there was no boot id): presence is not known. */
  | { readonly type: "session-start" }
  | { readonly type: "idle"; readonly state: IdleState }
  | { readonly type: "said"; readonly what: "sitting" | "standing" | "here" }
  | { readonly type: "meeting"; readonly until: EpochMs }
  | { readonly type: "meeting-ended" }
  /** "Count me in": someone works where no input is seen. Null: until they say otherwise, or the day is over. */
  | { readonly type: "count-in"; readonly until: EpochMs | null }
  | { readonly type: "count-in-ended" }
  /** "Did you run?", asked of someone who sat through a planned run. */
  | { readonly type: "run-answered"; readonly runId: string; readonly answer: RunAnswer }
  | { readonly type: "pause"; readonly until: EpochMs }
  | { readonly type: "resume" }
  /** "It got worse or spread down a leg", or that taken back. */
  | { readonly type: "got-worse"; readonly isSo: boolean }
  /** The person has corrected the past, or taken a correction back: the stored spans of the last day as they are now. */
  | { readonly type: "corrected"; readonly spans: readonly Span[] }
  /** The notification (or window) of a claimed occurrence is on the screen. */
  | { readonly type: "shown"; readonly id: string }
  | { readonly type: "answer"; readonly id: string; readonly answer: "done" | "skip" | "started" }
  | { readonly type: "answer"; readonly id: string; readonly answer: "snooze"; readonly minutes: number }
  | { readonly type: "routine-started"; readonly use: RoutineUse }
  | { readonly type: "routine-finished"; readonly use: RoutineUse }
  | { readonly type: "check-in-saved"; readonly day: DayKey }
  | { readonly type: "review-opened" }
  /** The person starts the warm-up of a run by themselves: it needs no prompt any more. */
  | { readonly type: "run-begun"; readonly run: Pick<PlannedRun, "id" | "start"> }
  | { readonly type: "run-logged"; readonly runId: string | null; readonly endedAt: EpochMs };
