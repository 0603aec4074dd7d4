import { CLEARING_REST } from "../../desk-time/clocks.ts";
import { isThere } from "../../desk-time/desk-time.ts";
import type { Signals } from "../../desk-time/signals.ts";
import { type EpochMs, MINUTE, SECOND } from "../../time/epoch-ms.ts";
import { nextWorkingStart, quietUntil, workingIntervalAt } from "../../time/hours.ts";
import { letsCome, promptCareOf } from "../state/level-rule.ts";
import type { HoldReason, Occurrence } from "../state/occurrence.ts";
import { isBeforeRun, isSittingKind, promptRow } from "../state/prompt-table.ts";
import type { StepContext, StepDraft } from "../state/step-draft.ts";
import { holdsBySound, isFullScreenTooLong } from "./call-sound.ts";

/** Why a due prompt waits, and until when if that is known: null means "look again". */
export type Hold = { readonly because: HoldReason; readonly until: EpochMs | null };

/** What nobody announces is looked for so often. */
const RETRY_AFTER = MINUTE;
/** A full screen less often, unless a run's start will cancel what it holds. */
const RETRY_SCREEN_AFTER = 90 * SECOND;
const SITTING_WAITS_AFTER_REST = 5 * MINUTE;
const OTHERS_WAIT_AFTER_RETURN = 2 * MINUTE;

/** The first reason to hold this prompt now, in the order of `HOLD_REASONS`; null: show it. */
export function holdOf(draft: StepDraft, occurrence: Occurrence, context: StepContext): Hold | null {
  for (const rule of HOLD_RULES) {
    const hold = rule(draft, occurrence, context);
    if (hold) return hold;
  }
  return null;
}

type HoldRule = (draft: StepDraft, occurrence: Occurrence, context: StepContext) => Hold | null;

const isSitting = ({ kind }: Occurrence): boolean => isSittingKind(kind);

const paused: HoldRule = ({ state }) =>
  state.prompts.pausedUntil === null ? null : { because: "paused", until: state.prompts.pausedUntil };

const quietHours: HoldRule = (_draft, _occurrence, { at, zone, settings }) => {
  const until = quietUntil(settings.quietHours, at, zone);
  return until === null ? null : { because: "quiet-hours", until };
};

const outsideHours: HoldRule = (_draft, occurrence, { at, zone, settings }) => {
  if (!isSitting(occurrence) || workingIntervalAt(settings.workingHours, at, zone)) return null;
  return { because: "outside-hours", until: nextWorkingStart(settings.workingHours, at, zone) };
};

/** Quieter as it gets more serious: the check-in and the review stay at every level. */
const medical: HoldRule = ({ state }, { kind }, context) =>
  letsCome(promptCareOf(state, context), kind) ? null : { because: "medical", until: null };

const away: HoldRule = ({ state }) => (isThere(state.desk) ? null : { because: "away", until: null });

const meeting: HoldRule = ({ state }, { kind }, { at, signals }) => {
  // Nobody tells us when it ends: what a run's start would cancel is looked at each minute.
  if (signals.sharing) return { because: "meeting", until: isBeforeRun(promptRow(kind)) ? at + RETRY_AFTER : null };
  return state.prompts.meetingUntil === null ? null : { because: "meeting", until: state.prompts.meetingUntil };
};

/** As long as a call at the most; then it comes at the next pause in input. Nobody tells us when it ends. */
const fullScreen: HoldRule = ({ state }, { kind }, { at, signals }) => {
  if (!signals.fullScreen) return null;
  const retryAt = at + (isBeforeRun(promptRow(kind)) ? RETRY_AFTER : RETRY_SCREEN_AFTER);
  if (!isFullScreenTooLong(state.prompts, at)) return { because: "full-screen", until: retryAt };
  return isPausing(signals) ? null : { because: "full-screen", until: null };
};

/** Someone is there, and for a moment does nothing. */
const isPausing = ({ idle15, idle60 }: Signals): boolean => idle15 === "idle" && idle60 === "active";

const standing: HoldRule = ({ state }, occurrence) =>
  isSitting(occurrence) && occurrence.because !== "standing" && state.desk.open.kind === "standing"
    ? { because: "standing", until: null }
    : null;

const justBack: HoldRule = ({ state }, occurrence, { at }) => {
  const { returned } = state.desk;
  if (returned === null || returned.at > at || !promptRow(occurrence.kind).waits.afterReturn) return null;
  if (isSitting(occurrence) && returned.after < CLEARING_REST) return null;
  const until = returned.at + (isSitting(occurrence) ? SITTING_WAITS_AFTER_REST : OTHERS_WAIT_AFTER_RETURN);
  return at < until ? { because: "just-back", until } : null;
};

/** One at a time, whatever the settings say, and a while between any two; only a warm-up doesn't wait for that while. */
const spacing: HoldRule = ({ state, effects }, occurrence, { at, settings }) => {
  if (effects.some(({ type }) => type === "show")) return { because: "spacing", until: at + RETRY_AFTER };
  const last = state.prompts.lastShownAt;
  if (last === null || last > at) return null;
  const until = last + (promptRow(occurrence.kind).waits.spacing ? settings.spacingMinutes * MINUTE : 0);
  // The same instant again is still the one at a time.
  if (at === last) return { because: "spacing", until: Math.max(until, at + RETRY_AFTER) };
  return at < until ? { because: "spacing", until } : null;
};

const sound: HoldRule = ({ state }, _occurrence, { at }) =>
  holdsBySound(state.prompts.callSound, at) ? { because: "sound", until: at + RETRY_AFTER } : null;

/** The first input wakes us, because the idle API is told to watch for it: nobody has to look. */
const noInput: HoldRule = ({ state }, _occurrence, { signals }) => {
  const isExpected = signals.idle15 === "active" || signals.fullScreen || state.prompts.countInUntil !== null;
  return isExpected ? null : { because: "no-input", until: null };
};

const HOLD_RULES: readonly HoldRule[] = [
  paused,
  quietHours,
  outsideHours,
  medical,
  away,
  meeting,
  fullScreen,
  standing,
  justBack,
  spacing,
  sound,
  noInput,
];
