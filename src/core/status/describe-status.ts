import { currentClocks } from "../desk-time/desk-time.ts";
import type { Signals } from "../desk-time/signals.ts";
import type { OpenSpan, Span } from "../desk-time/span.ts";
import { mergeSpans, summariseSpans } from "../desk-time/summarise-spans.ts";
import { intervalOf } from "../engine/plan/after-run.ts";
import { forecastPrompts } from "../engine/plan/forecast.ts";
import { holdOf } from "../engine/show/hold.ts";
import { snoozeOptions } from "../engine/show/snooze.ts";
import type { Decision } from "../engine/state/decision.ts";
import type { EngineState } from "../engine/state/engine-state.ts";
import { mayPromise, promptCareOf } from "../engine/state/level-rule.ts";
import { hasEnded } from "../engine/state/memory.ts";
import type { Occurrence } from "../engine/state/occurrence.ts";
import { openRecords } from "../engine/state/open-records.ts";
import { dailyPromptId } from "../engine/state/prompt-id.ts";
import { PROMPT_KINDS } from "../engine/state/prompt-kind.ts";
import { routineForPrompt, sittingPromptOf, warmUpDueAt } from "../engine/state/prompt-table.ts";
import type { Context, StepContext } from "../engine/state/step-draft.ts";
import { warmUpFor } from "../routines/warm-up-for.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { dayKeyAt, diaryDayOf } from "../time/local-day.ts";
import { heardQuiet } from "./heard-quiet.ts";
import { isJustBack, type OpenPrompt, type StatusView } from "./status-view.ts";
import { decideWait } from "./wait-reason.ts";

/** `context.todaySpans`: the open one is added here. */
export type StatusQuestion = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly context: Context;
};

/** Someone who has the popup open is there, and touches it. */
const POPUP_SIGNALS: Signals = {
  idle15: "active",
  idle60: "active",
  idleGrace: "active",
  audible: false,
  sharing: false,
  fullScreen: false,
  notifications: null,
};

/** What the popup shows of the engine: no step is taken and nothing changes. */
export function describeStatus(state: EngineState, { at, zone, context }: StatusQuestion): StatusView {
  const { todaySpans = [] } = context;
  const today = diaryDayOf(at, zone);
  const { desk, prompts } = state;
  const spans = mergeSpans([...todaySpans, ...openRecords(state, at).spans]);
  const total = summariseSpans(spans, today);
  const deskToday = () => ({ deskMs: total.sitting, longestBoutMs: total.longestBout });
  const stepContext: StepContext = {
    ...context,
    at,
    since: desk.lastWake,
    zone,
    zoneBefore: state.zone,
    signals: POPUP_SIGNALS,
    spans,
    deskToday,
  };
  const care = promptCareOf(state, stepContext);
  const forecasts = forecastPrompts(state, stepContext).filter((forecast) =>
    mayPromise(care, forecast.kind, { at, dueAt: forecast.at, zone }),
  );
  const isResting = desk.open.kind !== "sitting";
  return {
    at,
    zone,
    day: today.day,
    presence: desk.open.kind,
    presenceMs: Math.max(0, at - beganAt(desk.open, spans)),
    seatedMs: currentClocks(desk, at).bout,
    seatedBeforeRestMs: isResting ? desk.clocks.bout : currentClocks(desk, at).bout,
    lapMs: lapOf(state, stepContext),
    pausedUntil: prompts.pausedUntil,
    meetingUntil: prompts.meetingUntil,
    countInUntil: prompts.countInUntil,
    askedRun: prompts.askedRun,
    isStillStandingAsked: desk.isStillStandingAsked,
    lastAway: desk.open.kind === "away" ? null : lastAwayOf(spans, at),
    heardQuiet: desk.open.kind === "away" ? null : heardQuiet(todaySpans, at),
    open: prompts.active
      .filter((occurrence) => occurrence.dueAt <= at)
      .map((occurrence) => openPrompt(state, occurrence, stepContext)),
    next: forecasts[0] ?? null,
    decisions: PROMPT_KINDS.map((kind) => decisionFor(state, kind, stepContext, forecasts)),
    today: {
      sittingMs: total.sitting,
      standingMs: total.standing,
      awayMs: total.away,
      longestBoutMs: total.longestBout,
    },
    run: nextRun(stepContext),
    suggests: care.suggests,
    isCheckedInToday: hasEnded(prompts, dailyPromptId("check-in", today.day)),
  };
}

/** What lasts for more than a day is stored by the day. */
function beganAt({ kind, because, start }: OpenSpan, spans: readonly Span[]): EpochMs {
  const last = spans.at(-1);
  return last?.kind === kind && last.because === because && last.end >= start ? last.start : start;
}

function lastAwayOf(spans: readonly Span[], at: EpochMs): NonNullable<StatusView["lastAway"]> | null {
  const last = spans.findLast(({ kind }) => kind === "away");
  if (last === undefined || !isJustBack(last, at)) return null;
  return { start: last.start, end: last.end };
}

function openPrompt(state: EngineState, occurrence: Occurrence, stepContext: StepContext): OpenPrompt {
  const held = occurrence.held.find(({ until }) => until === null)?.because ?? null;
  const hold = held === null ? null : holdOf(draftOf(state), occurrence, stepContext);
  return {
    id: occurrence.id,
    kind: occurrence.kind,
    because: occurrence.because,
    dueAt: occurrence.dueAt,
    runStart: occurrence.runStart ?? stepContext.runs.find(({ id }) => id === occurrence.runId)?.start ?? null,
    shownAt: occurrence.shownAt,
    heldBecause: held,
    heldUntil: hold?.because === held ? hold.until : null,
    snoozeMinutes: snoozeOptions(occurrence, stepContext),
    short: occurrence.short,
    routine: routineForPrompt(occurrence, stepContext),
  };
}

function decisionFor(
  state: EngineState,
  kind: Decision["kind"],
  stepContext: StepContext,
  forecasts: ReturnType<typeof forecastPrompts>,
): Decision {
  const occurrence = state.prompts.active.find((candidate) => candidate.kind === kind);
  if (!occurrence) return decideWait(state, kind, stepContext, forecasts);
  if (occurrence.shownAt !== null) {
    return { kind, decision: "open", id: occurrence.id, because: "unanswered", until: null };
  }
  if (occurrence.dueAt > stepContext.at) return { kind, decision: "wait", because: "snoozed", until: occurrence.dueAt };
  const { heldBecause, heldUntil } = openPrompt(state, occurrence, stepContext);
  return { kind, decision: "hold", id: occurrence.id, because: heldBecause ?? "no-input", until: heldUntil };
}

function nextRun(stepContext: StepContext): StatusView["run"] {
  const { at, runs } = stepContext;
  const next = runs.filter((run) => run.start + run.minutes * MINUTE > at).toSorted((a, b) => a.start - b.start)[0];
  if (!next) return null;
  const isOffered = warmUpFor(next.start, stepContext).offer;
  const now = warmUpFor(at, stepContext);
  const warmUp = { kind: "warm-up", short: false, day: dayKeyAt(at, stepContext.zone), runStart: next.start } as const;
  return {
    ...next,
    warmUpAt: warmUpDueAt(next, stepContext),
    warmUp: isOffered ? routineForPrompt(warmUp, stepContext) : null,
    ...(now.offer && { nowSeconds: now.seconds }),
  };
}

function lapOf(state: EngineState, stepContext: StepContext): number {
  const posture = sittingPromptOf("posture");
  return posture === undefined ? 0 : intervalOf(posture, state, stepContext);
}

const draftOf = (state: EngineState) => ({ state, ended: [], effects: [], decisions: [], log: [] });
