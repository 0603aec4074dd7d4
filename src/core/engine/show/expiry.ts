import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { hasWorkingStartLaterToday, workingIntervalAt } from "../../time/hours.ts";
import { isAbsorbed } from "../plan/absorb.ts";
import { isStillDue } from "../plan/plan-sitting.ts";
import { letsCome, promptCareOf } from "../state/level-rule.ts";
import type { ExpiryReason, Occurrence } from "../state/occurrence.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { dayEndOf, isBeforeRun, isOn, promptRow, type SittingPrompt, sittingPromptOf } from "../state/prompt-table.ts";
import { isWaiting, type StepContext, type StepDraft } from "../state/step-draft.ts";

/** An unanswered sitting prompt stays so long. */
export const ANSWER_WITHIN = 10 * MINUTE;
/** A routine that was started and never finished. */
export const FINISH_WITHIN = 20 * MINUTE;

/** Why an occurrence ends now without an answer, or null if it goes on. A prompt its own rules no longer allow ends at once. */
export function expiryOf(draft: StepDraft, occurrence: Occurrence, context: StepContext): ExpiryReason | null {
  if (isOvertaken(draft, occurrence, context)) return "medical";
  const sitting = sittingPromptOf(occurrence.kind);
  if (sitting) return sittingExpiry(draft, occurrence, sitting, context);
  if (!isOn(occurrence.kind, context.settings) && isWaiting(occurrence)) return "switched-off";
  return isPassing(occurrence.kind)
    ? (leftAlone(occurrence, context.at) ?? timedExpiry(occurrence, context))
    : timedExpiry(occurrence, context);
}

/** It stands on the screen, nobody has started it, and an answer since then has put an end to it. */
function isOvertaken({ state }: StepDraft, { kind, shownAt, startedAt }: Occurrence, context: StepContext): boolean {
  return shownAt !== null && startedAt === null && !letsCome(promptCareOf(state, context), kind);
}

/** What sitting causes goes when nobody answers; everything else stays for as long as it is of use. */
export function isPassing(kind: PromptKind): boolean {
  const { by } = promptRow(kind).trigger;
  return by === "clock" || by === "total";
}

/** Nobody has answered for so long, or finished what they started. */
function leftAlone({ startedAt, shownAt }: Occurrence, at: EpochMs): ExpiryReason | null {
  if (startedAt !== null) return at >= startedAt + FINISH_WITHIN ? "abandoned" : null;
  return shownAt !== null && at >= shownAt + ANSWER_WITHIN ? "no-answer" : null;
}

function sittingExpiry(
  draft: StepDraft,
  occurrence: Occurrence,
  prompt: SittingPrompt,
  context: StepContext,
): ExpiryReason | null {
  const { at, settings, zone } = context;
  if (draft.state.prompts.pausedUntil !== null) return "paused";
  if (occurrence.startedAt !== null) return leftAlone(occurrence, at);
  if (occurrence.dueAt > at) return null;
  if (occurrence.state !== "claimed" && !isStillDue(draft, prompt, occurrence.because, context)) return "rested";
  if (occurrence.shownAt !== null) return leftAlone(occurrence, at);
  if (occurrence.state === "claimed") {
    return at >= (occurrence.claimedAt ?? at) + ANSWER_WITHIN ? "not-delivered" : null;
  }
  if (!prompt.isOn(settings)) return "switched-off";
  const isInHours = workingIntervalAt(settings.workingHours, at, zone) !== null;
  if (!isInHours && !hasWorkingStartLaterToday(settings.workingHours, at, zone)) return "hours-over";
  return isAbsorbed(draft, occurrence, context) ? "absorbed" : null;
}

function timedExpiry(occurrence: Occurrence, { at, zone }: StepContext): ExpiryReason | null {
  const end = endsAt(occurrence);
  if (end !== null && at >= end) return isBeforeRun(promptRow(occurrence.kind)) ? "run-started" : "day-over";
  return end === null && at >= dayEndOf(occurrence, zone) ? "day-over" : null;
}

/** When it was over: some ends pass unseen, because nobody was there and we looked later. Never after now. */
export function endOf(occurrence: Occurrence, because: ExpiryReason, { at, zone }: StepContext): EpochMs {
  if (because !== "day-over" && because !== "run-started") return at;
  const end = endsAt(occurrence) ?? (because === "day-over" ? dayEndOf(occurrence, zone) : at);
  return Math.min(at, Math.max(end, occurrence.held.at(-1)?.from ?? occurrence.dueAt));
}

/** The instant at which a prompt ends by itself, where its own data tell: a warm-up's run, a review's third day. */
export function endsAt({ kind, runStart, dueAt }: Occurrence): EpochMs | null {
  const prompt = promptRow(kind);
  if (isBeforeRun(prompt)) return runStart;
  const stays = prompt.trigger.by === "time" ? prompt.trigger.stays : null;
  return stays === null ? null : dueAt + stays;
}
