import type { Level } from "../../care-level/level.ts";
import type { Clocks } from "../../desk-time/clocks.ts";
import { currentClocks, resetClock } from "../../desk-time/desk-time.ts";
import type { DeskToday } from "../../desk-time/desk-today.ts";
import type { Signals } from "../../desk-time/signals.ts";
import type { Span } from "../../desk-time/span.ts";
import { changed } from "../../lib/changed.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import type { Settings } from "../../settings/settings.ts";
import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import type { Trial } from "../../trials/trial.ts";
import type { Decision } from "./decision.ts";
import type { Effect, LogRow } from "./effect.ts";
import type { EngineState, PromptState } from "./engine-state.ts";
import { rememberEnded } from "./memory.ts";
import type { ExpiryReason, Occurrence } from "./occurrence.ts";
import { sittingPromptOf } from "./prompt-table.ts";

/** What a step may know beside its state and its wake. `runs` reach from yesterday to the day after tomorrow. */
export type Context = {
  readonly settings: Settings;
  readonly runs: readonly PlannedRun[];
  /** Plans could not be read: a run that is not among `runs` need not be gone. */
  readonly areRunsUnread?: boolean;
  /** What the answers that stand today come to (core/advice); left out: carry on. */
  readonly adviceLevel?: Level;
  /** The day of the answers that it comes from; left out: not known. */
  readonly answeredOn?: DayKey | undefined;
  /** What a strength prompt starts while a programme runs; left out: a routine of ours. */
  readonly strengthRoutineId?: string;
  /** What is and was tried out; left out: nothing. */
  readonly trials?: readonly Trial[];
  /** Stored spans that touch the local day, oldest first; left out: none. */
  readonly todaySpans?: readonly Span[];
};

/** All that one step may know beside the state. `deskToday` counts up to now. */
export type StepContext = Context & {
  readonly at: EpochMs;
  /** The wake before this one; never after `at`. What fell due since then has been seen by nobody yet. */
  readonly since: EpochMs;
  readonly zone: string;
  /** The zone of the wake before this one. */
  readonly zoneBefore: string;
  readonly signals: Signals;
  readonly deskToday: () => DeskToday;
  /** Spans that touch today, oldest first, the one that still grows included. */
  readonly spans: readonly Span[];
};

/** A step in the making: every part of the step takes one and gives the next. */
export type StepDraft = {
  readonly state: EngineState;
  /** Occurrences that ended in this step. */
  readonly ended: readonly Occurrence[];
  readonly effects: readonly Effect[];
  readonly decisions: readonly Decision[];
  readonly log: readonly LogRow[];
};

/** How an occurrence ends. */
export type Ending =
  | { readonly state: "done" | "snoozed" | "skipped"; readonly expiry?: undefined }
  | { readonly state: "expired"; readonly expiry: ExpiryReason; readonly endedAt?: EpochMs };

const REMEMBERED_MISSES = 8;

export function withPrompts(draft: StepDraft, change: Partial<PromptState>): StepDraft {
  const prompts = changed(draft.state.prompts, change);
  return prompts === draft.state.prompts ? draft : { ...draft, state: { ...draft.state, prompts } };
}

export const clocksNow = (draft: StepDraft, at: EpochMs): Clocks => currentClocks(draft.state.desk, at);

export function addLog(draft: StepDraft, at: EpochMs, what: string, detail: LogRow["detail"] = {}): StepDraft {
  return { ...draft, log: [...draft.log, { at, what, detail }] };
}

/** Puts an active occurrence in the place of the one with its id. */
export function replaceActive(draft: StepDraft, occurrence: Occurrence): StepDraft {
  const active = draft.state.prompts.active.map((other) => (other.id === occurrence.id ? occurrence : other));
  return withPrompts(draft, { active });
}

export function addActive(draft: StepDraft, occurrence: Occurrence): StepDraft {
  return withPrompts(draft, { active: [...draft.state.prompts.active, occurrence] });
}

/** Plans one that is over already, because nobody was there for it: it ends in this step, with its reason. */
export function addMissed(draft: StepDraft, occurrence: Occurrence): StepDraft {
  const held = [{ because: "away", from: occurrence.dueAt, until: null }] as const;
  const missed = [...draft.state.prompts.missed, occurrence.id].slice(-REMEMBERED_MISSES);
  return withPrompts(addActive(draft, { ...occurrence, held }), { missed });
}

/**
 * Ends an occurrence: one final state, one log line. Any end but two re-arms a sitting kind one full interval later:
 * a snooze, which only moves it, and a prompt that rest made no longer due: its clock is where the rest has brought it.
 */
export function endOccurrence(draft: StepDraft, occurrence: Occurrence, ending: Ending, at: EpochMs): StepDraft {
  const endedAt = ending.state === "expired" ? (ending.endedAt ?? at) : at;
  const ended: Occurrence = {
    ...occurrence,
    state: ending.state,
    expiry: ending.expiry ?? null,
    endedAt,
    held: closeHeld(occurrence, endedAt),
  };
  const active = draft.state.prompts.active.filter((other) => other.id !== occurrence.id);
  let next = withPrompts({ ...draft, ended: [...draft.ended, ended] }, { active });
  next = addLog(next, at, "prompt-ended", { id: ended.id, outcome: ended.state, because: ended.expiry });
  if (occurrence.claimedAt !== null && occurrence.clearedAt === null) {
    next = { ...next, effects: [...next.effects, { type: "clear", id: occurrence.id }] };
  }

  const sitting = sittingPromptOf(occurrence.kind);
  if (!sitting) return withPrompts(next, rememberEnded(next.state.prompts, ended));
  const keepsClock = ending.state === "snoozed" || ending.expiry === "rested";
  if (!keepsClock) next = spendGuard(resetClocks(next, [sitting.trigger.clock], at), occurrence);
  if (ending.expiry === "no-answer") return withPrompts(next, { ignored: next.state.prompts.ignored + 1 });
  return ending.state === "expired" ? next : withPrompts(next, { ignored: 0 });
}

/** The first bout after a run has had its prompt: the next one is as long as ever. */
function spendGuard(draft: StepDraft, { dueAt }: Occurrence): StepDraft {
  const { afterRun } = draft.state.prompts;
  if (afterRun === null || afterRun.isUsed || dueAt < afterRun.endedAt) return draft;
  return withPrompts(draft, { afterRun: { ...afterRun, isUsed: true } });
}

export function resetClocks(
  draft: StepDraft,
  names: readonly Parameters<typeof resetClock>[1][],
  at: EpochMs,
): StepDraft {
  const desk = names.reduce((result, name) => resetClock(result, name, at), draft.state.desk);
  return { ...draft, state: { ...draft.state, desk } };
}

/** The held list with its open stretch ended; one that lasted no time at all was none. */
export function closeHeld(occurrence: Occurrence, at: EpochMs): Occurrence["held"] {
  return occurrence.held
    .map((held) => ({ ...held, until: held.until ?? Math.max(held.from, at) }))
    .filter(({ from, until }) => until > from);
}

/** An occurrence that is due but not on the screen. */
export const isWaiting = (occurrence: Occurrence): boolean =>
  occurrence.state === "due" || occurrence.state === "planned";
/** An occurrence the person can see: claimed ones are about to be. */
export const isOpen = (occurrence: Occurrence): boolean =>
  occurrence.state === "shown" || occurrence.state === "claimed";
