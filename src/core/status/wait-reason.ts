import type { Forecast } from "../engine/plan/forecast.ts";
import type { Decision, WaitReason } from "../engine/state/decision.ts";
import type { EngineState } from "../engine/state/engine-state.ts";
import { letsCome, promptCareOf } from "../engine/state/level-rule.ts";
import { hasEnded } from "../engine/state/memory.ts";
import { dailyPromptId } from "../engine/state/prompt-id.ts";
import type { PromptKind } from "../engine/state/prompt-kind.ts";
import { isOn, promptDayAt, promptRow } from "../engine/state/prompt-table.ts";
import type { StepContext } from "../engine/state/step-draft.ts";
import { workingIntervalAt } from "../time/hours.ts";

/** Why nothing of `kind` is due, and when it will be if the body goes on as now. */
export function decideWait(
  state: EngineState,
  kind: PromptKind,
  now: Omit<StepContext, "signals">,
  forecasts: readonly Forecast[],
): Decision {
  const until = forecasts.find((forecast) => forecast.kind === kind)?.at ?? null;
  return { kind, decision: "wait", because: waitReason(state, kind, now, until), until };
}

function waitReason(
  state: EngineState,
  kind: PromptKind,
  now: Omit<StepContext, "signals">,
  until: number | null,
): WaitReason {
  if (!isOn(kind, now.settings)) return "switched-off";
  const { by } = promptRow(kind).trigger;
  if (by === "run" && until === null && !now.runs.some((run) => run.start > now.at)) return "no-run";
  // A run of another day is still to come; today's is not prompted for.
  if (until === null && !letsCome(promptCareOf(state, now), kind)) return "medical";
  if (by === "clock") return sittingWait(state, now);
  if (by === "run") return until === null ? "no-run" : "not-yet";
  return hasEnded(state.prompts, dailyPromptId(kind, promptDayAt(kind, now.at, now.zone))) ? "done" : "not-yet";
}

function sittingWait({ desk, prompts }: EngineState, { at, settings, zone }: Omit<StepContext, "signals">): WaitReason {
  if (prompts.pausedUntil !== null) return "paused";
  if (desk.open.kind === "standing") return "standing";
  if (desk.open.kind !== "sitting") return "away";
  return workingIntervalAt(settings.workingHours, at, zone) ? "not-yet" : "outside-hours";
}
