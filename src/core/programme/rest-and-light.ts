import { type Admission, admit, type Care } from "../advice/admit.ts";
import type { DayKey, Weekday } from "../time/day-key.ts";
import { addDays, daysBetween, weekdayOf } from "../time/local-day.ts";
import { weekStartOf } from "../time/week.ts";
import type { Programme } from "./programme.ts";
import { type CareDay, FLARE_UP_LEVEL } from "./step-back.ts";

/** Why a chosen day has no session. */
export type RestReason =
  | { readonly because: "illness" | "pause" | "flare-up"; readonly since: DayKey }
  | { readonly because: "race"; readonly race: DayKey }
  /** What the gate says of strength today. */
  | { readonly because: "gate"; readonly gate: GateReason };
type GateReason = Extract<Admission, { readonly because: string }>["because"];

/** Why a session is a light one: one set of everything. */
export type LightReason =
  | { readonly because: "long-run"; readonly run: DayKey }
  | { readonly because: "race"; readonly race: DayKey }
  | { readonly because: "day-after" | "pain" | "step-back" };

/** A planned run, as far as sessions go by it. */
export type RunAhead = { readonly day: DayKey; readonly minutes: number; readonly isCancelled?: boolean };

/** What our own session is to the gate: strength of moderate intensity. */
export const PROGRAMME_ACTIVITY = { category: "strength", intensity: "moderate" } as const;

/** Days. */
const RACE_WEEK = 7;
const REST_BEFORE_RACE = 2;
const REST_AFTER_RACE = 2;
/** Minutes from which on the longest run of a week is a long run. */
const LONG_RUN_MINUTES = 45;

export type DayFacts = {
  readonly programme: Pick<Programme, "pauses" | "races">;
  readonly today: DayKey;
  /** Today's care. Days to come are planned as if nothing were the matter. */
  readonly care: Care;
  readonly careDays: readonly CareDay[];
  readonly runs: readonly RunAhead[];
  readonly firstDay?: Weekday;
};

/** Why there is no session on a day; null: nothing speaks against one. */
export function restOn(day: DayKey, { programme, today, care, careDays }: DayFacts): RestReason | null {
  const pause = programme.pauses.find(({ from, until }) => from <= day && (until === null || day <= until));
  if (pause) return { because: pause.because === "illness" ? "illness" : "pause", since: pause.from };
  const race = programme.races.find((on) => {
    const before = daysBetween(day, on);
    return before <= REST_BEFORE_RACE && before >= -REST_AFTER_RACE;
  });
  if (race !== undefined) return { because: "race", race };
  if (day < today) {
    const then = careDays.find((other) => other.day === day);
    return (then?.level ?? 0) >= FLARE_UP_LEVEL ? { because: then?.isIll ? "illness" : "flare-up", since: day } : null;
  }
  if (day > today) return null;
  const admission = admit(PROGRAMME_ACTIVITY, care);
  if (admission.outcome === "start" || isGentler(admission)) return null;
  return { because: "gate", gate: admission.because };
}

const isGentler = (admission: Admission): boolean =>
  admission.outcome === "ask-first" && admission.because === "gentler";

/**
 * Why a session on a day is a light one; null: it is a full one.
 * @param dayBefore how the day before it goes: never two hard days in a row, and none the day before a long run
 */
export function lightOn(
  day: DayKey,
  dayBefore: "full" | "light" | "none",
  { programme, today, care, runs, firstDay = "mon" }: DayFacts,
): LightReason | null {
  const race = programme.races.find((on) => {
    const before = daysBetween(day, on);
    return before > 0 && before <= RACE_WEEK;
  });
  if (race !== undefined) return { because: "race", race };
  const isSore = care.kind === "known" && care.level === 1;
  if (day === today && isSore) return { because: "pain" };
  const longRun = [addDays(day, 1), day].find((on) => isLongRunDay(on, runs, firstDay));
  if (longRun !== undefined) return { because: "long-run", run: longRun };
  return dayBefore === "full" ? { because: "day-after" } : null;
}

/** Whether the longest run of its week, of 45 minutes or more, is planned for a day. */
export function isLongRunDay(day: DayKey, runs: readonly RunAhead[], firstDay: Weekday): boolean {
  const week = weekStartOf(day, firstDay);
  const inWeek = runs.filter((run) => run.isCancelled !== true && weekStartOf(run.day, firstDay) === week);
  const longest = Math.max(0, ...inWeek.map(({ minutes }) => minutes));
  return longest >= LONG_RUN_MINUTES && inWeek.some((run) => run.day === day && run.minutes === longest);
}

export const isChosen = (day: DayKey, { weekdays }: Pick<Programme, "weekdays">): boolean =>
  weekdays.includes(weekdayOf(day));
