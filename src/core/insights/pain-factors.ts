import type { CheckIn } from "../check-in/check-in.ts";
import { SUPPORTS } from "../check-in/vocabulary.ts";
import type { DayKey } from "../time/day-key.ts";
import { HOUR, MINUTE } from "../time/epoch-ms.ts";
import { addDays } from "../time/local-day.ts";
import { type DayTotal, hasDeskTime, isKnownAtDesk } from "./day-total.ts";
import type { Series } from "./goes-with.ts";

/** What pain is looked at beside. Those of the day before are known before the answer; sleep and supports are of its own day. */
export const FACTORS = ["longestSit", "deskTime", "breaks", "run", "routines", "sleep", "supports"] as const;
export type Factor = (typeof FACTORS)[number];

/** Whether the day before tells of it, and how much. */
const OF_THE_DAY_BEFORE: Readonly<
  Record<Exclude<Factor, "sleep" | "supports" | "run">, (day: DayTotal) => number | null>
> = {
  longestSit: (day) => (hasDeskTime(day) ? Math.round(day.longestMs / MINUTE) : null),
  deskTime: (day) => (hasDeskTime(day) ? day.sittingMs / HOUR : null),
  breaks: ({ breaks }) => (breaks.shown === 0 ? null : breaks.done),
  routines: (day) => (isKnownAtDesk(day) ? day.routines : null),
};

/** A series for each factor over `days`, oldest first and without gaps. A day's highest answer stands for it. */
export function painFactors(days: readonly DayTotal[], checkIns: readonly CheckIn[]): readonly Series[] {
  const of = new Map(days.map((day) => [day.day, day]));
  const before = (day: DayKey) => of.get(addDays(day, -1));
  const firstRun = days.find(({ runs }) => runs.count > 0)?.day ?? null;
  const sleep = new Map<DayKey, number>();
  const supports = new Map<DayKey, number>();
  for (const { day, details } of checkIns) {
    if (details?.sleepHours !== undefined) sleep.set(day, details.sleepHours);
    if (details?.supports !== undefined) {
      const hasAny = details.supports.some((one) => SUPPORTS.includes(one));
      supports.set(day, Math.max(supports.get(day) ?? 0, hasAny ? 1 : 0));
    }
  }
  const valueOf: Readonly<Record<Factor, (day: DayKey) => number | null>> = {
    ...mapOfTheDayBefore((take) => (day) => {
      const total = before(day);
      return total === undefined ? null : take(total);
    }),
    // Before the first run on record nobody says that there was none.
    run: (day) => {
      const total = before(day);
      return total === undefined || firstRun === null || total.day < firstRun ? null : Math.min(1, total.runs.count);
    },
    sleep: (day) => sleep.get(day) ?? null,
    supports: (day) => supports.get(day) ?? null,
  };
  return FACTORS.map((factor) => ({
    factor,
    pairs: days.map(({ day, pain }) => ({
      day,
      x: valueOf[factor](day),
      pain: pain.kind === "answered" ? pain.value : null,
    })),
  }));
}

function mapOfTheDayBefore(
  make: (take: (day: DayTotal) => number | null) => (day: DayKey) => number | null,
): Readonly<Record<keyof typeof OF_THE_DAY_BEFORE, (day: DayKey) => number | null>> {
  const { longestSit, deskTime, breaks, routines } = OF_THE_DAY_BEFORE;
  return { longestSit: make(longestSit), deskTime: make(deskTime), breaks: make(breaks), routines: make(routines) };
}
