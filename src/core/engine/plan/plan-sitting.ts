import { type DeskTime, isThere } from "../../desk-time/desk-time.ts";
import type { DayKey } from "../../time/day-key.ts";
import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { workingStretchAt } from "../../time/hours.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import { type DueReason, dueOccurrence } from "../state/occurrence.ts";
import type { SittingKind } from "../state/prompt-kind.ts";
import { SITTING_PROMPTS, type SittingPrompt } from "../state/prompt-table.ts";
import { addActive, clocksNow, type Moment, type Turn, withPrompts } from "../state/turn.ts";
import { intervalOf } from "./after-run.ts";

/** After so many ignored in a row the 30-second version is offered. Never a punishment. */
const IGNORED_BEFORE_SHORT = 2;
const REMEMBERED_SLOTS = 24;

/** Plans the sitting prompts whose clock has run. Outside working hours and in a pause none is planned at all. */
export function planSittingPrompts(turn: Turn, moment: Moment): Turn {
  const { pausedUntil } = turn.state.prompts;
  const hours = workingStretchAt(moment.settings.workingHours, moment.at, moment.zone);
  if (pausedUntil !== null || hours === null || !isThere(turn.state.desk)) return turn;
  const earliest = Math.max(moment.since, hours.start);
  return SITTING_PROMPTS.reduce((next, prompt) => planOne(next, prompt, moment, earliest), turn);
}

function planOne(turn: Turn, prompt: SittingPrompt, moment: Moment, earliest: EpochMs): Turn {
  const { at, settings, zone } = moment;
  const isPlanned = turn.state.prompts.active.some(({ kind }) => kind === prompt.kind);
  if (isPlanned || !prompt.isOn(settings)) return turn;
  const overdue = overdueBy(turn, prompt, moment);
  if (overdue === null) return turn;

  const day = dayKeyAt(at, zone);
  const slot = lastSlot(turn, prompt.kind, day) + 1;
  const occurrence = dueOccurrence({
    id: `${prompt.kind}:${day}:${slot}`,
    kind: prompt.kind,
    day,
    because: overdue.because,
    dueAt: Math.min(at, Math.max(at - overdue.ms, earliest)),
    short: turn.state.prompts.ignored >= IGNORED_BEFORE_SHORT,
  });
  return takeSlot(addActive(turn, occurrence), prompt.kind, day, slot);
}

/** How long ago a sitting prompt fell due, and why; null if it isn't due. */
function overdueBy(turn: Turn, prompt: SittingPrompt, moment: Moment): { ms: number; because: DueReason } | null {
  const { at, settings } = moment;
  const { desk } = turn.state;
  const clock = clocksNow(turn, at)[prompt.clock];
  const interval = intervalOf(prompt, turn.state, moment);
  if (desk.open.kind === "sitting" && clock >= interval) return { ms: clock - interval, because: "sitting" };
  if (prompt.kind !== "posture" || settings.standMinutes === null || desk.open.kind !== "standing") return null;
  const over = at - standingDueAt(desk, settings.standMinutes, at);
  return over >= 0 ? { ms: over, because: "standing" } : null;
}

/** When someone on their feet should move: so long after standing up, or after the last posture prompt ended. */
export function standingDueAt({ standingSince, resets }: DeskTime, standMinutes: number, at: EpochMs): EpochMs {
  const ends = resets.filter(({ clock }) => clock === "posture").map((reset) => reset.at);
  return Math.max(standingSince ?? at, ...ends) + standMinutes * MINUTE;
}

/** Whether this occurrence's own rule still makes it due: the test that rest has to beat. */
export function isStillDue(turn: Turn, prompt: SittingPrompt, because: DueReason, moment: Moment): boolean {
  if (because === "standing") return turn.state.desk.open.kind === "standing";
  return clocksNow(turn, moment.at)[prompt.clock] >= intervalOf(prompt, turn.state, moment);
}

function lastSlot({ state }: Turn, kind: SittingKind, day: DayKey): number {
  return state.prompts.slots.find((slot) => slot.kind === kind && slot.day === day)?.last ?? 0;
}

function takeSlot(turn: Turn, kind: SittingKind, day: DayKey, last: number): Turn {
  const others = turn.state.prompts.slots.filter((slot) => slot.kind !== kind || slot.day !== day);
  return withPrompts(turn, { slots: [...others, { day, kind, last }].slice(-REMEMBERED_SLOTS) });
}
