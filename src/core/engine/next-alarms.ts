import { isThere } from "../desk-time/desk-time.ts";
import { LONGEST_STANDING } from "../desk-time/next-desk-time.ts";
import { readingGraceSeconds } from "../desk-time/reading-grace.ts";
import { soundExcuseUntil } from "../desk-time/sound-run.ts";
import { DAY, type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { forecastPrompts } from "./plan/forecast.ts";
import { NOTIFICATION_STAYS } from "./show/deliver.ts";
import { ANSWER_WITHIN, endsAt, FINISH_WITHIN, isPassing } from "./show/expiry.ts";
import type { Effect } from "./state/effect.ts";
import type { Occurrence } from "./state/occurrence.ts";
import { isWaiting, type StepContext, type StepDraft } from "./state/step-draft.ts";

const TICK_MINUTES = 5;
/** Nobody is there: one look every half hour, so that a missed `active` can't silence us for a day. */
const AWAY_TICK_MINUTES = 30;
/** A wake that comes sooner after the last one than this part of the tick's period is another than the tick. */
export const TICK_IS_NEAR = 0.8;
/** How long a claim may stand without `shown` before we look again. */
const CLAIM_CHECK = 30 * SECOND;
/** The shortest that browsers know. */
const WAITING_SECONDS = 15;

/**
 * When to be woken next. Alarms are hints: missing or late ones cost delay, never truth. Never more than 24 h out, because
 * Firefox wraps long delays to nothing (browser fact 4); never in the past.
 */
export function nextAlarms(draft: StepDraft, context: StepContext): Effect & { readonly type: "alarms" } {
  const { at } = context;
  const isAway = draft.state.desk.open.kind === "away";
  const candidates = isThere(draft.state.desk) ? wakesWhileThere(draft, context) : [];
  if (draft.state.prompts.active.some(({ state }) => state === "claimed")) candidates.push(at + CLAIM_CHECK);
  const soonest = candidates.reduce((least, wake) => (wake > at && wake < least ? wake : least), at + DAY);
  const tickMinutes = isAway ? AWAY_TICK_MINUTES : TICK_MINUTES;
  return {
    type: "alarms",
    tickMinutes,
    // A tick that is late keeps its grid: put off, every one would come as much later.
    sparesTick: at - context.since < tickMinutes * MINUTE * TICK_IS_NEAR,
    nextAt: Math.min(at + DAY, Math.max(at + SECOND, soonest)),
    idleSeconds: isWaitingForHands(draft) ? WAITING_SECONDS : readingGraceSeconds(context.settings),
  };
}

/** Whether something comes at the next input, or at the next pause in it: then the browser's own event is to wake us. */
const isWaitingForHands = ({ decisions }: StepDraft): boolean =>
  decisions.some(
    (decision) =>
      decision.decision === "hold" &&
      (decision.because === "no-input" || (decision.because === "full-screen" && decision.until === null)),
  );

/** When the quiet will have outlasted reading: while the idle API watches for less, it does not tell. */
function quietUntil(draft: StepDraft, { at }: StepContext, grace: number): EpochMs | null {
  const { desk } = draft.state;
  if (!isWaitingForHands(draft) || desk.quiet !== null) return null;
  const until = desk.touchedAt + grace;
  return until > at ? until : at + MINUTE;
}

/** Everything that happens by itself while someone is there. */
function wakesWhileThere(draft: StepDraft, context: StepContext): EpochMs[] {
  const { desk, prompts } = draft.state;
  const grace = readingGraceSeconds(context.settings) * SECOND;
  const wakes: EpochMs[] = [];
  const wakeAt = (at: EpochMs | null) => void (at !== null && wakes.push(at));
  for (const { at } of forecastPrompts(draft.state, context)) wakeAt(at);
  for (const decision of draft.decisions) if (decision.decision === "hold") wakeAt(decision.until);
  for (const occurrence of prompts.active) {
    wakeAt(endsAt(occurrence));
    if (isWaiting(occurrence)) wakeAt(occurrence.dueAt);
    wakeAt(leftAloneAt(occurrence));
  }
  wakeAt(prompts.pausedUntil);
  wakeAt(prompts.meetingUntil);
  wakeAt(prompts.countInUntil);
  wakeAt(desk.standingSince === null ? null : desk.standingSince + LONGEST_STANDING);
  wakeAt(quietUntil(draft, context, grace));
  if (desk.quiet) {
    wakeAt(desk.quiet.plainSince + grace);
    wakeAt(soundExcuseUntil(desk.sound, desk.quiet.began));
  }
  return wakes;
}

/** When an occurrence will have stood unfinished or unanswered for too long. */
function leftAloneAt({ kind, startedAt, shownAt }: Occurrence): EpochMs | null {
  if (startedAt !== null) return startedAt + FINISH_WITHIN;
  return shownAt === null ? null : shownAt + (isPassing(kind) ? ANSWER_WITHIN : NOTIFICATION_STAYS);
}
