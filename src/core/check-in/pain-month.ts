import { median } from "../lib/median.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { CheckIn } from "./check-in.ts";
import { type DayMark, dayMarks } from "./day-answers.ts";

export const MONTH_DAYS = 30;
/** Fewer answers than this are not a picture of anything. */
const LEAST_ANSWERS = 3;
/** From so many on there is a "usually". */
const LEAST_FOR_USUAL = 7;

export type PainDay = { readonly day: DayKey; readonly mark: DayMark | null; readonly hasRun: boolean };

/** What thirty days of answers can honestly be said to show; whether they go up or down is `painTrend`'s to say. 0-10. */
export type PainMonthSays =
  | { readonly kind: "too-few"; readonly missing: number }
  | { readonly kind: "range"; readonly answers: number; readonly low: number; readonly high: number }
  | { readonly kind: "usual"; readonly usually: number; readonly high: number };

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
  const pains = days.flatMap(({ mark }) => (mark?.kind === "answered" ? [mark.pain] : []));
  const usually = median(pains);
  if (usually === null || pains.length < LEAST_ANSWERS) {
    return { kind: "too-few", missing: LEAST_ANSWERS - pains.length };
  }
  const high = Math.max(...pains);
  if (pains.length >= LEAST_FOR_USUAL) return { kind: "usual", usually, high };
  return { kind: "range", answers: pains.length, low: Math.min(...pains), high };
}
