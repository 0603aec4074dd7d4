import { nextKeptLevel } from "../care-level/kept-level.ts";
import { recount } from "../desk-time/desk-time.ts";
import { deskToday } from "../desk-time/desk-today.ts";
import { nextDeskTime } from "../desk-time/next-desk-time.ts";
import { readingGraceSeconds } from "../desk-time/reading-grace.ts";
import type { Signals } from "../desk-time/signals.ts";
import { changed } from "../lib/changed.ts";
import { type EpochMs, SECOND } from "../time/epoch-ms.ts";
import { diaryDayOf } from "../time/local-day.ts";
import { applyEvent, endPause, latestPauseEnd, LONGEST_MEETING } from "./events/apply-event.ts";
import { nextAlarms } from "./next-alarms.ts";
import { noticeRunOver } from "./plan/after-run.ts";
import { planDailyPrompts } from "./plan/plan-daily.ts";
import { planRunPrompts } from "./plan/plan-runs.ts";
import { planSittingPrompts } from "./plan/plan-sitting.ts";
import { planTotalPrompts } from "./plan/plan-totals.ts";
import { takeNotice } from "./plan/take-notice.ts";
import { nextCallSound } from "./show/call-sound.ts";
import { deliverPrompts, expirePrompts } from "./show/deliver.ts";
import type { Decision } from "./state/decision.ts";
import type { Effect, Records } from "./state/effect.ts";
import type { EngineEvent } from "./state/engine-event.ts";
import type { EngineState, PromptState } from "./state/engine-state.ts";
import { forgetMissed, forgetOld } from "./state/memory.ts";
import type { Occurrence } from "./state/occurrence.ts";
import { openRecords } from "./state/open-records.ts";
import { type Context, type StepContext, addLog, type StepDraft, withPrompts } from "./state/step-draft.ts";

export type { Context } from "./state/step-draft.ts";

/** What woke the engine, when, where, and what the browser says. */
export type Wake = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly signals: Signals;
  readonly event: EngineEvent;
};

export type Step = {
  readonly state: EngineState;
  /** To be stored with the state in one transaction. */
  readonly records: Records;
  /** To be done after it. */
  readonly effects: readonly Effect[];
  readonly decisions: readonly Decision[];
};

/**
 * One step of the engine: the body's past first, then what was said and answered, then the prompts. Pure: the same state,
 * wake and context give the same step, so that a worker may die anywhere and do it again.
 */
export function step(state: EngineState, wake: Wake, context: Context): Step {
  const body = stepBody(state, wake, context);
  const spans = [...(context.todaySpans ?? []), ...body.closed, ...openRecords(body.draft.state, wake.at).spans];
  const stepContext: StepContext = {
    at: wake.at,
    since: Math.min(state.desk.lastWake, wake.at),
    zone: wake.zone,
    zoneBefore: state.zone,
    signals: wake.signals,
    spans,
    deskToday: () => deskToday(spans, body.today),
    ...context,
  };
  const finished = stepPrompts(applyEvent(body.draft, wake.event, stepContext), stepContext);
  const alarms = nextAlarms(finished, stepContext);
  const { adviceLevel = 0, answeredOn } = context;
  const level = nextKeptLevel(finished.state.level, adviceLevel, { today: body.today.day, answeredOn });
  return {
    state: changed(finished.state, { level }),
    records: {
      spans: body.closed,
      occurrences: [...finished.ended, ...changedOccurrences(state, finished.state)],
      log: finished.log,
      quarantineSpansFrom: body.quarantineFrom,
    },
    effects: [...finished.effects, alarms],
    decisions: finished.decisions,
  };
}

function stepBody(state: EngineState, wake: Wake, { settings }: Context) {
  const { at, zone, signals, event } = wake;
  const graceMs = readingGraceSeconds(settings) * SECOND;
  const known = event.type === "corrected" ? recount(state.desk, event.spans) : state.desk;
  const desk = nextDeskTime(known, {
    at,
    signals,
    idle: event.type === "idle" ? event.state : null,
    said: saidBy(event),
    isSessionStart: event.type === "session-start",
    graceMs,
    meetingUntil: state.prompts.meetingUntil,
    countInUntil: state.prompts.countInUntil,
  });
  const today = diaryDayOf(at, zone);
  let draft: StepDraft = {
    state: { ...state, zone, day: today.day, desk: desk.desk },
    ended: [],
    effects: [],
    decisions: [],
    log: [],
  };
  if (desk.clockNews) draft = addLog(draft, at, "clock", { news: desk.clockNews, lastWake: state.desk.lastWake });
  if (desk.clockNews === "stepped-back" || desk.clockNews === "put-right") {
    draft = afterStepBack(draft, state.desk.lastWake - at, at);
    if (desk.clockNews === "put-right") draft = withPrompts(draft, forgetMissed(draft.state.prompts));
  }
  // A clock that may be ahead makes nothing forgotten.
  const { ended } = forgetOld(draft.state.prompts, Math.min(at, desk.desk.gaps[0]?.from ?? at), zone);
  const fullScreenSince = signals.fullScreen ? Math.min(draft.state.prompts.fullScreenSince ?? at, at) : null;
  draft = withPrompts(draft, { ended, fullScreenSince, callSound: listened(draft, wake) });
  return {
    draft: endTimedHolds(clampTimedHolds(draft, at), at),
    closed: desk.closed,
    quarantineFrom: desk.quarantineFrom,
    today,
  };
}

/** What the person says of their body. Who asks to be counted in is here. */
function saidBy(event: EngineEvent): "sitting" | "standing" | "here" | null {
  if (event.type === "count-in") return "here";
  return event.type === "said" ? event.what : null;
}

/** Looks are those of alarms: what the person does in the popup says nothing about a call. */
function listened({ state }: StepDraft, { at, signals, event }: Wake): PromptState["callSound"] {
  if (event.type !== "wake") {
    return state.desk.sound ? state.prompts.callSound : { ...state.prompts.callSound, heldSince: null };
  }
  return nextCallSound(state.prompts.callSound, { at, active: signals.idle60 === "active", sound: state.desk.sound });
}

/** Never longer from now on than they may be said, whatever the clock showed when they were: a pause set ten years ahead lasted ten years. */
function clampTimedHolds(draft: StepDraft, at: EpochMs): StepDraft {
  const { pausedUntil, meetingUntil, countInUntil } = draft.state.prompts;
  if (pausedUntil === null && meetingUntil === null && countInUntil === null) return draft;
  const notAfter = (until: EpochMs | null, latest: EpochMs) => (until === null ? null : Math.min(until, latest));
  const dayEnds = latestPauseEnd(at, draft.state.zone);
  return withPrompts(draft, {
    pausedUntil: notAfter(pausedUntil, dayEnds),
    countInUntil: notAfter(countInUntil, dayEnds),
    meetingUntil: notAfter(meetingUntil, at + LONGEST_MEETING),
  });
}

function endTimedHolds(draft: StepDraft, at: EpochMs): StepDraft {
  const { pausedUntil, meetingUntil, countInUntil, askedRun } = draft.state.prompts;
  const isOver = (until: EpochMs | null) => until !== null && until <= at;
  const resumed = pausedUntil !== null && isOver(pausedUntil) ? endPause(draft, pausedUntil) : draft;
  return withPrompts(resumed, {
    meetingUntil: isOver(meetingUntil) ? null : meetingUntil,
    countInUntil: isOver(countInUntil) ? null : countInUntil,
    askedRun: askedRun !== null && askedRun.day !== diaryDayOf(at, draft.state.zone).day ? null : askedRun,
  });
}

/** Instants of ours that the clock put into the future would hold and keep things for as long as it went back. */
function afterStepBack(draft: StepDraft, by: number, at: EpochMs): StepDraft {
  const { active, countInUntil, knownRuns, lastShownAt, meetingUntil, pausedUntil, rules } = draft.state.prompts;
  const moved = (instant: EpochMs | null) => (instant === null ? null : instant - by);
  const notAfterNow = <T extends { readonly since: EpochMs }>(item: T): T => ({
    ...item,
    since: Math.min(item.since, at),
  });
  const notAfter = (instant: EpochMs | null) => (instant === null ? null : Math.min(instant, at));
  return withPrompts(draft, {
    active: active.map((occurrence) => ({
      ...occurrence,
      dueAt: occurrence.state === "planned" ? occurrence.dueAt - by : Math.min(occurrence.dueAt, at),
      claimedAt: notAfter(occurrence.claimedAt),
      shownAt: notAfter(occurrence.shownAt),
      startedAt: notAfter(occurrence.startedAt),
    })),
    lastShownAt: notAfter(lastShownAt),
    meetingUntil: moved(meetingUntil),
    pausedUntil: moved(pausedUntil),
    countInUntil: moved(countInUntil),
    rules: rules.map(notAfterNow),
    knownRuns: knownRuns.map(notAfterNow),
    callSound: { looks: [], heldSince: null },
  });
}

function stepPrompts(draft: StepDraft, stepContext: StepContext): StepDraft {
  const noticed = noticeRunOver(takeNotice(draft, stepContext), stepContext);
  const timed = planTotalPrompts(planDailyPrompts(noticed, stepContext), stepContext);
  const planned = planRunPrompts(timed, stepContext);
  const seated = planSittingPrompts(expirePrompts(planned, stepContext), stepContext);
  return deliverPrompts(expirePrompts(seated, stepContext), stepContext);
}

const changedOccurrences = (before: EngineState, after: EngineState): readonly Occurrence[] =>
  after.prompts.active.filter((occurrence) => !before.prompts.active.includes(occurrence));
