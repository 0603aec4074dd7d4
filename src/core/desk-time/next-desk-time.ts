import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { SHORT_CLOSURE } from "./clocks.ts";
import {
  arrive,
  become,
  closeDaily,
  type DeskDraft,
  growQuiet,
  leave,
  patchDesk,
  say,
  registerInput,
} from "./desk-draft.ts";
import { type DeskTime, isThere } from "./desk-time.ts";
import type { IdleState, Signals } from "./signals.ts";
import { nextSoundRun } from "./sound-run.ts";
import type { Span } from "./span.ts";
import { type ClockNews, faceTheClock, nextGaps, spansOver } from "./wrong-clock.ts";

const TICK = 5 * MINUTE;
/** Longer without a sign of life than this, while there: the machine slept, or nothing is known. */
export const LONGEST_SILENCE = TICK + 90 * SECOND;
export const LONGEST_STANDING = 90 * MINUTE;
/** From the end of a browser to its next first look, where it is started again at once. */
const LONGEST_START = 90 * SECOND;
/** `queryState(60)` is the finest that tells presence, `queryState(15)` an input. */
const FRESH = 15 * SECOND;

/** What desk time needs to know of one wake. */
export type DeskWake = {
  readonly at: EpochMs;
  readonly signals: Signals;
  /** The idle event that woke us, else null. */
  readonly idle: IdleState | null;
  readonly said: "sitting" | "standing" | "here" | null;
  readonly isSessionStart: boolean;
  readonly graceMs: number;
  /** A declared meeting holds until then; a shared camera or microphone is in the look. */
  readonly meetingUntil: EpochMs | null;
  /** "Count me in" till then, or null. */
  readonly countInUntil: EpochMs | null;
};

export type DeskStep = {
  readonly desk: DeskTime;
  /** Spans that ended, oldest first. */
  readonly closed: readonly Span[];
  /** Set when a wrong clock was put right: spans from here on are to be put aside. */
  readonly quarantineFrom: EpochMs | null;
  readonly clockNews: ClockNews | "gap" | null;
};

/** The past grows by one wake: presence from signals (engine rules 4 to 12). Level-triggered: a repeated signal moves nothing. */
export function nextDeskTime(before: DeskTime, wake: DeskWake): DeskStep {
  const clock = faceTheClock(before, wake.at);
  const silence = wake.at - before.lastWake;
  const isGap = silence > LONGEST_SILENCE && isThere(clock.desk);
  const start: DeskDraft = { desk: clock.desk, closed: clock.closed, now: Math.max(wake.at, clock.desk.latest) };
  const isStartedAgain = wake.isSessionStart && isShortClosure(clock.desk, silence, wake);
  const lost = isStartedAgain
    ? closeShortly(start)
    : markUnknown(start, { isGap, isSessionStart: wake.isSessionStart });
  const known = endLongStanding(lost);
  const { desk, closed, now } = closeDaily(observe(trackSound(known, wake), wake), wake);
  const gaps = nextGaps(clock.desk, wake.at);
  return {
    desk: {
      ...desk,
      lastWake: wake.at,
      latest: now,
      gaps,
      filling: spansOver(gaps, [...desk.filling, ...closed]),
      touchedAt: touchedAt(before, wake),
    },
    closed,
    quarantineFrom: clock.quarantineFrom,
    clockNews: clock.news ?? (isGap ? "gap" : null),
  };
}

/** A new browser session, or silence while someone was there: unknown from the last sign of life on. */
function markUnknown(
  draft: DeskDraft,
  { isGap, isSessionStart }: { isGap: boolean; isSessionStart: boolean },
): DeskDraft {
  if (!isGap && !isSessionStart) return draft;
  const because = isSessionStart ? "closed" : "asleep";
  const lost = draft.desk.open.kind === "unknown" ? draft : become(draft, "unknown", because, draft.desk.latest);
  const forgotten = patchDesk(lost, { quiet: null, sound: null });
  return isSessionStart ? patchDesk(forgotten, { standingSince: null }) : forgotten;
}

/**
 * Someone works on in a browser that may have been gone for three minutes at the most: had it lived for a tick longer, it
 * would have looked.
 */
const isShortClosure = (desk: DeskTime, silence: number, { signals }: DeskWake): boolean =>
  silence > 0 && silence <= TICK + SHORT_CLOSURE && isThere(desk) && signals.idle60 === "active";

/**
 * Unknown for as long as a start takes, at the latest from the tick on that did not come any more, and that clears nothing.
 * (Five restarts in a morning cost every prompt of it.)
 */
function closeShortly(draft: DeskDraft): DeskDraft {
  const { latest } = draft.desk;
  const closed = become(
    draft,
    "unknown",
    "closed",
    Math.max(latest, Math.min(draft.now - LONGEST_START, latest + TICK)),
  );
  return patchDesk(closed, { quiet: null, sound: null, standingSince: null });
}

/** Nobody stands for ever: after 90 min time goes on as sitting, and the badge asks. */
function endLongStanding(draft: DeskDraft): DeskDraft {
  const { open, standingSince } = draft.desk;
  if (standingSince === null || open.kind !== "standing") return draft;
  const end = standingSince + LONGEST_STANDING;
  if (draft.now < end) return draft;
  return patchDesk(become(draft, "sitting", "input", end), { standingSince: null, isStillStandingAsked: true });
}

function trackSound(draft: DeskDraft, { at, signals, idle }: DeskWake): DeskDraft {
  const isSomeoneThere = isThere(draft.desk) || idle === "active" || signals.idle60 === "active";
  const sound = nextSoundRun(draft.desk.sound, { at, audible: signals.audible, isSomeoneThere });
  return patchDesk(draft, { sound });
}

function observe(draft: DeskDraft, wake: DeskWake): DeskDraft {
  const { signals, idle, said } = wake;
  if (said) return say(draft, said);
  if (idle === "locked" || (idle !== "active" && signals.idle60 === "locked")) return leave(draft, "locked", draft.now);
  if (!isThere(draft.desk)) {
    // A longer quiet than a minute may be left over from before the sleep: only a fresh minute counts as someone.
    return idle === "active" || signals.idle60 === "active" ? arrive(draft) : draft;
  }
  // The level, not the event: Firefox repeats `idle` every 30 s, and an event may follow a shorter interval than ours.
  return idle === "active" || signals.idleGrace !== "idle" ? registerInput(draft) : growQuiet(draft, wake);
}

/** The last input as far as this wake tells. */
function touchedAt(before: DeskTime, { at, idle, said, signals }: DeskWake): EpochMs {
  if (idle === "active" || said !== null || signals.idle15 === "active") return at;
  // An idle event with somebody there comes of the short interval: the quiet has just lasted that long.
  if (idle === "idle" && signals.idle60 === "active") return at - FRESH;
  const latest = Math.min(before.touchedAt, at);
  return signals.idle60 === "active" ? Math.max(latest, at - MINUTE) : latest;
}
