import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "../../time/local-day.ts";
import { dueOccurrence } from "../state/occurrence.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { DAILY_PROMPTS, type DailyPrompt, type TimeTrigger } from "../state/prompt-table.ts";
import { addActive, addMissed, type StepContext, type StepDraft } from "../state/step-draft.ts";

/** Daily kinds have their date as slot, so a date that comes twice (a flight west) still brings each of them once. */
export const dailyOccurrenceId = (kind: PromptKind, day: DayKey): string => `${kind}:${day}`;

/**
 * Plans the daily prompts whose time has come; also one day's whose time has been and gone since the last look, so that
 * what was missed leaves a record with its reason (`expirePrompts` ends it at once).
 */
export function planDailyPrompts(draft: StepDraft, context: StepContext): StepDraft {
  const today = dayKeyAt(context.at, context.zone);
  const candidates = DAILY_PROMPTS.flatMap((prompt) =>
    Array.from({ length: prompt.trigger.lateDays + 2 }, (_, back) => ({ prompt, day: addDays(today, -back), back })),
  );
  return candidates.reduce((next, candidate) => planOn(next, candidate, context), draft);
}

type Candidate = { readonly prompt: DailyPrompt; readonly day: DayKey; readonly back: number };

function planOn(
  draft: StepDraft,
  { prompt, day, back }: Candidate,
  { at, since, zone, settings }: StepContext,
): StepDraft {
  const { trigger } = prompt;
  const time = prompt.isOn(settings) ? trigger.timeOn(day, settings) : null;
  if (time === null) return draft;
  const dueAt = instantOn(day, time, zone);
  const isTooLate =
    back > trigger.lateDays || isTooLateToStay(trigger, { dueAt, at }) || isBeforeUs(trigger, draft, dueAt);
  const isMissed = isTooLate && dueAt > since;
  if (dueAt > at || (isTooLate && !isMissed)) return draft;
  const id = dailyOccurrenceId(prompt.kind, day);
  const { active, ended } = draft.state.prompts;
  if (ended.includes(id) || active.some((other) => other.id === id || other.id.startsWith(`${id}+`))) return draft;
  const occurrence = dueOccurrence({ id, kind: prompt.kind, day, because: "time", dueAt });
  return isMissed ? addMissed(draft, occurrence) : addActive(draft, occurrence);
}

const isTooLateToStay = ({ stays }: TimeTrigger, { dueAt, at }: { readonly dueAt: EpochMs; readonly at: EpochMs }) =>
  stays !== null && at >= dueAt + stays;

/** What looks back needs days with us: none for a week that ended before the first one. */
const isBeforeUs = ({ looksBack }: TimeTrigger, { state }: StepDraft, dueAt: EpochMs): boolean =>
  looksBack && dueAt < state.startedAt;

/** The next times of the daily prompts after `at`, for the alarm and the popup. */
export function nextDailyTimes({
  at,
  zone,
  settings,
}: Omit<StepContext, "signals" | "runs">): readonly { kind: PromptKind; at: EpochMs }[] {
  const today = dayKeyAt(at, zone);
  return DAILY_PROMPTS.filter((prompt) => prompt.isOn(settings)).flatMap((prompt) => {
    for (let ahead = 0; ahead <= 7; ahead++) {
      const day = addDays(today, ahead);
      const time = prompt.trigger.timeOn(day, settings);
      const dueAt = time === null ? null : instantOn(day, time, zone);
      if (dueAt !== null && dueAt > at) return [{ kind: prompt.kind, at: dueAt }];
    }
    return [];
  });
}
