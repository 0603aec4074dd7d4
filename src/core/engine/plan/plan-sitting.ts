import { type DeskTime, isThere } from "../../desk-time/desk-time.ts";
import type { DayKey } from "../../time/day-key.ts";
import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { workingIntervalAt } from "../../time/hours.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import { type DueReason, dueOccurrence } from "../state/occurrence.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { SITTING_PROMPTS, type SittingPrompt } from "../state/prompt-table.ts";
import { addActive, clocksNow, type StepContext, type StepDraft, withPrompts } from "../state/step-draft.ts";
import { intervalOf } from "./after-run.ts";

/** After so many ignored in a row the 30-second version is offered. Never a punishment. */
const IGNORED_BEFORE_SHORT = 2;
const REMEMBERED_SLOTS = 24;

/** Plans the sitting prompts whose clock has run. Outside working hours and in a pause none is planned at all. */
export function planSittingPrompts(draft: StepDraft, context: StepContext): StepDraft {
  const { pausedUntil } = draft.state.prompts;
  const hours = workingIntervalAt(context.settings.workingHours, context.at, context.zone);
  if (pausedUntil !== null || hours === null || !isThere(draft.state.desk)) return draft;
  const earliest = Math.max(context.since, hours.start);
  return SITTING_PROMPTS.reduce((next, prompt) => planOne(next, prompt, context, earliest), draft);
}

function planOne(draft: StepDraft, prompt: SittingPrompt, context: StepContext, earliest: EpochMs): StepDraft {
  const { at, settings, zone } = context;
  const isPlanned = draft.state.prompts.active.some(({ kind }) => kind === prompt.kind);
  if (isPlanned || !prompt.isOn(settings)) return draft;
  const overdue = overdueBy(draft, prompt, context);
  if (overdue === null) return draft;

  const day = dayKeyAt(at, zone);
  const slot = lastSlot(draft, prompt.kind, day) + 1;
  const occurrence = dueOccurrence({
    id: `${prompt.kind}:${day}:${slot}`,
    kind: prompt.kind,
    day,
    because: overdue.because,
    dueAt: Math.min(at, Math.max(at - overdue.ms, earliest)),
    short: draft.state.prompts.ignored >= IGNORED_BEFORE_SHORT,
  });
  return takeSlot(addActive(draft, occurrence), prompt.kind, day, slot);
}

/** How long ago a sitting prompt fell due, and why; null if it isn't due. */
function overdueBy(
  draft: StepDraft,
  prompt: SittingPrompt,
  context: StepContext,
): { ms: number; because: DueReason } | null {
  const { at, settings } = context;
  const { desk } = draft.state;
  const clock = clocksNow(draft, at)[prompt.trigger.clock];
  const interval = intervalOf(prompt, draft.state, context);
  if (desk.open.kind === "sitting" && clock >= interval) return { ms: clock - interval, because: "sitting" };
  const standMinutes = prompt.trigger.standMinutes(settings);
  if (standMinutes === null || desk.open.kind !== "standing") return null;
  const over = at - standingDueAt(desk, standMinutes, at);
  return over >= 0 ? { ms: over, because: "standing" } : null;
}

/** When someone on their feet should move: so long after standing up, or after the last posture prompt ended. */
export function standingDueAt({ standingSince, resets }: DeskTime, standMinutes: number, at: EpochMs): EpochMs {
  const ends = resets.filter(({ clock }) => clock === "posture").map((reset) => reset.at);
  return Math.max(standingSince ?? at, ...ends) + standMinutes * MINUTE;
}

/** Whether this occurrence's own rule still makes it due: the test that rest has to beat. */
export function isStillDue(draft: StepDraft, prompt: SittingPrompt, because: DueReason, context: StepContext): boolean {
  if (because === "standing") return draft.state.desk.open.kind === "standing";
  return clocksNow(draft, context.at)[prompt.trigger.clock] >= intervalOf(prompt, draft.state, context);
}

function lastSlot({ state }: StepDraft, kind: PromptKind, day: DayKey): number {
  return state.prompts.slots.find((slot) => slot.kind === kind && slot.day === day)?.last ?? 0;
}

function takeSlot(draft: StepDraft, kind: PromptKind, day: DayKey, last: number): StepDraft {
  const others = draft.state.prompts.slots.filter((slot) => slot.kind !== kind || slot.day !== day);
  return withPrompts(draft, { slots: [...others, { day, kind, last }].slice(-REMEMBERED_SLOTS) });
}
