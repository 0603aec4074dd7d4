import type { Settings } from "../../settings/settings.ts";
import { type DayKey, WEEKDAYS } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { addDays, instantOn } from "../../time/local-day.ts";
import { hasEnded } from "../state/memory.ts";
import { dueOccurrence } from "../state/occurrence.ts";
import { dailyPromptId } from "../state/prompt-id.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { DAILY_PROMPTS, type DailyPrompt, promptDayAt, type TimeTrigger } from "../state/prompt-table.ts";
import { addActive, addMissed, type StepContext, type StepDraft } from "../state/step-draft.ts";
import { wantedSince } from "./wanted-since.ts";

/**
 * Plans the daily prompts whose time has come; also one day's whose time has been and gone since the last look, so that
 * what was missed leaves a record with its reason (`expirePrompts` ends it at once).
 */
export function planDailyPrompts(draft: StepDraft, context: StepContext): StepDraft {
  const candidates = DAILY_PROMPTS.flatMap((prompt) => {
    const today = promptDayAt(prompt.kind, context.at, context.zone);
    return Array.from({ length: prompt.trigger.lateDays + 2 }, (_, back) => ({
      prompt,
      day: addDays(today, -back),
      back,
    }));
  });
  return candidates.reduce((next, candidate) => planOn(next, candidate, context), draft);
}

type Candidate = { readonly prompt: DailyPrompt; readonly day: DayKey; readonly back: number };

function planOn(
  draft: StepDraft,
  { prompt, day, back }: Candidate,
  { at, since, zone, settings }: StepContext,
): StepDraft {
  const { kind, trigger } = prompt;
  const dueAt = dueOn(prompt, day, { zone, settings });
  // Nothing falls due for a time before it was switched on, or before there was anybody to ask.
  if (dueAt === null || dueAt > at || dueAt < wantedSince(draft.state, kind, at)) return draft;
  const isTooLate = back > trigger.lateDays || isTooLateToStay(trigger, { dueAt, at });
  const isMissed = isTooLate && dueAt > since;
  if (isTooLate && !isMissed) return draft;
  const id = dailyPromptId(kind, day);
  const { prompts } = draft.state;
  if (hasEnded(prompts, id) || prompts.active.some((other) => other.id === id || other.id.startsWith(`${id}+`))) {
    return draft;
  }
  const occurrence = dueOccurrence({ id, kind, day, because: "time", dueAt });
  return isMissed ? addMissed(draft, occurrence) : addActive(draft, occurrence);
}

const isTooLateToStay = ({ stays }: TimeTrigger, { dueAt, at }: { readonly dueAt: EpochMs; readonly at: EpochMs }) =>
  stays !== null && at >= dueAt + stays;

/** When a prompt of `day` falls due; a time before four belongs to the evening before where the day ends at four. */
function dueOn(
  { isOn, trigger }: DailyPrompt,
  day: DayKey,
  { zone, settings }: Pick<StepContext, "zone" | "settings">,
): EpochMs | null {
  const time = isOn(settings) ? trigger.timeOn(day, settings) : null;
  if (time === null) return null;
  return instantOn(trigger.dayEnds === "04:00" && time < "04:00" ? addDays(day, 1) : day, time, zone);
}

/** The next times of the daily prompts after `at`, for the alarm and the popup. */
export function nextDailyTimes(
  now: Pick<StepContext, "at" | "zone" | "settings">,
): readonly { readonly kind: PromptKind; readonly day: DayKey; readonly at: EpochMs }[] {
  return DAILY_PROMPTS.flatMap((prompt) => {
    const today = promptDayAt(prompt.kind, now.at, now.zone);
    for (let ahead = 0; ahead <= 7; ahead++) {
      const day = addDays(today, ahead);
      const dueAt = dueOn(prompt, day, now);
      if (dueAt !== null && dueAt > now.at) return [{ kind: prompt.kind, day, at: dueAt }];
    }
    return [];
  });
}

/** Any week: what a daily rule says of its seven days tells it from another. */
const ANY_MONDAY = "2026-11-23" as DayKey;

/** What the person wants of a daily kind, as text: changed in whatever way, it is another rule. */
export function dailyRuleKey({ isOn, trigger }: DailyPrompt, settings: Settings): string {
  if (!isOn(settings)) return "off";
  return WEEKDAYS.map((_, index) => trigger.timeOn(addDays(ANY_MONDAY, index), settings) ?? "-").join(" ");
}
