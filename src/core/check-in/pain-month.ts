import { median } from "../lib/median.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { CheckIn } from "./check-in.ts";
import { type DayMark, dayMarks } from "./day-answers.ts";

export const MONTH_DAYS = 30;
/** Fewer answers than this are not a picture of anything. */
const LEAST_ANSWERS = 3;
/** Each fortnight needs so many answers before the two are held against each other. */
const LEAST_IN_HALF = 4;
/** From two points on a change means something (ev:ostelo-2008, ev:suzuki-2020). */
const MEANINGFUL = 2;

export type PainDay = { readonly day: DayKey; readonly mark: DayMark | null; readonly hasRun: boolean };

/** What thirty days of answers can honestly be said to show. Numbers are 0-10; medians may end in a half. */
export type PainMonthSays =
  | { readonly kind: "too-few"; readonly missing: number }
  | { readonly kind: "range"; readonly answers: number; readonly low: number; readonly high: number }
  | { readonly kind: "steady"; readonly usually: number; readonly high: number }
  | { readonly kind: "higher" | "lower"; readonly usually: number; readonly before: number };

export type PainMonth = { readonly days: readonly PainDay[]; readonly says: PainMonthSays };

/** The last thirty days up to `today`, oldest first, and the one sentence they bear. */
export function painMonth(checkIns: readonly CheckIn[], runDays: ReadonlySet<DayKey>, today: DayKey): PainMonth {
  const marks = dayMarks(checkIns);
  const days = Array.from({ length: MONTH_DAYS }, (_, index): PainDay => {
    const day = addDays(today, index - MONTH_DAYS + 1);
    return { day, mark: marks.get(day) ?? null, hasRun: runDays.has(day) };
  });
  return { days, says: monthSays(days) };
}

function monthSays(days: readonly PainDay[]): PainMonthSays {
  const pains = painsOf(days);
  if (pains.length < LEAST_ANSWERS) return { kind: "too-few", missing: LEAST_ANSWERS - pains.length };
  const high = Math.max(...pains);
  const [before, recent] = [painsOf(days.slice(0, MONTH_DAYS / 2)), painsOf(days.slice(MONTH_DAYS / 2))];
  const [usuallyBefore, usually] = [median(before), median(recent)];
  const canCompare = Math.min(before.length, recent.length) >= LEAST_IN_HALF;
  if (!canCompare || usuallyBefore === null || usually === null) {
    return { kind: "range", answers: pains.length, low: Math.min(...pains), high };
  }
  const delta = usually - usuallyBefore;
  if (Math.abs(delta) < MEANINGFUL) return { kind: "steady", usually: median(pains) ?? usually, high };
  return { kind: delta > 0 ? "higher" : "lower", usually, before: usuallyBefore };
}

const painsOf = (days: readonly PainDay[]): readonly number[] =>
  days.flatMap(({ mark }) => (mark?.kind === "answered" ? [mark.pain] : []));
