import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { workingStretchAt } from "../../time/hours.ts";
import type { Occurrence } from "../state/occurrence.ts";
import { rankOf, SITTING_PROMPTS, sittingPromptOf } from "../state/prompt-table.ts";
import { clocksNow, isOpen, type Moment, type Turn } from "../state/turn.ts";
import { intervalOf } from "./after-run.ts";
import { isKnown, runDueAt } from "./plan-runs.ts";

const HIGHER_WITHIN = 10 * MINUTE;
const WARM_UP_WITHIN = 15 * MINUTE;

/**
 * Whether something better makes this sitting prompt needless: a higher sitting prompt that is open or due within ten
 * minutes, or a warm-up that is open or comes within fifteen. Nothing else is ever absorbed.
 */
export function isAbsorbed(turn: Turn, occurrence: Occurrence, moment: Moment): boolean {
  if (!sittingPromptOf(occurrence.kind) || isOpen(occurrence)) return false;
  return isHigherNear(turn, occurrence, moment) || isWarmUpNear(turn, moment);
}

function isHigherNear(turn: Turn, occurrence: Occurrence, moment: Moment): boolean {
  const { at, settings, zone } = moment;
  const higher = SITTING_PROMPTS.filter(({ kind }) => rankOf(kind) > rankOf(occurrence.kind));
  const clocks = clocksNow(turn, at);
  return higher.some((prompt) => {
    const active = turn.state.prompts.active.find(({ kind }) => kind === prompt.kind);
    if (active) return isOpen(active) || active.dueAt <= at + HIGHER_WITHIN;
    if (!prompt.isOn(settings) || turn.state.desk.open.kind !== "sitting") return false;
    const dueAt = at + intervalOf(prompt, turn.state, moment) - clocks[prompt.clock];
    return dueAt <= at + HIGHER_WITHIN && workingStretchAt(settings.workingHours, dueAt, zone) !== null;
  });
}

function isWarmUpNear(turn: Turn, moment: Moment): boolean {
  const { at, runs, settings } = moment;
  const isActive = turn.state.prompts.active.some(
    ({ kind, dueAt }) => kind === "warm-up" && dueAt <= at + WARM_UP_WITHIN,
  );
  if (isActive) return true;
  if (!settings.warmUp.on) return false;
  return runs.some((run) => !isKnown(turn.state, "warm-up", run.id) && isWithin(runDueAt("warm-up", run, moment), at));
}

const isWithin = (dueAt: EpochMs, at: EpochMs): boolean => dueAt >= at && dueAt <= at + WARM_UP_WITHIN;
