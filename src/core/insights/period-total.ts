import { median } from "../lib/median.ts";
import { sumTold, tell, type Told } from "../runs/told.ts";
import type { DayKey } from "../time/day-key.ts";
import { HOUR, MINUTE } from "../time/epoch-ms.ts";
import { type DayTotal, isKnownAtDesk } from "./day-total.ts";

/** A day with at least so much sitting is a desk day: a look at the mail on Sunday is none. */
export const DESK_DAY = HOUR;

/**
 * What several days come to. Days that nothing is known of count nowhere, so that a switched-off machine never reads as a day
 * without sitting. Durations in ms; null: not known.
 */
export type PeriodTotal = {
  /** Those on which there was a diary. */
  readonly days: number;
  /** Days that say anything about the desk. */
  readonly known: number;
  readonly deskDays: number;
  /** Of whole minutes day by day, as the days are shown: they add up to it. */
  readonly sittingMs: number;
  /** The middle desk day. */
  readonly usualSittingMs: number | null;
  /** The desk day with the most sitting. */
  readonly most: { readonly day: DayKey; readonly ms: number } | null;
  /** The middle of the desk days' longest sits. */
  readonly usualLongestMs: number | null;
  readonly longest: { readonly day: DayKey; readonly ms: number } | null;
  readonly breaks: { readonly shown: number; readonly done: number };
  readonly routines: number;
  readonly stretchMs: number;
  readonly exercised: Readonly<Record<string, number>>;
  /** `told`: as the days are told, which add up to it. */
  readonly runs: { readonly count: number; readonly meters: number; readonly told: Told; readonly ms: number };
  /** Of the days' highest answers; null: no day was answered. `low` is the lowest answer of all. */
  readonly pain: {
    readonly answers: number;
    readonly median: number;
    readonly low: number;
    readonly high: number;
  } | null;
};

export function totalOf(days: readonly DayTotal[]): PeriodTotal {
  const deskDays = days.filter(({ sittingMs }) => sittingMs >= DESK_DAY);
  const sum = (of: (day: DayTotal) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    days: days.filter(({ isOutside }) => isOutside !== true).length,
    known: days.filter(isKnownAtDesk).length,
    deskDays: deskDays.length,
    sittingMs: sum(({ sittingMs }) => Math.floor(sittingMs / MINUTE) * MINUTE),
    usualSittingMs: median(deskDays.map(({ sittingMs }) => sittingMs)),
    most: largest(deskDays, ({ sittingMs }) => sittingMs),
    usualLongestMs: median(deskDays.map(({ longestMs }) => longestMs)),
    longest: largest(
      days.filter(({ longestMs }) => longestMs > 0),
      ({ longestMs }) => longestMs,
    ),
    breaks: { shown: sum(({ breaks }) => breaks.shown), done: sum(({ breaks }) => breaks.done) },
    routines: sum(({ routines }) => routines),
    stretchMs: sum(({ stretchMs }) => stretchMs),
    exercised: joined(days.map(({ exercised }) => exercised)),
    runs: {
      count: sum(({ runs }) => runs.count),
      meters: sum(({ runs }) => runs.meters),
      told: sumTold(days.map(({ runs }) => runs.told ?? tell(runs.meters))),
      ms: sum(({ runs }) => runs.ms),
    },
    pain: painOf(days),
  };
}

function painOf(days: readonly DayTotal[]): PeriodTotal["pain"] {
  const answered = days.flatMap(({ pain }) => (pain.kind === "answered" ? [pain] : []));
  const middle = median(answered.map(({ value }) => value));
  if (middle === null) return null;
  return {
    answers: answered.length,
    median: middle,
    low: Math.min(...answered.map(({ low }) => low)),
    high: Math.max(...answered.map(({ value }) => value)),
  };
}

/** The earliest of the days with the most. */
function largest(
  days: readonly DayTotal[],
  of: (day: DayTotal) => number,
): { readonly day: DayKey; readonly ms: number } | null {
  const first = days.reduce<DayTotal | null>((best, day) => (best && of(best) >= of(day) ? best : day), null);
  return first && { day: first.day, ms: of(first) };
}

function joined(parts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const part of parts) for (const [key, value] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}
