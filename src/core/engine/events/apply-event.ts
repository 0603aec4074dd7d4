import { assertNever } from "../../lib/assert-never.ts";
import { HOUR, type EpochMs } from "../../time/epoch-ms.ts";
import { diaryDayOf } from "../../time/local-day.ts";
import type { EngineEvent } from "../state/engine-event.ts";
import { type StepContext, addLog, resetClocks, type StepDraft, withPrompts } from "../state/step-draft.ts";
import {
  applyAnswer,
  applyCheckIn,
  applyRoutine,
  applyRunAnswered,
  applyRunBegun,
  applyRunLogged,
  applyShown,
  applySnooze,
  finishKinds,
  putBackOpen,
} from "./apply-answer.ts";

export const LONGEST_MEETING = 8 * HOUR;

/** What an event means for the prompts. What it says about the body is desk time's business and already done. */
export function applyEvent(draft: StepDraft, event: EngineEvent, context: StepContext): StepDraft {
  const { at } = context;
  switch (event.type) {
    case "wake":
    case "session-start":
    case "idle":
    case "routine-started":
    case "corrected":
      return draft;
    case "said":
      return event.what === "sitting" ? finishStandingPrompt(draft, at) : draft;
    case "meeting": {
      const meetingUntil = Math.min(event.until, at + LONGEST_MEETING);
      return addLog(withPrompts(putBackOpen(draft, at), { meetingUntil }), at, "meeting");
    }
    case "meeting-ended":
      return addLog(withPrompts(draft, { meetingUntil: null }), at, "meeting-ended");
    case "pause": {
      const until = Math.min(event.until, latestPauseEnd(at, context.zone));
      return until <= at ? draft : addLog(withPrompts(draft, { pausedUntil: until }), at, "paused", { until });
    }
    case "count-in": {
      const until = Math.min(event.until ?? Infinity, latestPauseEnd(at, context.zone));
      return addLog(withPrompts(draft, { countInUntil: until }), at, "count-in", { until });
    }
    case "count-in-ended":
      return addLog(withPrompts(draft, { countInUntil: null }), at, "count-in-ended");
    case "run-answered":
      return applyRunAnswered(draft, event, context);
    case "got-worse":
      return addLog(recordWorse(draft, event), at, "got-worse", { isSo: event.isSo });
    case "resume":
      return endPause(draft, at);
    case "shown":
      return applyShown(draft, event.id, at);
    case "answer":
      if (event.answer === "snooze") return applySnooze(draft, event.id, event.minutes, context);
      return applyAnswer(draft, event.id, event.answer, context);
    case "routine-finished":
      return applyRoutine(draft, event.use, context);
    case "check-in-saved":
      return applyCheckIn(draft, event.day, at);
    case "review-opened":
      return finishKinds(draft, ["review"], at);
    case "run-begun":
      return applyRunBegun(draft, event.run, context);
    case "run-logged":
      return applyRunLogged(draft, event, context);
    default:
      return assertNever(event);
  }
}

/** Sat down again: the sit-stand-move prompt has what it asked for. */
function finishStandingPrompt(draft: StepDraft, at: EpochMs): StepDraft {
  return draft.state.prompts.active.some(({ because }) => because === "standing")
    ? finishKinds(draft, ["posture"], at)
    : draft;
}

/** No more suggestions until the day is over at four. */
const recordWorse = (draft: StepDraft, { isSo }: { readonly isSo: boolean }): StepDraft => ({
  ...draft,
  state: { ...draft.state, worseOn: isSo ? draft.state.day : null },
});

/** A pause always ends by itself, at the latest at the next four in the morning: that is what "until tomorrow" means at half past midnight too. */
export const latestPauseEnd = (at: EpochMs, zone: string): EpochMs => diaryDayOf(at, zone).end;

/** Resuming, by hand or by itself, sets every sitting clock to zero instead of firing. */
export function endPause(draft: StepDraft, at: EpochMs): StepDraft {
  if (draft.state.prompts.pausedUntil === null) return draft;
  const resumed = resetClocks(withPrompts(draft, { pausedUntil: null }), ["bout", "posture", "hipFlexor", "walk"], at);
  return addLog(resumed, at, "resumed");
}
