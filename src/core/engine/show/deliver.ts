import { mayBeCall } from "../../desk-time/sound-run.ts";
import { MINUTE } from "../../time/epoch-ms.ts";
import { diaryDayOf } from "../../time/local-day.ts";
import { type TrialToday, trialToday } from "../../trials/trial-weeks.ts";
import type { Decision } from "../state/decision.ts";
import type { Effect } from "../state/effect.ts";
import { promptCareOf } from "../state/level-rule.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { isBeforeRun, isSittingKind, promptRow, rankOf, routineForPrompt } from "../state/prompt-table.ts";
import {
  clocksNow,
  endOccurrence,
  isWaiting,
  type StepContext,
  addLog,
  replaceActive,
  type StepDraft,
  withPrompts,
  closeHeld,
} from "../state/step-draft.ts";
import { endOf, expiryOf } from "./expiry.ts";
import { type Hold, holdOf } from "./hold.ts";

/** Once more at the most: Firefox can't tell us whether the first notification was seen (engine rule 38). */
const MOST_ATTEMPTS = 2;
/** How long a notification that isn't a sitting prompt's stays on the screen; badge and popup go on telling. */
export const NOTIFICATION_STAYS = 30 * MINUTE;

/** Ends what is over. */
export function expirePrompts(draft: StepDraft, context: StepContext): StepDraft {
  return draft.state.prompts.active.reduce((next, occurrence) => {
    const because = expiryOf(next, occurrence, context);
    if (because === null) return next;
    const endedAt = endOf(occurrence, because, context);
    const ended = endOccurrence(next, occurrence, { state: "expired", expiry: because, endedAt }, context.at);
    return decide(ended, { kind: occurrence.kind, decision: "expire", id: occurrence.id, because });
  }, draft);
}

/** Shows, holds or verifies every active occurrence, the highest rank first; a show makes the others wait their turn. */
export function deliverPrompts(draft: StepDraft, context: StepContext): StepDraft {
  const byRank = draft.state.prompts.active.toSorted((a, b) => rankOf(b.kind) - rankOf(a.kind) || a.dueAt - b.dueAt);
  return byRank.reduce((next, occurrence) => deliverOne(next, occurrence, context), draft);
}

function deliverOne(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  if (occurrence.dueAt > context.at && isWaiting(occurrence)) {
    return decide(draft, { kind: occurrence.kind, decision: "wait", because: "snoozed", until: occurrence.dueAt });
  }
  if (isWaiting(occurrence)) return showOrHold(draft, { ...occurrence, state: "due" }, context);
  if (occurrence.state === "claimed") return verify(draft, occurrence, context);
  const open = {
    kind: occurrence.kind,
    decision: "open",
    id: occurrence.id,
    because: "unanswered",
    until: null,
  } as const;
  return decide(clearAfterStay(draft, occurrence, context), open);
}

function showOrHold(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  const hold = holdOf(draft, occurrence, context);
  if (!hold) return claim(draft, occurrence, context);
  const held = replaceActive(draft, { ...occurrence, held: nextHeld(occurrence, hold, draft, context) });
  return decide(held, { kind: occurrence.kind, decision: "hold", id: occurrence.id, ...hold });
}

/** Claimed is stored before the side effect: whoever finds it without `shown` knows that we died in between. */
function claim(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  const { at } = context;
  const claimed: Occurrence = {
    ...occurrence,
    state: "claimed",
    claimedAt: at,
    attempts: occurrence.attempts + 1,
    offersCall: mayBeCall(draft.state.desk.sound, at),
    held: occurrence.held.length === 0 ? heldUnseen(occurrence, draft, context) : closeHeld(occurrence, at),
  };
  const next = withPrompts(replaceActive(draft, claimed), { lastShownAt: at });
  const shown = {
    type: "show",
    occurrence: claimed,
    seatedMs: clocksNow(next, at).bout,
    warmUp: warmUpOf(claimed, context),
    trial: trialIn(claimed, draft, context),
  } as const;
  const because = occurrence.attempts === 0 ? "due" : "redeliver";
  const logged = addLog(next, at, "prompt-claimed", { id: claimed.id, because: claimed.because });
  return decide(
    { ...logged, effects: [...logged.effects, shown] },
    { kind: claimed.kind, decision: "show", id: claimed.id, because },
  );
}

function warmUpOf(occurrence: Occurrence, context: StepContext): (Effect & { type: "show" })["warmUp"] {
  const routine = isBeforeRun(promptRow(occurrence.kind)) ? routineForPrompt(occurrence, context) : null;
  const { seconds = null, reason = null } = routine ?? {};
  return seconds === null || reason === null ? null : { seconds, reason };
}

/** Reminders of what is tried out come with prompts that come anyway: the first of a day, and those that it is about. */
function trialIn({ kind }: Occurrence, { state }: StepDraft, context: StepContext): TrialToday | null {
  const today = diaryDayOf(context.at, context.zone);
  const trial = trialToday(context.trials ?? [], today.day, promptCareOf(state, context));
  const { lastShownAt } = state.prompts;
  const isFirst = lastShownAt === null || lastShownAt < today.start;
  return isFirst || promptRow(kind).remindsOf === trial?.change ? trial : null;
}

/** A claimed occurrence met at a later wake: the worker died before `shown` was stored. */
function verify(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  const isVisible = context.signals.notifications?.includes(occurrence.id) ?? false;
  if (isVisible || occurrence.attempts >= MOST_ATTEMPTS) {
    const shown = { ...occurrence, state: "shown" as const, shownAt: occurrence.claimedAt };
    return addLog(replaceActive(draft, shown), context.at, "prompt-found-shown", {
      id: occurrence.id,
      visible: isVisible,
    });
  }
  // Its own claim must not keep it waiting.
  const unspaced = withPrompts(draft, { lastShownAt: null });
  const next = showOrHold(unspaced, occurrence, context);
  return next.state.prompts.lastShownAt === null
    ? withPrompts(next, { lastShownAt: draft.state.prompts.lastShownAt })
    : next;
}

function clearAfterStay(draft: StepDraft, occurrence: Occurrence, { at }: StepContext): StepDraft {
  const isOver = occurrence.shownAt !== null && at >= occurrence.shownAt + NOTIFICATION_STAYS;
  if (!isOver || occurrence.clearedAt !== null || isSittingKind(occurrence.kind)) return draft;
  const cleared = replaceActive(draft, { ...occurrence, clearedAt: at });
  return { ...cleared, effects: [...cleared.effects, { type: "clear", id: occurrence.id }] };
}

/** The held list with this hold as its open stretch. */
function nextHeld(occurrence: Occurrence, hold: Hold, draft: StepDraft, context: StepContext): Occurrence["held"] {
  const { at, since } = context;
  const open = occurrence.held.find(({ until }) => until === null);
  if (open?.because === hold.because) return occurrence.held;
  const next = { because: hold.because, from: at, until: null };
  if (occurrence.held.length > 0) return [...closeHeld(occurrence, at), next];
  const unseen = heldUnseen(occurrence, draft, context);
  if (unseen.length > 0) return [...unseen, next];
  // Due before the last look, but new: a first start, a plan made late, another zone. It waits from now on.
  return [{ ...next, from: occurrence.dueAt < since ? at : occurrence.dueAt }];
}

/** It fell due while nobody was there and no wake saw it: that stretch was held too. */
function heldUnseen({ dueAt }: Occurrence, { state }: StepDraft, { at, since }: StepContext): Occurrence["held"] {
  const { returned } = state.desk;
  const wasAway = returned?.at === at && returned.after > 0 && dueAt >= since && dueAt < at;
  return wasAway ? [{ because: "away", from: dueAt, until: at }] : [];
}

const decide = (draft: StepDraft, decision: Decision): StepDraft => ({
  ...draft,
  decisions: [...draft.decisions, decision],
});
