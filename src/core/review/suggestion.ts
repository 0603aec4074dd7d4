import type { Level } from "../care-level/level.ts";
import type { SuggestsHere } from "../care-level/suggests.ts";
import { type DayTotal, isKnownAtDesk } from "../insights/day-total.ts";
import { type PeriodTotal, totalOf } from "../insights/period-total.ts";
import { HOUR } from "../time/epoch-ms.ts";
import type { NextRun } from "./next-week.ts";
import { painAgainst } from "./sentences.ts";

export type ReviewCare = { readonly level: Level; readonly suggests: SuggestsHere };

/** The one thing to try next week, with the numbers it rests on. */
export type Suggestion =
  /** Today's answers come first: what they rule out is not suggested. */
  | { readonly kind: "getHelp"; readonly level: 3 | 4 }
  | { readonly kind: "answerFirst" | "restNow" | "gentleWeek" | "moveOnly" | "easeFirst" }
  | { readonly kind: "easeWeek"; readonly now: number; readonly before: number }
  | { readonly kind: "shortenRun"; readonly run: NextRun }
  | { readonly kind: "checkIn"; readonly answers: number; readonly days: number }
  | { readonly kind: "oneWalk"; readonly usualMs: number; readonly deskDays: number }
  | { readonly kind: "fewerPrompts"; readonly done: number; readonly shown: number }
  | { readonly kind: "oneStretch"; readonly deskDays: number }
  | { readonly kind: "carryOn" | "tooLittle" };

type Week = {
  readonly care: ReviewCare;
  readonly total: PeriodTotal;
  readonly before: PeriodTotal;
  readonly known: number;
  readonly next: readonly NextRun[];
};
/** A rule says something of a week, or leaves it to the next. */
type Rule = { readonly id: Suggestion["kind"]; readonly says: (week: Week) => Suggestion | null };

const LONG_SIT = HOUR;
const LEAST_DAYS = 3;
const MANY_PROMPTS = 10;
const FEW_FOLLOWED = 0.3;

/**
 * First match. What today's answers ask for stands above everything (the same levels as in `admit` and the offers): from level 1
 * on, and where no exercise may be suggested, nothing below that line is reached. Thresholds are moderate choices of ours; a
 * change of two points is ev:ostelo-2008, a single run against the month before ev:frandsen-2025.
 */
const RULES: readonly Rule[] = [
  {
    id: "getHelp",
    says: ({ care: { level } }) => (level >= 3 ? { kind: "getHelp", level: level === 4 ? 4 : 3 } : null),
  },
  { id: "answerFirst", says: ({ care }) => (care.suggests === "unknown" ? { kind: "answerFirst" } : null) },
  { id: "restNow", says: ({ care }) => (care.suggests === "nothing" ? { kind: "restNow" } : null) },
  { id: "gentleWeek", says: ({ care }) => (care.level === 2 ? { kind: "gentleWeek" } : null) },
  { id: "moveOnly", says: ({ care }) => (care.suggests === "tips" ? { kind: "moveOnly" } : null) },
  { id: "easeFirst", says: ({ care }) => (care.level === 1 ? { kind: "easeFirst" } : null) },
  {
    id: "easeWeek",
    says: ({ total, before }) =>
      painAgainst(total.pain, before.pain) === "higher" && total.pain !== null && before.pain !== null
        ? { kind: "easeWeek", now: total.pain.median, before: before.pain.median }
        : null,
  },
  {
    id: "shortenRun",
    says: ({ next }) => {
      const run = next.find(({ limitMeters }) => limitMeters !== null);
      return run === undefined ? null : { kind: "shortenRun", run };
    },
  },
  {
    id: "tooLittle",
    says: ({ known, total }) =>
      known < LEAST_DAYS && (total.pain?.answers ?? 0) < LEAST_DAYS ? { kind: "tooLittle" } : null,
  },
  {
    id: "checkIn",
    says: ({ total, known }) =>
      known >= LEAST_DAYS && (total.pain?.answers ?? 0) < LEAST_DAYS
        ? { kind: "checkIn", answers: total.pain?.answers ?? 0, days: total.days }
        : null,
  },
  {
    id: "oneWalk",
    says: ({ total: { usualLongestMs, deskDays } }) =>
      usualLongestMs !== null && usualLongestMs >= LONG_SIT && deskDays >= LEAST_DAYS
        ? { kind: "oneWalk", usualMs: usualLongestMs, deskDays }
        : null,
  },
  {
    id: "fewerPrompts",
    says: ({ total: { breaks } }) =>
      breaks.shown >= MANY_PROMPTS && breaks.done < breaks.shown * FEW_FOLLOWED
        ? { kind: "fewerPrompts", ...breaks }
        : null,
  },
  {
    id: "oneStretch",
    says: ({ total }) =>
      total.deskDays >= LEAST_DAYS && total.routines === 0 ? { kind: "oneStretch", deskDays: total.deskDays } : null,
  },
  { id: "carryOn", says: () => ({ kind: "carryOn" }) },
];

/** One suggestion for the week after `days`; `before` are the days of the week before, `next` its planned runs. */
export function suggestNextWeek(given: {
  readonly care: ReviewCare;
  readonly days: readonly DayTotal[];
  readonly before: readonly DayTotal[];
  readonly next: readonly NextRun[];
}): Suggestion {
  const { care, days, before, next } = given;
  const week = { care, total: totalOf(days), before: totalOf(before), known: days.filter(isKnownAtDesk).length, next };
  for (const { says } of RULES) {
    const suggestion = says(week);
    if (suggestion !== null) return suggestion;
  }
  return { kind: "carryOn" };
}
