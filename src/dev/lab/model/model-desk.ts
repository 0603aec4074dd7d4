import type { IdleState } from "@/src/core/desk-time/signals.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import type { Body } from "../day/day-script.ts";
import { BODY_SIGNS, type BodySigns } from "./body-signs.ts";

/** The idle API polls once a second (browser fact 9). */
const POLL = SECOND;

/**
 * Body, hands and the idle API, in script time. Inputs happen where the signs say so; `queryState` and the change events
 * follow from the last of them. The state that the API remembers is ACTIVE when a browser starts.
 */
export type ModelDesk = {
  /** The body does something else from `scriptTime` on. The hand that was busy till then leaves its last input. */
  readonly setBody: (body: Body, scriptTime: number) => void;
  readonly signs: () => BodySigns;
  readonly queryState: (seconds: number, scriptTime: number) => IdleState;
  /** When the next change event comes if the body goes on like this, not before `scriptTime`; `Infinity` if none will. */
  readonly nextChange: (scriptTime: number) => number;
  /** The change event at `scriptTime`; the API remembers its state. */
  readonly takeChange: (scriptTime: number) => IdleState;
  readonly startSession: (scriptTime: number) => void;
  /** What the shell says with `setDetectionInterval`. A state that fits the new interval no longer changes at the next poll. */
  readonly watchFor: (seconds: number) => void;
};

export function createModelDesk({
  startsAt,
  thresholdSeconds,
}: {
  startsAt: number;
  thresholdSeconds: number;
}): ModelDesk {
  let interval = thresholdSeconds;
  let body: Body = "leave";
  let since = startsAt;
  let lastOfBefore = Number.NEGATIVE_INFINITY;
  let remembered: IdleState = "active";
  let pollsFrom = startsAt;
  let isFirst = true;

  const signs = () => BODY_SIGNS[body];

  function lastInput(at: number): number {
    const { input } = signs();
    if (input === null) return lastOfBefore;
    return input === "steady" ? at : at - ((at - since) % input);
  }

  function queryState(seconds: number, at: number): IdleState {
    if (signs().locked) return "locked";
    return at - lastInput(at) >= seconds * SECOND ? "idle" : "active";
  }

  const atPoll = (at: number) => pollsFrom + Math.ceil((at - pollsFrom) / POLL) * POLL;

  function nextInput(at: number): number {
    const { input } = signs();
    if (input === null) return Number.POSITIVE_INFINITY;
    return input === "steady" ? at : lastInput(at) + input;
  }

  return {
    setBody(next, at) {
      lastOfBefore = lastInput(at);
      // Somebody clicked to start the browser, unless it started in an empty room; nobody unlocks a screen or starts a
      // video without a hand.
      const { isSitting, audible } = BODY_SIGNS[next];
      const startsSound = audible && !signs().audible;
      if ((isFirst || signs().locked || startsSound) && isSitting) lastOfBefore = at;
      isFirst = false;
      body = next;
      since = at;
    },
    signs,
    queryState,
    nextChange(at) {
      if (queryState(interval, at) !== remembered) return atPoll(at);
      if (remembered === "active" && signs().input !== "steady") {
        const quietAt = lastInput(at) + interval * SECOND;
        return quietAt < nextInput(at) ? atPoll(quietAt) : Number.POSITIVE_INFINITY;
      }
      return remembered === "active" ? Number.POSITIVE_INFINITY : atPoll(nextInput(at));
    },
    takeChange(at) {
      remembered = queryState(interval, at);
      return remembered;
    },
    startSession(at) {
      remembered = "active";
      pollsFrom = at;
    },
    watchFor(seconds) {
      interval = seconds;
    },
  };
}
