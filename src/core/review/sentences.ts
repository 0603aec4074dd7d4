import { type DayTotal, isBlank } from "../insights/day-total.ts";
import { type PeriodTotal, totalOf } from "../insights/period-total.ts";
import type { WeekDay } from "../insights/week.ts";
import type { Told } from "../runs/told.ts";
import type { DayKey } from "../time/day-key.ts";
import { MINUTE } from "../time/epoch-ms.ts";

/** Against the time before; null where that says too little. */
export type Against = "higher" | "lower" | "steady" | null;

/**
 * What a week or a year comes to, a sentence a topic. `unknown` says that nothing is on record, which is never that there was
 * nothing. Durations in ms.
 */
export type Sentence =
  | { readonly about: "nothing" }
  | { readonly about: "desk"; readonly says: "unknown" }
  | { readonly about: "desk"; readonly says: "short"; readonly ms: number }
  | {
      readonly about: "desk";
      readonly says: "usual";
      readonly deskDays: number;
      readonly usualMs: number;
      /** Days that are over and say nothing. */
      readonly unknownDays: number;
    }
  | { readonly about: "sits"; readonly says: "unknown" }
  | {
      readonly about: "sits";
      readonly says: "longest";
      readonly usualMs: number;
      readonly longestMs: number;
      readonly on: DayKey;
      readonly against: Against;
    }
  | { readonly about: "moves"; readonly says: "unknown" }
  | {
      readonly about: "moves";
      readonly says: "counts";
      readonly shown: number;
      readonly done: number;
      readonly routines: number;
      readonly ms: number;
    }
  | { readonly about: "runs"; readonly says: "none" }
  | {
      readonly about: "runs";
      readonly says: "sum";
      readonly count: number;
      readonly meters: number;
      readonly told: Told;
      readonly ms: number;
      readonly before: PeriodTotal["runs"] | null;
    }
  | { readonly about: "back"; readonly says: "unanswered"; readonly skipped: number }
  | {
      readonly about: "back";
      readonly says: "answers";
      readonly answers: number;
      readonly days: number;
      readonly median: number;
      readonly low: number;
      readonly high: number;
      readonly against: Against;
    };

/** Smaller differences of the usual longest sit say nothing. */
const NOTICEABLE = 10 * MINUTE;
/** From two points on a change means something (ev:ostelo-2008, ev:suzuki-2020). */
const MEANINGFUL = 2;
/** Answers that a time needs to be compared with another. */
const LEAST_ANSWERS = 3;

/** Five sentences, one where nothing at all is known. `before`: the time before it; days to come count nowhere. */
export function sentencesOf(days: readonly WeekDay[], before: readonly DayTotal[]): readonly Sentence[] {
  const lived = days.filter(({ is }) => is !== "ahead");
  if (isBlank(lived)) return [{ about: "nothing" }];
  const [now, then] = [totalOf(lived), totalOf(before)];
  return [deskOf(now, lived), sitsOf(now, then), movesOf(now), runsOf(now, then, before), backOf(now, then, lived)];
}

function deskOf({ usualSittingMs, deskDays, known, sittingMs }: PeriodTotal, lived: readonly WeekDay[]): Sentence {
  if (known === 0) return { about: "desk", says: "unknown" };
  if (usualSittingMs === null) return { about: "desk", says: "short", ms: sittingMs };
  const past = totalOf(lived.filter(({ is }) => is === "past"));
  return { about: "desk", says: "usual", deskDays, usualMs: usualSittingMs, unknownDays: past.days - past.known };
}

function sitsOf({ usualLongestMs, longest }: PeriodTotal, then: PeriodTotal): Sentence {
  if (usualLongestMs === null || longest === null) return { about: "sits", says: "unknown" };
  const against = then.usualLongestMs === null ? null : comparedBy(usualLongestMs, then.usualLongestMs, NOTICEABLE);
  return { about: "sits", says: "longest", usualMs: usualLongestMs, longestMs: longest.ms, on: longest.day, against };
}

function movesOf({ known, breaks, routines, stretchMs }: PeriodTotal): Sentence {
  if (known === 0) return { about: "moves", says: "unknown" };
  return { about: "moves", says: "counts", shown: breaks.shown, done: breaks.done, routines, ms: stretchMs };
}

function runsOf({ runs }: PeriodTotal, then: PeriodTotal, before: readonly DayTotal[]): Sentence {
  if (runs.count === 0) return { about: "runs", says: "none" };
  return { about: "runs", says: "sum", ...runs, before: isBlank(before) ? null : then.runs };
}

function backOf({ pain, days }: PeriodTotal, then: PeriodTotal, lived: readonly WeekDay[]): Sentence {
  if (pain === null) {
    return { about: "back", says: "unanswered", skipped: lived.filter((day) => day.pain.kind === "skipped").length };
  }
  return { about: "back", says: "answers", days, ...pain, against: painAgainst(pain, then.pain) };
}

/** Null with fewer than three answers on either side. */
export function painAgainst(now: PeriodTotal["pain"], then: PeriodTotal["pain"]): Against {
  if (now === null || then === null || now.answers < LEAST_ANSWERS || then.answers < LEAST_ANSWERS) return null;
  return comparedBy(now.median, then.median, MEANINGFUL);
}

const comparedBy = (now: number, then: number, least: number): Against =>
  now >= then + least ? "higher" : now <= then - least ? "lower" : "steady";
