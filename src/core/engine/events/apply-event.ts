import { assertNever } from "../../lib/assert-never.ts";
import type { DayKey, ClockTime } from "../../time/day-key.ts";
import { HOUR, type EpochMs } from "../../time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "../../time/local-day.ts";
import type { EngineEvent } from "../state/engine-event.ts";
import { type Moment, note, resetClocks, type Turn, withPrompts } from "../state/turn.ts";
import {
  applyAnswer,
  applyCheckIn,
  applyRoutine,
  applyRunBegun,
  applyRunLogged,
  applyShown,
  applySnooze,
  finishKinds,
} from "./apply-answer.ts";

const LONGEST_MEETING = 8 * HOUR;

/** What an event means for the prompts. What it says about the body is desk time's business and already done. */
export function applyEvent(turn: Turn, event: EngineEvent, moment: Moment): Turn {
  const { at } = moment;
  switch (event.type) {
    case "wake":
    case "session-start":
    case "idle":
    case "routine-started":
      return turn;
    case "said":
      return event.what === "sitting" ? finishStandingPrompt(turn, at) : turn;
    case "meeting":
      return note(withPrompts(turn, { meetingUntil: Math.min(event.until, at + LONGEST_MEETING) }), at, "meeting");
    case "meeting-ended":
      return note(withPrompts(turn, { meetingUntil: null }), at, "meeting-ended");
    case "pause": {
      const until = Math.min(event.until, latestPauseEnd(at, moment.zone));
      return until <= at ? turn : note(withPrompts(turn, { pausedUntil: until }), at, "paused", { until });
    }
    case "resume":
      return endPause(turn, at);
    case "shown":
      return applyShown(turn, event.id, at);
    case "answer":
      if (event.answer === "snooze") return applySnooze(turn, event.id, event.minutes, moment);
      return applyAnswer(turn, event.id, event.answer, moment);
    case "routine-finished":
      return applyRoutine(turn, event.use, moment);
    case "check-in-saved":
      return applyCheckIn(turn, event.day, at);
    case "review-opened":
      return finishKinds(turn, ["review"], at);
    case "run-begun":
      return applyRunBegun(turn, event.run, moment);
    case "run-logged":
      return applyRunLogged(turn, event, moment);
    default:
      return assertNever(event);
  }
}

/** Sat down again: the sit-stand-move prompt has what it asked for. */
function finishStandingPrompt(turn: Turn, at: EpochMs): Turn {
  return turn.state.prompts.active.some(({ because }) => because === "standing")
    ? finishKinds(turn, ["posture"], at)
    : turn;
}

/** A pause always ends by itself, at the latest at 04:00 tomorrow. */
export function latestPauseEnd(at: EpochMs, zone: string): EpochMs {
  const tomorrow: DayKey = addDays(dayKeyAt(at, zone), 1);
  return instantOn(tomorrow, "04:00" as ClockTime, zone);
}

/** Resuming, by hand or by itself, sets every sitting clock to zero instead of firing. */
export function endPause(turn: Turn, at: EpochMs): Turn {
  if (turn.state.prompts.pausedUntil === null) return turn;
  const resumed = resetClocks(withPrompts(turn, { pausedUntil: null }), ["bout", "posture", "hipFlexor", "walk"], at);
  return note(resumed, at, "resumed");
}
