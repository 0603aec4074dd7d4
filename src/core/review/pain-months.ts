import type { DayTotal } from "../insights/day-total.ts";
import { totalOf } from "../insights/period-total.ts";

/** The months of a year with the lowest and the highest usual answer, `YYYY-MM`. */
export type PainMonths = {
  readonly lowest: { readonly month: string; readonly median: number };
  readonly highest: { readonly month: string; readonly median: number };
};

/** Fewer answers are no picture of a month. */
const LEAST_ANSWERS = 10;

/** Null with fewer than two months that have ten answers, or where all are alike. The earlier of equals. */
export function painMonths(days: readonly DayTotal[]): PainMonths | null {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))].flatMap((month) => {
    const { pain } = totalOf(days.filter(({ day }) => day.startsWith(month)));
    return pain === null || pain.answers < LEAST_ANSWERS ? [] : [{ month, median: pain.median }];
  });
  const sorted = months.toSorted((a, b) => a.median - b.median || (a.month < b.month ? -1 : 1));
  const [lowest, high] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || high === undefined || lowest.median === high.median) return null;
  const highest = months.find(({ median }) => median === high.median) ?? high;
  return { lowest, highest };
}
