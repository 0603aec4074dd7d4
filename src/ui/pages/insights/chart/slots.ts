import { type DayTotal, isKnownAtDesk } from "@/src/core/insights/day-total.ts";
import { type PeriodTotal, totalOf } from "@/src/core/insights/period-total.ts";
import { type Period, slotsOf } from "@/src/core/insights/period.ts";
import { dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import { firstWeekday } from "../../../app/regional.ts";
import { shortDay, shortMonthOf, slotWords } from "../date-words.ts";
import type { PeriodView } from "../insights-store.ts";

/** One mark of every chart: a day, a week or a month. */
export type Slot = Pick<Period, "first" | "last"> & {
  readonly name: string;
  readonly tick: string;
  readonly total: PeriodTotal;
  readonly isKnown: boolean;
  readonly isAhead: boolean;
  /** Whether it is a single day. */
  readonly isDay: boolean;
};

/** What the charts draw: a week with the three before it, or the period itself. */
export type Charted = {
  readonly kind: Period["kind"];
  readonly days: readonly DayTotal[];
  readonly slots: readonly Slot[];
  readonly total: PeriodTotal;
};

/** Days, weeks or months from one name on the axis to the next: closer, and they run into each other. */
const TICK_EVERY: Readonly<Record<Period["kind"], number>> = { week: 7, month: 7, quarter: 3, year: 1 };

export function chartedOf(view: PeriodView): Charted {
  const { period, beside } = view;
  const today = dayKeyAt(view.now, view.zone);
  const isWeek = period.kind === "week";
  const days = (isWeek ? beside.toReversed() : beside.slice(0, 1)).flatMap((one) => one.days);
  const first = days[0]?.day ?? period.first;
  const kind = isWeek ? "month" : period.kind;
  const weekStart = firstWeekday();
  const slots = slotsOf({ kind, first, last: period.last }, weekStart).map((slot, index): Slot => {
    const within = days.filter(({ day }) => day >= slot.first && day <= slot.last);
    const isDay = slot.first === slot.last;
    const hasTick = isWeek ? weekdayOf(slot.first) === weekStart : index % TICK_EVERY[period.kind] === 0;
    return {
      ...slot,
      name: slotWords(kind, slot.first, slot.last),
      tick: !hasTick ? "" : kind === "year" ? shortMonthOf(slot.first) : shortDay(slot.first),
      total: totalOf(within),
      isKnown: within.some(isKnownAtDesk),
      isAhead: slot.first > today,
      isDay,
    };
  });
  const lived = days.filter(({ day }) => day <= today);
  return { kind: period.kind, days: lived, slots, total: totalOf(lived) };
}
