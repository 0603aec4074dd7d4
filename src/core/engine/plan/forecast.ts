import { currentClocks } from "../../desk-time/desk-time.ts";
import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { nextWorkingStart, workingIntervalAt } from "../../time/hours.ts";
import { diaryDayOf } from "../../time/local-day.ts";
import type { EngineState } from "../state/engine-state.ts";
import { hasEnded, nextRunPromptId } from "../state/memory.ts";
import { dailyPromptId } from "../state/prompt-id.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { RUN_PROMPTS, SITTING_PROMPTS, type SittingPrompt, TOTAL_PROMPTS } from "../state/prompt-table.ts";
import type { StepContext } from "../state/step-draft.ts";
import { intervalOf } from "./after-run.ts";
import { nextDailyTimes } from "./plan-daily.ts";
import { standingDueAt } from "./plan-sitting.ts";

/** When a kind will fall due if the body goes on as now. */
export type Forecast = { readonly kind: PromptKind; readonly at: EpochMs };
type Now = Omit<StepContext, "signals">;

/** What is to come, soonest first. Kinds with an occurrence that still runs, and kinds that nothing leads to, are missing. */
export function forecastPrompts(state: EngineState, now: Now): readonly Forecast[] {
  const isFree = (kind: PromptKind) => !state.prompts.active.some((occurrence) => occurrence.kind === kind);
  const forecasts: Forecast[] = [];
  for (const prompt of SITTING_PROMPTS) {
    const at = isFree(prompt.kind) ? forecastSitting(state, prompt, now) : null;
    if (at !== null) forecasts.push({ kind: prompt.kind, at });
  }
  for (const time of nextDailyTimes(now)) {
    if (!hasEnded(state.prompts, dailyPromptId(time.kind, time.day))) forecasts.push(time);
  }
  forecasts.push(...forecastRuns(state, now), ...forecastTotals(state, now));
  return forecasts.sort((a, b) => a.at - b.at);
}

function forecastSitting(state: EngineState, prompt: SittingPrompt, { at, zone, settings }: Now): EpochMs | null {
  const dueAt = prompt.isOn(settings) ? sittingDueAt(state, prompt, { at, settings }) : null;
  if (dueAt === null || workingIntervalAt(settings.workingHours, dueAt, zone)) return dueAt;
  return nextWorkingStart(settings.workingHours, dueAt, zone);
}

function sittingDueAt(
  state: EngineState,
  prompt: SittingPrompt,
  { at, settings }: Pick<Now, "at" | "settings">,
): EpochMs | null {
  const { desk, prompts } = state;
  const interval = intervalOf(prompt, state, { at, settings });
  if (desk.open.kind === "sitting") {
    // The clocks start again from zero when a pause ends.
    if (prompts.pausedUntil !== null) return prompts.pausedUntil + interval;
    return at + Math.max(0, interval - currentClocks(desk, at)[prompt.trigger.clock]);
  }
  const standMinutes = prompt.trigger.standMinutes(settings);
  if (desk.open.kind !== "standing" || standMinutes === null) return null;
  return standingDueAt(desk, standMinutes, at);
}

function forecastTotals({ desk, prompts }: EngineState, now: Now): readonly Forecast[] {
  const { at, zone, settings, deskToday } = now;
  if (desk.open.kind !== "sitting") return [];
  const today = diaryDayOf(at, zone);
  return TOTAL_PROMPTS.flatMap(({ kind, trigger }) => {
    const minutes = trigger.minutes(settings);
    if (minutes === null) return [];
    const dueAt = at + minutes * MINUTE - deskToday().deskMs;
    const isToCome = dueAt > at && dueAt < today.end && !hasEnded(prompts, dailyPromptId(kind, today.day));
    return isToCome ? [{ kind, at: dueAt }] : [];
  });
}

function forecastRuns(state: EngineState, now: Now): readonly Forecast[] {
  const { at, runs, settings } = now;
  if (runs.length === 0) return [];
  return RUN_PROMPTS.filter((prompt) => prompt.isOn(settings)).flatMap(({ kind, trigger }) =>
    runs
      .map((run) => ({ run, dueAt: trigger.dueAt(run, now) }))
      .filter(({ run, dueAt }) => dueAt > at && nextRunPromptId(state.prompts, kind, run, now.zone) !== null)
      .map(({ dueAt }) => ({ kind, at: dueAt })),
  );
}
