import { isTipsOnlyPerson } from "../../advice/profile-answers.ts";
import type { ClockName } from "../../desk-time/clocks.ts";
import { ROUTINE_USES, type RoutineUse } from "../../routines/routine-use.ts";
import { type RunDay, warmUpFor } from "../../routines/warm-up-for.ts";
import type { PlannedRun } from "../../runs/planned-run.ts";
import type { Settings } from "../../settings/settings.ts";
import type { ClockTime, DayKey } from "../../time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { boundsOf, dayOf, diaryBoundsOf, diaryDayOf, weekdayOf } from "../../time/local-day.ts";
import type { TrialChange } from "../../trials/trial.ts";
import type { PromptKind } from "./prompt-kind.ts";
import {
  always,
  coolDownRoutine,
  type PromptRoutine,
  type PromptToAnswer,
  type RoutineRule,
  strengthRoutine,
  unlessShort,
  warmUpRoutine,
} from "./prompt-routine.ts";

/** The chair causes it: a clock of the body that has run full, in working hours only. */
export type ClockTrigger = {
  readonly by: "clock";
  readonly clock: ClockName;
  readonly everyMinutes: (settings: Settings) => number;
  /** After so many minutes on one's feet too; null: never. */
  readonly standMinutes: (settings: Settings) => number | null;
  readonly isShorterAfterRun: boolean;
  readonly satisfiedBy: readonly RoutineUse[];
};

/** A time of day causes it. */
export type TimeTrigger = {
  readonly by: "time";
  /** The time on that day, or null if it isn't one of its days. */
  readonly timeOn: (day: DayKey, settings: Settings) => ClockTime | null;
  /** How many days after its own it may still come late. */
  readonly lateDays: number;
  /** How long it stays, ms; null: until its day is over. */
  readonly stays: number | null;
  /** When its day is over: for what people do of an evening, not in the middle of it. */
  readonly dayEnds: "midnight" | "04:00";
};

/** A planned run causes it. One before the run ends at its start and makes the chair's prompts needless; one after it ends with its day. */
export type RunTrigger = {
  readonly by: "run";
  readonly side: "before" | "after";
  readonly dueAt: (run: PlannedRun, now: RunDay & { readonly settings: Settings }) => EpochMs;
};

/** The sum of the day causes it, once: where its sitting crosses the person's own line. Its day ends at four. */
export type TotalTrigger = { readonly by: "total"; readonly minutes: (settings: Settings) => number | null };

export type Trigger = ClockTrigger | TimeTrigger | RunTrigger | TotalTrigger;

/** What it asks for: a routine of some use, or an answer on a page. */
export type PromptGoal =
  | { readonly use: Exclude<RoutineUse, "other">; readonly routine: RoutineRule }
  | { readonly page: "check-in" | "review" };

/** One kind of prompt: everything that makes it another kind than the others. Its words are keyed by its name. */
export type PromptRow<T extends Trigger = Trigger> = {
  readonly kind: PromptKind;
  readonly trigger: T;
  /** The higher one is shown first, and absorbs a lower one of the chair (engine rules 27 and 28). */
  readonly rank: number;
  readonly isOn: (settings: Settings) => boolean;
  /** Asks for no more than another position or a few steps, which is for everybody; a routine is not (`isTipsOnlyPerson`). */
  readonly isTip: boolean;
  readonly leadsTo: PromptGoal;
  readonly badge: "up" | "run" | "check-in";
  /** Which prompts of this kind an advice level silences: those that ask for exercise, strength before the others, those about running, none. */
  readonly quietedAs: "exercise" | "strength" | "run" | "never";
  /** Whether it waits after a return, and for the space between two prompts. */
  readonly waits: { readonly afterReturn: boolean; readonly spacing: boolean };
  /** What it reminds of whenever it comes, while that is tried out (engine rule 42). Left out: nothing. */
  readonly remindsOf?: TrialChange;
  /** It makes no sound where the browser lets us choose. Left out: as the system has it. */
  readonly isSilent?: true;
};

const WAITS = { afterReturn: true, spacing: true } as const;

/** Every kind of prompt, a row each; its words in the locales are keyed by its name (`hipFlexor`). */
const ROWS: Readonly<Record<PromptKind, Omit<PromptRow, "kind">>> = {
  posture: {
    trigger: {
      by: "clock",
      clock: "posture",
      everyMinutes: ({ posture }) => posture.everyMinutes,
      standMinutes: (settings) => settings.standMinutes,
      isShorterAfterRun: true,
      satisfiedBy: ROUTINE_USES,
    },
    rank: 0,
    isOn: ({ posture }) => posture.on,
    isTip: true,
    leadsTo: { use: "posture", routine: unlessShort(always("posture", "reset-standing")) },
    badge: "up",
    quietedAs: "exercise",
    waits: WAITS,
  },
  "hip-flexor": {
    trigger: {
      by: "clock",
      clock: "hipFlexor",
      everyMinutes: ({ hipFlexor }) => hipFlexor.everyMinutes,
      standMinutes: () => null,
      isShorterAfterRun: false,
      satisfiedBy: ["hip-flexor", "warm-up", "cool-down"],
    },
    rank: 1,
    isOn: ({ hipFlexor }) => hipFlexor.on,
    isTip: false,
    leadsTo: { use: "hip-flexor", routine: unlessShort(always("hip-flexor", "hip-flexor-standing")) },
    badge: "up",
    quietedAs: "exercise",
    waits: WAITS,
  },
  walk: {
    trigger: {
      by: "clock",
      clock: "walk",
      everyMinutes: ({ walk }) => walk.everyMinutes,
      standMinutes: () => null,
      isShorterAfterRun: false,
      satisfiedBy: ["walk"],
    },
    rank: 2,
    isOn: ({ walk }) => walk.on,
    isTip: true,
    leadsTo: { use: "walk", routine: always("walk", "walk-break-2") },
    badge: "up",
    quietedAs: "exercise",
    waits: WAITS,
    remindsOf: "walks",
  },
  "day-line": {
    trigger: { by: "total", minutes: (settings) => settings.dailyLineMinutes },
    rank: 3,
    isOn: (settings) => settings.dailyLineMinutes !== null,
    isTip: true,
    leadsTo: { use: "walk", routine: always("walk", "walk-break-2") },
    badge: "up",
    quietedAs: "exercise",
    waits: WAITS,
    isSilent: true,
  },
  strength: {
    trigger: {
      by: "time",
      timeOn: (day, { strength }) => (strength.weekdays.includes(weekdayOf(day)) ? strength.at : null),
      lateDays: 0,
      stays: null,
      dayEnds: "midnight",
    },
    rank: 3,
    isOn: ({ strength }) => strength.on,
    isTip: false,
    leadsTo: { use: "strength", routine: strengthRoutine },
    badge: "up",
    quietedAs: "strength",
    waits: WAITS,
  },
  "check-in": {
    trigger: { by: "time", timeOn: (_day, { checkIn }) => checkIn.at, lateDays: 0, stays: null, dayEnds: "04:00" },
    rank: 4,
    isOn: ({ checkIn }) => checkIn.on,
    isTip: false,
    leadsTo: { page: "check-in" },
    badge: "check-in",
    quietedAs: "never",
    waits: WAITS,
  },
  review: {
    trigger: {
      by: "time",
      timeOn: (day, { review }) => (weekdayOf(day) === review.weekday ? review.at : null),
      lateDays: 3,
      stays: 3 * DAY,
      dayEnds: "midnight",
    },
    rank: 4,
    isOn: ({ review }) => review.on,
    isTip: false,
    leadsTo: { page: "review" },
    badge: "check-in",
    quietedAs: "never",
    waits: WAITS,
  },
  "cool-down": {
    trigger: {
      by: "run",
      side: "after",
      dueAt: ({ start, minutes }, { settings }) => start + (minutes + settings.coolDown.afterMinutes) * MINUTE,
    },
    rank: 5,
    isOn: ({ coolDown }) => coolDown.on,
    isTip: false,
    leadsTo: { use: "cool-down", routine: coolDownRoutine },
    badge: "run",
    quietedAs: "run",
    // Whoever is back from a run should not sit straight down.
    waits: { afterReturn: false, spacing: true },
  },
  "warm-up": {
    trigger: {
      by: "run",
      side: "before",
      dueAt: warmUpDueAt,
    },
    rank: 6,
    isOn: ({ warmUp }) => warmUp.on,
    isTip: false,
    leadsTo: { use: "warm-up", routine: warmUpRoutine },
    badge: "run",
    quietedAs: "run",
    waits: { afterReturn: true, spacing: false },
    remindsOf: "longWarmUp",
  },
};

const TABLE = (Object.keys(ROWS) as PromptKind[])
  .map((kind): PromptRow => ({ kind, ...ROWS[kind], isOn: (settings) => isOn(kind, settings) }))
  .toSorted((a, b) => a.rank - b.rank);
const BY_KIND = new Map(TABLE.map((row) => [row.kind, row]));

export const promptRow = (kind: PromptKind): PromptRow => BY_KIND.get(kind) as PromptRow;

export type SittingPrompt = PromptRow<ClockTrigger>;
export type DailyPrompt = PromptRow<TimeTrigger>;
export type RunPrompt = PromptRow<RunTrigger>;
export type TotalPrompt = PromptRow<TotalTrigger>;

/** The rows with one kind of trigger, lowest rank first. */
function triggeredBy<B extends Trigger["by"]>(by: B): readonly PromptRow<Trigger & { readonly by: B }>[] {
  type Row = PromptRow<Trigger & { readonly by: B }>;
  return TABLE.filter((row): row is Row => row.trigger.by === by);
}

/** The chair's prompts: limited by working hours, absorbed, never fired on coming back. */
export const SITTING_PROMPTS: readonly SittingPrompt[] = triggeredBy("clock");
export const DAILY_PROMPTS: readonly DailyPrompt[] = triggeredBy("time");
export const RUN_PROMPTS: readonly RunPrompt[] = triggeredBy("run");
export const TOTAL_PROMPTS: readonly TotalPrompt[] = triggeredBy("total");

/** When a run's warm-up falls due. Its lead grows where what was sat today asks for a longer one. */
export function warmUpDueAt(
  { start }: Pick<PlannedRun, "start">,
  now: RunDay & { readonly settings: Settings },
): EpochMs {
  const warmUp = warmUpFor(start, now);
  return start - (warmUp.offer ? warmUp.leadMinutes : now.settings.warmUp.leadMinutes) * MINUTE;
}

/** Whether a prompt prepares for a run: it ends when the run begins. */
export const isBeforeRun = ({ trigger }: PromptRow): boolean => trigger.by === "run" && trigger.side === "before";

/** The day to which a prompt of this kind belongs that falls due at `at`. */
export function promptDayAt(kind: PromptKind, at: EpochMs, zone: string): DayKey {
  return (endsAtFour(ROWS[kind].trigger) ? diaryDayOf(at, zone) : dayOf(at, zone)).day;
}

const endsAtFour = (trigger: Trigger): boolean =>
  trigger.by === "total" || (trigger.by === "time" && trigger.dayEnds === "04:00");

/** When the day of a prompt is over. A cool-down after a run over midnight belongs to the day on which it fell due. */
export function dayEndOf(
  { kind, day, dueAt }: { readonly kind: PromptKind; readonly day: DayKey; readonly dueAt: EpochMs },
  zone: string,
): EpochMs {
  const { trigger } = ROWS[kind];
  if (endsAtFour(trigger)) return diaryBoundsOf(day, zone).end;
  return trigger.by === "time" ? boundsOf(day, zone).end : dayOf(dueAt, zone).end;
}

export const rankOf = (kind: PromptKind): number => ROWS[kind].rank;

export const isSittingKind = (kind: PromptKind): boolean => ROWS[kind].trigger.by === "clock";

export const sittingPromptOf = (kind: PromptKind): SittingPrompt | undefined =>
  SITTING_PROMPTS.find((prompt) => prompt.kind === kind);

/** The routine use that a prompt of this kind asks for; null where it leads to a page. */
export function promptUse(kind: PromptKind): RoutineUse | null {
  const { leadsTo } = ROWS[kind];
  return "use" in leadsTo ? leadsTo.use : null;
}

/** The routine that a prompt starts, or null where it leads to a page instead. Ids are those of the content's routines. */
export function routineForPrompt(prompt: PromptToAnswer, now: RunDay): PromptRoutine | null {
  const { leadsTo } = ROWS[prompt.kind];
  return "routine" in leadsTo ? leadsTo.routine(prompt, now) : null;
}

/** The page that a prompt of this kind leads to; null where it asks for a routine. */
export function promptPage(kind: PromptKind): "check-in" | "review" | null {
  const { leadsTo } = ROWS[kind];
  return "page" in leadsTo ? leadsTo.page : null;
}

/** Whether the person wants prompts of this kind at all, and they are for them: under 16 or pregnant none brings a routine. */
export function isOn(kind: PromptKind, settings: Settings): boolean {
  const row = ROWS[kind];
  return row.isOn(settings) && (row.isTip || "page" in row.leadsTo || !isTipsOnlyPerson(settings.profile));
}
