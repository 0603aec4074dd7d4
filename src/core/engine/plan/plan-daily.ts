import type { Settings } from "../../settings/settings.ts";
import { type DayKey, WEEKDAYS } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { addDays, dayKeyAt, diaryDayOf, instantOn } from "../../time/local-day.ts";
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
  return timesAround(context).reduce((next, time) => planOn(next, time, context), draft);
}

function planOn(draft: StepDraft, { prompt, day, back, dueAt }: DailyTime, { at, since }: StepContext): StepDraft {
  const { kind, trigger } = prompt;
  if (dueAt > at) return draft;
  const isTooLate = back > trigger.lateDays || isTooLateToStay(trigger, { dueAt, at });
  const isMissed = isTooLate && dueAt > since;
  // Nothing falls due for a time before it was switched on, or before there was anybody to ask.
  if ((isTooLate && !isMissed) || dueAt < wantedSince(draft.state, kind, at)) return draft;
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

/** A daily prompt on one of its days, `back` days before today. */
type DailyTime = {
  readonly prompt: DailyPrompt;
  readonly day: DayKey;
  readonly back: number;
  readonly dueAt: EpochMs;
};
type Now = Pick<StepContext, "at" | "zone" | "settings">;

/** Of each person's settings the times that were last asked for: they are the same all day. */
const lastTimes = new WeakMap<Settings, DailyTimes>();
type DailyTimes = {
  readonly today: DayKey;
  readonly diaryToday: DayKey;
  readonly zone: string;
  readonly times: readonly DailyTime[];
};
const DAYS_AHEAD = 7;

/**
 * The times of the daily prompts that are on, from a week ahead to a day longer ago than each may come late: prompt by
 * prompt, the latest first.
 */
function timesAround({ at, zone, settings }: Now): readonly DailyTime[] {
  const today = dayKeyAt(at, zone);
  const diaryToday = diaryDayOf(at, zone).day;
  const last = lastTimes.get(settings);
  if (last?.today === today && last.diaryToday === diaryToday && last.zone === zone) return last.times;
  const times = DAILY_PROMPTS.filter((prompt) => prompt.isOn(settings)).flatMap((prompt) => {
    const first = addDays(promptDayAt(prompt.kind, at, zone), DAYS_AHEAD);
    return Array.from({ length: DAYS_AHEAD + prompt.trigger.lateDays + 2 }, (_, place) => {
      const day = addDays(first, -place);
      return { prompt, day, back: place - DAYS_AHEAD, dueAt: dueOn(prompt, day, { zone, settings }) };
    }).filter((time): time is DailyTime => time.dueAt !== null);
  });
  lastTimes.set(settings, { today, diaryToday, zone, times });
  return times;
}

/** When a prompt falls due on `day`; a time before four belongs to the evening before where the day ends at four. */
function dueOn({ trigger }: DailyPrompt, day: DayKey, { zone, settings }: Omit<Now, "at">): EpochMs | null {
  const time = trigger.timeOn(day, settings);
  if (time === null) return null;
  return instantOn(trigger.dayEnds === "04:00" && time < "04:00" ? addDays(day, 1) : day, time, zone);
}

/** The next times of the daily prompts after `at`, for the alarm and the popup. */
export function nextDailyTimes(
  now: Now,
): readonly { readonly kind: PromptKind; readonly day: DayKey; readonly at: EpochMs }[] {
  const next: DailyTime[] = [];
  for (const time of timesAround(now)) {
    if (time.back > 0 || time.dueAt <= now.at) continue;
    // Those of one prompt come one after the other, the soonest last.
    if (next.at(-1)?.prompt === time.prompt) next.pop();
    next.push(time);
  }
  return next.map(({ prompt: { kind }, day, dueAt }) => ({ kind, day, at: dueAt }));
}

/** Any week: what a daily rule says of its seven days tells it from another. */
const ANY_MONDAY = "2026-11-23" as DayKey;

/** What the person wants of a daily kind, as text: changed in whatever way, it is another rule. */
export function dailyRuleKey({ isOn, trigger }: DailyPrompt, settings: Settings): string {
  if (!isOn(settings)) return "off";
  return WEEKDAYS.map((_, index) => trigger.timeOn(addDays(ANY_MONDAY, index), settings) ?? "-").join(" ");
}
