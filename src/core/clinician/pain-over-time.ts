import { type DayTotal, diaryBegins } from "../insights/day-total.ts";
import { totalOf, type PeriodTotal } from "../insights/period-total.ts";
import { median } from "../lib/median.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays, daysBetween } from "../time/local-day.ts";
import type { Days } from "./report-records.ts";

/** One mark of the chart: a day, or several in a long time. Null: no answer. */
export type PainSlot = Days & { readonly pain: PeriodTotal["pain"] };

export type PainOverTime = {
  /** Days of the period on which there was a diary. */
  readonly days: number;
  /** The diary's first day, where the period begins before it; null where it doesn't. */
  readonly begins: DayKey | null;
  /** Days answered "not today". */
  readonly skipped: number;
  readonly total: PeriodTotal["pain"];
  /** Answered days at 7 or more. */
  readonly high: number;
  readonly slots: readonly PainSlot[];
  readonly slotDays: number;
  /** The middle answers of the first and the last fortnight; null where either has fewer than five. */
  readonly change: { readonly first: number; readonly last: number } | null;
};

const HIGH = 7;
/** More marks than these are no longer told apart on paper. */
const MOST_SLOTS = 100;
const SLOT_DAYS = [1, 7, 28] as const;
const FORTNIGHT = 14;
const LEAST_ANSWERS = 5;

/** `totals`: of the days from `first` to `last`, in order. */
export function painOverTime(totals: readonly DayTotal[], { first, last }: Days): PainOverTime {
  const days = daysBetween(first, last) + 1;
  const slotDays = SLOT_DAYS.find((length) => days <= length * MOST_SLOTS) ?? Math.ceil(days / MOST_SLOTS);
  const answered = totals.flatMap(({ pain }) => (pain.kind === "answered" ? [pain.value] : []));
  return {
    days: days - totals.filter(({ isOutside }) => isOutside === true).length,
    begins: diaryBegins(totals),
    skipped: totals.filter(({ pain }) => pain.kind === "skipped").length,
    total: totalOf(totals).pain,
    high: answered.filter((value) => value >= HIGH).length,
    slots: slotsOf(totals, { first, last }, slotDays),
    slotDays,
    change: days < 2 * FORTNIGHT ? null : changeOf(totals, { first, last }),
  };
}

function slotsOf(totals: readonly DayTotal[], { first, last }: Days, length: number): readonly PainSlot[] {
  const slots: PainSlot[] = [];
  for (let from = first; from <= last; from = addDays(from, length)) {
    const end = addDays(from, length - 1);
    const until = end < last ? end : last;
    slots.push({ first: from, last: until, pain: totalOf(within(totals, from, until)).pain });
  }
  return slots;
}

function changeOf(totals: readonly DayTotal[], { first, last }: Days): PainOverTime["change"] {
  const middle = (from: DayKey, until: DayKey): number | null => {
    const pains = within(totals, from, until).flatMap(({ pain }) => (pain.kind === "answered" ? [pain.value] : []));
    return pains.length < LEAST_ANSWERS ? null : median(pains);
  };
  const [before, after] = [middle(first, addDays(first, FORTNIGHT - 1)), middle(addDays(last, 1 - FORTNIGHT), last)];
  return before === null || after === null ? null : { first: before, last: after };
}

const within = (totals: readonly DayTotal[], first: DayKey, last: DayKey): readonly DayTotal[] =>
  totals.filter(({ day }) => day >= first && day <= last);
