import { MINUTE } from "../../time/epoch-ms.ts";
import type { Decision } from "../state/decision.ts";
import type { Effect } from "../state/effect.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { rankOf, sittingPromptOf } from "../state/prompt-table.ts";
import {
  clocksNow,
  endOccurrence,
  isWaiting,
  type Moment,
  note,
  replaceActive,
  type Turn,
  withPrompts,
  closeHeld,
} from "../state/turn.ts";
import { endOf, expiryOf } from "./expiry.ts";
import { type Hold, holdOf } from "./hold.ts";
import { routineForPrompt } from "./routine-for-prompt.ts";

/** Once more at the most: Firefox can't tell us whether the first notification was seen (engine rule 38). */
const MOST_ATTEMPTS = 2;
/** How long a notification that isn't a sitting prompt's stays on the screen; badge and popup go on telling. */
export const NOTIFICATION_STAYS = 30 * MINUTE;

/** Ends what is over. */
export function expirePrompts(turn: Turn, moment: Moment): Turn {
  return turn.state.prompts.active.reduce((next, occurrence) => {
    const because = expiryOf(next, occurrence, moment);
    if (because === null) return next;
    const endedAt = endOf(occurrence, because, moment);
    const ended = endOccurrence(next, occurrence, { state: "expired", expiry: because, endedAt }, moment.at);
    return decide(ended, { kind: occurrence.kind, decision: "expire", id: occurrence.id, because });
  }, turn);
}

/** Shows, holds or verifies every active occurrence, the highest rank first; a show makes the others wait their turn. */
export function deliverPrompts(turn: Turn, moment: Moment): Turn {
  const byRank = turn.state.prompts.active.toSorted((a, b) => rankOf(b.kind) - rankOf(a.kind) || a.dueAt - b.dueAt);
  return byRank.reduce((next, occurrence) => deliverOne(next, occurrence, moment), turn);
}

function deliverOne(turn: Turn, occurrence: Occurrence, moment: Moment): Turn {
  if (occurrence.dueAt > moment.at && isWaiting(occurrence)) {
    return decide(turn, { kind: occurrence.kind, decision: "wait", because: "snoozed", until: occurrence.dueAt });
  }
  if (isWaiting(occurrence)) return showOrHold(turn, { ...occurrence, state: "due" }, moment);
  if (occurrence.state === "claimed") return verify(turn, occurrence, moment);
  const open = {
    kind: occurrence.kind,
    decision: "open",
    id: occurrence.id,
    because: "unanswered",
    until: null,
  } as const;
  return decide(clearAfterStay(turn, occurrence, moment), open);
}

function showOrHold(turn: Turn, occurrence: Occurrence, moment: Moment): Turn {
  const hold = holdOf(turn, occurrence, moment);
  if (!hold) return claim(turn, occurrence, moment);
  const held = replaceActive(turn, { ...occurrence, held: nextHeld(occurrence, hold, turn, moment) });
  return decide(held, { kind: occurrence.kind, decision: "hold", id: occurrence.id, ...hold });
}

/** Claimed is stored before the side effect: whoever finds it without `shown` knows that we died in between. */
function claim(turn: Turn, occurrence: Occurrence, moment: Moment): Turn {
  const { at } = moment;
  const claimed: Occurrence = {
    ...occurrence,
    state: "claimed",
    claimedAt: at,
    attempts: occurrence.attempts + 1,
    held: occurrence.held.length === 0 ? heldUnseen(occurrence, turn, moment) : closeHeld(occurrence, at),
  };
  const next = withPrompts(replaceActive(turn, claimed), { lastShownAt: at });
  const shown = {
    type: "show",
    occurrence: claimed,
    seatedMs: clocksNow(next, at).bout,
    warmUp: warmUpOf(claimed, moment),
  } as const;
  const because = occurrence.attempts === 0 ? "due" : "redeliver";
  const noted = note(next, at, "prompt-claimed", { id: claimed.id, because: claimed.because });
  return decide(
    { ...noted, effects: [...noted.effects, shown] },
    { kind: claimed.kind, decision: "show", id: claimed.id, because },
  );
}

function warmUpOf(occurrence: Occurrence, moment: Moment): (Effect & { type: "show" })["warmUp"] {
  const routine = occurrence.kind === "warm-up" ? routineForPrompt(occurrence, moment) : null;
  return routine?.reason ? { seconds: routine.seconds, reason: routine.reason } : null;
}

/** A claimed occurrence met at a later wake: the worker died before `shown` was stored. */
function verify(turn: Turn, occurrence: Occurrence, moment: Moment): Turn {
  const isVisible = moment.look.notifications?.includes(occurrence.id) ?? false;
  if (isVisible || occurrence.attempts >= MOST_ATTEMPTS) {
    const shown = { ...occurrence, state: "shown" as const, shownAt: occurrence.claimedAt };
    return note(replaceActive(turn, shown), moment.at, "prompt-found-shown", { id: occurrence.id, visible: isVisible });
  }
  // Its own claim must not keep it waiting.
  const unspaced = withPrompts(turn, { lastShownAt: null });
  const next = showOrHold(unspaced, occurrence, moment);
  return next.state.prompts.lastShownAt === null
    ? withPrompts(next, { lastShownAt: turn.state.prompts.lastShownAt })
    : next;
}

function clearAfterStay(turn: Turn, occurrence: Occurrence, { at }: Moment): Turn {
  const isOver = occurrence.shownAt !== null && at >= occurrence.shownAt + NOTIFICATION_STAYS;
  if (!isOver || occurrence.clearedAt !== null || sittingPromptOf(occurrence.kind)) return turn;
  const cleared = replaceActive(turn, { ...occurrence, clearedAt: at });
  return { ...cleared, effects: [...cleared.effects, { type: "clear", id: occurrence.id }] };
}

/** The held list with this hold as its open stretch. */
function nextHeld(occurrence: Occurrence, hold: Hold, turn: Turn, moment: Moment): Occurrence["held"] {
  const { at, since } = moment;
  const open = occurrence.held.find(({ until }) => until === null);
  if (open?.because === hold.because) return occurrence.held;
  const next = { because: hold.because, from: at, until: null };
  if (occurrence.held.length > 0) return [...closeHeld(occurrence, at), next];
  const unseen = hold.because === "away" ? [] : heldUnseen(occurrence, turn, moment);
  if (unseen.length > 0) return [...unseen, next];
  // Due before the last look, but new: a first start, a plan made late, another zone. It waits from now on.
  return [{ ...next, from: occurrence.dueAt < since ? at : occurrence.dueAt }];
}

/** It fell due while nobody was there and no wake saw it: that stretch was held too. */
function heldUnseen({ dueAt }: Occurrence, { state }: Turn, { at, since }: Moment): Occurrence["held"] {
  const { returned } = state.desk;
  const wasAway = returned?.at === at && returned.after > 0 && dueAt >= since && dueAt < at;
  return wasAway ? [{ because: "away", from: dueAt, until: at }] : [];
}

const decide = (turn: Turn, decision: Decision): Turn => ({ ...turn, decisions: [...turn.decisions, decision] });
