import type { Settings } from "../../settings/settings.ts";
import type { ClockTime, DayKey } from "../../time/day-key.ts";
import { DAY, type EpochMs } from "../../time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn, weekdayOf } from "../../time/local-day.ts";
import { dueOccurrence } from "../state/occurrence.ts";
import { addActive, addMissed, type StepContext, type StepDraft } from "../state/step-draft.ts";

type DailyKind = "strength" | "check-in" | "review";

/** A prompt that comes at a time of day. */
type DailyPrompt = {
  readonly kind: DailyKind;
  /** The time on that day, or null if it isn't one of its days. */
  readonly timeOn: (day: DayKey, settings: Settings) => ClockTime | null;
  /** How many days after its own it may still come late: the review waits three days, the others only their own. */
  readonly lateDays: number;
};

export const REVIEW_STAYS = 3 * DAY;

const DAILY_PROMPTS: readonly DailyPrompt[] = [
  {
    kind: "strength",
    timeOn: (day, { strength }) => (strength.on && strength.weekdays.includes(weekdayOf(day)) ? strength.at : null),
    lateDays: 0,
  },
  { kind: "check-in", timeOn: (_day, { checkIn }) => (checkIn.on ? checkIn.at : null), lateDays: 0 },
  {
    kind: "review",
    timeOn: (day, { review }) => (review.on && weekdayOf(day) === review.weekday ? review.at : null),
    lateDays: 3,
  },
];

/** Daily kinds have their date as slot, so a date that comes twice (a flight west) still brings each of them once. */
export const dailyOccurrenceId = (kind: DailyKind, day: DayKey): string => `${kind}:${day}`;

/**
 * Plans the daily prompts whose time has come; also one day's whose time has been and gone since the last look, so that
 * what was missed leaves a record with its reason (`expirePrompts` ends it at once).
 */
export function planDailyPrompts(draft: StepDraft, context: StepContext): StepDraft {
  const today = dayKeyAt(context.at, context.zone);
  const candidates = DAILY_PROMPTS.flatMap((prompt) =>
    Array.from({ length: prompt.lateDays + 2 }, (_, back) => ({ prompt, day: addDays(today, -back), back })),
  );
  return candidates.reduce((next, candidate) => planOn(next, candidate, context), draft);
}

type Candidate = { readonly prompt: DailyPrompt; readonly day: DayKey; readonly back: number };

function planOn(
  draft: StepDraft,
  { prompt, day, back }: Candidate,
  { at, since, zone, settings }: StepContext,
): StepDraft {
  const time = prompt.timeOn(day, settings);
  if (time === null) return draft;
  const dueAt = instantOn(day, time, zone);
  const isTooLate = back > prompt.lateDays || (prompt.kind === "review" && isReviewTooLate(draft, dueAt, at));
  const isMissed = isTooLate && dueAt > since;
  if (dueAt > at || (isTooLate && !isMissed)) return draft;
  const id = dailyOccurrenceId(prompt.kind, day);
  const { active, ended } = draft.state.prompts;
  if (ended.includes(id) || active.some((other) => other.id === id || other.id.startsWith(`${id}+`))) return draft;
  const occurrence = dueOccurrence({ id, kind: prompt.kind, day, because: "time", dueAt });
  return isMissed ? addMissed(draft, occurrence) : addActive(draft, occurrence);
}

/** A review looks back on days with us: none for a week that ended before the first one. */
const isReviewTooLate = (draft: StepDraft, dueAt: EpochMs, at: EpochMs): boolean =>
  at >= dueAt + REVIEW_STAYS || dueAt < draft.state.startedAt;

/** The next times of the daily prompts after `at`, for the alarm and the popup. */
export function nextDailyTimes({
  at,
  zone,
  settings,
}: Omit<StepContext, "signals" | "runs">): readonly { kind: DailyKind; at: EpochMs }[] {
  const today = dayKeyAt(at, zone);
  return DAILY_PROMPTS.flatMap((prompt) => {
    for (let ahead = 0; ahead <= 7; ahead++) {
      const day = addDays(today, ahead);
      const time = prompt.timeOn(day, settings);
      const dueAt = time === null ? null : instantOn(day, time, zone);
      if (dueAt !== null && dueAt > at) return [{ kind: prompt.kind, at: dueAt }];
    }
    return [];
  });
}
